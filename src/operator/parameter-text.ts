/** What is wrong with the text of a parameter whatever it is for: blanks around it, signs that nobody sees, letters that were lost. */

import { parameterWords } from './parameter-words';

/** What stands for a letter that a program could not read. */
const LOST = /[\uFFFD\p{Cs}]/u;
/** The two that join letters or keep them apart have a place in names. */
const UNSEEN = /(?![\u200C\u200D])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

/** The first of it; undefined where there is none. It never repeats the text. */
export function blemishOf(text: string): string | undefined {
  if (text === '') return undefined;
  if (text.trim() === '') return parameterWords.onlyBlanks;
  if (text.trim() !== text) return parameterWords.blanksAround;
  if (LOST.test(text)) return parameterWords.letterLost;
  const unseen = UNSEEN.exec(text);
  return unseen ? parameterWords.unseen(unseen.index + 1, unseen[0].codePointAt(0) ?? 0) : undefined;
}
