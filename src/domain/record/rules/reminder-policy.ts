/** What people are reminded of, as one table: kind, when, for whom, with which card, and what to do next. */

import type { ReminderAction, ReminderCard } from './reminder-codes';
import { isCreditMissing, isCreditPlanned, isPartnersPartLeft, isToHandOver } from './reminder-conditions';
import { TRIAL_RULES } from '../../catalog/products';
import { recipients, type Audience } from './reminder-audience';
import { REVIEW_DAYS } from '../../access/access-review';
import * as events from './reminder-events';
import type { EventsOf, ReminderEvent } from './reminder-events';
import type { ReminderKind } from '../../reminders/reminder-log';
import { isSame, type PersonRef } from '../../people/person';
import { isKeptBy } from '../side-on';
import type { Trial } from '../trial';
import type { TrialState } from '../terms';

export type { ReminderAction, ReminderCard } from './reminder-codes';

/** One row of the policy. */
export interface PolicyRow {
  readonly kind: ReminderKind;
  readonly states: readonly TrialState[];
  /** `before`: it warns of the date and is told while that has not passed. `after`: it follows the date. */
  readonly when: 'before' | 'after';
  readonly events: EventsOf;
  /** Days before or after the date, the least urgent first. */
  readonly rungs: readonly [number, ...number[]];
  readonly whom: Audience;
  readonly card: ReminderCard;
  readonly action: ReminderAction;
}

/** One thing that one person is to be told, at one of its rungs. */
export interface Warning {
  readonly row: PolicyRow;
  readonly event: ReminderEvent;
}

const RUNNING: readonly TrialState[] = ['running'];
const PAID: readonly TrialState[] = ['active'];
const OPEN: readonly TrialState[] = ['running', 'active'];
const ANY: readonly TrialState[] = ['planned', 'running', 'active', 'expired', 'abandoned', 'deleted'];
const EVEN_ARCHIVED: readonly ReminderCard[] = ['accessReview', 'removalOpen', 'removalAsked', 'notConverted', 'convertedInTime'];
const ENVIRONMENT_WINDOW = TRIAL_RULES.standard.extensionOpensDaysBefore;
const QUARTERS: PolicyRow['rungs'] = [
  REVIEW_DAYS,
  2 * REVIEW_DAYS,
  3 * REVIEW_DAYS,
  4 * REVIEW_DAYS,
  6 * REVIEW_DAYS,
  8 * REVIEW_DAYS,
];
const SUBSCRIPTION_WINDOW = TRIAL_RULES.subscription.extensionOpensDaysBefore;

