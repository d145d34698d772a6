/** Takes the channel's markup off a line: what is left is what the person wrote. */

import { markupLines } from '../../../src/domain/text/markup-lines';
import { withoutSafeLinks } from '../../../src/domain/text/safe-links';

/** The text without markup, and the names of people mentioned in it. */
export interface PlainLine {
  readonly text: string;
  readonly mentions: readonly string[];
}

/** More is no sentence, and nobody waits for it. */
const LONGEST = 20_000;
/**
 * The words of a line as Teams delivers it. Quotes of other messages, tags, Safe Links, Markdown and marks piled on letters go; a mention
 * leaves its name. Takes time in proportion to the length; never throws.
 */
export function plainLine(raw: string): PlainLine {
  const mentions: string[] = [];
  const clipped = raw.slice(0, LONGEST);
  const marked = withoutSafeLinks(clipped)
    .replace(/<quoted\b[^<>]{0,200}\/?>(?:[^<>]{0,500}<\/quoted>)?/giu, ' ')
    .replace(/<at\b[^<>]{0,100}>([^<>]{0,100})<\/at>/giu, (_all, name: string) => {
      mentions.push(name.trim());
      return ` ${name.trim()} `;
    });
  const text = withoutPictures(unmarked(markupLines(marked)))
    .replace(/[\p{Cf}\p{Co}\p{Cn}]/gu, '')
    .normalize('NFC');
  return {
    text: text
      .replace(/(\p{M})\p{M}+/gu, '$1')
      .replace(/[ \u00a0\u3000]+/gu, ' ')
      .trim(),
    mentions,
  };
}

/** Emoji say nothing of their own; a line of nothing else stays. */
function withoutPictures(text: string): string {
  return text.replace(/[\p{Extended_Pictographic}\u{1F3FB}-\u{1F3FF}\uFE0F]+/gu, ' ');
}

/** Markdown and what people put around words. */
function unmarked(text: string): string {
  return text
    .replace(/\[([^\][]{1,300})\]\((?:mailto:)?([^()\s]{1,500})\)/gu, (_all, label: string, to: string) =>
      to.includes(label) || /[@.]/u.test(label) ? label : `${label} ${to}`,
    )
    .replace(/(\*\*|__|~~|`{1,3})(?=\S)([^*_~`\n]{1,300})\1/gu, '$2')
    .replace(/(^|\s)[*_](\S[^*_\n]{0,200}\S)[*_](?=\s|$)/gu, '$1$2');
}
