/** Dates that people put into these steps: read by the person's language, and held to what can be meant. */

import type { Problem } from '../../../cards/engine/content';
import { daysBetween, readDate, today } from '../../../src/domain/time/calendar';
import type { CalendarDate } from '../../../src/domain/time/dates';
import { eitherDayIn } from '../../../src/domain/time/numeric-dates';
import { daysOf } from '../../engine/either-day';
import type { Inputs, Scene } from '../../engine/script';

/** Nobody records a trial that began, or ends, further away than this; it is a slip in the year. */
export const YEARS = 731;

/** A day, or what is wrong with what was put there; then the day is empty. */
export interface DateRead {
  readonly date: CalendarDate;
  readonly problem?: Problem;
}

/** A day that has come and is not years ago, from one input; or what is wrong with it. */
export function dateIn(inputs: Inputs, id: string, scene: Scene): DateRead {
  const now = today(scene.now, scene.zone);
  const read = dateOf(inputs[id], id, scene);
  if (read.problem) return read;
  if (daysBetween(now, read.date) > 0) return { date: '', problem: { field: id, id: 'problems.dateFuture' } };
  return daysBetween(read.date, now) > YEARS ? { date: '', problem: { field: id, id: 'problems.dateTooOld' } } : read;
}

/** These inputs as the days they mean, which is all that a date input of a card can show; empty where one means no day. */
export function asDays<T extends Inputs>(values: T, ids: readonly (keyof T & string)[], scene: Scene): T {
  const days = ids.map((id) => [id, values[id] === '' ? '' : dateOf(values[id], id, scene).date] as const);
  return { ...values, ...Object.fromEntries(days) };
}

/** The day in one input; or what is wrong with it, by the id of that input. */
export function dateOf(typed: string | undefined, id: string, scene: Scene): DateRead {
  if ((typed ?? '').trim() === '') return { date: '', problem: { field: id, id: 'problems.dateMissing' } };
  const read = readDate(typed ?? '', { today: today(scene.now, scene.zone), locale: scene.say.lang });
  if (read.kind === 'ok') return { date: read.date };
  const either = read.kind === 'ambiguous' ? read.options : eitherDayIn(typed ?? '');
  if (either) return { date: '', problem: { field: id, id: 'problems.dateAmbiguous', params: daysOf(either, scene.say) } };
  return {
    date: '',
    problem: { field: id, id: read.kind === 'bad' && read.reason === 'noSuchDay' ? 'problems.noSuchDay' : 'problems.notADate' },
  };
}
