/** Whether the operator's own pages are where PAGES_FOLDER says: where none is, people read the bot's own text, and nothing fails. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Why none of them is found. */
export type PagesDoubt = 'noFolder' | 'noTexts';

const TEXTS = ['privacy.txt', 'terms.txt'];

/** Undefined where there is one at least, or no folder was named. What can't be looked at is found when it is read. */
export function pagesDoubt(folder: string | undefined): PagesDoubt | undefined {
  if (folder === undefined) return undefined;
  if (!existsSync(folder)) return 'noFolder';
  return TEXTS.some((name) => existsSync(join(folder, name))) ? undefined : 'noTexts';
}

/** The sentence about one. */
export function pagesSentence(doubt: PagesDoubt): string {
  const found = { noFolder: 'there is no such folder', noTexts: `${TEXTS.join(' and ')} are not in it` }[doubt];
  return `PAGES_FOLDER: ${found}, so people read the bot’s own text on /privacy and /terms. Look at the path again.`;
}
