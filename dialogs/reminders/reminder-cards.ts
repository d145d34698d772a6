/** Puts reminders on a card: one with its fact and its next action, several as a digest. Says dates, never how many days are left. */

import { ifKnown } from '../engine/script';
import type { Button } from '../../cards/engine/content';
import { digestCard, reminderCard } from '../../cards/reminders';
import type { Fact, TrialRow } from '../../cards/views';
import { wordId, type Say } from '../../cards/engine/words';
import type { NameUnder } from '../../cards/words/language';
import type { Reminder } from '../../src/domain/watch/reminder';
import { today } from '../../src/domain/time/calendar';
import { dayOf } from '../../src/domain/record/clocks';
import { endOfTerm } from '../../src/domain/catalog/paid-terms';
import { paidTermOf } from '../../src/domain/record/paid-term';
import { productById } from '../../src/domain/catalog/products';
import { partnerOf, sideOn } from '../../src/domain/record/side-on';
import type { Trial } from '../../src/domain/record/trial';
import type { PartnerTenants, Side } from '../../src/domain/people/actor';
import { button, titled } from '../../cards/engine/buttons';
import { partnerName } from '../engine/partner-name';
import { buttonsOf, waysOf } from './reminder-buttons';
import type { Drawing } from '../engine/view-scene';

/** A reminder with the trial it is about, read at the same moment. */
export interface Remembered {
  readonly reminder: Reminder;
  readonly trial: Trial;
}

/** For whom, and when. */
export interface ReminderScene {
  readonly say: Say;
  readonly now: Date;
  readonly zone: string;
  readonly partners: PartnerTenants;
  /** The name of whoever should have got it, where it goes to somebody else instead. */
  readonly insteadOf?: string;
}

/** More rows are a list, not a message. */
const ROWS = 5;

/** The card of what is due for one person. With nothing due there is no card. */
export function remindersView(all: readonly Remembered[], scene: ReminderScene): Drawing | undefined {
  const due = oncePerPartner(all);
  const [first] = due;
  if (first === undefined) return undefined;
  return due.length === 1 ? single(first, scene) : digest(due, scene);
}

/** The look at who still has access is about a partner, however many trials of it there are: its answer counts for all of them. */
function oncePerPartner(all: readonly Remembered[]): readonly Remembered[] {
  const isReview = ({ reminder: { card } }: Remembered): boolean => card === 'accessReview';
  const isFirst = (one: Remembered): boolean =>
    all.find((other) => isReview(other) && partnerOf(other.trial) === partnerOf(one.trial)) === one;
  return all.filter((one) => !isReview(one) || isFirst(one));
}

function single({ reminder, trial }: Remembered, scene: ReminderScene): Drawing {
  const { say } = scene;
  const params = paramsOf(reminder, trial, scene);
  const ways = waysOf(reminder, say);
  const content = reminderCard(say, reminder.card, params, factsOf(reminder, trial, scene), ways, buttonsOf(reminder, say));
  return {
    content,
    context: say.plain('reminder.context', params),
    ...progressOf(trial, scene),
    notes: notesOf(scene),
  };
}

function digest(due: readonly Remembered[], scene: ReminderScene): Drawing {
  const { say } = scene;
  const rows = due.slice(0, ROWS).map(({ reminder, trial }) => rowOf(reminder, trial, scene));
  const at = due[0]?.reminder.at ?? '';
  const buttons: readonly Button[] = [
    { ...button(say, 'myTrials'), primary: true },
    titled(say, 'reminderSnoozed', 'reminder.digest.tomorrow', { args: { at, days: '1' } }),
    titled(say, 'reminderDone', 'reminder.digest.done', { args: { at } }),
    titled(say, 'remindersOff', 'reminder.stopAll', { secondary: true }),
    { ...button(say, 'reminders'), secondary: true },
  ];
  const counter = due.length > ROWS ? say('frame.shown', { from: 1, to: ROWS, of: due.length }) : '';
  return {
    content: digestCard(say, due.length, rows, buttons),
    context: say.plain('reminder.digest.context'),
    counter,
    notes: notesOf(scene),
  };
}

