/** The clock the house goes by. Tests and the local client hand in one that can be moved. */

import type { Instant } from './dates';

/** Tells the present instant. Tests hand in one that can be moved. */
export interface Clock {
  now(): Date;
}

/** Moves the instant the bot goes by, so that the weeks of a trial can be seen today. */
export interface TimeTravel {
  /** The true instant. */
  home(): Date;
  /** It is this instant now, and time goes on from there. */
  to(at: Instant): void;
}
