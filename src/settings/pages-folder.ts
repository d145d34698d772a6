/** Whether the operator's own pages are where PAGES_FOLDER says: where none is, people read the bot's own text, and nothing fails. */

import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Why none of them is found. */
export type PagesDoubt = 'noFolder' | 'noTexts';

/** The texts in it, by their names. */
export const PAGE_TEXTS = ['privacy.txt', 'terms.txt'] as const;

/** What is said of one that is a file, or stands in one, without its point: with that no bot starts. */
export const NO_PAGES_FOLDER = 'it is a file, or stands in one, and has to be a folder. Name the folder the texts lie in';

/** Whether it is a file, or stands in one. */
export function isFileForPages(folder: string): boolean {
  try {
    return !statSync(folder).isDirectory();
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOTDIR';
  }
}

/** Undefined where there is one at least, or no folder was named. What is none, or can't be looked at, is found when it is read. */
export function pagesDoubt(folder: string | undefined): PagesDoubt | undefined {
  if (folder === undefined || isFileForPages(folder)) return undefined;
  if (!existsSync(folder)) return 'noFolder';
  return PAGE_TEXTS.some((name) => existsSync(join(folder, name))) ? undefined : 'noTexts';
}

/** The sentence about one. */
export function pagesSentence(doubt: PagesDoubt): string {
  const found = { noFolder: 'there is no such folder', noTexts: `${PAGE_TEXTS.join(' and ')} are not in it` }[doubt];
  return `PAGES_FOLDER: ${found}, so people read the bot’s own text on /privacy and /terms. Look at the path again.`;
}
