/** Every journey there is. Adding one is a file and a line here. */

import { credit, creditOutcome } from './credit';
import { forgetMe } from './forget-me';
import { transfer, transferRequest } from './transfer';
import { preferences } from './preferences';
import { ready } from './ready';
import type { Journey } from './script';
import { signUp } from './sign-up';
import { updateJourneys } from './updates';

/** All journeys of the bot. */
export const journeys: readonly Journey[] = [
  signUp,
  ready,
  credit,
  creditOutcome,
  transfer,
  transferRequest,
  ...updateJourneys,
  preferences,
  forgetMe,
];
