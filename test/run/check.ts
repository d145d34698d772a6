/**
 * `npm run check`, between two saves: lints and formats what changed since the last commit (or in it, when nothing did) and plays the tests of
 * the rooms it lies in, and some transcripts that hold a sentence as it was. It leaves out what starts processes, and says so; `npm test`
 * alone is the proof.
 */

import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { runAll } from './pool';
import { oldSentences, transcriptsWith } from './old-sentences';
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

/** What everybody is shown stands here. */
const WORDS = 'cards/words/en/';
/** Transcripts with an old sentence that are played: more would make the check long. */
const MOST_PLAYED = 10;

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

/** What changed, and since which commit. */
interface Changed {
  readonly files: readonly string[];
  readonly since: string;
}

function git(...args: string[]): string {
  return execFileSync('git', args, { encoding: 'utf8' });
}

function whatChanged(): Changed {
  const listed = (...args: string[]): readonly string[] =>
    git(...args, '-z')
      .split('\0')
      .filter(Boolean);
  const now = [...listed('diff', '--name-only', 'HEAD'), ...listed('ls-files', '--others', '--exclude-standard')];
  const since = now.length > 0 ? 'HEAD' : 'HEAD~1';
  const files = now.length > 0 ? now : listed('diff', '--name-only', since);
  return { files: files.filter((file) => existsSync(file)), since };
}

/** Transcripts that hold a sentence as it was; none where no sentence changed. */
function outdatedTranscripts({ files, since }: Changed): readonly string[] {
  const old = transcriptsWith(oldSentences(git('diff', '-U0', since, '--', WORDS)));
  return old.filter((path) => !files.includes(path));
}

/** What to do about transcripts after the words changed. */
export function transcriptsNote(files: readonly string[], left: readonly string[]): readonly string[] {
  if (!files.some((file) => file.startsWith(WORDS))) return [];
  return [
    '\nWords changed. Transcripts show them, and only those named above were played; npm test plays all.',
    ...(left.length > 0 ? [`${left.length} more hold a sentence as it was:`, ...left.map((path) => `  ${path}`)] : []),
    'One is played by:                           npm run test:one -- <transcript>',
    'And written anew, once its change is read:  UPDATE=1 npm run test:one -- <transcript>',
  ];
}

/** Where two of its kind work, each finds out once more what the other one has; and up to a limit its memory is not looked through: a fifth less of the processor. */
const LINTS_ALONE = { GOMAXPROCS: '1', GOGC: 'off', GOMEMLIMIT: '3GiB' };

function commands(changed: readonly string[]): readonly CommandUnit[] {
  const command = (name: string, script: string, args: readonly string[], env: CommandUnit['env'] = {}): CommandUnit[] =>
    args.length === 0
      ? []
      : [{ kind: 'command', name, command: process.execPath, args: [`node_modules/${script}`, ...args], env }];
  const sources = changed.filter((file) => file.endsWith('.ts'));
  const formatted = changed.filter((file) => /\.(?:ts|json|md|mjs)$/u.test(file));
  return [
    ...command('oxlint, what changed', 'oxlint/bin/oxlint', sources, LINTS_ALONE),
    ...command('prettier, what changed', 'prettier/bin/prettier.cjs', formatted.length > 0 ? ['--check', ...formatted] : []),
  ];
}

async function main(): Promise<void> {
  const change = whatChanged();
  const changed = change.files;
  const outdated = outdatedTranscripts(change);
  const { tests, leftOut } = testsOf([...changed, ...outdated.slice(0, MOST_PLAYED)], testUnits());
  const report = new Report();
  const units: readonly Unit[] = [...commands(changed), ...tests];
  await runAll(units, {
    // Those that wait are many of few here.
    jobs: availableParallelism(),
    waitingJobs: 2,
    done: (result) => {
      console.log(report.add(result));
    },
  });
  if (leftOut.length > 0) console.log(`\nLeft out, for they start processes (npm test plays them):\n  ${leftOut.join('\n  ')}`);
  transcriptsNote(changed, outdated.slice(MOST_PLAYED)).forEach((line) => {
    console.log(line);
  });
  console.log(report.end());
  process.exitCode = report.isGood ? 0 : 1;
}

if (require.main === module) void main();
