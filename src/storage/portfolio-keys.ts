/** Where a trial stands in its partner's portfolio, as parts of keys: in their order a range of them begins with what is due first. */

import type { CalendarDate } from '../domain/time/dates';
import type { Standing } from '../domain/watch/standing';

/** The letters of those that have an end to be met; none of them is used otherwise later. */
const DATED = { billed: 'b', running: 'r', calm: 'c', converting: 'v' } as const;
const DATE_LENGTH = '2026-01-31'.length;
/** An expired trial that had no known end comes first among them. */
const NO_DATE = '9999-12-31';

/** The beginning of those with an end on this day; without one, of all that have one. All other kinds come behind them. */
export function datedFrom(day: CalendarDate = ''): string {
  return `d${day}`;
}

/** The part of a key. Without `_`. */
export function standingPart(standing: Standing): string {
  const { kind } = standing;
  if (kind === 'expired') return `e${inverted(standing.end ?? NO_DATE)}`;
  if (kind === 'noEnd') return standing.isBilled ? 'n0' : 'n1';
  if (kind === 'planned') return 'p';
  if (kind === 'settled') return `s${standing.order + 1}`;
  if (kind === 'archived') return 'z';
  return `${datedFrom(standing.end)}${DATED[kind]}`;
}

/** What such a part says; `undefined` for one that only a later release understands. */
export function standingIn(part: string): Standing | undefined {
  const [letter, rest] = [part.charAt(0), part.slice(1)];
  if (letter === 'd') return dated(rest);
  if (letter === 'e') return rest === inverted(NO_DATE) ? { kind: 'expired' } : { kind: 'expired', end: inverted(rest) };
  if (letter === 'n') return { kind: 'noEnd', isBilled: rest === '0' };
  if (letter === 'p') return { kind: 'planned' };
  if (letter === 's') return { kind: 'settled', order: Number(rest) - 1 };
  return letter === 'z' ? { kind: 'archived' } : undefined;
}

function dated(rest: string): Standing | undefined {
  const kind = (Object.keys(DATED) as (keyof typeof DATED)[]).find((one) => DATED[one] === rest.slice(DATE_LENGTH));
  return kind && { kind, end: rest.slice(0, DATE_LENGTH) };
}

/** Keys come in one direction only: of what has expired the latest goes first. */
function inverted(date: string): string {
  return date.replace(/\d/gu, (digit) => String(9 - Number(digit)));
}
