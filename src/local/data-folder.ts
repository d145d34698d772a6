/** The folder that holds everything: one launcher at a time, and a sentence for everything that can be wrong with it. */

import { existsSync } from 'node:fs';
import { readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { madeFolder } from '../bounds/made-folder';
import { codeOf, LocalProblem } from './problem';
import { isAlive, lookUpProcess } from './process-table';
import { words } from './words';

/** The folder, held by this launcher until it is released. */
export interface HeldFolder {
  readonly path: string;
  release(): Promise<void>;
}

interface Claim {
  readonly pid: number;
  readonly started: string;
}

const attempts = 4;
const longestPauseMs = 200;

/**
 * Makes the folder if there is none and takes it for this process. What a killed launcher left behind is cleared away: its claim names a
 * process that has ended, or whose number now belongs to another one. Throws a LocalProblem when the folder can't be used.
 */
export async function holdDataFolder(path: string): Promise<HeldFolder> {
  const started = lookUpProcess(process.pid)?.started ?? '';
  const mine = join(path, claimName({ pid: process.pid, started }));
  await usingPath(path, async () => {
    await madeFolder(path);
    await claim(path, mine);
  });
  return { path, release: () => rm(mine, { force: true }) };
}

/** Does something with a file or folder, and turns what the system refuses into a LocalProblem about that path. */
export async function usingPath<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof LocalProblem ? error : pathProblem(path, error);
  }
}

/** The sentence for a failed call on this path. */
export function pathProblem(path: string, error: unknown): LocalProblem {
  const code = codeOf(error);
  const shown = shownPath(path);
  const there = shownPath(nearestThere(path));
  if (code === 'ENOTDIR' && there !== shown) return new LocalProblem(words.inTheWay(there, shown), { cause: error });
  if (['EEXIST', 'ENOTDIR', 'EISDIR'].includes(code)) return new LocalProblem(words.notAFolder(shown), { cause: error });
  if (['EACCES', 'EPERM', 'EROFS'].includes(code)) return new LocalProblem(words.notWritable(there), { cause: error });
  if (['ENOSPC', 'EDQUOT'].includes(code)) return new LocalProblem(words.diskFull(shown), { cause: error });
  if (code === 'ENOENT') return new LocalProblem(words.noFolderThere(shown), { cause: error });
  if (code === 'ELOOP') return new LocalProblem(words.linkLoop(shown), { cause: error });
  if (code === 'ENAMETOOLONG') return new LocalProblem(words.nameTooLong(), { cause: error });
  return new LocalProblem(words.unusable(shown, code || 'unknown reason'), { cause: error });
}

/** Of a path and what it lies in, the first that is there: that is what the system stumbled at. */
function nearestThere(path: string): string {
  return existsSync(path) || dirname(path) === path ? path : nearestThere(dirname(path));
}

/** A path as a person wants to read it: from the current folder when it is inside. */
export function shownPath(path: string): string {
  const short = relative(process.cwd(), path);
  return short === '' || short.startsWith('..') ? path : short;
}

/**
 * First the claim, then the look around: of two launchers at least one sees the other, so never both go on. Both may step back; then each
 * tries again after a pause of its own length.
 */
async function claim(path: string, mine: string, attempt = 1): Promise<void> {
  await writeFile(mine, '');
  const [other] = await livingOthers(path, mine);
  if (other === undefined) return;
  await rm(mine, { force: true });
  if (attempt === attempts) throw new LocalProblem(words.folderInUse(shownPath(path), other.pid));
  await delay(Math.random() * longestPauseMs);
  await claim(path, mine, attempt + 1);
}

async function livingOthers(path: string, mine: string): Promise<readonly Claim[]> {
  const others = (await readdir(path))
    .filter((name) => join(path, name) !== mine)
    .map((name) => ({ name, claim: readClaim(name) }));
  const living: Claim[] = [];
  for (const { name, claim } of others) {
    if (claim === undefined) continue;
    if (isRunning(claim)) living.push(claim);
    else await rm(join(path, name), { force: true });
  }
  return living;
}

function isRunning({ pid, started }: Claim): boolean {
  if (!isAlive(pid)) return false;
  return started === '' ? pid !== process.pid : plain(lookUpProcess(pid)?.started ?? '') === started;
}

function claimName({ pid, started }: Claim): string {
  return `held-by-${pid}-${plain(started)}.lock`;
}

function readClaim(name: string): Claim | undefined {
  const [, pid, started] = /^held-by-(\d+)-(\w*)\.lock$/.exec(name) ?? [];
  return pid === undefined || started === undefined ? undefined : { pid: Number(pid), started };
}

function plain(text: string): string {
  return text.replace(/\W+/g, '_');
}
