/** Names of the partners who are here, as a customer types them: in small letters, and by their first word. */

/** No first word that is shorter, or says what many companies are called, names one. */
const SHORTEST = 4;
const COMMON: ReadonlySet<string> = new Set(
  'cloud data business group global digital solutions systems consulting services software partner partners team your the new'.split(
    ' ',
  ),
);

/** The line with each such name as it is spelt. */
export function withPartnersSpelt(text: string, partners: readonly string[] = []): string {
  return partners.reduce((line, name) => spelt(line, name), text);
}

function spelt(text: string, name: string): string {
  const [first = '', ...others] = name.split(/\s+/u);
  if (first.length < SHORTEST || COMMON.has(first.toLowerCase())) return text;
  const rest = others.map((word) => `(?:\\s+${escaped(word)}`).join('') + ')?'.repeat(others.length);
  return text.replace(new RegExp(`(?<![\\p{L}\\p{N}@.-])${escaped(first)}${rest}(?![\\p{L}\\p{N}@-]|\\.\\p{L})`, 'giu'), name);
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&');
}
