/** What is kept of a person, how it goes, and which release of the bot keeps it. */

import type { Subject } from '../engine/subject';
import { aboutMe as aboutMeCommand, forgetMe, privacyNotice as privacyCommand } from './commands';
import { forgetMe as journey } from './forget-me';
import { aboutMe, forgotten, notForgotten, privacyNotice } from './views';

/** "Forget me". What else is kept of people, and for how long, is the work of `src/privacy/`. */
export const privacy = {
  journeys: { forgetMe: journey },
  commands: { forgetMe, privacyNotice: privacyCommand, aboutMe: aboutMeCommand },
  views: { forgotten, 'closed.notForgotten': notForgotten, privacyNotice, aboutMe },
} satisfies Subject;
