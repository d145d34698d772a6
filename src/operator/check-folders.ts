/** The looks at what people and the bot find on this machine: the public pages, whom to ask, and the snapshots of the directory. */

import { randomUUID } from 'node:crypto';
import { access, constants, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ownText } from '../app/public-pages';
import { CodedError } from '../domain/errors';
import type { Config } from '../settings/config';
import { checkWords } from './check-words';
import { isFileForPages, PAGE_TEXTS } from '../settings/pages-folder';
import type { Finding } from './finding';

/** Whether the operator's own pages are there and can be served. */
export async function askPages({ pagesFolder }: Config): Promise<Finding> {
  const what = 'pages';
  if (pagesFolder === undefined) return { what, state: 'left out', said: checkWords.noPages };
  if (!isFileForPages(pagesFolder) && !(await isFolder(pagesFolder)))
    return { what, state: 'bad', said: checkWords.noPagesFolder };
  try {
    const texts = await Promise.all(PAGE_TEXTS.map((name) => ownText(pagesFolder, name)));
    const missing = PAGE_TEXTS.filter((_, index) => texts[index] === undefined);
    if (missing.length === 0) return { what, state: 'good', said: checkWords.pages };
    return { what, state: 'look', said: checkWords.ownPages(missing) };
  } catch (error) {
    if (!(error instanceof CodedError)) throw error;
    return { what, state: 'bad', said: error.message };
  }
}

/** Whether people hear whom to ask for help with the bot. */
export function askContact({ contact }: Config): Finding {
  const what = 'contact';
  if (contact === undefined) return { what, state: 'left out', said: checkWords.noContact };
  return { what, state: 'good', said: checkWords.contact };
}

/** Whether the folder for snapshots may be written to; one that is not there is left for the bot to make, which goes on without. */
export async function askSnapshots({ snapshotFolder }: Config): Promise<Finding> {
  const what = 'snapshots';
  if (snapshotFolder === undefined) return { what, state: 'left out', said: checkWords.noSnapshots };
  if (!(await isThere(snapshotFolder))) {
    const mayBeMade = await mayBeWrittenTo(await firstThere(dirname(snapshotFolder)));
    return mayBeMade
      ? { what, state: 'look', said: checkWords.noSnapshotsFolder }
      : { what, state: 'bad', said: checkWords.badSnapshots };
  }
  const path = join(snapshotFolder, `check-${randomUUID()}`);
  try {
    await writeFile(path, '');
    await rm(path);
    return { what, state: 'good', said: checkWords.snapshots };
  } catch {
    return { what, state: 'bad', said: checkWords.badSnapshots };
  }
}

/** The nearest folder above that is there. */
async function firstThere(path: string): Promise<string> {
  return (await isThere(path)) || dirname(path) === path ? path : firstThere(dirname(path));
}

async function mayBeWrittenTo(path: string): Promise<boolean> {
  return (await isFolder(path)) && answers(access(path, constants.W_OK));
}

function isThere(path: string): Promise<boolean> {
  return answers(stat(path));
}

function answers(asked: Promise<unknown>): Promise<boolean> {
  return asked.then(
    () => true,
    () => false,
  );
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
