/** Finds what is known about what somebody asks in their own words. */

import type { Say } from '../../cards/engine/words';
import { questionOf, statementOf } from '../../cards/words/classes';
import { factIds, facts, openFactIds, openFacts } from '../../src/domain/catalog/facts/facts';
import type { FactScope } from '../../src/domain/catalog/facts/fact';
import { foldName } from '../../src/domain/text/fold';
import type { Ground } from './why-text';

/** More are no answer any more. */
const MOST = 6;
/** Words beyond these tell nothing new. */
const LOOKED_AT = 12;
/** Two words that share so many letters may be forms of one: "extend" finds "extended". */
const STEM = 5;

/** The facts and open questions that share most words with a line, those with the very words first; none where they share less than half of them. */
export function groundsAbout(line: string, say: Say): readonly Ground[] {
  const asked = tellingWords(line, say);
  if (asked.length === 0) return [];
  const least = Math.ceil(asked.length / 2);
  const found = everything(say).map(({ id, words }) => ({
    id,
    score: asked.filter((word) => isAmong(word, words)).length,
    exact: asked.filter((word) => words.includes(word)).length,
  }));
  const best = Math.max(...found.map(({ score }) => score));
  if (best < least) return [];
  const nearest = found.filter(({ score }) => score === best).toSorted((one, other) => other.exact - one.exact);
  return nearest.map(({ id }) => id).slice(0, MOST);
}

/** Whether a line asks why and names nothing: "do you need that?". */
export function namesNothing(line: string, say: Say): boolean {
  const alone = new Set(split(say.plain('why.alone')));
  return tellingWords(line, say).every((word) => alone.has(word));
}

type Known = readonly { readonly id: Ground; readonly words: readonly string[] }[];

/** For each language; what is said in it does not change. */
const made = new WeakMap<Say['ways'], Known>();

function everything(say: Say): Known {
  const all = made.get(say.ways) ?? knownIn(say);
  made.set(say.ways, all);
  return all;
}

function knownIn(say: Say): Known {
  const known = factIds.map((id) => ({ id, words: wordsOf(say.plain(statementOf(id)), facts[id].appliesTo, say) }));
  return [
    ...known,
    ...openFactIds.map((id) => ({ id, words: wordsOf(say.plain(questionOf(id)), openFacts[id].appliesTo, say) })),
  ];
}

function wordsOf(statement: string, scopes: readonly FactScope[], say: Say): readonly string[] {
  return split(`${statement} ${scopes.map((scope) => say.plain(`why.scopes.${scope}`)).join(' ')}`);
}

function isAmong(word: string, words: readonly string[]): boolean {
  return words.some((other) => other === word || isAlike(word, other));
}

/** Two forms of one word: they begin alike, and differ in their endings only; a short word at most by an "s". */
function isAlike(one: string, other: string): boolean {
  if (`${one}s` === other || `${other}s` === one) return true;
  const shorter = Math.min(one.length, other.length);
  const shared = Math.max(STEM, shorter - 2);
  return (
    Math.max(one.length, other.length) - shorter <= 3 && shorter >= shared && one.slice(0, shared) === other.slice(0, shared)
  );
}

/** What is left of a line without the words that every question has. */
function tellingWords(line: string, say: Say): readonly string[] {
  const ignored = new Set(split(say.plain('why.ignored')));
  return [...new Set(split(line))].filter((word) => !ignored.has(word)).slice(0, LOOKED_AT);
}

function split(text: string): readonly string[] {
  return foldName(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && (word.length > 1 || /\d/u.test(word)));
}
