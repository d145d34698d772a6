/** What is said while a trial is handed over to the customer. */

import type { WordTree } from '../tree';

/** That in English. */
export const handOver = {
  ownership: {
    heading: 'Hand {company} over to {admin}',
    hint: '{open, select, yes {Press a line when it is true. I keep who confirmed it, and when.} blocked {A second colleague must confirm the sign-in.} other {Every line is confirmed. I keep by whom, and when.}}',
    context: 'Hand-over',
    open: 'Not confirmed yet',
    confirm: 'Confirm',
    blocked: 'The transfer can’t be requested yet',
    by: 'Confirmed: {name}, {date}',
    lines: {
      systemAdmin: '{admin} has the system administrator role',
      signedIn: '{admin} has signed in and accepted the invitation',
      billingAdmin: '{admin} is billing administrator (once account delegate)',
      twoPeople: 'Two people of {company} have billing access',
      signUpKnown: 'Sign-up account, account id and company name known',
      payment: 'Payment card at hand for the call; never type it here',
    },
    short: {
      systemAdmin: 'system administrator role',
      billingAdmin: 'billing administrator role',
      twoPeople: 'billing access of two people',
      signUpKnown: 'sign-up account, account id and company name',
      payment: 'payment card for the call',
      other: 'a line of the hand-over',
    },
    seen: 'Seen: {name}, {date}; a second colleague must confirm it',
    attested: { admin: 'Said by the admin, {date}', partners: 'Stated by {one} and {two}, not by the admin' },
    blocks: {
      noAdmin: 'Nobody is named as the new admin.',
      notAttested: 'Nobody has confirmed that the new admin signed in.',
      onlyOnePartnerUser: 'One of you has seen the sign-in. A second colleague must confirm it.',
      linesOpen: 'Some lines are still open.',
    },
    stage: {
      named: 'Prepared',
      requested: 'Requested on {date}',
      completed: 'Completed on {date}',
      notNeeded: 'Not needed: the customer’s own account signed up',
      otherwise: 'At a stage I don’t know yet',
    },
    account: {
      heading: 'Which billing account of {company} is it?',
      hint: 'Support asks for its id. Where several are registered, say which; leave it empty if you don’t know yet.',
      known: 'Known to me',
      other: 'Another one: its account id, subscription id or name',
      only: 'Its account id, subscription id or name (optional)',
      example: '00000000-0000-0000-0000-000000000000',
    },
    partnerTenant: {
      heading: 'This trial can’t be handed over',
      hint: 'It was signed up with an account of your company and lives in your own tenant. Never make somebody of {company} an administrator there: it would administer your company. Start again: save what you built, let {company} sign up with its own account, and bring it in there.{product, select, businessCentral { Or {company} buys a licence, and its own and your own administrator transfer the environment in the Business Central admin center.} other {}}',
    },
    notNeeded: {
      heading: 'Nothing has to be handed over',
      hint: 'The trial of {company} was signed up with the customer’s own account. Ownership is there already.',
      next: 'Note it',
    },
    billingAdmin: {
      heading: 'Who at {company} takes over?',
      hint: 'This person becomes system administrator and billing administrator. Every organization needs one.',
      name: 'Name',
      nameExample: 'Jo Berry',
      nameMissing: 'Type the person’s name.',
      email: 'Work e-mail',
      emailMissing: 'Type the work e-mail address.',
      known: '{name} is the new admin',
      orOther: '{name}, {email}? Press “{title}”, or name somebody else.',
      warning: 'A billing administrator can spend the customer’s money.',
      warningEffect: 'The role may change the subscription or release, and buy licences and storage.',
    },
    replace: {
      heading: 'Who at {company} takes over instead?',
      hint: 'The request that was sent counts no more: tell support. Who came by the first admin’s invitation sees this no more.',
    },
    package: {
      heading: 'Ask support for the transfer',
      hint: 'Copy this text into a support request, or have it ready for the call. Whoever can still sign in with that account needs no support: press “Show me how”. Of several accounts the company name tells which.',
      text: 'Please help us to hand over a Dynamics 365 subscription within its tenant.\n\nCompany it was created for: {company}{hasProduct, select, yes {\nProduct: {product}} other {}}{hasSignUp, select, yes {\nSigned up with: {account}} other {}}{hasAccount, select, yes {\nAccount or subscription id: {subscription}} other {}}{hasDomain, select, yes {\nDomain: {domain}} other {}}\n\n{admin} shall be its global administrator and owner of its billing account (once called initial user and primary administrator). {vouched}\n\nThe account that signed up shall then be demoted: it loses its administrator roles, and keeps at most a role on the billing account (once called account delegate).',
      somebody: 'somebody whose name is not kept here',
      admin: 'The new administrator has signed in and confirmed it.',
      partners: 'That the new administrator has signed in is stated by {one} and {two}, not by the administrator.',
      paid: 'It is paid already: have the payment card ready for the call. Don’t send it here.',
      next: 'I sent the request',
      save: 'Save as a file',
      blocked: { heading: 'Ask support for the transfer', hint: 'It can’t be requested now. {why}' },
      over: 'The hand-over is at another stage meanwhile.',
    },
  },
} satisfies WordTree;
