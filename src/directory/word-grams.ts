/** The threes of letters of a word, by which words are found that are written a little otherwise. */

/** Marks initials among the words. */
export const INITIALS = '=';
/** Letters and digits, and the edge of a word. */
const LETTERS = 37;
/** So many threes there can be. */
export const GRAMS = LETTERS ** 3;

/** The threes of letters in a word, its edges among them. Initials have none: they are found whole only. */
export function gramsOf(word: string): readonly number[] {
  if (word.startsWith(INITIALS)) return [];
  const found: number[] = [];
  let [one, two] = [0, codeOf(word, 0)];
  for (let at = 1; at <= word.length; at++) {
    const three = codeOf(word, at);
    const gram = (one * LETTERS + two) * LETTERS + three;
    if (!found.includes(gram)) found.push(gram);
    [one, two] = [two, three];
  }
  return found;
}

function codeOf(word: string, at: number): number {
  const code = word.charCodeAt(at);
  if (code >= 97 && code <= 122) return code - 96;
  return code >= 48 && code <= 57 ? code - 48 + 27 : 0;
}
