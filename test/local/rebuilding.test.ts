import { deepEqual, doesNotMatch, equal, match } from 'node:assert/strict';
import {
  appendFileSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { isAlive } from '../../src/local/process-table';
import { compileWith, watchSources } from '../../src/local/rebuilding';
import { words } from '../../src/local/words';
import { until } from '../kit/until';

describe('what is compiled while somebody works on the sources', () => {
  const root = mkdtempSync(join(tmpdir(), 'sources-'));
  const file = join(root, 'src', 'host', 'turn.ts');
  const told: string[] = [];
  let [compiled, started] = [0, 0];
  let complaints: string | undefined = '';
  let answers = true;
  let close: () => Promise<void>;

  before(() => {
    for (const folder of ['src/host', 'dialogs', 'cards']) mkdirSync(join(root, folder), { recursive: true });
    writeFileSync(file, '// one\n');
    for (const name of ['compile.mjs', 'tsconfig.dev.json']) copyFileSync(name, join(root, name));
    close = watchSources({
      root,
      compile: () => Promise.resolve(compiled++ < 0 ? '' : complaints),
      tell: (sentence) => told.push(sentence),
      hasChats: true,
      rebuilt: () => Promise.resolve(started++ >= 0 && answers),
    });
  });
  after(async () => {
    await close();
    rmSync(root, { recursive: true, force: true });
  });

  it('is every change, and the bot is started with each', async () => {
    for (const turn of [1, 2, 3]) {
      appendFileSync(file, `// ${turn}\n`);
      await until(() => told.length >= turn, 'it is compiled');
    }
    match(told[0] ?? '', /^Compiled and started again in \d+\.\d s\. The chat windows go on where they were\.$/u);
    deepEqual(started >= 3, true);
  });

  it('is known from outside by its declarations, so that a change within looks through no other file', () => {
    const { compilerOptions, include } = JSON.parse(readFileSync('tsconfig.dev.json', 'utf8')) as {
      readonly compilerOptions: object;
      readonly include: readonly string[];
    };
    deepEqual(compilerOptions, { outDir: '.build-dev', declaration: true, declarationDir: '.build-dev/types' });
    deepEqual(include, ['src', 'dialogs', 'cards']);
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      readonly scripts: Readonly<Record<string, string>>;
    };
    match(scripts['dev'] ?? '', /-p tsconfig\.dev\.json && node \.build-dev\/src\/local\/launch\.js --watch$/u);
  });

  it('is each one where an editor puts another file in its place, and what lies in a new folder', async () => {
    const beside = join(root, 'beside.ts');
    for (const turn of [1, 2, 3]) {
      const before = started;
      writeFileSync(beside, `// ${turn}\n`);
      renameSync(beside, file);
      await until(() => started > before, `change ${turn} is compiled`);
    }
    mkdirSync(join(root, 'dialogs', 'fresh'));
    await delay(50);
    const before = started;
    writeFileSync(join(root, 'dialogs', 'fresh', 'one.ts'), '');
    await until(() => started > before, 'the new file is compiled');
  });

  it('is told where it does not compile, each complaint once, and the bot runs on as it was', async () => {
    const [before, startedBefore] = [told.length, started];
    complaints = 'src/host/turn.ts(1,1): error\nsrc/host/turn.ts(1,1): error\n';
    appendFileSync(file, 'broken\n');
    await until(() => told.length > before, 'the complaint is told');
    match(told.at(-1) ?? '', /^That does not compile, so the bot runs on as it was:\n {2}src\/host\/turn\.ts\(1,1\): error$/u);
    deepEqual(started, startedBefore);
    complaints = '';
    appendFileSync(file, 'mended\n');
    await until(() => /^Compiled and started/u.test(told.at(-1) ?? ''), 'the mended one is started');
    deepEqual(told.at(-2), 'It compiles again. The bot is started with it …');
    const tellsAgain = told.length;
    appendFileSync(file, 'and on\n');
    await until(() => told.length > tellsAgain, 'the next one is started');
    match(told[tellsAgain] ?? '', /^Compiled and started/u);
  });

  it('is not told where the compiler was ended before it said anything, or what it says is outdated', async () => {
    const [before, compiledBefore] = [told.length, compiled];
    complaints = undefined;
    appendFileSync(file, '// ended\n');
    await until(() => compiled > compiledBefore, 'it is compiled');
    await delay(20);
    deepEqual(told.length, before);
    complaints = '';
  });

  if (process.platform !== 'win32')
    it('is nothing to tell where somebody ended the compiler, and is told where it fell over', async () => {
      const bin = join(root, 'node_modules', 'typescript-7', 'bin');
      mkdirSync(bin, { recursive: true });
      for (const [signal, said] of [
        ['SIGINT', 'undefined'],
        ['SIGTERM', 'undefined'],
        ['SIGKILL', 'Command failed'],
      ] as const) {
        writeFileSync(join(bin, 'tsc'), `process.kill(process.pid, '${signal}'); setTimeout(() => undefined, 10_000);`);
        match(String(await compileWith(root)), new RegExp(`^${said}`, 'u'));
      }
    });

  if (process.platform !== 'win32')
    it('ends with whoever asked for it, with all that the compiler has started, and is written anew the next time', async () => {
      const bin = join(root, 'node_modules', 'typescript-7', 'bin');
      const memory = join(root, '.build-dev', 'tsconfig.dev.tsbuildinfo');
      for (const folder of [bin, join(memory, '..')]) mkdirSync(folder, { recursive: true });
      writeFileSync(memory, '{}');
      const pids = join(root, 'pids');
      writeFileSync(
        join(bin, 'tsc'),
        `const { spawn } = require('node:child_process'); process.on('SIGINT', () => undefined);
        const inner = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)'], { stdio: 'inherit' });
        require('node:fs').writeFileSync(${JSON.stringify(pids)}, String(inner.pid)); setInterval(() => undefined, 1000);`,
      );
      const ended = new AbortController();
      const compiling = compileWith(root, ended.signal);
      await until(() => existsSync(pids) && readFileSync(pids, 'utf8') !== '', 'the compiler has started another');
      ended.abort();
      equal(await compiling, undefined);
      writeFileSync(join(bin, 'tsc'), '');
      equal(await compileWith(root), '');
      equal(existsSync(memory), false);
      await until(() => !isAlive(Number(readFileSync(pids, 'utf8'))), 'that one has ended, too');
    });

  it('says nothing of chat windows where there are none', () => {
    match(words.rebuilt(2, true), / in 2\.0 s\. The chat windows go on where they were\.$/u);
    match(words.rebuilt(2, false), / in 2\.0 s\.$/u);
    const opened = (role: string): string =>
      words.greeting([{ role, company: 'Contoso', url: 'http://127.0.0.1:1' }], '.data', String);
    match(opened('Partner'), /Open the partner's address/u);
    doesNotMatch(opened('Customer'), /Open the partner's address/u);
  });

  it('is not told as started where the bot does not answer', async () => {
    const [before, startedBefore] = [told.length, started];
    answers = false;
    appendFileSync(file, '// silent\n');
    await until(() => started > startedBefore, 'it is started');
    deepEqual(told.length, before);
    answers = true;
  });
});
