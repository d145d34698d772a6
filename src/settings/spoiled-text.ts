/** What copying leaves in a text and nobody sees there: signs without a form, and letters that a program lost. */

/** What stands for a letter that a program could not read. */
const LOST = /[\uFFFD\p{Cs}]/u;
/** The two that join letters or keep them apart have a place in names. */
const UNSEEN = /(?![\u200C\u200D])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

/** One that is found: its place, counted from 1, and its code as Unicode writes it. */
export interface Unseen {
  readonly at: number;
  readonly code: string;
}

/** Whether a letter was lost in it. */
export function isLetterLost(text: string): boolean {
  return LOST.test(text);
}

/** The first sign that nobody sees; undefined where there is none. */
export function unseenIn(text: string): Unseen | undefined {
  const found = UNSEEN.exec(text);
  if (!found) return undefined;
  const code = found[0].codePointAt(0) ?? 0;
  return { at: found.index + 1, code: `U+${code.toString(16).toUpperCase().padStart(4, '0')}` };
}
