/** Keeps untrusted text from being read as markdown, where Adaptive Cards offer no other way. */

/** Within one line, or lines of nothing would be looked through again and again. */
const INDENT = String.raw`[^\S\r\n\u2028\u2029]`;
/** The brace too: Teams works out `{{DATE(…)}}` wherever it stands. */
const MARKS = /[\\*_[\]`~<>{]/g;
const LIST_START = new RegExp(String.raw`^(${INDENT}*)(\d+)([.)])(?=\s|$)`, 'gm');
const BULLET_START = new RegExp(String.raw`^(${INDENT}*)([-+#])(?=\s|$)`, 'gm');
/** A line of nothing else makes a rule, or a heading of the line before. */
const RULE_LINE = new RegExp(String.raw`^(${INDENT}*)([-=])(?=(?:[-=]|${INDENT})*$)`, 'gm');

/**
 * The text with everything escaped that a TextBlock or a FactSet would read as markup: emphasis, links, and list starts such as
 * "14. April" (a backslash works in the JavaScript and the C++ parser).
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(MARKS, (mark) => `\\${mark}`)
    .replace(LIST_START, '$1$2\\$3')
    .replace(BULLET_START, '$1\\$2')
    .replace(RULE_LINE, '$1\\$2');
}

/** What an escaped text reads like where no markdown is read: in a notification, or on a client that can't show the card. */
export function withoutEscapes(text: string): string {
  return unread(text.replace(/\\([\\*_[\]`~<>{.)+#=-])/g, '$1'));
}

const WORD_JOINER = '\u2060';

/**
 * Text for a place that reads no markdown and so no backslash. Teams works out dates even there, and some clients read links in the
 * titles of choices: an invisible character comes between.
 */
export function unread(text: string): string {
  return text.replace(/\{(?=\{)|\](?=[([])/g, (mark) => mark + WORD_JOINER);
}
