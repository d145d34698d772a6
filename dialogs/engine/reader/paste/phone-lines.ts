/** Finds the phone number in lines; a fax is none. */

import { matches, phoneIn } from '../spots';

const NUMBER = /(?<![\p{L}\p{N}])(?:\+|00|\()?\d[\d\s()/.\u2010-\u2015-]{5,22}\d(?![\p{L}\p{N}])/gu;
const FAX_BEFORE = /(?:^|[\s|·(])(?:fax|f|telefax|فاكس)\.?\s*:?\s*$/iu;

/** Written so in North America alone. */
const AMERICAN = /^\(?\d{3}\)?[- ]\d{3}-\d{4}$/u;

/** The first number that is no fax, in E.164. */
export function phoneOf(lines: readonly string[], country: string | undefined): string | undefined {
  for (const line of lines) {
    for (const { raw, from } of matches(line, NUMBER)) {
      const value = FAX_BEFORE.test(line.slice(0, from))
        ? undefined
        : phoneIn(raw, country ?? (AMERICAN.test(raw) ? 'US' : undefined));
      if (value !== undefined) return value;
    }
  }
  return undefined;
}
