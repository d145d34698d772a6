/** Every journey there is. Adding one is a file and a line here. */

import { credit, creditOutcome } from './credit';
import { creditGuide } from './credit-guide';
import { invite } from './invite';
import { handTo } from './hand-to';
import { forgetMe } from './forget-me';
import { ourClaim, ourCredit } from './our-credit';
import { signUpKnown, transfer, transferRequest } from './transfer';
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
  ourCredit,
  ourClaim,
  creditGuide,
  transfer,
  transferRequest,
  signUpKnown,
  invite,
  removal,
  removalWithdrawal,
  handTo,
  ...updateJourneys,
  preferences,
  forgetMe,
];
