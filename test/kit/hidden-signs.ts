/** Signs nobody sees, and those that turn a line around; none of them may be shown, kept or logged. */

/** Controls, directions, halves of characters, tags, and what is drawn as nothing. */
export const HIDDEN: readonly string[] = [
  '\u0000',
  '\u0007',
  '\u001B',
  '\u007F',
  '\u00AD',
  '\u061C',
  '\u200B',
  '\u200E',
  '\u202E',
  '\u2066',
  '\uFEFF',
  '\uFFF9',
  '\uFFFE',
  '\uD800',
  '\u{E0041}',
];

/** Line breaks stay where lines are kept; joiners hold letters and pictures together; the word joiner is the bot's own (`cards/engine/markdown.ts`). */
export const NEVER =
  /(?![\n\u2060\u200C\u200D\p{Variation_Selector}])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\p{Default_Ignorable_Code_Point}\u{FFF9}-\u{FFFB}]/u;
