/** The figures as tables for people. */

import type { Figure, Figures, Result } from './figures';
import { nameOf, WAYS, type Started } from './measure';
import { BARE, BASE } from './peers';
import type { Ran } from './talk';

/** The tables, line by line. Ratios stand beside their figures: only they mean something on a machine that does other things as well. */
export function report(results: readonly Result[]): readonly string[] {
  const named = (name: string): Result | undefined => results.find((result) => result.name === name);
  const [base, bare] = [named(BASE), named(BARE)];
  return [
    ...WAYS.flatMap((way) => ['', ...turnTable(results, nameOf(way), base, bare)]),
    '',
    ...startTable(results, base),
    '',
    ...results.map(({ name, about }) => `${name.padEnd(NAME)}${about}`),
  ];
}

const NAME = 15;

function turnTable(results: readonly Result[], way: string, base?: Result, bare?: Result): readonly string[] {
  const head = `${way.padEnd(NAME)}CPU ms a turn      x ${BASE}   turns/s  x ${BASE}   p50 ms  x ${BARE}   storage  channel   held ms   RSS MB`;
  const of = (result: Result | undefined, name: keyof Ran): number | undefined => result?.turns[way]?.[name].median;
  return [
    head,
    ...results.map((result) => {
      const ran = result.turns[way] as Figures<Ran>;
      return [
        result.name.padEnd(NAME),
        spread(ran.cpuMs, 2),
        times(ran.cpuMs, of(base, 'cpuMs')),
        ran.turnsPerSecond.median.toFixed(0).padStart(12),
        times(ran.turnsPerSecond, of(base, 'turnsPerSecond')),
        ran.answerMs.median.toFixed(1).padStart(11),
        times(ran.answerMs, of(bare, 'answerMs')),
        ran.storageCalls.median.toFixed(2).padStart(10),
        ran.channelCalls.median.toFixed(2).padStart(9),
        ran.heldMs.highest.toFixed(0).padStart(10),
        ran.rssMb.median.toFixed(0).padStart(9),
      ].join('');
    }),
  ];
}

function startTable(results: readonly Result[], base?: Result): readonly string[] {
  return [
    `${'start'.padEnd(NAME)}CPU ms until the first turn is answered  x ${BASE}      ms   RSS MB`,
    ...results.map(({ name, start }) => startLine(name, start, base?.start.cpuMs.median)),
  ];
}

function startLine(name: string, start: Figures<Started>, base?: number): string {
  const ms = start.ms.median.toFixed(0).padStart(8);
  return `${name.padEnd(NAME)}${spread(start.cpuMs, 0).padEnd(40)}${times(start.cpuMs, base)}${ms}${start.rssMb.median.toFixed(0).padStart(9)}`;
}

function spread({ median, lowest, highest }: Figure, digits: number): string {
  return `${median.toFixed(digits)} (${lowest.toFixed(digits)}–${highest.toFixed(digits)})`.padEnd(19);
}

function times({ median }: Figure, base: number | undefined): string {
  return (base === undefined ? '–' : (median / base).toFixed(2)).padStart(8);
}
