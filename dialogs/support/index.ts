/** Where to ask for help at Microsoft: of one trial, and of all ways of buying for whoever names none. */

import { supportView, supportWays } from './views';
import { support as supportCommand } from './commands';
import { onTrial } from './on-trial';
import type { Subject } from '../engine/subject';

/** Where a request for support is opened. */
export const support = {
  journeys: {},
  commands: { support: supportCommand },
  views: { support: supportView, supportWays },
  onTrial,
} satisfies Subject;