/** Every reminder there is. Days are those of the product's rules; the idle rule ends a trial after 14 days, so 7 and 1 are days 7 and 13; of Business Central after 45, so 15 and 5 are days 30 and 40. */
export const reminderPolicy: readonly PolicyRow[] = [
  row('autoBilling', 'before', [7, 3, 1], RUNNING, events.bills('on'), 'everybody', 'autoBilling', 'trial'),
  row('autoBilling', 'before', [7, 3, 1], RUNNING, events.orders, 'everybody', 'orderRenews', 'trial'),
  row('turnedPaid', 'after', [1, 3, 6], RUNNING, events.turnedPaid, 'everybody', 'turnedPaid', 'activated'),
  row('autoBilling', 'before', [7], RUNNING, events.bills('unknown'), 'everybody', 'autoBillingUnknown', 'trial'),
  row('ends', 'before', [15, 7, 3, 1], RUNNING, events.ends, 'everybody', 'ends', 'activated'),
  row('ended', 'after', [1], RUNNING, events.endsAndAfter, 'everybody', 'ended', 'trial'),
  row('ended', 'after', [1], RUNNING, events.renewals, 'everybody', 'endedRenewing', 'activated'),
  row('ends', 'before', [30, 7, 1], PAID, events.termEnds('choose'), 'everybody', 'termEnds', 'termNoted'),
  row('ends', 'before', [30, 7, 1], PAID, events.termEnds('unwanted'), 'everybody', 'termUnwanted', 'termNoted'),
  row('ended', 'after', [1], PAID, events.termEnded, 'everybody', 'termEnded', 'termNoted'),
  row('ended', 'after', [1], PAID, events.paidEnds, 'everybody', 'endedPaid', 'trial'),
  row('ends', 'before', [15, 7, 3, 1], PAID, events.conversions, 'everybody', 'notConverted', 'converted'),
  row('ended', 'after', [1], PAID, events.conversions, 'everybody', 'convertedInTime', 'converted'),
  row('ended', 'before', [14, 3], ['running', 'expired'], events.deletions, 'everybody', 'dataDeleted', 'trial'),
  row('idle', 'before', [7, 1], RUNNING, events.idleEnd(14), 'everybody', 'idle', 'used'),
  row('idle', 'before', [15, 5], RUNNING, events.idleEnd(45), 'everybody', 'idleCentral', 'used'),
  extensionRow([ENVIRONMENT_WINDOW], events.extensions('environment')),
  extensionRow([SUBSCRIPTION_WINDOW], events.extensions('subscription')),
  row('removalOpen', 'after', [3, 7, 14, 28], ANY, events.removalAsked('partner'), 'owner', 'removalOpen', 'removal'),
  row('removalOpen', 'after', [3, 7, 14, 28], ANY, events.removalAsked('customer'), 'requester', 'removalAsked', 'removal'),
  row(
    'removalOpen',
    'after',
    [3, 7, 14, 28],
    ANY,
    onlyIf(isPartnersPartLeft, events.removalAsked('partner')),
    'requesterAlone',
    'removalAsked',
    'removal',
  ),
  row('accessReview', 'after', QUARTERS, ANY, events.reviewed, 'customers', 'accessReview', 'accessReview'),
  row('signUpUnfinished', 'after', [1, 7], ['planned'], events.recorded, 'keeper', 'signUpUnfinished', 'ready'),
  row('adminNotSignedIn', 'after', [3, 7, 14], OPEN, events.adminAsked, 'owner', 'adminNotSignedIn', 'transfer'),
  row('adminNotSignedIn', 'after', [3, 7, 14], OPEN, events.adminAsked, 'admins', 'signInAsked', 'attest'),
  row('transferOpen', 'after', [3, 7], OPEN, events.transferAsked, 'owner', 'transferOpen', 'ownership'),
  row('invitationOpen', 'after', [3], ANY, events.unanswered, 'inviters', 'invitationOpen', 'invitations'),
  row('transferNotBegun', 'after', [7, 21], OPEN, onlyIf(isToHandOver, events.begun), 'owner', 'transferNotBegun', 'transfer'),
  row('creditPlanned', 'after', [1, 7, 30], PAID, onlyIf(isCreditPlanned, events.paid), 'owner', 'creditPlanned', 'credit'),
  row('creditUndecided', 'after', [7, 14, 30], OPEN, events.filed, 'owner', 'creditUndecided', 'creditSettled'),
  row('creditMissing', 'after', [7], RUNNING, onlyIf(isCreditMissing, events.begun), 'owner', 'creditMissing', 'credit'),
  row('creditMissing', 'after', [1, 7, 30], PAID, onlyIf(isCreditMissing, events.paid), 'owner', 'creditMissing', 'credit'),
];

/**
 * Everything a trial has to tell a person as it stands. One that left the lists of those who keep it is only followed there for its removal
 * and for an environment that still ends. Where a partner's record goes on instead, that one tells.
 */
export function warningsOf(trial: Trial, to: PersonRef): readonly Warning[] {
  if (trial.joinedTo !== undefined) return [];
  return reminderPolicy
    .filter(({ card, states }) => states.includes(trial.state) && (!isOutOfLists(trial, to) || EVEN_ARCHIVED.includes(card)))
    .filter(({ whom }) => recipients(trial, whom).some((one) => isSame(one, to)))
    .flatMap((found) => found.events(trial).map((event) => ({ row: found, event })));
}

/** Everybody whom a trial has something to tell, each once. */
export function recipientsOf(trial: Trial): readonly PersonRef[] {
  if (trial.joinedTo !== undefined) return [];
  const all = reminderPolicy
    .filter(({ states, events: of }) => states.includes(trial.state) && of(trial).length > 0)
    .flatMap(({ whom }) => recipients(trial, whom));
  return all.filter((one, place) => all.findIndex((other) => isSame(one, other)) === place);
}

function isOutOfLists(trial: Trial, { tenantId }: PersonRef): boolean {
  return trial.archivedAt !== undefined && isKeptBy(trial, tenantId);
}

function row(
  kind: ReminderKind,
  when: PolicyRow['when'],
  rungs: PolicyRow['rungs'],
  states: readonly TrialState[],
  of: EventsOf,
  whom: Audience,
  card: ReminderCard,
  action: ReminderAction,
): PolicyRow {
  return { kind, when, rungs, states, events: of, whom, card, action };
}

function extensionRow(rungs: PolicyRow['rungs'], of: EventsOf): PolicyRow {
  return row('extensionOpens', 'before', rungs, OPEN, of, 'everybody', 'extensionOpens', 'extended');
}

function onlyIf(is: (trial: Trial) => boolean, of: EventsOf): EventsOf {
  return (trial) => (is(trial) ? of(trial) : []);
}
