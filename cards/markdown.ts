/** Keeps untrusted text from being read as markdown, where Adaptive Cards offer no other way. */

/** The brace too: Teams works out `{{DATE(…)}}` wherever it stands. */
const MARKS = /[\\*_[\]`~<>{]/g;
const LIST_START = /^(\s*)(\d+)([.)])(?=\s|$)/gm;
const BULLET_START = /^(\s*)([-+#])(?=\s|$)/gm;

/**
 * The text with everything escaped that a TextBlock or a FactSet would read as markup: emphasis, links, and list starts such as
 * "14. April" (a backslash works in the JavaScript and the C++ parser).
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(MARKS, (mark) => `\\${mark}`)
    .replace(LIST_START, '$1$2\\$3')
    .replace(BULLET_START, '$1\\$2');
}

/** What an escaped text reads like where no markdown is read: in a notification, or on a client that can't show the card. */
export function withoutEscapes(text: string): string {
  return text.replace(/\\([\\*_[\]`~<>{.)+#-])/g, '$1');
}
