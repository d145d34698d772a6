/** Limits of time and number for a bot on a stage, where none of them is what a test is about. */

import type { TimeLimits } from '../../../src/app/time-limits';
import { RETRIES } from '../../../src/storage/tables';
import type { RateLimits } from '../../../src/turn/rate-limit';
import type { TurnTimes } from '../../../src/turn/times';

/** Longer than any machine needs: a call that takes long is slow here, not dead. */
export const PATIENT: TimeLimits = {
  storage: 120_000,
  channel: 120_000,
  roster: 120_000,
  lookUp: 120_000,
  nextMessage: 120_000,
  // What is away is here away as often as a story says, however soon it is asked again.
  retries: { ...RETRIES, firstMs: 2, longestMs: 8 },
};

/** More than any story sends. */
export const UNLIMITED: RateLimits = { person: { burst: 1e9, perSecond: 0 }, tenant: { burst: 1e9, perSecond: 0 } };

/** Stories take what the machine takes, and tell an outage soon; tests of time have times of their own. */
export const UNHURRIED: Partial<TurnTimes> = { typing: 600_000, message: 600_000, press: 600_000, rideOut: 300, again: 5 };