function rowOf(reminder: Reminder, trial: Trial, scene: ReminderScene): TrialRow {
  const { say } = scene;
  const params = paramsOf(reminder, trial, scene);
  return {
    id: trial.id,
    company: other(reminder, trial, scene),
    status: say(`reminder.${reminder.card}.heading`, params),
    isLate: reminder.kind === 'ended',
    ...ifKnown('what', productById(trial.product)?.name),
    next: say(`reminder.${reminder.card}.hint`, params),
    verb: 'reminder',
    args: { reminder: reminder.key },
    opens: say.plain('buttons.openReminder', { what: say.plain(`reminder.${reminder.card}.heading`, params) }),
  };
}

/** Whom a row is about: to the customer's people a partner, for the company is their own. */
function other({ to }: Reminder, trial: Trial, scene: ReminderScene): string {
  const isToCustomer = sideOn(trial, to.tenantId) === 'customer' && partnerOf(trial) !== undefined;
  return isToCustomer ? partnerName(trial, scene) : trial.customer.company;
}

function factsOf({ card, date, deletedOn }: Reminder, trial: Trial, { say }: ReminderScene): readonly Fact[] {
  const fact = (id: NameUnder<'reminder.facts'>, value: string | undefined): readonly Fact[] =>
    value === undefined ? [] : [{ label: say.plain(`reminder.facts.${id}`), value }];
  return [
    ...fact('company', trial.customer.company),
    ...fact('product', productById(trial.product)?.name),
    ...fact(dateOf(card, trial), say.day(date)),
    ...fact('deletedOn', deletedOn === undefined || deletedOn === date ? undefined : say.day(deletedOn)),
  ];
}

/** What day it is, where the words of the card don't say. */
function dateOf(card: Reminder['card'], { state, review }: Trial): NameUnder<'reminder.facts'> {
  if (card === 'creditMissing') return state === 'active' ? 'paid' : 'begun';
  if (card === 'transferNotBegun') return 'begun';
  return card === 'accessReview' && review === undefined ? 'asked' : 'date';
}

/** What the words about a reminder need. */
export function paramsOf(
  { date, clock, card, to }: Reminder,
  trial: Trial,
  { say }: Pick<ReminderScene, 'say'>,
): Readonly<Record<string, string>> {
  const side = sideOn(trial, to.tenantId) ?? 'partner';
  return {
    side,
    company: trial.customer.company,
    product: productById(trial.product)?.name ?? '',
    date: say.day(date),
    clock: clock ?? 'none',
    looked: trial.review === undefined ? 'no' : 'yes',
    ...termParams(card, trial, side, say),
  };
}

/** What becomes of a paid term, who sets it where, and what follows, for the reminders of its end. */
function termParams(card: Reminder['card'], trial: Trial, side: Side, say: Say): Readonly<Record<string, string>> {
  if (card !== 'termEnds' && card !== 'termUnwanted' && card !== 'termEnded') return {};
  const { next, change, after } = endOfTerm(paidTermOf(trial));
  // To its customer a partner is somebody else.
  const isTheirs = change.code === 'us' && side === 'customer';
  if (card === 'termEnded') return { after: say.plain(wordId(say, `term.after.${after.code}`)) };
  const wanted = say.plain(wordId(say, `term.wanted.${trial.term?.intent ?? 'unknown'}`));
  return {
    wanted: say.plain('term.wantedIs', { wanted }),
    next: say.plain(wordId(say, `term.next.${next.code}`)),
    change: say.plain(wordId(say, `term.change.${isTheirs ? 'otherPartner' : change.code}`)),
  };
}

function progressOf(trial: Trial, { say, now }: ReminderScene): Partial<Drawing> {
  const [clock] = trial.clocks;
  if (clock === undefined || trial.startedOn === undefined || trial.state !== 'running') return {};
  const { day, of } = dayOf(trial.startedOn, clock, today(now, clock.zone));
  return { counter: say('frame.day', { day, of }), progress: { done: day, of } };
}

function notesOf({ insteadOf }: ReminderScene): NonNullable<Drawing['notes']> {
  return insteadOf === undefined ? [] : [{ id: 'reminder.instead', params: { name: insteadOf } }];
}
