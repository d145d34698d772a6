/** What is kept of a person, and how it goes. */

import type { Subject } from '../engine/subject';
import { forgetMe } from './commands';
import { forgetMe as journey } from './forget-me';
import { forgotten, notForgotten } from './views';

/** "Forget me". What else is kept of people, and for how long, is the work of `src/privacy/`. */
export const privacy = {
  journeys: { forgetMe: journey },
  commands: { forgetMe },
  views: { forgotten, 'closed.notForgotten': notForgotten },
} satisfies Subject;
