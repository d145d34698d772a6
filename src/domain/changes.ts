/** What can happen to a trial, as data; one pure function applies it. The storage records it, the dialogs plan it. */

import type { CalendarDate, Instant, Person, PersonRef, TimelineEntry, Trial, TrialClock } from './trial';

interface ChangeHead {
  /** Random, fixed when the change is decided: the same id twice is one change. */
  readonly id: string;
  readonly at: Instant;
  readonly by: PersonRef;
  /** The partner tenant that owns the trial. */
  readonly tenantId: string;
  readonly trialId: string;
}

/** A trial is recorded for the first time, with the people it names. */
export interface TrialCreated extends ChangeHead {
  readonly code: 'created';
  readonly trial: Trial;
  readonly people: readonly Person[];
}

/** The sign-up is done: the trial runs, and its clocks are known. */
export interface TrialReady extends ChangeHead {
  readonly code: 'ready';
  readonly startedOn: CalendarDate;
  readonly clocks: readonly TrialClock[];
  readonly environmentUrl?: string;
  readonly subscriptionId?: string;
  readonly domain?: string;
  readonly customerTenantId?: string;
}

/** Everything that can be recorded of a trial. */
export type RecordedChange = TrialCreated | TrialReady;

/** Why a change is not allowed; a code the words know. */
export type Refusal = 'notFound' | 'alreadyRecorded' | 'notPlanned';

/** A change either gives the trial as it is afterwards, or says why not. */
export type Applied =
  { readonly kind: 'applied'; readonly trial: Trial } | { readonly kind: 'refused'; readonly refusal: Refusal };

/** Applies a change to the trial as it is now (`undefined`: no such trial). Pure. */
export function applyChange(trial: Trial | undefined, change: RecordedChange): Applied {
  if (change.code === 'created') return trial ? refused('alreadyRecorded') : { kind: 'applied', trial: change.trial };
  if (!trial) return refused('notFound');
  if (trial.state !== 'planned') return refused('notPlanned');
  return { kind: 'applied', trial: ready(trial, change) };
}

/** The timeline's line for a change. */
export function timelineEntry(change: RecordedChange): TimelineEntry {
  return { v: 1, id: change.id, at: change.at, by: change.by, code: change.code, params: paramsOf(change) };
}

function paramsOf(change: RecordedChange): Record<string, string | number> {
  if (change.code === 'created') return { start: change.trial.start, country: change.trial.customer.country };
  return { startedOn: change.startedOn, endsOn: change.clocks.map((clock) => clock.endsOn).join(' ') };
}

function ready(trial: Trial, change: TrialReady): Trial {
  return {
    ...trial,
    state: 'running',
    startedOn: change.startedOn,
    clocks: change.clocks,
    changedAt: change.at,
    ...(change.environmentUrl === undefined ? {} : { environmentUrl: change.environmentUrl }),
    ...(change.subscriptionId === undefined ? {} : { subscriptionId: change.subscriptionId }),
    customer: {
      ...trial.customer,
      ...(change.domain === undefined ? {} : { domain: change.domain }),
      ...(change.customerTenantId === undefined ? {} : { tenantId: change.customerTenantId }),
    },
  };
}

function refused(refusal: Refusal): Applied {
  return { kind: 'refused', refusal };
}
