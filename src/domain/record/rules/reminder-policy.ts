/** What people are reminded of, as one table: kind, when, for whom, with which card, and what to do next. */

import { creditAdvice } from '../../credit/credit';
import { TRIAL_RULES } from '../../catalog/products';
import { recipients, type Audience } from './reminder-audience';
import * as events from './reminder-events';
import type { EventsOf, ReminderEvent } from './reminder-events';
import type { ReminderKind } from '../../reminders/reminder-log';
import { isSame, type PersonRef } from '../../people/person';
import type { Trial } from '../trial';
import type { TrialState } from '../terms';

/** What a reminder says; a code the words know. */
export type ReminderCard =
  | 'signUpUnfinished'
  | 'extensionOpens'
  | 'ends'
  | 'ended'
  | 'endedRenewing'
  | 'endedPaid'
  | 'notConverted'
  | 'convertedInTime'
  | 'dataDeleted'
  | 'idle'
  | 'idleCentral'
  | 'autoBilling'
  | 'autoBillingUnknown'
  | 'orderRenews'
  | 'turnedPaid'
  | 'termEnds'
  | 'termUnwanted'
  | 'termEnded'
  | 'creditMissing'
  | 'creditPlanned'
  | 'creditUndecided'
  | 'transferNotBegun'
  | 'adminNotSignedIn'
  | 'signInAsked'
  | 'removalOpen'
  | 'removalAsked';

/** The next action: the verb of a command. */
export type ReminderAction =
  | 'ready'
  | 'extended'
  | 'activated'
  | 'termNoted'
  | 'converted'
  | 'trial'
  | 'used'
  | 'credit'
  | 'creditSettled'
  | 'transfer'
  | 'attest'
  | 'removal';

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
const EVEN_ARCHIVED: readonly ReminderCard[] = ['removalOpen', 'removalAsked', 'notConverted', 'convertedInTime'];
const ENVIRONMENT_WINDOW = TRIAL_RULES.standard.extensionOpensDaysBefore;
const SUBSCRIPTION_WINDOW = TRIAL_RULES.subscription.extensionOpensDaysBefore;

