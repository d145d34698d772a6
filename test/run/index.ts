/**
 * Runs the tests: `node index.js` all that are on disk, with `--faults` the long ones instead, with names of files or folders only what
 * lies there. The last line holds the counts; the exit code is 1 unless every file ran to its end and nothing failed.
 */

import { availableParallelism } from 'node:os';
import { runAll } from './pool';
import { Report } from './report';
import { LONG_SILENCE_MS, SILENCE_MS } from './time-limits';
import type { TestUnit } from './unit';
import { testUnits } from './units';

/** Runs what the arguments say; resolves with whether all is good. */
export async function main(args: readonly string[], print: (line: string) => void): Promise<boolean> {
  const report = new Report();
  const isLong = args.includes('--faults');
  const units = chosen(
    testUnits(isLong ? '.faults.ts' : '.test.ts'),
    args.filter((arg) => !arg.startsWith('--')),
  );
  // Faults are tried one after the other: each of them has processes enough of its own.
  const jobs = isLong ? { jobs: 1 } : { jobs: availableParallelism(), waitingJobs: 1 };
  await runAll(units, {
    ...jobs,
    silenceMs: isLong ? LONG_SILENCE_MS : SILENCE_MS,
    done: (result) => {
      print(report.add(result));
    },
  });
  print(report.end());
  return report.isGood;
}

/** The units whose names begin with one of these; all without any. A name that leads to none is a mistake. */
function chosen(units: readonly TestUnit[], names: readonly string[]): readonly TestUnit[] {
  const idle = names.filter((name) => !units.some((unit) => unit.name.startsWith(name)));
  if (idle.length > 0) throw new Error(`There is no test in ${idle.join(', ')}`);
  return names.length === 0 ? units : units.filter((unit) => names.some((name) => unit.name.startsWith(name)));
}

if (require.main === module)
  void main(process.argv.slice(2), console.log).then((isGood) => {
    process.exitCode = isGood ? 0 : 1;
  });
