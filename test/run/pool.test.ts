/** The runner: whatever becomes of a test file is told, and counts. */

import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runAll } from './pool';
import { Report } from './report';
import type { TestUnit, Unit, UnitResult } from './unit';

describe('the runner', () => {
  const folder = mkdtempSync(join(tmpdir(), 'runner-'));
  after(() => {
    rmSync(folder, { recursive: true });
  });
  let made = 0;

  function file(code: string): TestUnit {
    const name = `${++made}.js`;
    writeFileSync(join(folder, name), code);
    return { kind: 'tests', name, file: join(folder, name) };
  }

  async function results(units: readonly Unit[], silenceMs?: number): Promise<readonly UnitResult[]> {
    const all: UnitResult[] = [];
    const done = (result: UnitResult): number => all.push(result);
    await runAll(units, {
      jobs: 1,
      done,
      worker: join(__dirname, 'worker.js'),
      ...(silenceMs === undefined ? {} : { silenceMs }),
    });
    return all;
  }

  function reported(all: readonly UnitResult[]): { readonly said: string; readonly last: string; readonly isGood: boolean } {
    const report = new Report();
    const said = all.map((result) => report.add(result)).join('\n');
    return { said, last: report.end().split('\n').at(-1) ?? '', isGood: report.isGood };
  }

  const passing = `it('one', () => {}); it('two', (done) => setTimeout(done, 1));`;

  /** All of these are played in one run, one after the other. */
  const together: TestUnit[] = [];
  let played: readonly UnitResult[] = [];
  before(async () => {
    played = await results(together);
  });

  /** A test of what became of these units, which were played with all the others. */
  function itOf(title: string, units: readonly TestUnit[], check: (all: readonly UnitResult[]) => void): void {
    const from = together.push(...units) - units.length;
    it(title, () => {
      check(played.slice(from, from + units.length));
    });
  }

  const oneOfEach = `${passing} it.skip('later', () => {}); it('bad', () => { throw new Error('so it is') });`;
  itOf('counts what passed, failed and was left out', [file(oneOfEach)], (all) => {
    const { said, last, isGood } = reported(all);
    equal(last, '2 passed, 1 failed, 1 skipped');
    equal(isGood, false);
    match(said, /✘ bad\n\s+so it is/u);
  });

  itOf('is good when everything passed, and says so in the last line', [file(passing), file(passing)], (all) => {
    const { last, isGood } = reported(all);
    deepEqual([last, isGood], ['4 passed, 0 failed, 0 skipped', true]);
  });

  for (const [what, code] of [
    [
      'is killed',
      `it('one', () => {}); it('two', () => { process.kill(process.pid, 'SIGKILL'); return new Promise(() => {}) });`,
    ],
    ['leaves by itself', `it('one', () => process.exit(0));`],
  ] as const) {
    const title = `a file whose process ${what} did not run to its end; the next one runs all the same`;
    itOf(title, [file(code), file(passing)], (all) => {
      const { said, last, isGood } = reported(all);
      match(last, /^[23] passed, 1 failed, 0 skipped$/u);
      ok(!isGood);
      match(said, /did not run to its end\n\s+its process ended with (SIGKILL|exit code 0)/u);
    });
  }

  it('a file that hangs is given up after it has been silent for long', async () => {
    // It stands still: going round and round would be as silent, and hold a processor.
    const still = `Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)`;
    const all = await results([file(`it('one', () => { ${still}; });`)], 300);
    match(all[0]?.broken ?? '', /nothing was heard of it for 0.3 s/u);
  });

  for (const [what, code, said] of [
    ['can not be loaded', `throw new Error('no such thing')`, /no such thing/u],
    ['holds no test', ``, /no test ran/u],
    [
      'has a hook that fails',
      `before(() => { throw new Error('not today') }); it('one', () => {});`,
      /before all.*\n\s+not today/u,
    ],
    ['leaves others out by "only"', `it.only('one', () => {}); it('two', () => {});`, /only/u],
    [
      'throws when it is over',
      `it('one', () => { setTimeout(() => { throw new Error('too late') }); });`,
      /too late|did not run to its end/u,
    ],
  ] as const) {
    itOf(`a file that ${what} fails`, [file(code), file(passing)], (all) => {
      const outcome = reported(all);
      ok(!outcome.isGood);
      match(outcome.said, said);
    });
  }

  const inParts = file(
    `const part = process.env.TEST_PART; let times = 0; it('part ' + part, () => { if (++times > 1) throw new Error('again'); });`,
  );
  const parts = [{ ...inParts, part: 'a' }, { ...inParts, part: 'b' }, inParts];
  itOf('runs one part of a file after the other in one process, each from the start', parts, (all) => {
    deepEqual(
      all.map(({ tests }) => tests.map(({ title, state }) => `${title} ${state}`)),
      [['part a passed'], ['part b passed'], ['part undefined passed']],
    );
  });

  /** A worker that only calls what a file exports: who is given what does not hang on mocha, which takes longer to load than all of this. */
  const caller = join(folder, 'caller.js');
  writeFileSync(
    caller,
    `process.on('disconnect', () => process.exit());
    process.on('message', async ({ file, part }) => {
      const title = 'in ' + process.pid;
      await require(file)(part);
      process.send({ kind: 'test', title, state: 'passed', ms: 0 });
      process.send({ kind: 'ended', cpuMs: 0 });
    });`,
  );
  /** A file that writes another one, and a file that goes on until that is there. */
  const writes = (marker: string, when = 'true'): string =>
    `module.exports = (part) => ${when} && require('node:fs').writeFileSync(${marker}, '');`;
  const waitsFor = (marker: string): string =>
    `module.exports = async () => { while (!require('node:fs').existsSync(${marker})) await new Promise((next) => setTimeout(next, 20)); };`;

  const shared = { 'the parts of a file': {}, 'files that share what is dear to start': { beside: 'a browser' } };
  for (const [what, more] of Object.entries(shared))
    it(`keeps ${what} in one process while there is other work for others`, async () => {
      const marker = JSON.stringify(join(folder, `b-was-there-${made}`));
      const code = writes(marker, `part === 'b'`);
      const unit = { ...file(code), ...more };
      // It goes on until the second part was played: whoever plays that is not the one who plays this.
      const other = file(waitsFor(marker));
      const own = (): TestUnit => ('beside' in more ? { ...file(code), ...more } : unit);
      const parts = ['a', 'b', 'c', 'd', 'e', 'f'].map((part) => ({ ...own(), part }));
      const inPlaces = new Map<string, string>();
      const done = ({ unit: { name, ...rest }, tests }: UnitResult): unknown =>
        inPlaces.set('part' in rest ? rest.part : name, tests[0]?.title ?? '');
      await runAll([parts[0]!, parts[1]!, other, ...parts.slice(2)], { jobs: 2, done, worker: caller });
      equal(inPlaces.get('b'), inPlaces.get('a'));
      ok(inPlaces.get(other.name) !== inPlaces.get('a'));
      equal(inPlaces.size, 7);
      equal(new Set(inPlaces.values()).size, 2);
    });

  it('keeps nobody from work by what waits, and plays that even where no process is left for it', async () => {
    for (const waitingJobs of [1, 0]) {
      const marker = JSON.stringify(join(folder, `worked-beside-${waitingJobs}`));
      const short = file(writes(marker));
      const long = file(waitsFor(marker));
      const all: string[] = [];
      const done = ({ unit }: UnitResult): number => all.push(unit.name);
      await runAll([{ ...long, waits: true }, short], { jobs: 1, waitingJobs, done, worker: caller });
      deepEqual(all.sort(), [short.name, long.name].sort());
    }
  });

  it('gives a command its settings, where this process has none of these names', async () => {
    const env = { PATH: 'nowhere', ONE_MORE: 'yes' };
    const code = `process.exit(process.env.ONE_MORE === 'yes' && process.env.PATH !== 'nowhere' ? 0 : 1)`;
    const [all] = await results([{ kind: 'command', name: 'one', command: process.execPath, args: ['-e', code], env }]);
    equal(all?.tests[0]?.state, 'passed');
  });

  it('takes a command as one test, and shows what it said when it fails', async () => {
    const command = (code: string): Unit => ({ kind: 'command', name: code, command: process.execPath, args: ['-e', code] });
    const all = await results([command(`console.log('fine')`), command(`console.log('line 7 is wrong'); process.exit(2)`)]);
    const { said, last } = reported(all);
    equal(last, '1 passed, 1 failed, 0 skipped');
    match(said, /it ended with 2:\n\s+line 7 is wrong/u);
    ok(!said.includes('fine\n'));
  });

  it('is not good when nothing ran', () => {
    equal(new Report().isGood, false);
  });
});
