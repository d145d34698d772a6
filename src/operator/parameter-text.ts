/** What is wrong with the text of a parameter whatever it is for: blanks around it, signs that nobody sees, letters that were lost. */

import { isLetterLost, unseenIn } from '../settings/spoiled-text';
import { parameterWords } from './parameter-words';

/** The first of it; undefined where there is none. It never repeats the text. */
export function blemishOf(text: string): string | undefined {
  if (text === '') return undefined;
  if (text.trim() === '') return parameterWords.onlyBlanks;
  if (text.trim() !== text) return parameterWords.blanksAround;
  if (isLetterLost(text)) return parameterWords.letterLost;
  const unseen = unseenIn(text);
  return unseen && parameterWords.unseen(unseen);
}
