/** A clock that can be moved, so that the weeks of a trial are seen in a minute. For one's own computer only. */

import type { Clock, TimeTravel } from '../domain/time/clock';
import type { Instant } from '../domain/time/dates';
import { isWorking, workingHours, type WorkingHours } from '../domain/time/working-hours';

const DAY_MS = 86_400_000;
/** A working day is as long: of three instants so far apart one lies in its hours. */
const SHIFT_MS = 8 * 3_600_000;

/** Goes on at its usual pace from wherever it was moved to. What it was moved by is forgotten when the bot ends. */
export class MovedClock implements Clock, TimeTravel {
  private aheadMs: number;

  /** Starts so many days ahead of the computer's own clock, in a working hour of the zone it stands in; with none it is that clock. */
  constructor(
    daysAhead: number,
    private readonly real: Clock = { now: () => new Date() },
    zone = new Intl.DateTimeFormat().resolvedOptions().timeZone,
  ) {
    this.aheadMs = daysAhead === 0 ? 0 : aheadBy(daysAhead, real.now(), workingHours({ zone }));
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

/** In steps: who starts a little later is as far ahead, so that no clock of the same tables goes back. */
function aheadBy(days: number, home: Date, hours: WorkingHours): number {
  for (let ms = days * DAY_MS; ; ms += DAY_MS)
    for (const ahead of [ms, ms + SHIFT_MS, ms - SHIFT_MS])
      if (isWorking(new Date(home.getTime() + ahead).toISOString(), hours)) return ahead;
}
