/** What is done one after the other, as rows with a number. */

/** Sentences that are already put into words, numbered from 1; the shape the templates of steps and tasks read. */
export function numbered(texts: readonly string[]): { number: string; text: string }[] {
  return texts.map((text, index) => ({ number: String(index + 1), text }));
}
