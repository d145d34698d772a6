/** Names as they are kept: without quotes and marks around them. */

/** A name without those; the dot of a legal form stays. */
export function tidy(name: string): string {
  const bare = name
    .trim()
    .replace(/^["“”„«»'(]+|["“”»)!?,;:]+$/gu, '')
    .trim();
  return /\b(?:Inc|Ltd|Co|Corp|S\.A|B\.V|N\.V|e\.V|Ltda|C\.V|o\.o|r\.l|Pvt|Jr|Sr)\.$/iu.test(bare)
    ? bare
    : bare.replace(/\.+$/u, '');
}
