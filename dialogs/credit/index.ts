/** The partner of record: named, filed and settled by the partner, named and answered by the customer, explained to anybody. */

import { credit as creditJourney, creditOutcome } from './credit';
import { creditGuide } from './credit-guide';
import { ourClaim, ourCredit } from './our-credit';
import type { Subject } from '../engine/subject';
import { onTrial } from './on-trial';
import { credit as creditCommand, creditSettled } from './commands';
import { claimRefused, creditGuided } from './views';

/** Who gets the credit for a trial. */
export const credit = {
  journeys: { credit: creditJourney, creditSettled: creditOutcome, ourCredit, ourClaim, creditGuide },
  commands: { credit: creditCommand, creditSettled },
  views: { creditGuided, claimRefused },
  onTrial,
} satisfies Subject;
