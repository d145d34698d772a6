/** Tells how the tests went: a line for each unit, what failed, and the counts as the last line. */

import type { TestOutcome, UnitResult } from './unit';

/** Collects results and puts them into words. */
export class Report {
  private readonly results: UnitResult[] = [];

  /** Takes a result and gives what is to be printed of it now. */
  add(result: UnitResult): string {
    this.results.push(result);
    const { unit, tests, ms, cpuMs, broken, printed } = result;
    const failures = failuresOf(result);
    const counted = `${String(tests.length).padStart(4)} ${unit.name} (${seconds(ms)}${cpuMs === undefined ? '' : `, CPU ${seconds(cpuMs)}`})`;
    if (failures.length === 0) return `  ✔ ${counted}`;
    const said = broken === undefined && unit.kind === 'command' ? [] : indented(printed.trim().split('\n').slice(-30));
    return [`  ✘ ${counted}`, ...failures.flatMap(failureLines), ...said].join('\n');
  }

  /** What is printed when everything is over. The last line holds the counts. */
  end(): string {
    const failed = this.results.flatMap((result) => failuresOf(result).map(({ title }) => `  ✘ ${result.unit.name}: ${title}`));
    const slowest = this.results.toSorted((one, other) => other.ms - one.ms).slice(0, 5);
    const slow = slowest.map(({ unit, ms }) => `${unit.name} ${seconds(ms)}`).join(', ');
    return ['', ...(failed.length > 0 ? ['Failed:', ...failed] : []), `The slowest: ${slow}.`, this.counts].join('\n');
  }

  /** Whether every unit ran to its end and no test failed. */
  get isGood(): boolean {
    return this.results.length > 0 && this.results.every((result) => failuresOf(result).length === 0);
  }

  private get counts(): string {
    const tests = this.results.flatMap((result) => [...result.tests, ...breaks(result)]);
    const count = (state: TestOutcome['state']): number => tests.filter((test) => test.state === state).length;
    return `${count('passed')} passed, ${count('failed')} failed, ${count('skipped')} skipped`;
  }
}

function failuresOf(result: UnitResult): readonly TestOutcome[] {
  return [...result.tests.filter(({ state }) => state === 'failed'), ...breaks(result)];
}

/** A unit that did not come to its end, or in which no test stands, is itself a test that failed. */
function breaks({ tests, broken }: UnitResult): readonly TestOutcome[] {
  if (broken !== undefined) return [{ title: 'it did not run to its end', state: 'failed', ms: 0, error: broken }];
  return tests.length > 0 ? [] : [{ title: 'no test ran', state: 'failed', ms: 0, error: 'There is none in it.' }];
}

function failureLines({ title, error = '' }: TestOutcome): readonly string[] {
  return ['', `    ✘ ${title}`, ...indented(error.split('\n')), ''];
}

function indented(lines: readonly string[]): readonly string[] {
  return lines.map((line) => `      ${line}`.trimEnd());
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}
