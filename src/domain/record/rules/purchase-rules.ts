/** The transition of a purchase that was noted wrongly: each side corrects what it said itself. */

import type { Side } from '../../people/actor';
import type { CalendarDate } from '../../time/dates';
import type { PurchaseCorrected } from '../changes';
import type { Refusal } from '../refusal';
import { withWord, type Said } from '../said';
import { sideOn } from '../side-on';
import { paidBy, paidSaid, withTermRule } from '../term-said';
import type { Trial } from '../trial';

/** What a side said of the day it is paid from; nothing where it said none. */
export function purchaseSaid(trial: Trial, side: Side): Said<CalendarDate> | undefined {
  return trial.state === 'active' ? paidSaid(trial).from[side] : undefined;
}

/** The day alone. */
export function purchaseDayOf(trial: Trial, side: Side): CalendarDate | undefined {
  return purchaseSaid(trial, side)?.value;
}

/** Another day, or another way. A term that began on the day that counted begins on the one that counts now. */
export function correctPurchase(trial: Trial, { since, route, by, at }: PurchaseCorrected): Trial | Refusal {
  const side = sideOn(trial, by.tenantId) ?? 'partner';
  const { from, through } = paidSaid(trial);
  const way = route === 'unknown' ? through[side]?.value : route;
  if (from[side] === undefined) return 'notPaid';
  if (from[side].value === since && through[side]?.value === way) return 'nothingNew';
  const before = paidBy({ from, through })?.since;
  const paid = paidBy({ from: withWord(from, side, since, at), through: withWord(through, side, way, at) });
  if (paid === undefined) return 'notPaid';
  const { term } = trial;
  const isFirst = term !== undefined && term.since === before;
  return withTermRule({ ...trial, paid, ...(isFirst ? { term: { ...term, since: paid.since } } : {}) });
}
