/** What stands where a name is asked and is nobody's: "his boss", "die Chefin von Anna", "sorry, wrong address". */

import { once } from '../../../src/domain/text/once';
import { isSmallWord, smallPattern } from './small-words';

const relations = once(() => smallPattern('relation', 'whole'));
const misaddressed = once(() => smallPattern('misaddressed', 'whole'));
const LONGEST = 120;
const OFFICE = /^(?:the |our |their |die |unsere )?(?:IT|EDV|HR|QA)$/u;

/** Whether a text says only what somebody is to others, or that the one before was wrong. */
export function isNobodysName(text: string): boolean {
  return text.length <= LONGEST && (OFFICE.test(text) || isRelation(text) || isAboutWrong(text));
}

/** Whether a line says of whoever was named, or of the address, that it is not the right one. */
export function saysMisaddressed(text: string): boolean {
  return misaddressed().test(text.slice(0, LONGEST));
}

/** "The boss of Wingtip wants it": it speaks of somebody, and begins as no company's name does. */
export function speaksOfSomebody(text: string): boolean {
  const { before, after } = partedAt(text.slice(0, LONGEST)) ?? {};
  return before !== undefined && isWhose(before) && /^\s+(?:of|at|from|von|bei|de|del|da|do|chez)\s/iu.test(after ?? '');
}

/** "Chefin Nina Dahl" as "Nina Dahl". */
export function withoutRelation(name: string): string {
  const { before, after } = partedAt(name) ?? {};
  const rest = after?.replace(/^[\s,:]+/u, '') ?? '';
  const isBehind = before !== undefined && isWhose(before) && /^\p{Lu}/u.test(rest);
  return isBehind && !isNobodysName(name) ? rest : name;
}

/** "Anna's boss", "the boss of Anna": whoever is named between these places of a line is somebody else than who is meant. */
export function isOnlyRelated(text: string, from: number, to: number): boolean {
  const ahead = partedAt(text.slice(to, to + LONGEST))?.before;
  const isGenitive = /['’]s$/u.test(text.slice(from, to)) ? ahead === ' ' : ahead !== undefined && /^['’]s\s$/u.test(ahead);
  if (isGenitive) return true;
  const words = text.slice(Math.max(0, from - LONGEST), from).trimEnd();
  const [, led = '', of = ''] = /^(.*?)\s*(\p{L}+)$/su.exec(words) ?? [];
  return OF.test(of) && partedAtEnd(led);
}

const OF = /^(?:of|von|vom|de|del|da|do)$/iu;

function isRelation(text: string): boolean {
  const parted = partedAt(text);
  return parted !== undefined && isWhose(parted.before) && isOfSomebody(parted.after);
}

function isWhose(before: string): boolean {
  const trimmed = before.trim();
  return /['’]s$/u.test(trimmed) || wordsOf(trimmed).every((word) => isBeside(word));
}

function isOfSomebody(after: string): boolean {
  const [first = '', ...others] = wordsOf(after);
  if (first === '' || isSmallWord('leads', first)) return true;
  const further = /^['’]s\s+(\S.*)$/su.exec(after.trim())?.[1];
  return further === undefined ? [first, ...others].every((word) => isBeside(word)) : isRelation(further);
}

/** "IT", "his", "sorry". */
function isBeside(word: string): boolean {
  return /^\p{Lu}{2,4}$/u.test(word) || isSmallWord('whose', word) || isSmallWord('relation', word) || isSmallWord('slip', word);
}

function isAboutWrong(text: string): boolean {
  const found = misaddressed().exec(text);
  if (!found) return false;
  const rest = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`;
  return wordsOf(rest).every((word) => BESIDE.some((kind) => isSmallWord(kind, word)) || NO.test(word));
}

const BESIDE = ['slip', 'aside', 'whose', 'denial'] as const;

const NO = /^(?:no|nope|nein|nee|non|não|oh|it|it’s|it's)$/iu;

interface Parted {
  readonly before: string;
  readonly after: string;
}

function partedAt(text: string): Parted | undefined {
  const found = relations().exec(text);
  return found ? { before: text.slice(0, found.index), after: text.slice(found.index + found[0].length) } : undefined;
}

function partedAtEnd(text: string): boolean {
  const last = /\p{L}+$/u.exec(text.trimEnd())?.[0] ?? '';
  return isSmallWord('relation', last);
}

function wordsOf(text: string): readonly string[] {
  return text.split(/[\s,;:.!()]+/u).filter((word) => word !== '');
}
