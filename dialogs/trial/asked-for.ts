/** What a line asks of the list of trials beside its parts: where the customer sits, what it tries, in which weeks it ends. */

import type { Say } from '../../cards/engine/words';
import { productById } from '../../src/domain/catalog/products';
import type { Trial } from '../../src/domain/record/trial';
import { addDays } from '../../src/domain/time/calendar';
import type { CalendarDate } from '../../src/domain/time/dates';
import { trialEnd, type Standing } from '../../src/domain/watch/standing';
import type { PageScene } from '../engine/on-trial';
import { ifKnown } from '../engine/script';
import type { Args } from '../engine/run';
import { daysLeft } from './portfolio';
import { todayOf } from './trial-status';

/** When a trial can be asked to end. */
const ENDS = ['nextWeek', 'thisMonth', 'nextMonth'] as const;
type Ends = (typeof ENDS)[number];
/** A month as it stands in the arguments, "2027-03". */
const MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/u;
const FAMILY = /^Dynamics 365 /u;

/** What is kept of that in the arguments of a view or a press. */
export function askedFor({ country, product, ends }: Args): Readonly<Record<string, string>> {
  return { ...ifKnown('country', country), ...ifKnown('product', product), ...ifKnown('ends', ends) };
}

/** That in words; nothing where nothing of it is asked, or known. */
export function askedInWords({ country = '', product = '', ends }: Args, say: Say): string {
  const when = endsInWords(ends, say);
  const parts = [country === '' ? '' : say.country(country), productById(product)?.name.replace(FAMILY, '') ?? '', when];
  return parts.filter((part) => part !== '').join(', ');
}

function endsInWords(ends: string | undefined, say: Say): string {
  const named = endsNamed(ends);
  if (named !== undefined) return say.plain(`portfolio.ends.${named}`);
  if (ends === undefined || !MONTH.test(ends)) return '';
  const format = new Intl.DateTimeFormat(say.lang, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return say.plain('portfolio.ends.month', { month: format.format(new Date(`${ends}-01T00:00:00Z`)) });
}

/** Whether a trial is all of what is asked. */
export function isAskedFor(trial: Trial, scene: PageScene): boolean {
  const { country = '', product = '', ends } = scene.args;
  const when = whenAsked(ends);
  if (country !== '' && trial.customer.country !== country) return false;
  if (product !== '' && trial.product !== product) return false;
  const left = daysLeft(trial, scene);
  return when === undefined || (left !== undefined && endsIn(when, addDays(todayOf(scene), left), todayOf(scene)));
}

/** Whether what stands so ends when it is asked to; where no end is asked, all do. */
export function endsAsAsked(standing: Standing, scene: PageScene): boolean {
  const when = whenAsked(scene.args['ends']);
  const end = trialEnd(standing);
  return when === undefined || (end !== undefined && endsIn(when, end, todayOf(scene)));
}

/** The last day on which something asked for can end; nothing where no end is asked. */
export function lastDayAsked(scene: PageScene): CalendarDate | undefined {
  const when = whenAsked(scene.args['ends']);
  return when && daysOf(when, todayOf(scene))[1];
}

/** The weeks that have a name, or a month. */
function whenAsked(ends: string | undefined): string | undefined {
  return endsNamed(ends) ?? (ends !== undefined && MONTH.test(ends) ? ends : undefined);
}

function endsNamed(name: string | undefined): Ends | undefined {
  return ENDS.find((one) => one === name);
}

function endsIn(when: string, end: CalendarDate, today: CalendarDate): boolean {
  const [from, to] = daysOf(when, today);
  // What has ended is asked for by a month that is behind.
  return (end >= today || to < today) && end >= from && end <= to;
}

/** The first and the last day; weeks begin on Monday. */
function daysOf(when: string, today: CalendarDate): readonly [CalendarDate, CalendarDate] {
  const day = new Date(`${today}T00:00:00Z`);
  if (when === 'nextWeek') {
    const monday = addDays(today, 7 - ((day.getUTCDay() + 6) % 7));
    return [monday, addDays(monday, 6)];
  }
  if (MONTH.test(when)) return monthOf(Number(when.slice(0, 4)), Number(when.slice(5)) - 1);
  const months = when === 'nextMonth' ? 1 : 0;
  return monthOf(day.getUTCFullYear(), day.getUTCMonth() + months);
}

function monthOf(year: number, month: number): readonly [CalendarDate, CalendarDate] {
  const first = (at: number): CalendarDate => new Date(Date.UTC(year, at, 1)).toISOString().slice(0, 10);
  return [first(month), addDays(first(month + 1), -1)];
}
