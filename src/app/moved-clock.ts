/** A clock that can be moved, so that the weeks of a trial are seen in a minute. For one's own computer only. */

import type { Clock, TimeTravel } from '../domain/time/clock';
import type { Instant } from '../domain/time/dates';

const DAY_MS = 86_400_000;

/** Goes on at its usual pace from wherever it was moved to. What it was moved by is forgotten when the bot ends. */
export class MovedClock implements Clock, TimeTravel {
  private aheadMs: number;

  /** Starts so many days ahead of the computer's own clock. */
  constructor(
    daysAhead: number,
    private readonly real: Clock = { now: () => new Date() },
  ) {
    this.aheadMs = daysAhead * DAY_MS;
  }

  /** The instant the bot goes by. */
  now(): Date {
    return new Date(this.real.now().getTime() + this.aheadMs);
  }

  /** The instant of the computer's own clock. */
  home(): Date {
    return this.real.now();
  }

  /** It is this instant now. */
  to(at: Instant): void {
    this.aheadMs = Date.parse(at) - this.real.now().getTime();
  }
}
