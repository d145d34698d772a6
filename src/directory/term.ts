/** What somebody typed into the search: a name, a phone number, a PartnerID, the old 10-digit number, an address on the web or of mail, or nothing to look for. */

import { parse } from 'tldts';
import { isConsumerDomain, readMailDomain } from '../domain/people/domain-name';
import type { NoSearchTerm } from '../domain/credit/partner-directory';
import { asciiDigit } from '../domain/text/digits';
import { secretsIn } from '../domain/text/secrets/secrets';
import { cleanText, clip } from '../domain/text/text';

/** A term that was read. `digits` are those of a number; `label` is what it was called, where it was called anything. */
export type Term =
  | { readonly kind: 'name'; readonly text: string }
  | { readonly kind: 'domain'; readonly domain: string; readonly name: string }
  | {
      readonly kind: 'number';
      readonly text: string;
      readonly digits: string;
      readonly label?: 'phone' | 'partnerId' | 'mbsNumber' | 'ending';
    }
  | { readonly kind: 'none'; readonly because: NoSearchTerm };

/** No name of a company, and nothing that is searched for, is longer. */
export const LONGEST_TERM = 120;
/** What is looked at of a text, to say that it is too long. */
const MOST_READ = 10_000;

const LABELS: readonly (readonly [RegExp, 'phone' | 'partnerId' | 'mbsNumber' | 'ending'])[] = [
  [/^(?:old )?(?:10.digit )?(?:mbs|authori[sz]ation)\b(?:[ -]*(?:authori[sz]ation|number|code|no|nr|id|#))*/u, 'mbsNumber'],
  [
    /^(?:(?:microsoft )?(?:partner|mpn|mcpp|maicpp|pla|pga|location|global|csp)[ -]*(?:global|location|account|network)?[ -]*(?:ids?|numbers?|no|nr|nummer|#)?|id|#|nr|no)(?![\p{L}])/u,
    'partnerId',
  ],
  [/^(?:\.\.\.|…|(?:number |phone )?(?:ends?|ending) (?:with|in|on)|last (?:digits|numbers)|endet auf|xxx+)/u, 'ending'],
  [
    /^(?:tele(?:phone|fon|fono|fone|foon)?|tel|phone|ph|mobile|mobil|mob|cell|handy|fon|fax|call|direct|office|work|switchboard|zentrale|t|m|p|f|☎️?|📞|✆)(?![\p{L}])(?: (?:no|nr|number))?/u,
    'phone',
  ],
];
const BEHIND = /(?:,? ?(?:ext|extension|x|dw|durchwahl|klappe|int|#)[. :]*\d{1,6}|\([^\d()]*\)|[;,].*)$/u;

/** Reads a term. Takes time in proportion to the text's length; never throws. */
export function readTerm(typed: unknown): Term {
  const cleaned = cleanText(typeof typed === 'string' ? clip(typed, MOST_READ) : typed, { max: MOST_READ });
  if (cleaned.kind === 'bad') return none('empty');
  const { text } = cleaned;
  if (secretsIn(text).length > 0) return none('secret');
  if (text.length > LONGEST_TERM) return none('tooLong');
  if (!/[\p{L}\p{N}]/u.test(text)) return none('marksOnly');
  return numberIn(text) ?? domainIn(text) ?? nameIn(text);
}

function nameIn(text: string): Term {
  const letters = text.replace(/[^\p{L}\p{N}]/gu, '');
  // One sign of Chinese or Japanese is a word; one letter is not.
  const isShort = letters.length < 2 && !/[\p{Script=Han}\p{Script=Hangul}]/u.test(letters);
  return isShort ? none('tooShort') : { kind: 'name', text };
}

function numberIn(original: string): Term | undefined {
  const text = Array.from(original.normalize('NFKC').toLowerCase(), asciiDigit).join('').trim();
  const found = LABELS.map(([label, name]) => ({ name, match: label.exec(text) })).find(({ match }) => match);
  const rest = (found?.match ? text.slice(found.match[0].length) : text).replace(/^[\s:.=#]+/u, '').replace(/^tel:/u, '');
  const bare = rest
    .replace(BEHIND, '')
    .replace(/ ?\([^\d()]*\)/gu, '')
    .trim();
  if (!/^[+(]?[\d\s()/.\-–—+*]*$/u.test(bare)) return undefined;
  const digits = bare.replace(/\(0\)/gu, '').replace(/\D/gu, '');
  if (digits.length < (found ? 4 : 4)) return undefined;
  return { kind: 'number', text: bare, digits, ...(found ? { label: found.name } : {}) };
}

const MAIL = /([^\s<>"@]{1,100}@[^\s<>"@]{1,200})>?"?$/u;

function domainIn(text: string): Term | undefined {
  const address = MAIL.exec(text.replace(/^mailto:/iu, ''))?.[1] ?? text;
  if (/\s/u.test(address) || !/[.@]/u.test(address)) return undefined;
  const read = readMailDomain(address.replace(/[.,;]$/u, ''));
  if (read.kind === 'bad') return undefined;
  if (isConsumerDomain(read.domain)) return none('publicMailbox');
  const { domain, domainWithoutSuffix, isIcann } = parse(read.domain);
  if (isIcann !== true || domain === null) return undefined;
  return { kind: 'domain', domain, name: domainWithoutSuffix ?? '' };
}

function none(because: NoSearchTerm): Term {
  return { kind: 'none', because };
}
