/** Finds the transcripts that still hold a sentence as it was before a change: the sentence's own room has no test that would say so. */

import { readFileSync } from 'node:fs';
import { transcriptFiles } from '../kit/transcript/transcript-folders';

/** Shorter pieces of a sentence stand everywhere. */
const SHORTEST = 8;
const FOLDER = 'test/transcripts';

/** The parts of sentences that a diff of the words took out, without what is filled in; those it only moved are left out. */
export function oldSentences(diff: string): readonly string[] {
  const lines = diff.split('\n');
  const literalsOf = (sign: '+' | '-'): readonly string[] =>
    lines.filter((line) => line.startsWith(sign) && !line.startsWith(sign.repeat(3))).flatMap(literalsIn);
  const kept = new Set(literalsOf('+'));
  return [
    ...new Set(
      literalsOf('-')
        .filter((one) => !kept.has(one))
        .flatMap(shownOf),
    ),
  ];
}

/** The paths of the transcripts that hold one of these. */
export function transcriptsWith(sentences: readonly string[]): readonly string[] {
  if (sentences.length === 0) return [];
  const paths = transcriptFiles(FOLDER).map((file) => `${FOLDER}/${file}`);
  return paths.filter((path) => {
    const text = readFileSync(path, 'utf8');
    return sentences.some((one) => text.includes(one));
  });
}

function literalsIn(line: string): readonly string[] {
  return [...line.matchAll(/'((?:[^'\\]|\\.)*)'|`((?:[^`\\]|\\.)*)`/gu)].map(([, plain, template]) => plain ?? template ?? '');
}

/** The longest piece between what is filled in; of a choice each of its ends, for any may be the one that is shown. */
function shownOf(literal: string): readonly string[] {
  const pieces = literal
    .replaceAll(/\{\w+\}/gu, '{}')
    .split(/[{}*]|\\n/u)
    .map((piece) => piece.replaceAll('\\', '').trim())
    .filter((piece) => piece.length >= SHORTEST && !/, (?:select|plural|selectordinal),/u.test(piece));
  if (/, (?:select|plural|selectordinal),/u.test(literal)) return pieces;
  return pieces.toSorted((one, other) => other.length - one.length).slice(0, 1);
}
