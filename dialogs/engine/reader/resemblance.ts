/** A second opinion on a line: which of the lines that were learned from it resembles most, by the meanings they share. */

import { once } from '../../../src/domain/text/once';
import type { Atom } from './atoms';

/** The pieces of a line by what they may mean: the pieces are parted by a space, their meanings by a slash. */
export type Row = string;

/** Rows by class. */
export type KnownRows = Readonly<Record<string, readonly Row[]>>;

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

interface Known {
  readonly name: string;
  readonly pieces: readonly (readonly number[])[];
  readonly weights: readonly number[];
  readonly weight: number;
}

interface Memory {
  readonly ids: ReadonlyMap<string, number>;
  readonly weights: readonly number[];
  readonly known: readonly Known[];
  /** By meaning, the rows that hold it. */
  readonly holding: readonly (readonly number[])[];
}

/** Makes rows ready to compare lines with; the work is done at the first line. */
export function comparing(rows: KnownRows): Compare {
  const memory = once(() => remembered(rows));
  return (atoms) => compared(signsOf(atoms), memory());
}

function remembered(rows: KnownRows): Memory {
  const split = Object.entries(rows).flatMap(([name, list]) =>
    list.map((row) => ({ name, pieces: row.split(' ').map((piece) => piece.split('/')) })),
  );
  const ids = new Map<string, number>();
  const idOf = (sign: string): number => ids.get(sign) ?? (ids.set(sign, ids.size), ids.size - 1);
  const numbered = split.map(({ name, pieces }) => ({ name, pieces: pieces.map((signs) => signs.map(idOf)) }));
  const holding: number[][] = [...ids].map(() => []);
  numbered.forEach(({ pieces }, row) => {
    for (const id of new Set(pieces.flat())) holding[id]?.push(row);
  });
  const weights = [...ids.keys()].map((sign, id) => weightOf(sign, (holding[id] ?? []).length, numbered.length));
  const known = numbered.map(({ name, pieces }) => weighed(name, pieces, weights));
  return { ids, weights, known, holding };
}

function weighed(name: string, pieces: readonly (readonly number[])[], weights: readonly number[]): Known {
  const each = pieces.map((ids) => heaviest(ids, weights));
  return { name, pieces, weights: each, weight: each.reduce((sum, one) => sum + one, 0) };
}

/** What few rows hold says more of a line. */
function weightOf(sign: string, held: number, of: number): number {
  if (sign === UNKNOWN) return OF_UNKNOWN;
  const rarity = Math.min(Math.log(of / (1 + held)), MOST);
  return SMALL.has(sign) ? rarity / 2 : rarity;
}

function heaviest(ids: readonly number[], weights: readonly number[]): number {
  return Math.max(...ids.map((id) => weights[id] ?? 0));
}

function compared(signs: readonly (readonly string[])[], memory: Memory): Resemblance {
  const pieces = signs.map((piece) => piece.flatMap((sign) => memory.ids.get(sign) ?? []));
  const weights = pieces.map((ids) => (ids.length === 0 ? OF_UNKNOWN : heaviest(ids, memory.weights)));
  const whole = weights.reduce((sum, one) => sum + one, 0);
  const said = new Set(pieces.flat());
  const nearest = new Map<string, number[]>();
  for (const [row, covered] of coveredIn(pieces, weights, memory)) {
    const known = memory.known[row];
    const value = known && whole > 0 ? likeness(covered / whole, heldOf(known, said)) : 0;
    if (known && value > 0) keep(nearest, known.name, value);
  }
  return new Map([...nearest].map(([name, values]) => [name, together(values)]));
}

/** Of each class so many rows are heard: one row alone may be odd. Each says half of what the nearer one does. */
const HEARD = 3;
/** What a row says that is not there. */
const MISSING = 0.6;

function keep(nearest: Map<string, number[]>, name: string, value: number): void {
  const values = nearest.get(name) ?? [];
  if (values.length === 0) nearest.set(name, values);
  if (values.length === HEARD && value <= (values.at(-1) ?? 0)) return;
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
  { holding }: Memory,
): ReadonlyMap<number, number> {
  const covered = new Map<number, number>();
  pieces.forEach((ids, at) => {
    const [first = -1, ...others] = ids;
    const rows = others.length === 0 ? (holding[first] ?? []) : new Set(ids.flatMap((id) => holding[id] ?? []));
    for (const row of rows) covered.set(row, (covered.get(row) ?? 0) + (weights[at] ?? 0));
  });
  return covered;
}

function heldOf({ pieces, weights, weight }: Known, said: ReadonlySet<number>): number {
  if (weight === 0) return 0;
  return pieces.reduce((sum, ids, at) => sum + (ids.some((id) => said.has(id)) ? (weights[at] ?? 0) : 0), 0) / weight;
}

function likeness(ofLine: number, ofRow: number): number {
  return ofLine + ofRow === 0 ? 0 : (2 * ofLine * ofRow) / (ofLine + ofRow);
}
