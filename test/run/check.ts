/**
 * `npm run check`, between two saves: lints and formats what changed since the last commit (or in it, when nothing did) and plays the tests of
 * the rooms it lies in. It leaves out what starts processes, and says so; `npm test` alone is the proof.
 */

import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { runAll } from './pool';
import { wanted } from './one';
import { Report } from './report';
import type { CommandUnit, TestUnit, Unit } from './unit';
import { compiledOf, loadedBy, startsProcesses, testUnits } from './units';

/** What is to be played, and what was left out by name. */
export interface Chosen {
  readonly tests: readonly TestUnit[];
  readonly leftOut: readonly string[];
}

/** Tests of the whole house that any change can break. */
const ALWAYS: readonly string[] = ['test/floors.test.ts', 'test/docs.test.ts'];

/** The tests that changed, and of the rooms of changed files those that load them. Paths are from the top, with forward slashes. */
export function testsOf(changed: readonly string[], units: readonly TestUnit[]): Chosen {
  const chosen = [
    ...units.filter((unit) => ALWAYS.includes(unit.name) || changed.some((file) => isTouched(unit, file))),
    ...changed.filter((file) => file.endsWith('.txt')).map(transcriptUnit),
  ];
  const isSlow = (unit: TestUnit): boolean => startsProcesses(loadedBy(unit.file));
  return {
    tests: chosen.filter((unit) => !isSlow(unit)),
    leftOut: chosen.filter(isSlow).map(({ name }) => name),
  };
}

/** `src/domain/phone.ts` is of the room `domain`, `dialogs/sign-up/steps/note.ts` of `dialogs`. */
export function roomOf(file: string): string {
  const [first = '', second = ''] = file.split('/');
  return first === 'src' && file.split('/').length > 2 ? second : first;
}

/** `dialogs/credit/views.ts` is of the subject `credit`, as its transcripts are. */
function subjectOf(file: string): string {
  return file.split('/').at(-2) ?? '';
}

function isTouched(unit: TestUnit, file: string): boolean {
  if (unit.name === file) return true;
  if (!file.endsWith('.ts') || file.startsWith('test/')) return false;
  const isOfTheRoom =
    unit.name.startsWith(`test/${roomOf(file)}/`) || unit.name.startsWith(`test/transcripts.test.ts ${subjectOf(file)} `);
  return isOfTheRoom && loadedBy(unit.file).has(compiledOf(file));
}

function transcriptUnit(name: string): TestUnit {
  const { files, title } = wanted([name]);
  return { kind: 'tests', name, file: compiledOf(files[0] ?? ''), only: title };
}

function changedFiles(): readonly string[] {
  const git = (...args: string[]): readonly string[] =>
    execFileSync('git', args, { encoding: 'utf8' }).split('\0').filter(Boolean);
  const now = [...git('diff', '--name-only', '-z', 'HEAD'), ...git('ls-files', '--others', '--exclude-standard', '-z')];
  const files = now.length > 0 ? now : git('diff', '--name-only', '-z', 'HEAD~1');
  return files.filter((file) => existsSync(file));
}

function commands(changed: readonly string[]): readonly CommandUnit[] {
  const command = (name: string, script: string, args: readonly string[]): CommandUnit[] =>
    args.length === 0 ? [] : [{ kind: 'command', name, command: process.execPath, args: [`node_modules/${script}`, ...args] }];
  const sources = changed.filter((file) => file.endsWith('.ts'));
  const formatted = changed.filter((file) => /\.(?:ts|json|md|mjs)$/u.test(file));
  return [
    ...command('oxlint, what changed', 'oxlint/bin/oxlint', sources),
    ...command('prettier, what changed', 'prettier/bin/prettier.cjs', formatted.length > 0 ? ['--check', ...formatted] : []),
  ];
}

async function main(): Promise<void> {
  const changed = changedFiles();
  const { tests, leftOut } = testsOf(changed, testUnits());
  const report = new Report();
  const units: readonly Unit[] = [...commands(changed), ...tests];
  await runAll(units, {
    jobs: availableParallelism(),
    done: (result) => {
      console.log(report.add(result));
    },
  });
  if (leftOut.length > 0) console.log(`\nLeft out, for they start processes (npm test plays them):\n  ${leftOut.join('\n  ')}`);
  console.log(report.end());
  process.exitCode = report.isGood ? 0 : 1;
}

if (require.main === module) void main();