/** Every reminder there is. Days are those of the product's rules; the idle rule ends a trial after 14 days, so 7 and 1 are days 7 and 13; of Business Central after 45, so 15 and 5 are days 30 and 40. */
export const reminderPolicy: readonly PolicyRow[] = [
  row('autoBilling', 'before', [7, 3, 1], RUNNING, events.bills('on'), 'ownerAndAdmins', 'autoBilling', 'trial'),
  row('autoBilling', 'before', [7, 3, 1], RUNNING, events.orders, 'owner', 'orderRenews', 'trial'),
  row('turnedPaid', 'after', [1, 3, 6], RUNNING, events.turnedPaid, 'owner', 'turnedPaid', 'activated'),
  row('autoBilling', 'before', [7], RUNNING, events.bills('unknown'), 'owner', 'autoBillingUnknown', 'trial'),
  row('ends', 'before', [15, 7, 3, 1], RUNNING, events.ends, 'owner', 'ends', 'activated'),
  row('ended', 'after', [1], RUNNING, events.endsAndAfter, 'owner', 'ended', 'trial'),
  row('ended', 'after', [1], RUNNING, events.renewals, 'owner', 'endedRenewing', 'activated'),
  row('ends', 'before', [30, 7, 1], PAID, events.termEnds('choose'), 'owner', 'termEnds', 'termNoted'),
  row('ends', 'before', [30, 7, 1], PAID, events.termEnds('unwanted'), 'owner', 'termUnwanted', 'termNoted'),
  row('ended', 'after', [1], PAID, events.termEnded, 'owner', 'termEnded', 'termNoted'),
  row('ended', 'after', [1], PAID, events.paidEnds, 'owner', 'endedPaid', 'trial'),
  row('ends', 'before', [15, 7, 3, 1], PAID, events.conversions, 'owner', 'notConverted', 'converted'),
  row('ended', 'after', [1], PAID, events.conversions, 'owner', 'convertedInTime', 'converted'),
  row('ended', 'before', [14, 3], ['running', 'expired'], events.deletions, 'owner', 'dataDeleted', 'trial'),
  row('idle', 'before', [7, 1], RUNNING, events.idleEnd(14), 'owner', 'idle', 'used'),
  row('idle', 'before', [15, 5], RUNNING, events.idleEnd(45), 'owner', 'idleCentral', 'used'),
  extensionRow([ENVIRONMENT_WINDOW], events.extensions('environment')),
  extensionRow([SUBSCRIPTION_WINDOW], events.extensions('subscription')),
  row('removalOpen', 'after', [3, 7, 14, 28], ANY, events.removalAsked('partner'), 'owner', 'removalOpen', 'removal'),
  row('removalOpen', 'after', [3, 7, 14, 28], ANY, events.removalAsked('customer'), 'requester', 'removalAsked', 'removal'),
  row('signUpUnfinished', 'after', [1, 7], ['planned'], events.recorded, 'owner', 'signUpUnfinished', 'ready'),
  row('adminNotSignedIn', 'after', [3, 7, 14], OPEN, events.adminAsked, 'owner', 'adminNotSignedIn', 'transfer'),
  row('adminNotSignedIn', 'after', [3, 7, 14], OPEN, events.adminAsked, 'admins', 'signInAsked', 'attest'),
  row('transferNotBegun', 'after', [7, 21], OPEN, onlyIf(isToHandOver, events.begun), 'owner', 'transferNotBegun', 'transfer'),
  row('creditPlanned', 'after', [1, 7, 30], PAID, onlyIf(isCreditPlanned, events.paid), 'owner', 'creditPlanned', 'credit'),
  row('creditUndecided', 'after', [7, 14, 30], OPEN, events.filed, 'owner', 'creditUndecided', 'creditSettled'),
  row('creditMissing', 'after', [7], RUNNING, onlyIf(isCreditMissing, events.begun), 'owner', 'creditMissing', 'credit'),
  row('creditMissing', 'after', [1, 7, 30], PAID, onlyIf(isCreditMissing, events.paid), 'owner', 'creditMissing', 'credit'),
];

/** Everything a trial has to tell a person as it stands. One that left the lists is only followed for its removal and for an environment that still ends. */
export function warningsOf(trial: Trial, to: PersonRef): readonly Warning[] {
  return reminderPolicy
    .filter(
      ({ card, states }) => states.includes(trial.state) && (trial.archivedAt === undefined || EVEN_ARCHIVED.includes(card)),
    )
    .filter(({ whom }) => recipients(trial, whom).some((one) => isSame(one, to)))
    .flatMap((found) => found.events(trial).map((event) => ({ row: found, event })));
}

/** Everybody whom a trial has something to tell, each once. */
export function recipientsOf(trial: Trial): readonly PersonRef[] {
  const all = reminderPolicy
    .filter(({ states, events: of }) => states.includes(trial.state) && of(trial).length > 0)
    .flatMap(({ whom }) => recipients(trial, whom));
  return all.filter((one, place) => all.findIndex((other) => isSame(one, other)) === place);
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
  return row('extensionOpens', 'before', rungs, OPEN, of, 'owner', 'extensionOpens', 'extended');
}

function onlyIf(is: (trial: Trial) => boolean, of: EventsOf): EventsOf {
  return (trial) => (is(trial) ? of(trial) : []);
}

function isToHandOver({ identity, ownership }: Trial): boolean {
  return identity === 'handOver' && ownership === undefined;
}

function isCreditPlanned({ credit }: Trial): boolean {
  return credit?.status === 'planned';
}

// An order carries its credit by itself.
function isCreditMissing({ credit, state, buying, paid }: Trial): boolean {
  return credit === undefined && creditAdvice(paid?.route ?? buying, state === 'active').status !== 'byOrder';
}
