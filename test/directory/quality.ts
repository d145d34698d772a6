/** Measures how well an engine answers the queries: by kind, the share whose right company stands first, and among the first five. */

import type { Engine } from '../../src/directory/engine';
import type { DirectoryCompany } from '../../src/directory/company';
import type { Query } from './invented/queries';

/** One line of the table. For nonsense both shares say how often nothing was shown. */
export interface QualityLine {
  readonly kind: string;
  readonly count: number;
  readonly first: number;
  readonly amongFive: number;
}

/** A miss, with what was shown. */
export interface Miss {
  readonly query: Query;
  readonly shown: readonly DirectoryCompany[];
}

/** The table of some queries, and the misses. */
export function quality(
  engine: Engine,
  queries: readonly Query[],
): { readonly lines: readonly QualityLine[]; readonly missed: readonly Miss[] } {
  const tally = new Map<string, { count: number; first: number; amongFive: number }>();
  const missed: Miss[] = [];
  for (const query of queries) {
    const answer = engine.search(query.text, query.country === undefined ? {} : { country: query.country });
    const shown = answer.kind === 'none' ? [] : answer.found;
    const isRight = (one: DirectoryCompany | undefined): boolean => one !== undefined && query.right.has(one.partnerId);
    const isNothing = query.right.size === 0;
    const first = isNothing ? shown.length === 0 : isRight(shown[0]);
    const amongFive = isNothing ? first : shown.slice(0, 5).some(isRight);
    const line = tally.get(query.kind) ?? { count: 0, first: 0, amongFive: 0 };
    tally.set(query.kind, {
      count: line.count + 1,
      first: line.first + Number(first),
      amongFive: line.amongFive + Number(amongFive),
    });
    if (!first) missed.push({ query, shown });
  }
  const lines = [...tally].map(([kind, { count, first, amongFive }]) => ({
    kind,
    count,
    first: first / count,
    amongFive: amongFive / count,
  }));
  return { lines, missed };
}

/** All lines as one, nonsense aside. */
export function overall(lines: readonly QualityLine[]): QualityLine {
  const real = lines.filter(({ kind }) => !kind.startsWith('nonsense'));
  const count = real.reduce((sum, line) => sum + line.count, 0);
  const share = (of: 'first' | 'amongFive'): number => real.reduce((sum, line) => sum + line[of] * line.count, 0) / count;
  return { kind: 'all', count, first: share('first'), amongFive: share('amongFive') };
}

/** The table as text. */
export function table(lines: readonly QualityLine[]): string {
  const percent = (share: number): string => `${(100 * share).toFixed(1)} %`.padStart(8);
  return [...lines, overall(lines)]
    .map(
      ({ kind, count, first, amongFive }) =>
        `${kind.padEnd(26)} ${String(count).padStart(4)} ${percent(first)} ${percent(amongFive)}`,
    )
    .join('\n');
}
