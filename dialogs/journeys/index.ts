/** Every journey there is. Adding one is a file and a line here. */

import { credit, creditOutcome } from './credit';
import { invite } from './invite';
import { handTo } from './hand-to';
import { forgetMe } from './forget-me';
import { transfer, transferRequest } from './transfer';
import { preferences } from './preferences';
import { removal, removalWithdrawal } from './removal';
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
  invite,
  removal,
  removalWithdrawal,
  handTo,
  ...updateJourneys,
  preferences,
  forgetMe,
];
