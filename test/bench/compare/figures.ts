/** Medians and spreads of what was measured. */

import { nameOf, WAYS, type Rounds, type Started } from './measure';
import type { Peer } from './peers';
import type { Ran } from './talk';

/** One figure over all rounds. */
export interface Figure {
  readonly median: number;
  readonly lowest: number;
  readonly highest: number;
}

/** All figures of one kind of measurement. */
export type Figures<T> = Readonly<Record<keyof T, Figure>>;

/** What is known of one peer in the end. */
export interface Result {
  readonly name: string;
  readonly about: string;
  readonly start: Figures<Started>;
  /** By the names of the ways. */
  readonly turns: Readonly<Record<string, Figures<Ran>>>;
}

/** The figures of everybody. */
export function resultsOf(
  peers: readonly Peer[],
  starts: Rounds<Started>,
  turns: ReadonlyMap<string, Rounds<Ran>>,
): readonly Result[] {
  return peers.map(({ name, about }) => ({
    name,
    about,
    start: figures(starts.get(name) ?? []),
    turns: Object.fromEntries(WAYS.map((way) => [nameOf(way), figures(turns.get(nameOf(way))?.get(name) ?? [])])),
  }));
}

/** Median, lowest and highest of each figure. */
export function figures<T extends object>(rounds: readonly T[]): Figures<T> {
  const names = Object.keys(rounds[0] ?? {}) as (keyof T)[];
  return Object.fromEntries(names.map((name) => [name, figure(rounds.map((round) => Number(round[name])))])) as Figures<T>;
}

function figure(values: readonly number[]): Figure {
  const sorted = values.toSorted((one, other) => one - other);
  const at = (part: number): number => sorted[Math.floor((sorted.length - 1) * part)] ?? Number.NaN;
  return { median: at(0.5), lowest: at(0), highest: at(1) };
}
