/** What a person is reminded of: what is due, what comes next, and what would go out until some day. Pure; the instant is handed in. */

import { addDays } from '../time/calendar';
import { recipientsOf, warningsOf, type Warning } from '../record/rules/reminder-policy';
import type { Reminder } from './reminder';
import { digest, firstOf } from './reminder-order';
import { nextRung, planOf, snoozedUntil, tellableAt, type Plan, type PlannedRung } from './reminder-plan';
import { hasUncertain, isUncertain, logResumed, logSent, wentOut, type ReminderLog } from '../reminders/reminder-log';
import { logOf, withLog } from '../record/rules/reminder-logs';
import type { Settings } from '../reminders/settings';
import type { AgendaEntry } from './schedule';
import type { CalendarDate, Instant } from '../time/dates';
import type { PersonRef } from '../people/person';
import { isKeptBy, sideOn } from '../record/side-on';
import type { Trial } from '../record/trial';
import { startOfDay, workingHours, type WorkingHours } from '../time/working-hours';

/** From one instant to another, the latter not included. */
export interface Span {
  readonly from: Instant;
  readonly to: Instant;
}

/** What a person set, and when what was due for them was set aside last: what was meant for then or before waits for an operator. */
export interface Wanting extends Settings {
  readonly asideAt?: Instant | undefined;
}

/** What a trial has to tell a person now; outside of their working hours only what would be too late for them. The most urgent first. */
export function dueReminders(trial: Trial, to: PersonRef, settings: Wanting, now: Instant): readonly Reminder[] {
  return digest(upcoming(sheetOf(trial, to, settings), now).filter(({ at }) => at <= now));
}

/**
 * What may not have reached a person: of each warning that still holds the last rung that went out, if nobody can say whether it arrived.
 * Its instant is when it may be told once more. The most urgent first.
 */
export function doubtedReminders(trial: Trial, to: PersonRef, settings: Settings, now: Instant): readonly Reminder[] {
  // Mostly there is no doubt, and then nobody needs to know when anything would be told.
  if (!hasUncertain(logOf(trial, to.personId))) return [];
  const { hours, log, entries } = sheetOf(trial, to, settings);
  const doubted = entries.flatMap(({ warning, plan }) => {
    const rung = plan.rungs.findLast(({ key }) => wentOut(log, key) || log.done.includes(key));
    const isOver = plan.until !== undefined && now >= plan.until;
    if (rung === undefined || isOver || !isUncertain(log, rung.key)) return [];
    return [reminderFor(trial, to, warning, { ...rung, at: tellableAt(plan, hours, now) }, now)];
  });
  return digest(doubted);
}

/** What a person was told of a trial, for all that is known, and has not settled: of each warning that still holds the last rung told. The most urgent first. */
export function toldReminders(trial: Trial, to: PersonRef, { zone, language }: Settings, now: Instant): readonly Reminder[] {
  const wanting = { ...(zone === undefined ? {} : { zone }), ...(language === undefined ? {} : { language }) };
  const { log, entries } = sheetOf(withLog(trial, logResumed(logOf(trial, to.personId))), to, wanting);
  const told = entries.flatMap(({ warning, plan }) => {
    const rung = plan.rungs.findLast(({ key }) => wentOut(log, key));
    const isOver = rung === undefined || log.done.includes(rung.key) || (plan.until !== undefined && now >= plan.until);
    return isOver ? [] : [reminderFor(trial, to, warning, rung, now)];
  });
  return digest(told);
}

/** The reminder a trial has next for a person: due already, or to come; of several at one instant the most urgent. */
export function nextReminder(trial: Trial, to: PersonRef, settings: Wanting, now: Instant): Reminder | undefined {
  return firstOf(upcoming(sheetOf(trial, to, settings), now));
}

