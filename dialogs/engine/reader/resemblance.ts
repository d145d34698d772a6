/** A second opinion on a line: which of the lines that were learned from it resembles most, by the meanings they share. */

import { once } from '../../../src/domain/text/once';
import type { Atom } from './atoms';
import { pieceWeight, remembered, type KnownRows, type Memory, type Row } from './remembered-rows';

/** How much a line resembles the nearest rows of each class, from nothing to one; classes that share nothing with it are not there. */
export type Resemblance = ReadonlyMap<string, number>;

/** What compares a line with known rows. Takes time in proportion to the rows that share a meaning with it. */
export type Compare = (atoms: readonly Atom[]) => Resemblance;

/** They stand in lines of every sort. */
const SAYS_LITTLE: ReadonlySet<string> = new Set(['glue', 'please']);
const SMALL: ReadonlySet<string> = new Set(['me', 'we', 'they', 'it', 'you', 'be', 'has', 'can', 'want', 'now', 'shall', 'must']);
const UNKNOWN = '<unknown>';
/** A word nobody knows weighs as much as a rare meaning. */
const OF_UNKNOWN = 3.5;
const MOST = 5;

/** A line as it is kept: its pieces in alphabetical order, without what says little. */
export function rowOf(atoms: readonly Atom[]): Row {
  return signsOf(atoms)
    .map((signs) => signs.join('/'))
    .toSorted()
    .join(' ');
}

function signsOf(atoms: readonly Atom[]): readonly (readonly string[])[] {
  return atoms.map(meaningsOf).filter((signs) => signs.length > 0);
}

function meaningsOf({ raw, spot, means }: Atom): readonly string[] {
  if (/^[?？؟]$/u.test(raw)) return ['?'];
  if (spot) return [`<${spot.kind}>`];
  return means.length === 0 ? [UNKNOWN] : means.filter((one) => !SAYS_LITTLE.has(one));
}

/** Makes rows ready to compare lines with; the work is done at the first line. */
export function comparing(rows: KnownRows): Compare {
  const memory = once(() => remembered(rows, weightOf));
  return (atoms) => compared(signsOf(atoms), memory());
}

/** What few rows hold says more of a line. */
function weightOf(sign: string, held: number, of: number): number {
  if (sign === UNKNOWN) return OF_UNKNOWN;
  const rarity = Math.min(Math.log(of / (1 + held)), MOST);
  return SMALL.has(sign) ? rarity / 2 : rarity;
}

function heaviest(ids: readonly number[], weights: Memory['weights']): number {
  return Math.max(...ids.map((id) => weights[id] ?? 0));
}

function compared(signs: readonly (readonly string[])[], memory: Memory): Resemblance {
  const pieces = signs.map((piece) => piece.flatMap((sign) => memory.ids.get(sign) ?? []));
  const weights = pieces.map((ids) => (ids.length === 0 ? OF_UNKNOWN : heaviest(ids, memory.weights)));
  const whole = weights.reduce((sum, one) => sum + one, 0);
  const said = new Set(pieces.flat());
  const nearest: (number[] | undefined)[] = [];
  coveredIn(pieces, weights, memory).forEach((covered, row) => {
    if (covered === 0 || whole === 0) return;
    const values = (nearest[memory.classOf[row] ?? 0] ??= []);
    const ofLine = covered / whole;
    // None is more alike than one of which the line says everything.
    if (mayStandAmong(values, likeness(ofLine, 1))) keep(values, likeness(ofLine, heldOf(row, said, memory)));
  });
  return new Map(
    nearest.flatMap((values, place) =>
      values === undefined || values.length === 0 ? [] : [[memory.classes[place] ?? '', together(values)] as const],
    ),
  );
}

/** Of each class so many rows are heard: one row alone may be odd. Each says half of what the nearer one does. */
const HEARD = 3;
/** What a row says that is not there. */
const MISSING = 0.6;

function mayStandAmong(values: readonly number[], value: number): boolean {
  return values.length < HEARD || value > (values.at(-1) ?? 0);
}

function keep(values: number[], value: number): void {
  if (value === 0 || !mayStandAmong(values, value)) return;
  const place = values.findIndex((one) => one < value);
  values.splice(place < 0 ? values.length : place, 0, value);
  values.length = Math.min(values.length, HEARD);
}

function together(values: readonly number[]): number {
  let sum = 0;
  let shares = 0;
  for (let at = 0; at < HEARD; at++) {
    const share = 0.5 ** at;
    sum += share * (values[at] ?? MISSING);
    shares += share;
  }
  return sum / shares;
}

/** By row, the weight of the line's pieces that it holds. */
function coveredIn(
  pieces: readonly (readonly number[])[],
  weights: readonly number[],
  { held, holding, classOf }: Memory,
): Float64Array {
  const covered = new Float64Array(classOf.length);
  const last = new Int32Array(classOf.length).fill(-1);
  pieces.forEach((ids, piece) => {
    const weight = weights[piece] ?? 0;
    for (const id of ids) {
      for (let at = held[id] ?? 0; at < (held[id + 1] ?? 0); at++) {
        const row = holding[at] ?? 0;
        if (last[row] !== piece) covered[row] = (covered[row] ?? 0) + weight;
        last[row] = piece;
      }
    }
  });
  return covered;
}

/** How much of a row the line says. */
function heldOf(row: number, said: ReadonlySet<number>, memory: Memory): number {
  const whole = memory.whole[row] ?? 0;
  let sum = 0;
  for (let piece = memory.pieces[row] ?? 0; piece < (memory.pieces[row + 1] ?? 0); piece++)
    if (isSaid(piece, said, memory)) sum += pieceWeight(memory, piece);
  return whole === 0 ? 0 : sum / whole;
}

function isSaid(piece: number, said: ReadonlySet<number>, { meanings, all }: Memory): boolean {
  for (let at = meanings[piece] ?? 0; at < (meanings[piece + 1] ?? 0); at++) if (said.has(all[at] ?? 0)) return true;
  return false;
}

function likeness(ofLine: number, ofRow: number): number {
  return ofLine + ofRow === 0 ? 0 : (2 * ofLine * ofRow) / (ofLine + ofRow);
}
