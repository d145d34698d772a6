/** A customer keeps the record of its own trial. */

import type { WordTree } from '../tree';

/** That in English. */
export const ownTrial = {
  ownTrial: {
    start: {
      heading: 'Which trial shall I keep for your company?',
      hint: 'You keep this record yourself. Nobody else sees it until you invite a colleague or a partner.',
      new: 'One that we are about to sign up',
      running: 'One that runs already',
      paid: 'A subscription that we pay for',
    },
    customer: {
      heading: 'What is your company called?',
      hint: 'The trial belongs to the company you are signed in with. The domain helps to know it again; type “none” if there is none.',
    },
    billingAddress: {
      heading: 'Register {company} in {country}?',
      hint: 'Ask whoever keeps your books, if you are not sure. It can’t be corrected after sign-up.',
    },
    noAddress: {
      heading: 'This sign-up should not go on in {country}',
      hint: 'Without a billing address in {country}, {company} can’t turn the trial into a subscription. Find out where your company is billed, then choose that country. Your answers are kept.',
    },
    product: {
      tried: {
        heading: 'What does your company try?',
        hint: 'Product and kind decide how long the trial runs and whether it can be extended.',
      },
      paid: { heading: 'Which product does your company pay for?', hint: 'It is what the record, and each reminder, is about.' },
    },
    buying: {
      heading: 'How will you buy?',
      hint: 'Pick what you know; you can say it later.',
      cspOther: 'Through a partner (CSP)',
      web: 'Directly from Microsoft on the web',
      enterprise: 'Enterprise Agreement',
      unknown: 'Not known yet',
    },
    guest: {
      heading: 'You are a guest here',
      hint: 'A company’s record is kept by its own people. Switch to the company you work for, and begin there.',
    },
    kept: 'Record',
    alone: 'Kept by your company; no partner sees it',
    opened: 'Kept by your company, and open to {partner}',
    joined: 'Closed; it goes on as the record of {partner}',
    open: 'Open it to a partner',
    shutOut: 'Close it to {partner}',
    shuttingOut: {
      heading: 'Close the record to {partner}?',
      hint: 'Its people don’t see the record any more, and are told. What they noted stays. Its access to your tenant is another thing: ask for its removal. A new invitation opens the record again.',
      yes: 'Close it',
      leave: 'Leave it open',
    },
    join: 'Go on with the record of {partner}',
    joining: {
      heading: 'Is it the same trial as the one of {partner}?',
      hint: 'Then {partner}’s record goes on: its dates, reminders and removal count. Yours is closed; what happened in it stays to be read. This can’t be taken back here.',
      yes: 'Yes, go on there',
    },
  },
  openToPartner: {
    heading: 'Which person of a partner do you invite?',
    hint: 'Type the name and the work e-mail. The whole company of that person then sees this record, and may note dates in it.',
    line: 'Invited',
    consumer: 'This is a mailbox for everybody. Type the work address of the partner’s person, or the same again.',
    confirm: {
      heading: 'Open the record to {name}?',
      hint: 'The company is known by the domain of that address. Of anybody else who types the code you hear, and say yes or no. You can ask for the removal of its access at any time.',
      next: 'Write the invitation',
    },
    closed: {
      heading: 'Another partner is in this record already',
      hint: 'One record is open to one partner. Record the trial once more for another one.',
    },
  },
} satisfies WordTree;
