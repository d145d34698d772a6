/** What stands at the end of a text and is none of it. */

/**
 * A text without the marks at its end. `mark` fits one character; a pattern that fits a run of them at the end would look through every
 * run within the text once for each of its characters.
 */
export function withoutTrailing(text: string, mark: RegExp): string {
  let end = text.length;
  while (end > 0 && mark.test(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}
