/** Wishes as what was understood: one that is done, or two to choose from, with the facts of the line. */

import { detailsFor } from './details';
import type { Details, Intent, Understanding } from './intents';
import type { Sense } from './sense';

/** A wish that is clear. */
export function done(intent: Intent, sense: Sense, confidence: number): Understanding {
  return { kind: 'intent', intent, details: detailsFor(intent, sense), confidence };
}

/** Two wishes with the same facts. */
export function between(one: Intent, other: Intent, details: Details): Understanding {
  return {
    kind: 'ask',
    between: [
      { intent: one, details },
      { intent: other, details },
    ],
  };
}
