/** The dates that reminders are about, as a trial gives them. */

import { addDays, daysBetween, today } from '../../time/calendar';
import { countingClocks, environmentToConvert, extensionWindow } from '../clocks';
import { afterlife } from '../grace';
import { endOfTerm } from '../../catalog/paid-terms';
import { paidTermOf } from '../paid-term';
import { canBeHandedOver } from './hand-over-standing';
import { offerOf, productById } from '../../catalog/products';
import { hasRecurringBilling, isOrderRenewing, renews } from '../recurring-billing';
import type { CalendarDate, Instant } from '../../time/dates';
import type { ClockKind } from '../../catalog/offers';
import { sideOn } from '../side-on';
import type { Trial } from '../trial';
import type { TrialClock } from '../terms';
import { isToReview, reviewedSince } from './review-rules';

/** One date that a reminder is about. */
export interface ReminderEvent {
  readonly on: CalendarDate;
  /** The zone whose calendar the date is of; absent where the person's own counts. */
  readonly zone?: string;
  /** The instant behind the date where there is one: days are counted from it, the date (in UTC) only names it. */
  readonly at?: Instant;
  readonly clock?: ClockKind;
  /** Days after it are counted as the person's working days. */
  readonly inWorkingDays?: true;
  /** The day from which on there is something to do. */
  readonly opensOn?: CalendarDate;
  readonly deletedOn?: CalendarDate;
}

/** What a trial has of one sort of event; none where it doesn't apply. */
export type EventsOf = (trial: Trial) => readonly ReminderEvent[];

/** The sign-up was recorded. */
export const recorded: EventsOf = ({ createdAt }) => [atInstant(createdAt)];

/** Ends of clocks that end; one that renews itself doesn't. */
export const ends: EventsOf = (trial) => trial.clocks.filter((clock) => !renews(trial, clock)).map(endOf);

/** Last days of the extension window of clocks of one kind. */
export const extensions =
  (kind: ClockKind): EventsOf =>
  (trial) =>
    countingClocks(trial).flatMap((clock) => {
      // How an ordered trial is extended is not known.
      if (trial.channel === 'partnerCenter') return [];
      const window = clock.kind === kind ? extensionWindow(clock, trial.kind, trial.product) : undefined;
      return window === undefined ? [] : [{ ...endOf(clock), opensOn: window.opensOn }];
    });

/** The day on which a trial turns into a bill, by what is known of recurring billing. */
export const bills =
  (recurring: 'on' | 'unknown'): EventsOf =>
  (trial) => {
    if (!hasRecurringBilling(trial) || trial.recurringBilling !== recurring || isOrderRenewing(trial)) return [];
    return trial.clocks.filter(({ kind }) => kind === 'subscription').map(endOf);
  };

/** The day on which a trial that was ordered in Partner Center becomes paid: unless somebody switches that off, it does. */
export const orders: EventsOf = (trial) =>
  isOrderRenewing(trial) ? trial.clocks.filter(({ kind }) => kind === 'subscription').map(endOf) : [];

/** The same day, for the days after it on which it can be cancelled (Partner Center: cancel a new commerce subscription). */
export const turnedPaid: EventsOf = orders;

/** Ends of clocks, with what follows them. */
export const endsAndAfter: EventsOf = (trial) =>
  trial.clocks.filter((clock) => !renews(trial, clock)).map((clock) => ({ ...endOf(clock), ...afterlife(trial, clock) }));

/** Ends of clocks that renewed themselves, if all went well. */
export const renewals: EventsOf = (trial) =>
  isOrderRenewing(trial) ? [] : trial.clocks.filter((clock) => renews(trial, clock)).map(endOf);

/**
 * The end of a paid term that somebody has to look after: it does not simply renew (`choose`), or it does although something else is wanted
 * (`unwanted`). One that renews as it is wanted to is silent.
 */
export const termEnds =
  (why: 'choose' | 'unwanted'): EventsOf =>
  (trial) => {
    const isOn = trial.recurringBilling === 'on';
    const { intent } = trial.term ?? {};
    const isUnwanted = isOn && (intent === 'cancel' || intent === 'extended');
    if (isOn && intent === 'renew') return [];
    return (why === 'unwanted') === isUnwanted ? endsOfTerm(trial) : [];
  };

/** The end of a paid term, when it is over: what became of it is to be noted. */
export const termEnded: EventsOf = (trial) => endsOfTerm(trial);

function endsOfTerm(trial: Trial): readonly ReminderEvent[] {
  const { term } = trial;
  if (term?.endsOn === undefined) return [];
  const { deletedOn } = endOfTerm(paidTermOf(trial));
  return [{ on: term.endsOn, zone: term.zone, ...(deletedOn === undefined ? {} : { deletedOn }) }];
}

/** Ends of a term that was paid from the start and is known not to renew itself: what then follows depends on how it was bought. */
export const paidEnds: EventsOf = (trial) =>
  trial.start === 'paid' && trial.recurringBilling === 'off' && trial.term === undefined ? endsAndAfter(trial) : [];