/** What would go out in a span if nobody did anything, in that order: a dry run. */
export function remindersOf(trial: Trial, to: PersonRef, settings: Settings, span: Span): readonly Reminder[] {
  const told: Reminder[] = [];
  let sheet = sheetOf(trial, to, settings);
  for (let now = span.from; ;) {
    const next = firstOf(upcoming(sheet, now));
    if (next === undefined || next.at >= span.to) return told;
    now = next.at < now ? now : next.at;
    told.push(next);
    sheet = { ...sheet, log: logSent(sheet.log, next.key, now) };
  }
}

/** The next reminder of everybody a trial has something to tell. */
export function agendaOf(trial: Trial, settingsOf: (person: PersonRef) => Wanting, now: Instant): readonly AgendaEntry[] {
  return recipientsOf(trial).flatMap((to) => {
    const next = nextReminder(trial, to, settingsOf(to), now);
    return next === undefined ? [] : [{ to, at: next.at }];
  });
}

/** The instant until which a person puts a reminder off by some days; `undefined` where no working hour is left in time, so that it is settled. */
export function snoozeOf(
  trial: Trial,
  { key, to }: Pick<Reminder, 'key' | 'to'>,
  settings: Settings,
  days: number,
  now: Instant,
): Instant | undefined {
  const { hours, entries } = sheetOf(trial, to, settings);
  const entry = entries.find(({ plan }) => plan.rungs.some((rung) => rung.key === key));
  return entry && snoozedUntil(entry.plan, days, hours, now);
}

const NOTED_BY_KEEPER: readonly Warning['row']['action'][] = ['ready', 'termNoted', 'converted'];

/** Everything that does not depend on the instant. */
interface Sheet {
  readonly trial: Trial;
  readonly to: PersonRef;
  readonly hours: WorkingHours;
  readonly log: ReminderLog;
  readonly entries: readonly { readonly warning: Warning; readonly plan: Plan }[];
}

function sheetOf(trial: Trial, to: PersonRef, settings: Wanting): Sheet {
  const { stopped, off = [], asideAt } = settings;
  const hours = workingHours(settings);
  const log = logOf(trial, to.personId);
  const wanted = stopped === true || log.stopped === true ? [] : warningsOf(trial, to);
  const entries = wanted
    .filter(({ row }) => !off.includes(row.kind))
    .map((warning) => ({ warning, plan: { ...planOf(warning, to.personId, hours), asideAt } }));
  return { trial, to, hours, log, entries };
}

function upcoming({ trial, to, hours, log, entries }: Sheet, now: Instant): readonly Reminder[] {
  return entries.flatMap(({ warning, plan }) => {
    const rung = nextRung(plan, log, hours, now);
    return rung === undefined ? [] : [reminderFor(trial, to, warning, rung, rung.at < now ? now : rung.at)];
  });
}

function reminderFor(
  trial: Trial,
  to: PersonRef,
  { row, event }: Warning,
  { key, rung, at }: PlannedRung,
  toldAt: Instant,
): Reminder {
  const { kind, when, card } = row;
  const action = actionFor(row, trial, to);
  const { on: date, clock, zone } = event;
  const deletedOn = ifAhead(event.deletedOn, zone, toldAt);
  return {
    ...{ key, kind, rung, when, date, trialId: trial.id, card, action, to, at },
    ...(clock === undefined ? {} : { clock }),
    ...(deletedOn === undefined ? {} : { deletedOn }),
  };
}

/** What only those note who keep the record, or who are the partner, others look at. */
function actionFor({ action }: Warning['row'], trial: Trial, { tenantId }: PersonRef): Warning['row']['action'] {
  if (sideOn(trial, tenantId) !== 'customer' || isKeptBy(trial, tenantId)) return action;
  return NOTED_BY_KEEPER.includes(action) ? 'trial' : action;
}

/** A day that has passed is not announced. */
function ifAhead(day: CalendarDate | undefined, zone: string | undefined, now: Instant): CalendarDate | undefined {
  return day !== undefined && now < startOfDay(addDays(day, 1), zone ?? 'UTC') ? day : undefined;
}
