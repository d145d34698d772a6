/** What can happen to a trial, as data. The dialogs plan it, `transitions.ts` says when it may happen, the storage records it. */

import type { Credit } from './credit';
import type { ReadinessLine } from './ownership';
import type { BuyingRoute, CalendarDate, ClockKind, Instant, Person, PersonRef, Trial, TrialClock } from './trial';

interface ChangeHead {
  /** Random, fixed when the change is decided: the same id twice is one change. */
  readonly id: string;
  readonly at: Instant;
  readonly by: PersonRef;
  /** The partner tenant that owns the trial. */
  readonly tenantId: string;
  readonly trialId: string;
  /** People the change names; their rows are brought up to date with it. */
  readonly people: readonly Person[];
}

/** A change that says it all by its code. */
interface Plain<C extends string> extends ChangeHead {
  readonly code: C;
}

/** A trial is recorded for the first time. */
export interface TrialCreated extends ChangeHead {
  readonly code: 'created';
  readonly trial: Trial;
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

/** A clock was extended: 30 days from its original end, once per clock. */
export interface TrialExtended extends ChangeHead {
  readonly code: 'extended';
  readonly clock: ClockKind;
  /** The day it was extended on. */
  readonly on: CalendarDate;
}

/** The trial is a paid subscription now. */
export interface TrialActivated extends ChangeHead {
  readonly code: 'activated';
  readonly since: CalendarDate;
  readonly route: BuyingRoute;
}

/** The trial came to an end without being bought: it ran out, was given up, or was deleted. */
export type TrialEnded = Plain<'expired'> | Plain<'abandoned'> | Plain<'deleted'>;

/** The first day was noted wrongly; ends that were computed from it move along. */
export interface StartCorrected extends ChangeHead {
  readonly code: 'startCorrected';
  readonly startedOn: CalendarDate;
}

/** The customer's domain was noted wrongly, and with it perhaps the tenant. */
export interface DomainCorrected extends ChangeHead {
  readonly code: 'domainCorrected';
  readonly domain: string;
  readonly customerTenantId?: string;
}

/** Somebody else of the partner looks after the trial from now on. */
export interface TrialHanded extends ChangeHead {
  readonly code: 'handed';
  readonly to: PersonRef;
}

/** The trial leaves the lists, or comes back to them. */
export type TrialArchived = Plain<'archived'> | Plain<'unarchived'>;

/** The partner of record was planned, filed, settled or found to come with the order. */
export interface CreditNoted extends ChangeHead {
  readonly code: 'creditNoted';
  readonly credit: Credit;
}

/** What became of a filed designation. */
export interface CreditSettled extends ChangeHead {
  readonly code: 'creditSettled';
  readonly status: 'waiting' | 'associated' | 'declined';
  readonly claim?: string;
}

/** The customer's person who becomes the admin was named; the row is among the change's people. */
export interface AdminNamed extends ChangeHead {
  readonly code: 'adminNamed';
  readonly admin: PersonRef;
}

/** One line of the readiness checklist was confirmed. */
export interface LineConfirmed extends ChangeHead {
  readonly code: 'lineConfirmed';
  readonly line: ReadinessLine;
  /** The person id of the admin it was said of. */
  readonly admin: string;
}

/** A partner user says that the new admin has signed in. */
export interface SignInSeen extends ChangeHead {
  readonly code: 'signInSeen';
  /** The person id of the admin who was seen. */
  readonly admin: string;
}

/** The transfer was requested from support. */
export interface TransferRequested extends ChangeHead {
  readonly code: 'transferRequested';
  /** The person id of the admin the request named. */
  readonly admin: string;
}

/** The transfer was found done, or found not to be needed. */
export type TransferNoted = Plain<'transferCompleted'> | Plain<'transferNotNeeded'>;

/** Everything that can be recorded of a trial. */
export type RecordedChange =
  | TrialCreated
  | TrialReady
  | TrialExtended
  | TrialActivated
  | TrialEnded
  | StartCorrected
  | DomainCorrected
  | TrialHanded
  | TrialArchived
  | CreditNoted
  | CreditSettled
  | AdminNamed
  | LineConfirmed
  | SignInSeen
  | TransferRequested
  | TransferNoted;

/** Why a change is not allowed; a code the words know. */
export type Refusal =
  | 'notFound'
  | 'alreadyRecorded'
  | 'notPlanned'
  | 'notRunning'
  | 'noSuchClock'
  | 'alreadyExtended'
  | 'alreadyPaid'
  | 'alreadyEnded'
  | 'alreadyDeleted'
  | 'stillOpen'
  | 'notStarted'
  | 'nothingFiled'
  | 'noAdmin'
  | 'notReady'
  | 'notRequested'
  | 'otherAdmin'
  | 'alreadyRequested'
  | 'nothingNew';

/** A change either gives the trial as it is afterwards, or says why not. */
export type Applied =
  { readonly kind: 'applied'; readonly trial: Trial } | { readonly kind: 'refused'; readonly refusal: Refusal };
