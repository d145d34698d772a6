/** What is new on a card that a line not understood showed already: another way to answer, another example, another way out. */

import type { WordTree } from '../tree';

/** That in English. */
export const tune = {
  tune: {
    inside: {
      card: 'The card works, too.',
      why: '“why” says what it rests on.',
      back: '“back” shows the question before.',
      later: '“later” keeps the form.',
      trials: '“my trials” works here too.',
      help: 'Type “help” for an example.',
      startOver: '“start over” begins it anew.',
      cancel: '“cancel” closes the form.',
      support: '“support” says where to ask.',
      alone: 'Type the answer alone.',
    },
    outside: {
      trials: 'For example, “my trials” shows what runs and what is next.',
      trial: 'For example, “trial” and a name: part of the name is enough, and a slip does no harm.',
      paste: 'You can paste a signature, a mail or a row of a table; I pick out what I need.',
      why: 'For a question about Microsoft’s rules, type “why” and what it is about, such as “why partner of record”.',
      access:
        'For example, “who has access” shows what a partner can reach, and “remove access” how it is taken away, step by step.',
      reminders: 'For example, “reminders” shows what I remind you of, and “stop reminders” switches them off.',
      support: 'Is it a question for Microsoft? “support” says where to ask.',
      transfer: 'For example, “transfer” and a name hands a trial over to the customer’s own admin.',
      credit: 'For example, “partner of record” and a name says who gets the credit.',
      join: 'You have an invitation? Type “join” and the code that is in it.',
      own: 'You signed up without a partner? “sign up” keeps the record for your company.',
      guidance: '“help” lists everything, and “home” goes back to the start.',
    },
  },
} satisfies WordTree;
