/** Finds in a line the recorded trials it names: the whole name, its beginning, or a word that only it has, with a slip or without. */

import { distance } from 'fastest-levenshtein';
import { wordsIn, type Word } from './lexicon';
import { isSmallWord } from './small-words';
import type { Spot } from './spots';

interface Known {
  readonly name: string;
  readonly words: readonly string[];
}

/** What many companies have in their names, and what says nothing of which. */
const COMMON = new Set(
  `inc ltd limited llc gmbh ag kg co corp corporation company group holding holdings bank toys works services solutions consulting international global
  the and und of de la sa sas sarl bv nv ab as oy plc pty pte pvt software systems partners partner trading energy media health care food foods industries`.split(
    /\s+/u,
  ),
);
const SLIP_FROM = 6;
const MOST = 1000;

/** The trials named in a row of words; where one is named twice, twice. */
export function trialSpots(words: readonly Word[], names: readonly string[]): readonly Spot[] {
  const known = names.slice(0, MOST).map((name): Known => ({ name, words: wordsIn(name) }));
  const byWord = indexed(known);
  const found: Spot[] = [];
  for (let at = 0; at < words.length; at++) {
    const hit = hitAt(words, at, byWord);
    const last = hit && words[at + hit.count - 1];
    const first = words[at];
    if (!hit || !last || !first) continue;
    found.push({ kind: 'trial', from: first.from, to: last.from + last.raw.length, value: hit.name });
    at += hit.count - 1;
  }
  return found;
}

function indexed(known: readonly Known[]): ReadonlyMap<string, readonly Known[]> {
  const map = new Map<string, Known[]>();
  for (const one of known) {
    one.words.forEach((word, place) => {
      const stands = place === 0 || !COMMON.has(word);
      if (stands && word.length >= 3) map.set(word, [...(map.get(word) ?? []), one]);
    });
  }
  return map;
}

function hitAt(
  words: readonly Word[],
  at: number,
  byWord: ReadonlyMap<string, readonly Known[]>,
): { name: string; count: number } | undefined {
  const word = (words[at]?.key ?? '').replace(/'s$/u, '');
  const direct = byWord.get(word) ?? slipped(word, byWord);
  if (!direct) return undefined;
  const measured = direct
    .map((one) => ({ name: one.name, ...fit(words, at, one) }))
    .filter(({ count }) => count > 1 || !isSmallWord('article', word))
    .toSorted((one, other) => other.count - one.count);
  const [best, second] = measured;
  return best && (second === undefined || best.count > second.count || best.name === second.name) ? best : undefined;
}

/** How many words of the line go on as the name does. */
function fit(words: readonly Word[], at: number, { words: name }: Known): { readonly count: number } {
  const key = (words[at]?.key ?? '').replace(/'s$/u, '');
  const place = Math.max(
    name.findIndex((word) => word === key || near(word, key)),
    0,
  );
  let count = 1;
  while (count < name.length - place && words[at + count]?.key === name[place + count]) count++;
  return { count };
}

function slipped(word: string, byWord: ReadonlyMap<string, readonly Known[]>): readonly Known[] | undefined {
  if (word.length < SLIP_FROM) return undefined;
  for (const [key, known] of byWord) if (near(key, word)) return known;
  return undefined;
}

function near(one: string, other: string): boolean {
  if (one.length < SLIP_FROM || Math.abs(one.length - other.length) > 1 || one.charAt(0) !== other.charAt(0)) return false;
  return distance(one, other) <= (one.length > 8 ? 2 : 1);
}
