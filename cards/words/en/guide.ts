/** What is said of each kind of trial as it is: one short sentence for each code of `src/domain/catalog/guides/guide-facts.ts`. */

import type { WordTree } from '../tree';

/** That in English. */
export const guide = {
  guide: {
    heading: 'What applies to this trial of {product}',
    hint: 'By Microsoft’s pages; “Why?” shows them.',
    context: 'As it is',
    open: 'What applies to it',
    asked: 'Not on a page',
    topics: {
      start: 'Start',
      needs: 'Condition',
      length: 'Length',
      extension: 'Extension',
      idle: 'Without use',
      copies: 'Copies',
      licences: 'Licences',
      storage: 'Storage',
      afterEnd: 'Afterwards',
      bill: 'Bill',
    },
    askedOf: '{topics}. Look in the portal before you count on any of these.',
    start: {
      hub: 'At Microsoft’s trial hub.',
      insights: 'At the trial hub, or on its own page.',
      sales: 'At the trial hub; Sales Professional on a page of its own.',
      customerService: 'At trials.dynamics.com; the subscription on a page of its own.',
      central: 'On its product page. In some countries a partner assigns it.',
      operations: 'At aka.ms/try-po.',
      finance:
        'No link: a tenant administrator takes it in the Microsoft 365 admin center, under Marketplace, and makes the environment.',
      supplyChain:
        'No link: a tenant administrator takes it in the Microsoft 365 admin center, under Marketplace, and makes the environment.',
      commerce:
        'No link: a tenant administrator takes it in the Microsoft 365 admin center, under Marketplace, and makes the environment.',
      guides: 'No link: look for “Try for free” on its overview page.',
      order: 'No link: order it in Partner Center for the customer, where the catalog shows it.',
      premium: 'No link: assign the Premium Trial in Partner Center.',
    },
    needs: {
      app: '{product} needs a work account; one trial of an app at a time.',
      insights: '{product} needs a work account in Microsoft Entra; one trial of an app at a time.',
      account: '{product} needs a work account.',
      admin: '{product} needs a tenant administrator.',
      operations: '{product} needs a tenant administrator, and can be had once per tenant, with up to three environments.',
      order: 'It can be had once per offer and customer. The customer may have to accept Microsoft’s agreement: plan a day.',
      premium: '{product} needs a partner who sells it. The customer may have to accept Microsoft’s agreement: plan a day.',
    },
    length: {
      standard: 'It runs 30 days.',
      subscription: 'It runs as long as its trial subscription: see Billing, Your products.',
      fieldService: 'It runs 30 days.',
      insights: 'It runs 30 days.',
      central: 'The evaluation company has no end. Own data starts 30 days.',
      operations: 'It runs 30 days.',
      guides: 'It runs 60 days, by a page of 2023.',
      order: 'It runs 30 days.',
      premium: 'It runs 30 days.',
    },
    extension: {
      standard: 'Once by 30 days, in the last 7 days.',
      subscription: 'Once by 30 days, in the last 15 days; a payment method may be asked for.',
      central: '30 days by the customer, then 30 by a partner, each from the day it is chosen.',
      operations: 'Once by 30 days, under Billing, Your products.',
      premium: 'None, but it can be assigned a second time.',
    },
    idle: {
      app: 'It ends after 14 days in a row without use.',
      sales: 'It may end after 14 days in a row without use.',
      insights: 'It ends after 14 days in a row without use.',
      central: 'It is deleted after 45 days without use.',
    },
    copies: {
      standard: 'It can’t be reset, backed up or copied: plan an export a week before the end.',
      subscription: 'It can be copied to its own type only: plan an export a week before the end.',
    },
    licences: { subscription: 'Usually 25.', order: '25.' },
    afterEnd: {
      standard: 'Disabled and deleted.',
      subscription: 'Data is deleted after 30 days.',
      central: 'Deleted after about 90 days.',
    },
    bill: {
      standard: 'Never by itself.',
      central: 'Never by itself; a partner sells the subscription.',
      subscription: 'With a payment method, at its end, unless recurring billing is off.',
      order: 'It becomes paid at its end, unless auto-renew is switched off in Partner Center; then there are 7 days to cancel.',
    },
  },
  setUp: {
    heading: 'Set it up for {company}',
    hint: 'Go from the top; check each before the next.',
    context: 'Set-up',
    open: 'Set it up',
    rest: 'Roles, language and currency of {product} stand on no page I know: look in its own set-up.',
    admins: {
      what: 'Make two people of {company} administrators.',
      seen: 'both have signed in.',
    },
    users: {
      what: 'Give everybody who takes part an account and a licence.',
      seen: 'Active users lists them with the licence.',
    },
    roles: {
      what: 'Give each a security role in the environment; without one it sees nothing.',
      seen: 'each opens the app.',
    },
    base: {
      what: 'Check base language and base currency now: they can’t be changed. Others can be added.',
      seen: 'the settings show the right ones. Wrong? Start a new trial now.',
    },
    keep: {
      what: 'Note what has to be exported, and plan it a week before the end.',
      seen: 'somebody has the date.',
    },
    who: {
      partner: { admin: 'An administrator of {company}', we: 'You' },
      customer: { admin: 'An administrator of {company}', we: 'Your partner' },
      own: { admin: 'Your administrator', we: 'You' },
    },
    places: { users: 'Active users', environments: 'Environments' },
  },
} satisfies WordTree;
