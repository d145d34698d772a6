/** What is said of the ways a trial comes into the customer’s hands, step by step. */

import type { WordTree } from '../tree';

/** That in English. */
export const recipes = {
  recipes: {
    title: {
      customer: 'Name two administrators at {company}',
      newTenant: 'Hand the new tenant over to {company}',
      startAgain: 'Start again in the tenant of {company}',
      migrate: 'Convert the trial and move it to {company}',
      transfer: 'Transfer the environment to {company}',
    },
    hint: {
      customer: 'The trial lives in {company}’s tenant, so nothing moves.',
      newTenant: 'It stays apart from other tenants of {company}. Go on only when a step worked.',
      startAgain: 'A trial in your own tenant stays there. Never make somebody of {company} an administrator of it.',
      migrate: 'Only for an environment that is paid for from now on. Your own tenant gets no administrator of {company}.',
      transfer: 'Agree on a time first: the receiving side has 8 hours to accept.',
    },
    who: {
      partner: 'You',
      signer: 'The administrator who signed up ({account})',
      newAdmin: '{reader, select, admin {You} other {{admin}}}',
      someAdmin: 'The new administrator of {company}',
      signUpAccount: 'the account that signed up',
      theirTenant: 'of {company}',
      customerAdmin: 'A global administrator of {company}',
      billingOwner: 'An owner of the billing account',
      customerSignUp: '{company}',
      ourInternalAdmin: 'Your internal administrator',
      theirInternalAdmin: 'An internal administrator of {company}',
    },
    yours: {
      heading: 'What is yours to do',
      hint: '{partner} does the rest. Go on only when you see that a step worked.',
    },
    step: '{who}: {what}',
    back: 'Back to the checklist',
    instead: {
      startAgain: 'Start again instead',
      migrate: 'Convert and move instead',
      transfer: 'Transfer the environment instead',
      customer: 'Name administrators',
      newTenant: 'Hand the tenant over',
    },
    seen: 'Done when {seen}',
    places: {
      users: 'Open Users',
      environments: 'Open Environments',
      billingAccounts: 'Open Billing accounts',
      entraRoles: 'Open Roles',
      products: 'Open Your products',
      centralAdmin: 'Open admin center',
    },
    customer: {
      one: { what: 'see that two of your people are users with a licence.', seen: 'both have signed in.' },
      two: {
        what: 'give both the role Dynamics 365 Administrator, or System Administrator in the environment.',
        seen: 'both see it under Manage, Environments.',
      },
      three: {
        what: 'give both a role on it. Where it has no roles: Billing Administrator.',
        seen: 'both see the subscription under Billing, Your products.',
      },
    },
    newTenant: {
      one: {
        what: 'add {admin} as a user with a licence. No password goes through a chat.',
        seen: 'Users lists {admin}.',
      },
      two: {
        what: 'accept the invitation, sign in, and set an own password and recovery.',
        seen: '{reader, select, admin {you say so here} other {{admin} says so here}}.',
      },
      three: {
        what: 'make {admin} Global Administrator, System Administrator and an owner of the billing account (once: account delegate).',
        seen: 'Microsoft Entra lists {admin} as Global Administrator.',
      },
      four: {
        what: 'make a second person of {company} administrator and owner, too.',
        seen: 'both have signed in.',
      },
      five: {
        what: 'block {account}, take its roles, and delete it later.',
        seen: 'Global Administrator lists two of {company} and nobody else.',
      },
    },
    startAgain: {
      one: { what: 'export the solutions and the data.', seen: 'the files open elsewhere.' },
      two: {
        what: 'sign up for a trial with a work account of its own.',
        seen: 'its admin center lists the trial under Billing, Your products.',
      },
      three: {
        what: 'invite {side, select, partner {us} other {{partner}}} as users, or approve delegated access (GDAP).',
        seen: '{side, select, partner {we} other {{partner}}} can open the new environment.',
      },
      four: { what: 'import what was saved.', seen: 'people of {company} see it.' },
      five: { what: 'let the old trial end, or delete it.', seen: 'it is gone from your environments.' },
    },
    migrate: {
      one: { what: 'convert the trial to production.', seen: 'its type is Production.' },
      two: { what: 'buy the subscription, as many licences and as much storage.', seen: 'they stand under Your products.' },
      three: {
        what: 'have the same people with licences on both sides, and write down who is who.',
        seen: 'the list is complete.',
      },
      four: { what: 'move a sandbox copy first.', seen: '{company} can work in it.' },
      five: {
        what: 'ask for the move in the Power Platform admin center; {company} approves it.',
        seen: '{company} sees the environment, at the same address.',
      },
      six: { what: 'connect flows, mailboxes and apps anew.', seen: 'they run.' },
    },
    transfer: {
      one: {
        what: 'buy one Business Central licence, and see that there is room for the environment.',
        seen: 'a user holds it.',
      },
      two: { what: 'under Environments, Environment Transfers, send it to the tenant {tenant}.', seen: 'the request is listed.' },
      three: { what: 'take it in under Receive Environments within 8 hours.', seen: 'Operations says it is done, not skipped.' },
      four: {
        what: 'set users, app connections and add-ins up anew.',
        seen: 'the environment is listed and people can sign in.',
      },
    },
  },
} satisfies WordTree;
