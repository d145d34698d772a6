/** Trials whose ends are due around an outage of Teams, and what must have become of every reminder when it is over. */

import { equal, ok } from 'node:assert/strict';
import { addDays } from '../../src/domain/time/calendar';
import { REMINDER_KINDS } from '../../src/domain/reminders/reminder-log';
import { remindersOf } from '../../src/domain/watch/reminders';
import type { Settings } from '../../src/domain/reminders/settings';
import type { Instant } from '../../src/domain/time/dates';
import type { Trial } from '../../src/domain/record/trial';
import { startOfDay } from '../../src/domain/time/working-hours';
import { sampleTrial } from '../domain/record/trial-samples';

const MINUTE = 60_000;
const SOON_MS = 10 * MINUTE;
const MOST_COPIES = 3;
/** Wednesday before. */
export const BEGIN = '2026-04-15T17:30:00.000Z';
/** Tuesday after. */
export const END = '2026-04-21T17:00:00.000Z';
/** Thursday and Friday. */
const MORNINGS = [
  ['2026-04-16T08:59:00.000Z', '2026-04-16T12:00:00.000Z'],
  ['2026-04-17T08:59:00.000Z', '2026-04-17T12:00:00.000Z'],
] as const;

/** Only ends are told, so that every message is about one. */
export const WISHES: Settings = { off: REMINDER_KINDS.filter((kind) => kind !== 'ends' && kind !== 'ended'), zone: 'UTC' };

/** A message that Teams had in hand. */
export interface Handed {
  readonly personId: string;
  readonly at: Instant;
  /** Whether it is in the person's chat, whatever Teams answered. */
  readonly arrived: boolean;
  readonly text: string;
}

/** Whether Teams is out at an instant. */
export function isOut(at: Instant): boolean {
  return MORNINGS.some(([from, to]) => from <= at && at < to);
}

/** Whether it is worth looking every minute: while Teams is out, and soon after. */
export function isLively(at: Instant): boolean {
  return MORNINGS.some(([from, to]) => from <= at && Date.parse(at) < Date.parse(to) + 20 * MINUTE);
}

/** A trial of an owner of its own that ends so many days after the first day of the outage. */
export function endingTrial(days: number, partnerTenantId: string): Trial {
  const owner = { tenantId: partnerTenantId, personId: `cccccccc-0000-4000-8000-${String(days).padStart(12, '0')}` };
  const endsOn = addDays('2026-04-16', days);
  return sampleTrial({
    id: `dddddddd-0000-4000-8000-${String(days).padStart(12, '0')}`,
    company: `Company ${days}`,
    partnerTenantId,
    owner,
    contact: owner,
    buying: 'cspUs',
    startedOn: addDays(endsOn, -30),
    clocks: [{ kind: 'environment', endsOn, zone: 'UTC', source: 'computed' }],
    createdAt: '2026-04-15T10:00:00.000Z',
    changedAt: '2026-04-15T10:00:00.000Z',
  });
}

/** Trials that end within three weeks of the outage, one a day. */
export const DAYS: readonly number[] = Array.from({ length: 21 }, (_, days) => days);

/**
 * Every reminder that would have come while Teams was out came before its date, or within ten minutes of the end of the outage and with
 * the true date; no copy of one came more than three times; and an end was told after the day only where it says so.
 */
export function assertTold(trial: Trial, handed: readonly Handed[]): void {
  const mine = handed.filter(({ personId }) => personId === trial.owner.personId);
  const planned = remindersOf(trial, trial.owner, WISHES, { from: BEGIN, to: END });
  planned.forEach((reminder, place) => {
    const next = planned[place + 1]?.at ?? END;
    const copies = mine.filter(({ at, arrived }) => arrived && reminder.at <= at && at < next);
    const what = `${reminder.key} of ${reminder.at}: ${copies.map(({ at }) => at).join(', ')}`;
    ok(copies.length > 0, `${what} told`);
    ok(copies.length <= MOST_COPIES, `${what} copies`);
    const [first] = copies;
    const over = MORNINGS.find(([from, to]) => from <= reminder.at && reminder.at < to)?.[1];
    const begins = startOfDay(reminder.date, 'UTC');
    const isSoon = over !== undefined && Date.parse(first?.at ?? '') <= Date.parse(over) + SOON_MS;
    ok(isSoon || (first?.at ?? '') < begins || over === undefined, `${what} in time`);
    for (const { at, text } of copies) assertTrue(trial, at, text);
  });
}

/** "Ends" is said until the day is over, and "ended" from then on. */
function assertTrue(trial: Trial, at: Instant, text: string): void {
  const [clock] = trial.clocks;
  const isOver = at >= startOfDay(addDays(clock?.endsOn ?? '', 1), 'UTC');
  equal(/ended/i.test(text), isOver, `${text} (${at})`);
  equal(/ ends /i.test(text), !isOver, `${text} (${at})`);
}
