/** Of several trials of one name those that the rest of a line tells of: "Contoso in Germany", "the Contoso one that ends in June". */

import type { CalendarDate } from '../../src/domain/time/dates';
import { standingOf, trialEnd } from '../../src/domain/watch/standing';
import type { Related } from './reach';
import type { Args } from './run';

/** Those; all of them where none is so. */
export function narrowed(found: readonly Related[], { country, ends }: Args): readonly Related[] {
  const left = found.filter(({ trial }) => {
    const end = trialEnd(standingOf(trial));
    return (country === undefined || trial.customer.country === country) && (ends === undefined || isIn(ends, end));
  });
  return left.length > 0 ? left : found;
}

/** Whether a day is in a month as it stands in the arguments, "2027-03"; weeks by a name narrow nothing. */
function isIn(ends: string, end: CalendarDate | undefined): boolean {
  return !MONTH.test(ends) || end?.startsWith(ends) === true;
}

const MONTH = /^\d{4}-\d{2}$/u;
