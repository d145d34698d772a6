/** The quarterly look at who still has access to the customer's tenant. */

import type { WordTree } from '../tree';

/** That in English. */
export const accessReview = {
  accessReview: {
    context: 'Who still has access?',
    see: 'Open Partner relationships',
    opens: 'Answer for {partner}',
    needed: 'Yes, still needed',
    remove: 'No: remove it',
    unsure: 'I don’t know: show me how to see',
    final: 'Some of these tasks can’t be undone. Each list says which.',
    ask: {
      heading: 'Does {partner} still need access to your tenant?',
      hint: 'Microsoft recommends this look every quarter. You see the access in the Microsoft 365 admin center, under Settings, Partner relationships. What you answer is kept here; nothing is removed by it.',
    },
    list: {
      heading: 'Which partners still need access to your tenant?',
      hint: 'Answer for each. A partner that keeps no trial of yours here is seen in the admin center only.',
    },
    none: {
      heading: 'No partner keeps a trial of yours here',
      hint: 'Other partners may have access all the same. The admin center shows them under Settings, Partner relationships.',
    },
    all: {
      heading: 'Ask {count, plural, one {# partner} other {# partners}} to give up all access?',
      hint: '{partners}. Each gets a list of {tasks} tasks that both sides see. People do them by hand; you can take back each request by itself.',
    },
    nobody: {
      heading: 'Nobody is left to ask',
      hint: 'Every partner here was asked already, or none keeps a trial of yours. “Remove a partner’s access” shows how far each is.',
    },
    standing: {
      never: 'Not answered yet',
      needed: 'Still needed, you said on {date}.',
      remove: 'Not needed any more, you said on {date}. No removal is open.',
      unsure: 'Not known, you said on {date}.',
      asked: 'Its removal was asked for on {date}.',
      otherwise: 'Answered on {date}.',
    },
  },
} satisfies WordTree;
