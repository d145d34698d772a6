/**
 * Runs commands of the documents, as a person would, on what this test was compiled with: those that cost little, and one of each kind;
 * `commands.faults.ts` all of them.
 */

import { equal, match, ok } from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { longIt } from '../kit/sweep';
import { vouchers, type Tried } from './commands';

const built = join(__dirname, '..', '..');
const top = process.cwd();
const KEPT_VARIABLES = ['PATH', 'HOME', 'TMPDIR'];

describe('a command of the documents', () => {
  let folder: string;

  beforeEach(() => {
    folder = project();
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  for (const one of vouchers.filter((voucher) => voucher.how === 'tried')) {
    const isMissing = one.needs !== undefined && !existsSync(one.needs);
    const title = `does what it says: ${one.command}`;
    const define = isMissing ? it.skip : one.isLong === true ? longIt : it;
    define(isMissing ? `${title} (left out: ${one.needs} is not there)` : title, async () => {
      const { code, said } = await run(one, folder);
      equal(code, one.ends ?? 0, said);
      if (one.says !== undefined) match(said, one.says);
      if (one.leaves !== undefined) ok(existsSync(join(folder, one.leaves)), said);
    });
  }
});

/** A folder that looks like a clone after `npm ci`, compiled; what is written there is nobody's. */
function project(): string {
  const folder = mkdtempSync(join(tmpdir(), 'clone-'));
  for (const file of ['package-lock.json', '.npmrc', '.env.example', '.prettierrc.json', '.prettierignore'])
    cpSync(join(top, file), join(folder, file));
  const manifest = readFileSync(join(top, 'package.json'), 'utf8');
  // It is compiled: that is how this test came to run.
  writeFileSync(join(folder, 'package.json'), manifest.replace(/("compile": )"[^"]+"/u, '$1"echo compiled"'));
  for (const [link, target] of [
    ['node_modules', join(top, 'node_modules')],
    ['dist', built],
    ['.build', built],
  ] as const)
    symlinkSync(target, join(folder, link));
  mkdirSync(join(folder, 'test', 'storage'), { recursive: true });
  cpSync(join(top, 'test/storage/rows-0.1.0/people.json'), join(folder, 'test/storage/rows-0.1.0/people.json'));
  for (const file of ['infra/main.json', 'infra/main.parameters.json']) cpSync(join(top, file), join(folder, file));
  mkdirSync(join(folder, 'manifest'));
  cpSync(join(top, 'manifest/color.svg'), join(folder, 'manifest/color.svg'));
  writeFileSync(join(folder, 'wrong.md'), '*  badly*   written\n');
  return folder;
}

/** What `npm run` and `npx` lead to, where it is compiled. */
function ledTo(line: string): string {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly scripts: Readonly<Record<string, string>> };
  return line
    .replace(/^npx /u, 'node_modules/.bin/')
    .replace(/^npm run (\S+)(?: --)?/u, (_, name: string) => scripts[name] ?? 'false')
    .replace(/^npm run -s compile [^&]*&& /u, '');
}

async function run(
  { command, as = command, env = {}, asItIs = false }: Tried,
  cwd: string,
): Promise<{ code: unknown; said: string }> {
  const kept = Object.fromEntries(
    KEPT_VARIABLES.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])),
  );
  const child = spawn('sh', ['-c', asItIs ? as : ledTo(as)], {
    cwd,
    env: { ...kept, ...env, npm_config_update_notifier: 'false' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += String(text)));
  const [code] = (await once(child, 'close')) as [unknown];
  return { code, said };
}
