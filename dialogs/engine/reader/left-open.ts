/** Which lines in a form name an answer and leave it open: in doubt, one of two, yet to come, or as it was before. */

import { once } from '../../../src/domain/text/once';
import { isDenied } from './affirmed';
import type { Asked } from './answers';
import type { LineContext } from './intents';
import { besideNames, facts, type Sense } from './sense';
import { isSmallWord, smallPattern } from './small-words';

/** Whether what a line names is not said to be the answer: then it is asked for again, and nothing of it is taken. */
export function isLeftOpen(sense: Sense, asked: Asked, context: LineContext): boolean {
  const text = besideNames(sense);
  if (!WRITTEN.has(asked)) return false;
  if (doubts().test(text) || hedges().test(text) || isOneOfTwo(sense)) return true;
  if (asked === 'company' && OR_ANOTHER.test(sense.text)) return true;
  if (asked === 'date') return isBesideDay(sense);
  if (OF_PEOPLE.has(asked)) return isOfAnother(sense) || befores().test(text);
  return befores().test(text) || (isToCorrect(context) && comings().test(text));
}

/** What these take is written down as it stands. */
const WRITTEN: ReadonlySet<Asked> = new Set<Asked>(['company', 'domain', 'country', 'person', 'product', 'date', 'identity']);

/**
 * A line without the words that say its person is not sure, where it has such: "I think it is", "probably", of a day "around". Where all
 * answers are shown once more before anything is noted, only a name is held back for what is merely believed.
 */
export function withoutDoubt(sense: Sense, asked: Asked, { asked: at }: LineContext): string | undefined {
  if (!WRITTEN.has(asked) && !BELIEVED.has(asked)) return undefined;
  const isShownAgain = REVIEWED.has(at?.journey ?? '');
  const kinds = [
    ...(WRITTEN.has(asked) ? [doubts, hedges] : []),
    ...(isShownAgain && asked !== 'company' && asked !== 'person' ? [] : [beliefs]),
    ...(!isShownAgain && OF_DAYS.has(asked) ? [estimates] : []),
  ];
  const beside = besideNames(sense);
  const said = kinds.flatMap((kind) => [...beside.matchAll(new RegExp(kind(), 'giu'))]);
  if (said.length === 0) return undefined;
  const left = said.reduce((text, { index, 0: word }) => cut(text, index, word.length), sense.text);
  return left.replace(EDGES, '').replace(/\s+/gu, ' ').trim();
}

function cut(text: string, from: number, length: number): string {
  return `${text.slice(0, from)}${' '.repeat(length)}${text.slice(from + length)}`;
}

const EDGES = /^[\s,;:.–-]+|[\s,;:–-]+$/gu;

/** These are held back only where what is believed says all they ask for. */
const BELIEVED: ReadonlySet<Asked> = new Set<Asked>(['paid', 'phone']);
const OF_PEOPLE: ReadonlySet<Asked> = new Set<Asked>(['person', 'identity']);
const OF_DAYS: ReadonlySet<Asked> = new Set<Asked>(['date', 'paid']);
/** These show every answer before they note it. */
const REVIEWED: ReadonlySet<string> = new Set(['signUp', 'ownTrial', 'ready']);

const doubts = once(() => smallPattern('doubt', 'whole'));
const hedges = once(() => smallPattern('hedge', 'whole'));
const beliefs = once(() => smallPattern('believed', 'whole'));
const estimates = once(() => smallPattern('roughly', 'whole'));
const befores = once(() => smallPattern('formerly', 'whole'));
const comings = once(() => smallPattern('toCome', 'whole'));
const gone = once(() => smallPattern('gone', 'whole'));

/** "Anna Meyer or Bob Smith", "ann@fabrikam.com or bob@fabrikam.com". */
function isOneOfTwo({ atoms }: Sense): boolean {
  return atoms.some(({ raw, spot }, at) => {
    const [before, after] = [atoms[at - 1]?.spot, atoms[at + 1]?.spot];
    return (
      spot === undefined &&
      isSmallWord('or', raw) &&
      before !== undefined &&
      before.kind === after?.kind &&
      before.value !== after.value
    );
  });
}

/** Who has left, and two people in one. */
function isOfAnother(sense: Sense): boolean {
  const names = facts(sense, 'name');
  const isNamed = names.length > 0 || facts(sense, 'email').length > 0;
  return (isNamed && gone().test(besideNames(sense))) || names.some(({ value }) => TWO_PEOPLE.test(value));
}

/** "Anna Meyer left, it's Bob Smith now": who is named behind those who are gone. */
export function successorIn(sense: Sense): string | undefined {
  const at = besideNames(sense).search(gone());
  const names = facts(sense, 'name').filter(({ from }) => at >= 0 && from > at);
  const [only, ...others] = names;
  return others.length > 0 || (only && isDenied(sense, only.from)) === true ? undefined : only?.value;
}

/** "Anna Meyer and Bob Smith". */
const TWO_PEOPLE = /\p{L}\s+\p{Lu}\S*\s+(?:and|und|et|&)\s+\p{Lu}/u;

/** "A week before Easter" is counted from a day that nobody here knows. */
function isBesideDay({ atoms }: Sense): boolean {
  return atoms.some(({ spot, raw }, at) => {
    const isFrom = isSmallWord('fromDay', atoms[at + 1]?.raw ?? '') && atoms.length > at + 2;
    if (spot?.kind === 'days') return isFrom && atoms[at + 2]?.spot?.kind === 'date';
    return isFrom && spot?.kind === 'date' && !/^\d{1,4}[-./]/u.test(raw);
  });
}

/** "Fabrikam Inc or Fabrikam Ltd": a company that is called so is typed again. */
const OR_ANOTHER = /\p{L}[.,]?\s+(?:or|oder|ou)\s+\p{Lu}/u;

/** What is corrected is what it is today. */
function isToCorrect({ asked }: LineContext): boolean {
  return asked?.journey.endsWith('Corrected') === true;
}
