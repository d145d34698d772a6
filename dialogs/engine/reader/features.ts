/** What a line looks like to the weights: its meanings, which stands before which, and how much of it nobody knows. */

import type { Atom } from './atoms';

/** How far apart two meanings still belong together. */
const REACH = 4;
/** Meanings too common to say much beside others. */
const ALONE: ReadonlySet<string> = new Set(['glue', 'please']);

/** The features of a line, each once. */
export function featuresOf(atoms: readonly Atom[], side: string): readonly string[] {
  const rows = atoms.map(signs).filter((row) => row.length > 0);
  const found = new Set<string>([`side:${side}`]);
  rows.forEach((row, at) => {
    for (const sign of row) {
      found.add(sign);
      found.add(`${side}:${sign}`);
    }
    for (let next = at + 1; next <= Math.min(at + REACH, rows.length - 1); next++) pairs(row, rows[next] ?? [], found);
  });
  for (const sign of rows[0] ?? []) found.add(`^${sign}`);
  for (const sign of rows.at(-1) ?? []) found.add(`${sign}$`);
  found.add(`length:${String(Math.min(rows.length, 6))}`);
  found.add(`unknown:${String(Math.min(unknownIn(atoms), 4))}`);
  return [...found];
}

/** How many words nobody knows. */
export function unknownIn(atoms: readonly Atom[]): number {
  return atoms.filter(({ means, spot, raw }) => means.length === 0 && !spot && !/^[?？؟]$/u.test(raw)).length;
}

function pairs(row: readonly string[], next: readonly string[], found: Set<string>): void {
  for (const one of row) for (const other of next) found.add(`${one}>${other}`);
}

function signs({ means, spot, raw }: Atom): readonly string[] {
  if (raw === '?' || raw === '？' || raw === '؟') return ['?'];
  if (spot) return [`<${spot.kind}>`];
  if (means.length === 0) return ['<unknown>'];
  return means.filter((concept) => !ALONE.has(concept));
}
