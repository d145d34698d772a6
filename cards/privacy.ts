/** The cards about what is kept of a person. */

import { titled } from './engine/buttons';
import type { CardContent } from './engine/content';
import type { Say } from './engine/words';

const LINES = ['chat', 'name', 'record', 'alone', 'teams'] as const;

/** What is deleted, what stays and why, and the two ways on. */
export function forgetMeCard(say: Say): CardContent {
  return {
    name: 'home',
    params: {},
    said: { heading: say('forgetMe.heading'), hint: say('forgetMe.hint') },
    data: { lines: LINES.map((name) => ({ text: say(`forgetMe.${name}`) })) },
    buttons: [
      titled(say, 'answer', 'forgetMe.yes', { primary: true, sendsInputs: true }),
      titled(say, 'answer', 'forgetMe.no', { args: { keep: 'yes' } }),
    ],
  };
}
