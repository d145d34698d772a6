/** Which files are run: all that are on disk, and every transcript in exactly one part. */

import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { partsOf, transcriptFiles } from '../kit/transcript/transcript-folders';
import { roomOf, testsOf, transcriptsNote } from './check';
import { LONG, WAITING } from './long-units';
import { oldSentences, transcriptsWith } from './old-sentences';
import { troubleWith, wanted } from './one';
import type { TestUnit } from './unit';
import { compiledOf, loadedBy, testUnits } from './units';

/** Folders of tests that are no rooms of src: rooms at the top, the tests' own parts, and what goes through all rooms. */
const ACROSS_ROOMS = [
  'bench',
  'cards',
  'container',
  'dialogs',
  'docs',
  'infra',
  'kit',
  'manifest',
  'page',
  'playground',
  'run',
  'secrets',
  'supply',
  'understanding',
];

describe('the units of the run', () => {
  it('are all test files on disk, compiled', () => {
    const onDisk = readdirSync('test', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.test.ts'));
    const units = testUnits();
    const files = new Set(units.map(({ file }) => file));
    equal(files.size, onDisk.length);
    for (const file of files) ok(existsSync(file), file);
    equal(new Set(units.map(({ name }) => name)).size, units.length);
  });

  it('lie in folders called like the rooms they test, so that a change of a room finds them', () => {
    const rooms = new Set(readdirSync('src', { withFileTypes: true }).flatMap((one) => (one.isDirectory() ? [one.name] : [])));
    const units = testUnits().filter(({ name }) => name.split('/').length > 2);
    const folderOf = ({ name }: TestUnit): string => name.split('/')[1] ?? '';
    const others = new Set(units.map(folderOf).filter((folder) => !rooms.has(folder)));
    deepEqual([...others].sort(), [...ACROSS_ROOMS].sort());
    const strangers = units.filter((unit) => rooms.has(folderOf(unit)) && !loadsOf(unit, `src/${folderOf(unit)}/`));
    deepEqual(
      strangers.map(({ name }) => name),
      [],
    );
  });

  it('hold every transcript once', () => {
    const parts = partsOf('test/transcripts');
    deepEqual(parts.flatMap(({ files }) => files).sort(), transcriptFiles('test/transcripts'));
    ok(parts.every(({ files }) => files.length > 0 && files.length <= 12));
    equal(testUnits().filter(({ name }) => name.startsWith('test/transcripts.test.ts ')).length, parts.length);
  });

  it('are played beside each other where they draw cards, and share a browser', () => {
    const besides = new Map(testUnits().map(({ file, beside }) => [file, beside]));
    const beside = besides.get(compiledOf('test/transcripts.test.ts'));
    ok(beside !== undefined);
    equal(besides.get(compiledOf('test/dialogs/largest-lists.test.ts')), beside);
    equal(besides.get(compiledOf('test/domain/people/phone.test.ts')), undefined);
  });

  it('are played beside each other where they compile snippets, and share a compiler', () => {
    const besides = new Map(testUnits().map(({ file, beside }) => [file, beside]));
    const beside = besides.get(compiledOf('test/dialogs/misspelt.test.ts'));
    ok(beside !== undefined && beside !== besides.get(compiledOf('test/transcripts.test.ts')));
    equal(besides.get(compiledOf('test/cards/word-ids.test.ts')), beside);
  });

  it('are, for the long runs, all files of theirs, each as one', () => {
    const onDisk = readdirSync('test', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.faults.ts'));
    deepEqual(
      testUnits('.faults.ts')
        .map(({ name }) => name)
        .sort(),
      onDisk.map((name) => `test/${name}`).sort(),
    );
  });

  it('begin with what takes longest', () => {
    const names = testUnits().map(({ name }) => name);
    const at = (start: string): number => names.findIndex((name) => name.startsWith(start));
    for (const file of Object.keys(LONG)) ok(at(file) >= 0 && at(file) < names.length / 2, `${file}: ${at(file)}`);
    ok(at('test/playground/') < at('test/transcripts.test.ts'));
    ok(at('test/transcripts.test.ts') < at('test/domain/people/phone.test.ts'));
  });

  it('have a process of their own where they wait, all of which are on disk', () => {
    const waiting = testUnits().filter(({ waits }) => waits);
    deepEqual(waiting.map(({ name }) => name).sort(), Object.keys(WAITING).sort());
  });

  it('are, between two saves, those of the rooms that changed, without what starts processes', () => {
    const { tests, leftOut } = testsOf(
      ['src/domain/people/phone.ts', 'test/transcripts/chat/help-inside.txt', 'src/local/child.ts'],
      testUnits(),
    );
    const names = tests.map(({ name }) => name);
    for (const name of [
      'test/domain/people/phone.test.ts',
      'test/floors.test.ts',
      'test/docs.test.ts',
      'test/transcripts/chat/help-inside.txt',
    ])
      ok(names.includes(name), name);
    ok(!names.includes('test/domain/calendar-date.test.ts'));
    ok(leftOut.includes('test/local/child.test.ts') && !names.includes('test/local/child.test.ts'));
    deepEqual(['src/domain/a.ts', 'src/index.ts', 'dialogs/sign-up/steps/b.ts', 'cards/words/en/credit.ts'].map(roomOf), [
      'domain',
      'src',
      'dialogs',
      'cards',
    ]);
  });

  it('are, where a sentence changed, transcripts that hold it as it was, and the others are named', () => {
    const diff = [
      '--- a/cards/words/en/access.ts',
      "-    nobody: 'Nobody yet',",
      "-    invited: 'Invited {name} to {company} as a colleague of {other}',",
      "-    people: '{side, select, partner {Customer’s people here} other {Your people here}}',",
      "-    moved: 'It is where it was',",
      "+    nobody: 'Nobody so far',",
      "+      moved: 'It is where it was',",
    ].join('\n');
    deepEqual(oldSentences(diff), ['Nobody yet', 'as a colleague of', 'Customer’s people here', 'Your people here']);
    ok(transcriptsWith(['Nobody yet']).includes('test/transcripts/access/who-has-access.txt'));
    deepEqual(transcriptsWith([]), []);
    const note = transcriptsNote(['cards/words/en/access.ts'], ['test/transcripts/a.txt']).join('\n');
    match(note, /1 more hold[^]*\n {2}test\/transcripts\/a\.txt\n[^]*UPDATE=1 npm run test:one -- <transcript>/);
    deepEqual(transcriptsNote(['cards/trial.ts'], []), []);
  });

  it('are found by a path, words of a title, or the path of a transcript', () => {
    deepEqual(wanted(['test/domain/people/phone.test.ts']), { files: ['test/domain/people/phone.test.ts'], title: '' });
    deepEqual(wanted(['./test/domain/people/phone.test.ts', '-g', 'a', 'number']), {
      files: ['test/domain/people/phone.test.ts'],
      title: 'a number',
    });
    deepEqual(wanted(['test/transcripts/chat/help-inside.txt']), { files: ['test/transcripts.test.ts'], title: 'help-inside:' });
    equal(troubleWith([], []), 'Name a test file or a transcript: npm run test:one -- test/domain/people/phone.test.ts');
    for (const [name, said] of [
      ['test/no.test.ts', 'There is no test file test/no.test.ts.'],
      ['', 'A name among them is empty. Name a test file or a transcript: npm run test:one -- test/domain/people/phone.test.ts'],
      [
        'test/manifest/',
        'test/manifest/ is a folder, and a test file is needed. Name one in it, such as test/manifest/manifest.faults.ts.',
      ],
      ['src/local', 'src/local is a folder, and a test file is needed.'],
      ['test/transcripts/chat/no.txt', 'There is no transcript test/transcripts/chat/no.txt.'],
      ['test/transcripts/chat/help-inside.txt', undefined],
      ['test/domain/people/phone.test.ts', undefined],
    ] as const)
      equal(troubleWith([name], wanted([name]).files), said);
    equal(wanted(['test/transcripts-deploy/more.txt']).files[0], 'test/dialogs/deployment.test.ts');
  });
});

// A test that starts the bot as a process, or loads it in threads of its own, names its files; what it loads is then the kit's.
function loadsOf(unit: TestUnit, room: string): boolean {
  const loaded = loadedBy(unit.file);
  const hasThreads = readFileSync(unit.file, 'utf8').includes('require("node:worker_threads")');
  return hasThreads || loaded.has('node:child_process') || [...loaded].some((file) => file.startsWith(compiledOf(room)));
}
