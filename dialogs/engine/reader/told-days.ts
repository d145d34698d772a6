/** Which of the days in a sentence is meant: of what was done, and up to when a trial was extended. */

import { isDenied, isDeniedInClause } from './affirmed';
import { once } from '../../../src/domain/text/once';
import { besideNames, facts, says, type Sense } from './sense';
import { isSmallWord, smallPattern } from './small-words';
import type { Spot } from './spots';

/** The first day that is not denied, of weekdays the last one; none where the line leaves open which, and no day on which something ends. */
export function toldDay(sense: Sense): string | undefined {
  const [day, ...others] = daysIn(sense).filter((one) => !isOfEnd(sense, one));
  return day === undefined || (others.length > 0 && isOpen(sense)) || isOpenBehind(sense, day)
    ? undefined
    : (day.behind ?? day.value);
}

/** Up to when: the day behind "until" or "ends", else the last one; when it was extended, noted or told stands there as well. */
export function newEnd(sense: Sense): string | undefined {
  const days = daysIn(sense);
  const marked = days.filter((day) => isUntil(sense, day));
  return isOpen(sense) ? undefined : (marked.length > 0 ? marked : days.filter((day) => !isOfDeed(sense, day))).at(-1)?.value;
}

/** The one day of a line on which something ends, or was done; none where it names several, or denies the only one. */
export function soleDay(sense: Sense, of: 'end' | 'deed'): string | undefined {
  const days = facts(sense, 'date').filter(({ from }) => !isDenied(sense, from));
  const ends = days.filter((day) => isUntil(sense, day));
  const left = of === 'deed' ? days.filter((day) => !isOfEnd(sense, day)) : ends.length > 0 ? ends : days;
  const values = new Set(left.map(({ value }) => value));
  return values.size === 1 ? [...values][0] : undefined;
}

/** "Ends on May 12", said in April: it has not ended yet. */
export function endsAhead(sense: Sense, today: string): boolean {
  const dates = sense.atoms.flatMap(({ spot }) => (spot?.kind === 'date' ? [spot] : []));
  return (
    !says(sense, 'expired') && dates.some((spot) => spot.value >= today && isUntil(sense, spot) && !isDeniedInClause(sense, spot))
  );
}

function daysIn(sense: Sense): readonly Spot[] {
  return facts(sense, 'date').filter((spot) => !isDeniedInClause(sense, spot));
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

/** One of the two words before a day says so, or its noun does: "the end of Fabrikam is Monday"; in Japanese it stands behind. */
export function isUntil(sense: Sense, { from }: Spot): boolean {
  const { atoms } = sense;
  const at = atoms.findIndex((atom) => atom.from === from);
  const beside = [
    ...atoms.slice(Math.max(at - 2, 0), at),
    ...atoms.slice(at + 1, at + 2).filter(({ raw }) => /\p{Script=Hiragana}/u.test(raw)),
  ];
  const isSaid = beside.some(
    ({ means, raw, spot }) => spot === undefined && !isOn(raw) && (means.includes('ends') || isSmallWord('untilDay', raw)),
  );
  return isSaid || verbBefore(sense, at)?.means.includes('ends') === true || isEndBehind(sense, at);
}

/** "Läuft am Freitag ab", "am 12. Mai endet Fabrikam"; not where the end has a day of its own. */
function isEndBehind({ atoms, text }: Sense, at: number): boolean {
  const [day, first, ...others] = atoms.slice(at, at + 4);
  // The other half of a verb stands twice at its place: by itself, and as what both mean.
  const ends = [first, ...others.filter(({ from }) => from === first?.from)].filter((one) => one !== undefined);
  const next = others.find(({ from }) => from !== first?.from);
  const isEnd = ends.some(({ means }) => means.includes('ends') && !means.includes('expired')) && next?.spot?.kind !== 'date';
  return isEnd && !/[,.;:!?]/u.test(text.slice(day?.to, first?.from));
}

/** The day on which something ends; "to May 1" and "zum 1. Mai" may be as of that day. */
function isOfEnd(sense: Sense, day: Spot): boolean {
  const at = sense.atoms.findIndex(({ from }) => from === day.from);
  return isUntil(sense, day) && !/^(?:to|zum|au|al)$/iu.test(sense.atoms[at - 1]?.raw ?? '');
}

/** The last word before a day that is more than a small one, the name of a trial, or a day that is denied. */
function verbBefore(sense: Sense, at: number): Sense['atoms'][number] | undefined {
  const isPassed = ({ means, spot, raw }: Sense['atoms'][number]): boolean =>
    spot === undefined
      ? means.some((one) => SMALL.has(one)) || isOn(raw) || isDayNoun(raw)
      : spot.kind === 'trial' || (spot.kind === 'date' && isDeniedInClause(sense, spot));
  const verb = sense.atoms.slice(0, at).findLast((atom) => !isPassed(atom));
  const isParted = verb !== undefined && /[.;:!?]\s/u.test(sense.text.slice(verb.to, sense.atoms[at]?.from));
  return isParted ? undefined : verb;
}

const SMALL: ReadonlySet<string> = new Set(['glue', 'be', 'now', 'trial', 'test']);

/** "End date May 12", "Endtermin: 12. Mai". */
export function isDayNoun(raw: string): boolean {
  return /^(?:date|day|datum|tag|termin|fecha|data|jour)$/iu.test(raw);
}

/** "Ends May 12, he told me on Friday": the small word of "ends on" is of any verb. */
function isOn(raw: string): boolean {
  return raw.toLowerCase() === 'on';
}

/** The day on which something was done, and not until when: "was extended on Monday", "am 10. Mai verlängert". */
function isOfDeed(sense: Sense, { from, behind }: Spot): boolean {
  const at = sense.atoms.findIndex((atom) => atom.from === from);
  const isOfDay = behind !== undefined || isSmallWord('onDay', sense.atoms[at - 1]?.raw ?? '');
  const text = besideNames(sense);
  // "Das Abo verlängert sich am 1. Mai" says when it goes on.
  return isOfDay && deeds().test(text) && !/(?<!\p{L})sich(?!\p{L})/iu.test(text);
}

const deeds = once(() => smallPattern('deed', 'whole'));
