/** What a compile that was broken off leaves behind: nothing that the next one takes for whole. */

import { equal, match } from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isAlive } from '../../src/local/process-table';
import { longIt } from '../kit/sweep';
import { until } from '../kit/until';

const REAL = pathToFileURL(resolve('node_modules/typescript-7/lib/tsc.js')).href;
const HALF = '"use strict";\nexports.on';
/** The compiler, and in its place one that has written a file half and gets no further, or falls over. */
const COMPILER = `
const { writeFileSync } = require('node:fs');
const by = process.ppid;
const how = process.env.HOW ?? '';
if (how === '') void import('${REAL}');
else writeFileSync(process.env.OUT + '/one.js', ${JSON.stringify(HALF)});
// It starts another one, as the real one does. Both go on when Ctrl-C is pressed; where whoever started them is killed, they end with that.
const { spawn } = require('node:child_process');
if (how.startsWith('hangs')) {
  for (const one of ['SIGINT', 'SIGQUIT']) process.on(one, () => undefined);
  const stay = how === 'hangs' ? 'setInterval(() => undefined, 1000)' : 'setInterval(() => process.ppid === by || process.exit(), 100)';
  const inner = [
    'for (const one of ["SIGINT", "SIGQUIT"]) process.on(one, () => undefined)',
    'require("node:fs").writeFileSync(process.env.OUT + "/inner", String(process.pid))',
    'const by = ' + process.pid,
    stay,
  ];
  spawn(process.execPath, ['-e', inner.join(';')]);
  eval(stay);
}
if (how === 'falls over') throw new Error('fell over');
`;

describe('npm run compile', () => {
  const root = mkdtempSync(join(tmpdir(), 'compile-'));
  const source = join(root, 'one.ts');
  before(() => {
    mkdirSync(join(root, 'node_modules/typescript-7/bin'), { recursive: true });
    writeFileSync(join(root, 'node_modules/typescript-7/bin/tsc'), COMPILER);
    copyFileSync('compile.mjs', join(root, 'compile.mjs'));
    // The smallest library: what is compiled here needs none, and the usual one takes most of a compile.
    const compilerOptions = { rootDir: '.', outDir: 'out', incremental: true, noEmitOnError: true, types: [], lib: ['es5'] };
    writeFileSync(join(root, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['one.ts'] }));
    writeFileSync(
      join(root, 'tsconfig.dev.json'),
      JSON.stringify({ extends: './tsconfig.json', compilerOptions: { outDir: 'dev' } }),
    );
    writeFileSync(source, 'export const one = 1;\n');
  });
  const started: number[] = [];
  after(() => {
    for (const pid of started.filter(isAlive)) process.kill(pid, 'SIGKILL');
    rmSync(root, { recursive: true, force: true });
  });

  function compile(args: readonly string[], HOW = '', OUT = '') {
    return spawn(process.execPath, ['compile.mjs', ...args], {
      cwd: root,
      env: { ...process.env, HOW, OUT: join(root, OUT) },
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  }

  async function codeOf(compiler: ReturnType<typeof compile>): Promise<unknown> {
    const [code, signal] = (await once(compiler, 'close')) as [unknown, unknown];
    return signal ?? code;
  }

  const wholeIn = new Map<string, string>();
  /** What is written into a folder; each test leaves it so for the next one. */
  async function whole(args: readonly string[], out: string): Promise<string> {
    if (!wholeIn.has(out)) equal(await codeOf(compile(args)), 0);
    const written = wholeIn.get(out) ?? readFileSync(join(root, out, 'one.js'), 'utf8');
    wholeIn.set(out, written);
    equal(readFileSync(join(root, out, 'one.js'), 'utf8'), written);
    return written;
  }

  for (const [args, out] of [
    [['-p', '.'], 'out'],
    [['-p', 'tsconfig.dev.json', '--noEmitOnError'], 'dev'],
    [['-p', '.', '--outDir', 'other'], 'other'],
  ] as const) {
    const made = join(root, out, 'one.js');

    if (process.platform !== 'win32')
      for (const signal of out === 'out' ? (['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) : (['SIGINT'] as const))
        (signal === 'SIGQUIT' || out === 'other' ? longIt : it)(
          `writes anew what ${signal} left half written in ${out}, also where the source is again as it was`,
          async () => {
            const before = await whole(args, out);
            const broken = compile(args, signal !== 'SIGKILL' ? 'hangs' : 'hangs for as long as it is wanted', out);
            await until(() => readFileSync(made, 'utf8') === HALF && existsSync(join(root, out, 'inner')), 'it has written half');
            process.kill(-(broken.pid ?? 0), signal);
            equal(await codeOf(broken), signal);
            const inner = Number(readFileSync(join(root, out, 'inner'), 'utf8'));
            started.push(inner);
            await until(() => !isAlive(inner), 'what the compiler has started has ended');
            equal(await codeOf(compile(args)), 0);
            equal(readFileSync(made, 'utf8'), before);
            equal(existsSync(join(root, out, 'compiling')), false);
          },
        );
  }

  it('writes anew after a compiler that fell over', async () => {
    const made = join(root, 'out', 'one.js');
    const before = await whole(['-p', '.'], 'out');
    equal(await codeOf(compile(['-p', '.'], 'falls over', 'out')), 1);
    equal(await codeOf(compile(['-p', '.'])), 0);
    equal(readFileSync(made, 'utf8'), before);
  });

  it('passes on what the compiler complains of, and remembers its work', async () => {
    writeFileSync(source, 'export const one: string = 1;\n');
    const compiler = compile(['-p', '.']);
    let said = '';
    compiler.stdout.on('data', (text) => (said += String(text)));
    equal(await codeOf(compiler), 1);
    match(said, /one\.ts.*TS2322/u);
    equal(existsSync(join(root, 'out', 'tsconfig.tsbuildinfo')), true);
    equal(existsSync(join(root, 'out', 'compiling')), false);
    writeFileSync(source, 'export const one = 1;\n');
  });
});
