/** Which of the days in a sentence is meant: of what was done, and up to when a trial was extended. */

import { isDenied } from './affirmed';
import { facts, type Sense } from './sense';
import { isSmallWord } from './small-words';
import type { Spot } from './spots';

/** The first day that is not denied, of weekdays the last one; none where the line leaves open which. */
export function toldDay(sense: Sense): string | undefined {
  const [day, ...others] = daysIn(sense);
  return day === undefined || (others.length > 0 && isOpen(sense)) || isOpenBehind(sense, day)
    ? undefined
    : (day.behind ?? day.value);
}

/** Up to when: the day behind "until" or "ends", else the last one; when it was extended stands there as well. */
export function newEnd(sense: Sense): string | undefined {
  const days = daysIn(sense);
  const marked = days.filter((day) => isUntil(sense, day));
  return isOpen(sense) ? undefined : (marked.length > 0 ? marked : days).at(-1)?.value;
}

function daysIn(sense: Sense): readonly Spot[] {
  return facts(sense, 'date').filter((spot) => !isDeniedInClause(sense, spot));
}

/** "Did not start on March 3"; a mark between ends what is denied: "the start isn't right, it was November 10". */
function isDeniedInClause(sense: Sense, { from }: Spot): boolean {
  const last = sense.atoms.findLast((atom) => atom.from < from && atom.means.includes('not'));
  return isDenied(sense, from) && (last === undefined || !/[,;:!?，。、]/u.test(sense.text.slice(last.to, from)));
}

/** "May 12 or May 20". */
function isOpen({ atoms }: Sense): boolean {
  return atoms.some(({ raw }) => isSmallWord('or', raw));
}

/** "March 3 or 5". */
function isOpenBehind({ atoms }: Sense, { from }: Spot): boolean {
  const at = atoms.findIndex((atom) => atom.from === from);
  return isSmallWord('or', atoms[at + 1]?.raw ?? '') && /^\d/u.test(atoms[at + 2]?.raw ?? '');
}

/** One of the two words before a day says so; in Japanese it stands behind. */
function isUntil({ atoms }: Sense, { from }: Spot): boolean {
  const at = atoms.findIndex((atom) => atom.from === from);
  const beside = [
    ...atoms.slice(Math.max(at - 2, 0), at),
    ...atoms.slice(at + 1, at + 2).filter(({ raw }) => /\p{Script=Hiragana}/u.test(raw)),
  ];
  return beside.some(({ means, raw, spot }) => spot === undefined && (means.includes('ends') || isSmallWord('untilDay', raw)));
}
