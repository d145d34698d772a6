/** Puts the peers and what they need into a folder of their own, which the bot knows nothing of. */

import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const SOURCES = join('test', 'bench', 'peers');
const LOCK = 'package-lock.json';

/** Installs once for each lock file; resolves with the folder. The packages come from the registry that npm is set to. */
export function installPeers(folder: string): string {
  const isInstalled = existsSync(join(folder, 'node_modules')) && textOf(join(folder, LOCK)) === textOf(join(SOURCES, LOCK));
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(SOURCES)) cpSync(join(SOURCES, name), join(folder, name));
  cpSync('.npmrc', join(folder, '.npmrc'));
  if (isInstalled) return folder;
  const { status } = spawnSync('npm', ['ci'], { cwd: folder, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) throw new Error('the peers could not be installed');
  return folder;
}

function textOf(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
