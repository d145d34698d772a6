/** Whether what somebody typed is near a word of a company's names. */

import type { DirectoryCompany } from './company';
import { edits } from './edits';
import { nameWords } from './name-words';

/** Whether a company has a word of what was typed in one of its names, perhaps with a slip. */
export function isAkin({ name, trading = [], former = [] }: DirectoryCompany, typed: string): boolean {
  const own = [name, ...trading, ...former].flatMap((one) => nameWords(one).words);
  const isNear = (word: string, other: string): boolean => word === other || (word.length >= 5 && edits(word, other, 2) <= 2);
  return nameWords(typed).words.some((word) => word.length >= 3 && own.some((other) => isNear(word, other)));
}
