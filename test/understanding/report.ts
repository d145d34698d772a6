/** Figures with their 95 % intervals (Wilson). */

import type { Understanding } from '../../dialogs/engine/reader/intents';
import type { Line } from './families';
import type { Verdict } from './score';

/** A line with what came of it. */
export interface Row {
  readonly line: Line;
  readonly got: Understanding;
  readonly verdict: Verdict;
}

/** Figures of one group of lines. */
export interface Figures {
  readonly group: string;
  readonly lines: number;
  readonly right: number;
  readonly asked: number;
  readonly missed: number;
  readonly wrong: number;
  readonly found: number;
  readonly falsely: number;
  readonly unfound: number;
}

/** Wilson's interval of so many of so many, as shares. */
export function wilson(hits: number, of: number): readonly [number, number] {
  if (of === 0) return [0, 1];
  const z = 1.96;
  const share = hits / of;
  const middle = (share + (z * z) / (2 * of)) / (1 + (z * z) / of);
  const reach = (z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of))) / (1 + (z * z) / of);
  return [Math.max(0, middle - reach), Math.min(1, middle + reach)];
}

/** Figures by language, by kind, and of all. */
export function score(rows: readonly Row[]): readonly Figures[] {
  const groups = new Map<string, Row[]>();
  const into = (group: string, row: Row): void => void groups.set(group, [...(groups.get(group) ?? []), row]);
  for (const row of rows) {
    into(`${row.line.lang} wishes`, row.line.want.kind === 'intent' && row.line.context.state === 'none' ? row : skip);
    into(`${row.line.lang} all`, row);
    into(`kind ${row.line.context.state === 'none' ? 'out of a form' : 'in a form'}: ${row.line.want.kind}`, row);
    into('all', row);
  }
  return [...groups].map(([group, all]) =>
    figuresOf(
      group,
      all.filter((row) => row !== skip),
    ),
  );
}

const skip = {} as Row;

function figuresOf(group: string, rows: readonly Row[]): Figures {
  const count = (outcome: Verdict['outcome']): number => rows.filter(({ verdict }) => verdict.outcome === outcome).length;
  const sum = (name: 'found' | 'false' | 'missed'): number => rows.reduce((all, { verdict }) => all + verdict[name], 0);
  return {
    group,
    lines: rows.length,
    right: count('right'),
    asked: count('asked'),
    missed: count('missed'),
    wrong: count('wrong'),
    found: sum('found'),
    falsely: sum('false'),
    unfound: sum('missed'),
  };
}

/** Writes the figures, and the lines that were not right. */
export function wrote(figures: readonly Figures[], errors: readonly Row[]): void {
  for (const one of figures.toSorted((a, b) => (a.group < b.group ? -1 : 1))) console.log(lineOf(one));
  for (const { line, got, verdict } of errors) {
    if (verdict.outcome !== 'right' || verdict.false > 0 || verdict.missed > 0)
      console.log(
        [verdict.outcome, line.lang, line.context.step ?? '', line.text, JSON.stringify(line.want), JSON.stringify(got)].join(
          ' | ',
        ),
      );
  }
}

function lineOf({ group, lines, right, asked, missed, wrong, found, falsely, unfound }: Figures): string {
  const facts =
    found + falsely + unfound === 0
      ? ''
      : `; details: precision ${share(found, found + falsely)}, recall ${share(found, found + unfound)}`;
  return `  ${group.padEnd(34)} ${String(lines).padStart(5)} lines; right ${share(right, lines)}; asked ${String(asked)}, missed ${String(missed)}; wrong ${share(wrong, lines)}${facts}`;
}

function share(hits: number, of: number): string {
  const [low, high] = wilson(hits, of);
  return of === 0 ? '–' : `${percent(hits / of)} (${percent(low)}–${percent(high)})`;
}

function percent(value: number): string {
  return `${(100 * value).toFixed(1)} %`;
}
