/** The words a trial is recorded in. */

import type { ClockKind } from '../catalog/offers';
import type { TermIntent } from '../catalog/paid-terms';
import type { CalendarDate } from '../time/dates';

/** How the trial came to be recorded. */
export type StartKind = 'new' | 'customer' | 'running' | 'paid';

/** Where a trial stands. `planned`: recorded, its sign-up not yet reported done. */
export type TrialState = 'planned' | 'running' | 'active' | 'expired' | 'abandoned' | 'deleted';

/** Whether a trial turns into a bill by itself. */
export type RecurringBilling = 'on' | 'off' | 'unknown';

/** Who said when a clock ends. */
export type ClockSource = 'computed' | 'person' | 'api';

/** One clock of a trial. The end is a day in a zone: what the admin centre shows. */
export interface TrialClock {
  readonly kind: ClockKind;
  readonly endsOn: CalendarDate;
  /** IANA zone name. */
  readonly zone: string;
  readonly source: ClockSource;
  /** When it was extended last. */
  readonly extendedOn?: CalendarDate;
  /** Each extension where there can be more than one. */
  readonly extensions?: readonly { readonly on: CalendarDate; readonly days: number }[];
  /** The day from which on the environment is known to be one for production, which does not end. */
  readonly convertedOn?: CalendarDate;
}

/** A paid term: when it was bought or renewed, when it ends, and what is wanted then. The end is a day in a zone. */
export interface TermNoted {
  readonly since?: CalendarDate;
  readonly endsOn?: CalendarDate;
  readonly zone: string;
  readonly intent: TermIntent;
}