/** The end of an environment that has to be converted, for being paid does not keep it. */
export const conversions: EventsOf = (trial) => {
  const clock = environmentToConvert(trial);
  return clock === undefined ? [] : [endOf(clock)];
};

/** Days on which the data of what has ended is deleted, where they are confirmed. */
export const deletions: EventsOf = (trial) =>
  endsAndAfter(trial).flatMap((event) => (event.deletedOn === undefined ? [] : [{ ...event, on: event.deletedOn }]));

/** The day on which a trial ends that nobody uses for so many days, if its clock doesn't end it before. */
export const idleEnd =
  (days: number): EventsOf =>
  (trial) => {
    const used = latest(trial.startedOn, trial.lastUsedOn);
    const product = productById(trial.product);
    if (used === undefined || product === undefined || offerOf(product, trial.kind, trial.channel)?.idleDays !== days) return [];
    const on = addDays(used, days);
    const clock = trial.clocks.find(({ kind }) => kind === 'environment') ?? trial.clocks[0];
    if (clock === undefined) return [{ on }];
    return daysBetween(on, clock.endsOn) > 0 ? [{ on, zone: clock.zone, clock: clock.kind }] : [];
  };

/** The trial began, or was recorded if that was later. */
export const begun: EventsOf = ({ startedOn, createdAt }) => [laterOf(startedOn, createdAt)];

/** The trial was paid, or was recorded if that was later. */
export const paid: EventsOf = ({ paid, startedOn, createdAt }) => [laterOf(paid?.since ?? startedOn, createdAt)];

/** The designation was filed, or was last looked after. */
export const filed: EventsOf = ({ credit }) => (credit?.status === 'waiting' ? [atInstant(credit.at)] : []);

/** The new admin was asked to come: invited, or named. Where nothing says when, the earliest line about them counts, or else the beginning of the trial. */
export const adminAsked: EventsOf = (trial) => {
  const { ownership, invitations = [] } = trial;
  const isOpen = ownership?.stage === 'named' && (ownership.attestation?.kind ?? 'seen') === 'seen';
  if (!isOpen || !canBeHandedOver(trial) || ownership.admin === undefined) return [];
  const { personId } = ownership.admin;
  const invited = invitations.filter((one) => one.as === 'admin' && one.state !== 'revoked' && one.invited.personId === personId);
  const [last] = invited.map(({ at }) => at).toSorted((one, other) => (one < other ? 1 : -1));
  const [first] = Object.values(ownership.lines)
    .map(({ at }) => at)
    .toSorted();
  const at = last ?? ownership.namedAt ?? first;
  return at === undefined ? begun(trial) : [atInstant(at)];
};

/** The transfer was requested, and nobody noted yet that it is done. Days are working days: support answers on those. */
export const transferAsked: EventsOf = (trial) => {
  const { ownership } = trial;
  if (ownership?.stage !== 'requested' || ownership.requestedAt === undefined || !canBeHandedOver(trial)) return [];
  return [{ ...atInstant(ownership.requestedAt), inWorkingDays: true }];
};

/** Somebody was invited and has not come, as long as the invitation may be open; of several the one that waits longest. */
export const unanswered: EventsOf = (trial) => {
  const { invitations = [], ownership } = trial;
  // Of the new admin another reminder tells.
  const admin = ownership?.stage === 'named' ? ownership.admin?.personId : undefined;
  const open = invitations.filter(
    ({ state, invited, by }) => state === 'open' && invited.personId !== admin && sideOn(trial, by.tenantId) === 'partner',
  );
  const [first] = open.map(({ at }) => at).toSorted();
  return first === undefined ? [] : [{ ...atInstant(first), inWorkingDays: true }];
};

/** The removal was requested, and a hand has tasks left. */
export const removalAsked =
  (hand: 'customer' | 'partner'): EventsOf =>
  ({ removal }) => {
    if (removal === undefined || removal.completedAt !== undefined) return [];
    const isLeft = removal.tasks.some((step) => step.hand === hand && step.settled === undefined);
    return isLeft ? [atInstant(removal.requestedAt)] : [];
  };

/** The last look at the partner's access, from which the next one is counted. */
export const reviewed: EventsOf = (trial) => (isToReview(trial) ? [atInstant(reviewedSince(trial))] : []);

function endOf({ endsOn, zone, kind }: TrialClock): ReminderEvent {
  return { on: endsOn, zone, clock: kind };
}

function atInstant(at: Instant): ReminderEvent {
  return { on: today(new Date(at), 'UTC'), at };
}

function laterOf(date: CalendarDate | undefined, at: Instant): ReminderEvent {
  const event = atInstant(at);
  return date === undefined || daysBetween(date, event.on) > 0 ? event : { on: date };
}

function latest(one: CalendarDate | undefined, other: CalendarDate | undefined): CalendarDate | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return daysBetween(one, other) > 0 ? other : one;
}
