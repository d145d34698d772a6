/** What is said about a partner’s access and its removal. */

import type { WordTree } from '../tree';

/** That in English. */
export const access = {
  removal: {
    stage: { requested: 'Asked for on {date}', completed: 'Completed on {date}' },
    standing: {
      requested: '{scope}: asked for on {date} by {name}; {settled} of {of} tasks are settled',
      completed: '{scope}: completed on {date} by {name}',
    },
    context: 'Remove a partner’s access',
    heading: 'What shall the partner lose?',
    hint: 'Roles, billing access or a user: pick one. The customer’s global administrator does most of this.',
    order: 'Do it in this order. I keep no record of it.',
    steps: 'Tasks',
    know: 'Know before you start',
    other: 'Remove something else',
    scopes: {
      all: 'Everything',
      roles: 'Admin roles',
      billing: 'Billing roles',
      user: 'The partner’s user',
      otherwise: 'Part of it',
    },
    headings: {
      all: 'Remove all access of the partner',
      roles: 'Remove the partner’s admin roles',
      billing: 'Remove the partner’s billing roles',
      user: 'Remove the partner’s user',
    },
    task: '{task}{hand, select, partner { The partner does this.} other {}}{final, select, yes { This can’t be undone.} other {}}',
    tasks: {
      twoOwnAdmins: 'See that two of your own people are global administrators and have billing access; add whoever is missing.',
      attributionNoted: 'Note which usage credit hangs on that user; it stops when the user is disabled.',
      rolesRemoved: 'In Partner relationships, pick the partner, choose Remove roles, and confirm with Yes.',
      relationshipEnded: 'End the reseller relationship in Partner Center; it ends only without active subscriptions.',
      billingRolesRemoved:
        'In Billing accounts, open the account of this subscription, remove the partner’s roles (once called account delegates), and check the billing profile.',
      userBlocked: 'Block the sign-in of the partner’s user.',
      userOutOfEnvironment: 'Take the user out of the environment’s security group, and its roles away.',
      licenceFreed: 'Take the licences from that user, and look under Billing, Your products, how many are bought.',
      guestDeleted: 'Delete the guest account.',
    },
    line: '{task}.{mine, select, yes {} other { {other} does this.}}{final, select, yes { This can’t be undone.} other {}}',
    names: {
      twoOwnAdmins: 'Two people of {company} are administrators with billing access',
      attributionNoted: 'Usage credit on the user of {partner} is noted',
      rolesRemoved: 'Admin roles of {partner} are removed',
      relationshipEnded: 'The partner relationship is ended in Partner Center',
      billingRolesRemoved: 'Billing roles of {partner} are removed',
      userBlocked: 'Sign-in of the user of {partner} is blocked',
      userOutOfEnvironment: 'The user of {partner} is out of the environment',
      licenceFreed: 'Licences of the user of {partner} are removed',
      guestDeleted: 'Guest accounts of {partner} are deleted',
      otherwise: 'A task I don’t know yet',
    },
    scope: {
      heading: '{side, select, partner {What does {company} want us to lose?} other {What shall {partner} lose?}}',
      hint: 'On the next card you see every task before anything is recorded.',
      label: 'Access to remove',
      missing: 'Pick one of the four.',
      all: 'Everything below, in the right order',
      roles: 'Admin roles: those on the Partner relationships page',
      billing: 'Billing roles: once called account delegates',
      user: 'The partner’s user: sign-in, environment, licence and guest account',
      line: 'Access to remove',
    },
    confirm: {
      heading: '{side, select, partner {Remove our access to {company}?} other {Remove the access of {partner}?}}',
      hint: '{scope}: I record exactly these tasks, and both sides see them. People do them by hand; nothing changes by itself.',
      know: 'Know before you ask',
      sure: '{side, select, partner {{company} asked us to remove this access.} other {I speak for {company}, and I know what can’t be undone.}}',
      missing: 'Tick the box to go on.',
      next: '{side, select, partner {Record the request} other {Ask for the removal}}',
    },
    checklist: {
      heading: '{side, select, partner {Remove our access to {company}} other {Remove the access of {partner}}}',
      hint: '{scope}, asked for by {name} on {date}. Press a task to see how it is done.',
      counter: '{settled} of {of} settled',
      first:
        '{side, select, partner {The customer’s own administrators come first.} other {See to your own administrators first.}}',
      firstEffect: 'Until two of them are there, no task that takes access away can be settled.',
      done: {
        heading:
          '{scope, select, all {Every task of the removal is settled} roles {The tasks for the admin roles are settled} billing {The tasks for the billing roles are settled} other {The tasks for the user of {partner} are settled}}',
        hint: 'Since {date}, by what people noted; I looked into no portal. Look for applications with consent, application users in environments and Azure roles as well: they are not among these tasks.',
      },
      none: {
        heading: 'No removal is open',
        hint: 'Nobody has asked to remove the access of {partner} to {company}, or the request was taken back.',
      },
    },
    state: {
      own: 'Not done yet. Your company does this.',
      other: 'Not done yet. {other} does this.',
      done: 'Done, noted by {name} on {date}',
      notNeeded: 'Nothing to do, said {name} on {date}',
      otherwise: 'Noted by {name} on {date}',
    },
    ask: {
      own: 'Your company does this. If you aren’t sure whether it is done, leave it open and look in the portal.',
      noted: '{other} does this. Note it once you see that it is done; if you aren’t sure, leave it open.',
      other: '{other} does this, and says here when it is done.',
      waits: 'This waits until two people of {company} are administrators.',
    },
    how: {
      title: 'How it is done',
      twoOwnAdmins: {
        one: 'In the Microsoft 365 admin center, open Users. See that two people of {company} are global administrators and can sign in.',
        two: 'In Billing accounts, see that two people of {company} have a role. Add whoever is missing.',
      },
      attributionNoted: {
        one: 'See whether your PartnerID is linked to this user (Partner Admin Link), and which claims rest on it.',
        two: 'Only that user can change the link. If you go on working for {company}, link another user first.',
      },
      rolesRemoved: {
        one: 'In the Microsoft 365 admin center, open Settings, Partner relationships, and pick {partner}.',
        two: 'Choose Remove roles, then Yes. Both sides get a mail.',
        three: 'A Billing Administrator or a Global Administrator does this.',
      },
      relationshipEnded: {
        one: 'In Partner Center, open {company}, then Admin relationships, and choose Terminate relationship. Both sides get a mail.',
        two: 'A reseller relationship ends there too, but only without active subscriptions and reservations.',
        three: 'An indirect reseller asks its provider to do it.',
      },
      billingRolesRemoved: {
        one: 'In Billing accounts, open the account of this subscription; there may be more than one.',
        two: 'Remove every role of {partner}, and confirm with Yes.',
        three: 'Check that the account’s own details are right, and that two people of {company} are left.',
      },
      userBlocked: {
        one: 'In Users, open the user of {partner} and block the sign-in.',
        two: 'Look at the address twice: it must not be the account you are signed in with.',
      },
      userOutOfEnvironment: {
        one: 'In the Power Platform admin center, open the environment and take the user out of its security group.',
        two: 'Don’t only remove its security roles; Microsoft advises against that alone.',
      },
      licenceFreed: {
        one: 'In Licences, open each product and take the licence from the user of {partner}.',
        two: 'A licence nobody holds may still be charged. Look under Billing, Your products, how many are bought.',
      },
      guestDeleted: {
        one: 'In Users, Guest users, delete the people of {partner}. They can be restored for 30 days; afterwards it takes a new invitation.',
        two: 'Look for other accounts with its mail domain, and for its addresses among your notification contacts.',
      },
    },
    which: {
      heading: 'Which trial is it about?',
      hint: 'Pick one, or type the name after the command.',
    },
    closed:
      'There is a record of {companies} that is not open to you. Ask them to invite you. This guidance is open to everyone.',
    unknown: 'I find no trial under that name that is open to you. This guidance is open to everyone.',
    already:
      'Somebody asked for a removal meanwhile, so yours was not recorded. Once this one is settled or taken back, you can ask again.',
    withdraw: {
      heading: 'Take the request back?',
      hint: '{settled, plural, =0 {{partner} keeps its access} one {# task is settled and stays done; {partner} keeps the rest} other {# tasks are settled and stay done; {partner} keeps the rest}}. You can ask again at any time.',
      next: 'Take it back',
    },
    pages: {
      twoOwnAdmins: 'Open Users',
      attributionNoted: 'Open Users',
      rolesRemoved: 'Open relationships',
      relationshipEnded: 'Open Partner Center',
      billingRolesRemoved: 'Open Billing accounts',
      userBlocked: 'Open Users',
      userOutOfEnvironment: 'Open Environments',
      licenceFreed: 'Open Licences',
      guestDeleted: 'Open Users',
    },
    warnings: {
      handOver:
        'The hand-over is not complete: the account that signed up is still {partner}’s. Complete it before that account is blocked.',
      partnerTenant: 'The trial lives in {partner}’s own tenant and stays there. Save what was built in it elsewhere first.',
      optional: 'None of this is a must. Do what fits.',
      licence: 'Taking a licence from the partner’s user does not cancel it: look whether it stays on the bill.',
      twoPeople:
        'Keep at least two {side, select, partner {people of the customer} other {of your own people}} with billing access.',
      ownAccount: 'Never disable the account you are signed in with.',
      reseller: 'Removing roles does not end a reseller contract.',
      attribution: 'Usage credit tied to the partner’s user (Partner Admin Link) stops when that user is disabled.',
      final: 'These tasks can’t be undone: {steps}.',
      finalTask: 'This can’t be undone. A new relationship needs a new approval.',
    },
  },
  access: {
    heading: '{side, select, partner {Who has access at {company}} other {What {partner} can reach}}',
    context: 'Who has access',
    list: {
      heading: 'Who has access?',
      hint: 'Open one to see what the record knows of it.',
      none: 'No removal asked for',
      requested: 'Removal asked for on {date}',
      completed: 'Removal completed on {date}',
    },
    none: {
      heading: 'I know of no partner with access',
      hint: 'That is only my record. The admin center shows every partner that has access to your company.',
    },
    noTrials: { heading: 'No trials yet', hint: 'Once a trial is recorded, I show who has access to it.' },
    closed: {
      heading: 'There is a record, and it is not open to you yet',
      hint: 'Ask {companies} to invite you. The admin center shows every partner that has access to your company.',
    },
    closedToo: 'There is also a record of {companies} that is not open to you. Ask them to invite you.',
    account: 'Signed up with',
    accounts: {
      customer: '{account, select, none {An account of {company}} other {{account} (an account of {company})}}',
      partner:
        '{account, select, none {An account of {partner}; the trial lives in {partner}’s tenant} other {{account} (of {partner}; the trial lives in {partner}’s tenant)}}',
      handOver:
        '{account, select, none {An account to be handed over to {company}} other {{account} (to be handed over to {company})}}',
      otherwise: '{account, select, none {Not known} other {{account}}}',
    },
    areas: {
      roles: 'Admin roles',
      relationship: 'Partner relationship',
      billing: 'Billing roles',
      user: '{side, select, partner {Our user there} other {The partner’s user}}',
    },
    standings: {
      unknown: 'Not known here',
      asked: 'Removal asked for, not done yet',
      partly: 'Removed in part; last noted by {name} on {date}',
      removed: 'Removed, noted by {name} on {date}',
      nothing: 'None there, said {name} on {date}',
    },
    credit: 'Partner of record',
    noCredit: 'None noted here',
    people: '{side, select, partner {Customer’s people here} other {Your people here}}',
    nobody: 'Nobody yet',
    invited: 'Invited',
    invitedAs: '{name}, {as, select, admin {as the new administrator} other {as a colleague}}',
    removal: 'Removal of access',
    noRemoval: 'Not asked for',
    recordOnly: 'To see this record gives nobody access at Microsoft.',
    portals: 'This is only what was said here. The admin portals have the last word.',
    pages: { roles: 'Open relationships', billing: 'Open Billing accounts', user: 'Open Users', center: 'Open Partner Center' },
  },
  guidance: {
    heading: 'What you can do yourself',
    hint: 'You need no record here for this. A global administrator of your company does it.',
    removal: {
      title: 'Remove a partner’s access',
      one: 'Open the Microsoft 365 admin center, then Settings, Partner relationships. Pick the partner and choose Remove roles.',
      two: 'Remove licences and guest accounts of the partner’s people, and look under Billing, Your products, how many licences are bought.',
      three: 'Check the billing account’s roles too. Keep at least two of your own people with billing access.',
      four: 'Never disable the account you are signed in with. Removing roles does not end a reseller contract; the partner does that.',
    },
    record: {
      title: 'Name your partner of record',
      one: 'Ask the partner for its PartnerID of the location that works with you.',
      two: 'For a paid subscription the partner files a claim in Partner Center; Microsoft tells you, and you may decline at any time.',
      three: 'If you buy through a CSP partner, the order itself carries the credit.',
    },
    page: 'Open admin center',
  },
} as const satisfies WordTree;
