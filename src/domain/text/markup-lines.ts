/** The lines of a text that came with HTML: tags go, and where they end a line or a cell, the line and the cell end. */

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

/** The text without tags and entities. Takes time in proportion to the length; never throws. */
export function markupLines(text: string): string {
  if (!/<\/?[a-z]/iu.test(text)) return decoded(text);
  const broken = text.replace(/<(?:br|\/p|\/div|\/li|\/tr|\/h[1-6])\b[^<>]{0,300}>/giu, '\n').replace(/<\/t[dh]>/giu, '\t');
  const linked = broken.replace(/<a\b[^<>]{0,50}href="mailto:([^"<>]{1,200})"[^<>]{0,200}>([^<>]{0,300})<\/a>/giu, '$2');
  return decoded(linked.replace(/<\/?(?:[a-z][a-z0-9]*)(?:\s[^<>]{0,2000})?\/?>/giu, ''));
}

/** The text that a message was sent with, with the lines and cells of its HTML part where that has more of them and says the same. */
export function withLinesOf(text: string, html: string): string {
  const lines = markupLines(html.replace(/\n/gu, ' ')).trim();
  return marks(lines) > marks(text) && squeezed(lines) === squeezed(text) ? lines : text;
}

function marks(text: string): number {
  return text.match(/[\n\t]/gu)?.length ?? 0;
}

function squeezed(text: string): string {
  return text.replace(/\s+/gu, '');
}

function decoded(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|apos|nbsp|#39|#160);/giu, (_all, name: string) => ENTITIES[name.toLowerCase()] ?? ' ');
}
