/** Names as they are kept: without quotes and marks around them. */

import { withoutTrailing } from '../../../src/domain/text/trailing';

/** A name without those; the dot of a legal form stays. */
export function tidy(name: string): string {
  const bare = withoutTrailing(name.trim().replace(/^["“”„«»'(]+/u, ''), /["“”»)!?,;:]/u).trim();
  return /\b(?:Inc|Ltd|Co|Corp|S\.A|B\.V|N\.V|e\.V|Ltda|C\.V|o\.o|r\.l|Pvt|Jr|Sr)\.$/iu.test(bare)
    ? bare
    : withoutTrailing(bare, /\./u);
}
