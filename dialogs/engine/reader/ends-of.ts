/** In which weeks, or in which month, the trials end that a line asks for. */

import { facts, says, type Sense } from './sense';

/** Those weeks by their name, or the month ("endsIn:2027-03"); nothing where the line says none. */
export function endsOf(sense: Sense): string | undefined {
  const [month] = facts(sense, 'month');
  if (month)
    return says(sense, 'start', 'startDate')
      ? undefined
      : `endsIn:${(isBehind(sense) ? month.behind : undefined) ?? month.value}`;
  if (says(sense, 'thisWeek')) return 'endsThisWeek';
  if (says(sense, 'thisMonth')) return 'endsThisMonth';
  if (!says(sense, 'next')) return undefined;
  return says(sense, 'months') ? 'endsNextMonth' : says(sense, 'weeks') ? 'endsNextWeek' : undefined;
}

/** What has ended is talked of: "which ended in October". */
function isBehind({ atoms }: Sense): boolean {
  const isEnd = ({ means }: Sense['atoms'][number]): boolean => means.includes('ends') && !means.includes('expired');
  return atoms.some(({ means }) => means.includes('expired')) && !atoms.some(isEnd);
}
