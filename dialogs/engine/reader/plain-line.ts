/** Takes the channel's markup off a line: what is left is what the person wrote. */

import { withoutSafeLinks } from '../../../src/domain/text/safe-links';

/** The text without markup, and the names of people mentioned in it. */
export interface PlainLine {
  readonly text: string;
  readonly mentions: readonly string[];
}

/** More is no sentence, and nobody waits for it. */
const LONGEST = 20_000;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  '#39': "'",
  '#160': ' ',
};

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
  const text = withoutPictures(unmarked(untagged(marked)))
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

function untagged(text: string): string {
  if (!/<\/?[a-z]/iu.test(text)) return decoded(text);
  const broken = text.replace(/<(?:br|\/p|\/div|\/li|\/tr|\/h[1-6])\b[^<>]{0,300}>/giu, '\n').replace(/<\/t[dh]>/giu, '\t');
  const linked = broken.replace(/<a\b[^<>]{0,50}href="mailto:([^"<>]{1,200})"[^<>]{0,200}>([^<>]{0,300})<\/a>/giu, '$2');
  return decoded(linked.replace(/<\/?(?:[a-z][a-z0-9]*)(?:\s[^<>]{0,2000})?\/?>/giu, ''));
}

function decoded(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|apos|nbsp|#39|#160);/giu, (_all, name: string) => ENTITIES[name.toLowerCase()] ?? ' ');
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
