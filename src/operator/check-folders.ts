/** The looks at folders of this machine: the public pages, and the snapshots of the directory. */

import { randomUUID } from 'node:crypto';
import { mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ownText } from '../app/public-pages';
import { CodedError } from '../domain/errors';
import type { Config } from '../settings/config';
import { checkWords } from './check-words';
import type { Finding } from './finding';

const TEXTS = ['privacy.txt', 'terms.txt'] as const;

/** Whether the operator's own pages are there and can be served. */
export async function askPages({ pagesFolder }: Config): Promise<Finding> {
  const what = 'pages';
  if (pagesFolder === undefined) return { what, state: 'left out', said: checkWords.noPages };
  if (!(await isFolder(pagesFolder))) return { what, state: 'bad', said: checkWords.noPagesFolder };
  try {
    const texts = await Promise.all(TEXTS.map((name) => ownText(pagesFolder, name)));
    const missing = TEXTS.filter((_, index) => texts[index] === undefined);
    if (missing.length === 0) return { what, state: 'good', said: checkWords.pages };
    return { what, state: 'look', said: checkWords.ownPages(missing) };
  } catch (error) {
    if (!(error instanceof CodedError)) throw error;
    return { what, state: 'bad', said: error.message };
  }
}

/** Whether the folder for snapshots can be made and written to, as the bot does; it goes on without. */
export async function askSnapshots({ snapshotFolder }: Config): Promise<Finding> {
  const what = 'snapshots';
  if (snapshotFolder === undefined) return { what, state: 'left out', said: checkWords.noSnapshots };
  const path = join(snapshotFolder, `check-${randomUUID()}`);
  try {
    await mkdir(snapshotFolder, { recursive: true, mode: 0o700 });
    await writeFile(path, '');
    await rm(path);
    return { what, state: 'good', said: checkWords.snapshots };
  } catch {
    return { what, state: 'bad', said: checkWords.badSnapshots };
  }
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
