/** What can happen to a trial, as data. The dialogs plan it, `transitions.ts` says when it may happen, the storage records it. */

import type { Credit } from '../credit/credit';
import type { InvitedAs, InvitedFor, Proof, RedemptionRefusal, Unproven } from '../invitation/invitation';
import type { ReadinessLine } from '../hand-over/ownership';
import type { Refusal } from './refusal';
import type { UncertainMessage } from '../reminders/reminder-log';
import type { RecordedTask, RemovalOutcome } from '../access/removal-record';
import type { RemovalScope, RemovalTask } from '../access/removal';
import type { BuyingRoute, ClockKind } from '../catalog/offers';
import type { CalendarDate, Instant } from '../time/dates';
import type { Person, PersonRef } from '../people/person';
import type { Trial } from './trial';
import type { TrialClock } from './terms';

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

/** The environment of a paid trial was converted to production: it does not end any more. */
export interface EnvironmentConverted extends ChangeHead {
  readonly code: 'converted';
  readonly on: CalendarDate;
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
  /** The billing account, as it was named. */
  readonly account?: string;
}

/** One line of the readiness checklist was confirmed. */
export interface LineConfirmed extends ChangeHead {
  readonly code: 'lineConfirmed';
  readonly line: ReadinessLine;
  /** The person id of the admin it was said of. */
  readonly admin: string;
  /** The account, where it was named with the line. */
  readonly account?: string;
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

/** Somebody of the customer was invited; the row with name and address is among the change's people. */
export interface PersonInvited extends ChangeHead {
  readonly code: 'invited';
  readonly invitation: string;
  readonly invited: PersonRef;
  readonly as: InvitedAs;
  readonly for?: InvitedFor;
  readonly expiresAt: Instant;
}

/** An invitation was sent once more, with more time. */
export interface InvitationRenewed extends ChangeHead {
  readonly code: 'invitationRenewed';
  readonly invitation: string;
  readonly expiresAt: Instant;
}

/** An invitation was taken back. */
export interface InvitationRevoked extends ChangeHead {
  readonly code: 'invitationRevoked';
  readonly invitation: string;
}

/** The one who acts redeemed an invitation: the trial is bound to that person and, if it was to none, to that person's tenant. */
export interface InvitationRedeemed extends ChangeHead {
  readonly code: 'invitationRedeemed';
  readonly invitation: string;
  /** What proves that the person is of the customer; absent in what was promised before this was asked, which proves nothing but `bound`. */
  readonly proof?: Proof;
}

/** Somebody typed the code of an invitation and is not proven to be of the customer: nothing is redeemed, and the partner may say yes. */
export interface InvitationAsked extends ChangeHead {
  readonly code: 'invitationAsked';
  readonly invitation: string;
  readonly because: Unproven;
  /** The domain of the sign-in name. */
  readonly domain?: string;
}

/** The partner says whether exactly this person may redeem the invitation. */
export interface AskerAnswered extends ChangeHead {
  readonly code: 'askerAnswered';
  readonly invitation: string;
  readonly asker: PersonRef;
  readonly answer: 'yes' | 'no';
}

/** The trial was bound to the wrong tenant: it is bound to none any more, and what that tenant's people were and asked is taken back. */
export interface BindingUndone extends ChangeHead {
  readonly code: 'bindingUndone';
  /** The tenant it was bound to when this was decided. */
  readonly tenant: string;
}

/** Somebody tried an invitation that is not for them, as it was recorded before anybody could ask (`InvitationAsked`). */
export interface InvitationRefused extends ChangeHead {
  readonly code: 'invitationRefused';
  readonly invitation: string;
  readonly refusal: RedemptionRefusal;
}

/** The new admin says: I have signed in. */
export interface SignInConfirmed extends ChangeHead {
  readonly code: 'signInConfirmed';
  /** The person id of the admin's row. */
  readonly admin: string;
}

/** The removal of the partner's access was asked for, with exactly these tasks. */
export interface RemovalRequested extends ChangeHead {
  readonly code: 'removalRequested';
  readonly scope: RemovalScope;
  readonly tasks: readonly RecordedTask[];
}

/** A task of the open removal is settled. */
export interface RemovalTaskSettled extends ChangeHead {
  readonly code: 'removalTaskSettled';
  /** The removal it was said of: a card of an earlier one doesn't count for the next. */
  readonly removal: string;
  readonly task: RemovalTask;
  readonly outcome: RemovalOutcome;
}

/** The one who asked for the removal takes it back. */
export interface RemovalWithdrawn extends ChangeHead {
  readonly code: 'removalWithdrawn';
  readonly removal: string;
}

/** Reminders went out to a person; the keys say what they warn of. */
export interface Reminded extends ChangeHead {
  readonly code: 'reminded';
  readonly keys: readonly string[];
  /** The instant that stands on the card, where that is an earlier one: one of several copies may have arrived. */
  readonly since?: Instant;
}

/** Messages went out to the one who acts here, and nobody can say whether they arrived: they are uncertain from then on. */
export interface MessagesUncertain extends ChangeHead {
  readonly code: 'messagesUncertain';
  readonly messages: readonly UncertainMessage[];
}

/** Notices of which nobody could say whether they arrived did reach the one who acts here. */
export interface MessagesCertain extends ChangeHead {
  readonly code: 'messagesCertain';
  /** The notices' ids. */
  readonly notices: readonly string[];
}

/** A reminder is put off until an instant. */
export interface ReminderSnoozed extends ChangeHead {
  readonly code: 'reminderSnoozed';
  readonly keys: readonly string[];
  readonly until: Instant;
}

/** Reminders are done with. */
export interface ReminderDone extends ChangeHead {
  readonly code: 'reminderDone';
  readonly keys: readonly string[];
}

/** The one who acts wants no reminders about this trial any more, or wants them again. */
export type RemindersSwitched = Plain<'remindersStopped'> | Plain<'remindersResumed'>;

/** A message about the trial did not reach a person; somebody else got it, or nobody. */
export interface NotReached extends ChangeHead {
  readonly code: 'notReached';
  readonly person: string;
  readonly why: string;
}

/** The trial was used: an idle one would end early. */
export interface UseNoted extends ChangeHead {
  readonly code: 'useNoted';
  readonly on: CalendarDate;
}

/** Everything that can be recorded of a trial. */
export type RecordedChange =
  | TrialCreated
  | TrialReady
  | TrialExtended
  | TrialActivated
  | EnvironmentConverted
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
  | TransferNoted
  | PersonInvited
  | InvitationRenewed
  | InvitationRevoked
  | InvitationRedeemed
  | InvitationRefused
  | InvitationAsked
  | AskerAnswered
  | BindingUndone
  | SignInConfirmed
  | RemovalRequested
  | RemovalTaskSettled
  | RemovalWithdrawn
  | Reminded
  | MessagesUncertain
  | MessagesCertain
  | ReminderSnoozed
  | ReminderDone
  | RemindersSwitched
  | NotReached
  | UseNoted;

/** A change either gives the trial as it is afterwards, or says why not. */
export type Applied =
  { readonly kind: 'applied'; readonly trial: Trial } | { readonly kind: 'refused'; readonly refusal: Refusal };
