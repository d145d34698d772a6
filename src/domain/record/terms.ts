/** The words a trial is recorded in. */

import type { FactRef } from '../catalog/facts/fact-ref';
import type { BuyingRoute, ClockKind } from '../catalog/offers';
import type { TermIntent } from '../catalog/paid-terms';
import type { Side } from '../people/actor';
import type { CalendarDate } from '../time/dates';
import type { Sayings } from './said';

/** How the trial came to be recorded. */
export type StartKind = 'new' | 'customer' | 'running' | 'paid';

/** Where a trial stands. `planned`: recorded, its sign-up not yet reported done. */
export type TrialState = 'planned' | 'running' | 'active' | 'expired' | 'abandoned' | 'deleted';

/** Whether a trial turns into a bill by itself. */
export type RecurringBilling = 'on' | 'off' | 'unknown';

/** Who said when a clock ends. */
export type ClockSource = 'computed' | 'person' | 'api';

/** One extension: the day it was chosen, which side noted it, and the days it gave. An older release did not keep who noted it. */
export interface Extension {
  readonly on: CalendarDate;
  readonly by?: Side;
  readonly days: number;
}

/** One clock of a trial. The end is a day in a zone: what the admin centre shows. */
export interface TrialClock {
  readonly kind: ClockKind;
  readonly endsOn: CalendarDate;
  /** IANA zone name. */
  readonly zone: string;
  readonly source: ClockSource;
  /** What each side and Microsoft say of the end; `endsOn` is the one that counts. Absent in what an older release wrote. */
  readonly ends?: Sayings<CalendarDate>;
  /** When it was extended last; older releases know no more. */
  readonly extendedOn?: CalendarDate;
  /** Each extension. */
  readonly extensions?: readonly Extension[];
  /** The day from which on the environment is known to be one for production, which does not end. */
  readonly convertedOn?: CalendarDate;
}

/** A paid term: when it was bought or renewed, when it ends, and what is wanted then: what counts of all that is said. The end is a day in a zone. */
export interface TermNoted {
  readonly since?: CalendarDate;
  readonly endsOn?: CalendarDate;
  readonly zone: string;
  readonly intent: TermIntent;
  /** What each side says of its end, of what is wanted, and of whether it renews. Absent in what an older release wrote. */
  readonly ends?: Sayings<CalendarDate>;
  readonly wants?: Sayings<TermIntent>;
  readonly renewal?: Sayings<RecurringBilling>;
  /** The rule that ended such a term when it was noted. */
  readonly fact?: FactRef;
}

/** That it is paid: since when and how it was bought, what counts of all that is said. */
export interface Paid {
  readonly since: CalendarDate;
  readonly route: BuyingRoute;
  readonly from?: Sayings<CalendarDate>;
  readonly through?: Sayings<BuyingRoute>;
}
