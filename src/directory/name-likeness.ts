/** Whether what somebody typed is near a word of a company's names, or is one of them. */

import type { DirectoryCompany } from './company';
import { edits } from './edits';
import { nameWords } from './name-words';

/** Whether a company has a word of what was typed in one of its names, perhaps with a slip. */
export function isAkin({ name, trading = [], former = [] }: DirectoryCompany, typed: string): boolean {
  const own = [name, ...trading, ...former].flatMap((one) => nameWords(one).words);
  const isNear = (word: string, other: string): boolean => word === other || (word.length >= 5 && edits(word, other, 2) <= 2);
  return nameWords(typed).words.some((word) => word.length >= 3 && own.some((other) => isNear(word, other)));
}

/** Whether one of a company's names is this, legal forms aside; or begins with it, where it is one letter again and again ("AAA Cloud"). */
export function isCalled({ name, trading = [], former = [] }: DirectoryCompany, typed: string): boolean {
  const { words } = nameWords(typed);
  const mayBegin = /^(.)\1*$/u.test(words.join(''));
  return [name, ...trading, ...former].some((one) => {
    const own = nameWords(one).words;
    return words.every((word, at) => own[at] === word) && (mayBegin || own.length === words.length);
  });
}
