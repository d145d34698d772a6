/** Finds what has a shape of its own in a line: addresses, domains, phone numbers, codes. The domain's readers say what each is. */

import { isConsumerDomain, readDomain } from '../../../src/domain/people/domain-name';
import { readEmail } from '../../../src/domain/people/email';
import { readPhone } from '../../../src/domain/people/phone';
import { withoutTrailing } from '../../../src/domain/text/trailing';

/** A fact with its place in the text. */
export interface Spot {
  readonly kind:
    | 'email'
    | 'domain'
    | 'phone'
    | 'code'
    | 'date'
    | 'time'
    | 'trial'
    | 'country'
    | 'product'
    | 'name'
    | 'days'
    | 'number'
    | 'month';
  readonly from: number;
  readonly to: number;
  readonly value: string;
  /** Of a month or a weekday: the one that is meant where it is talked of as behind. */
  readonly behind?: string;
  /** It is rather another word, or a date that can be read either way: it counts in the line's meaning, and is no fact. */
  readonly doubtful?: true;
}

const EMAIL = /[A-Z0-9._%+'-]{1,64}@[A-Z0-9.-]{1,200}\.[A-Z]{2,24}/giu;
const DOMAIN =
  /(?<![\p{L}\p{N}@._-])(?:https?:\/\/)?(?:[\p{L}\p{N}-]{1,63}\.)+[\p{L}]{2,24}(?::\d{2,5})?(?:\/[^\s<>"']*)?(?![\p{L}\p{N}@])/giu;
const CODE = /(?<![\p{L}\p{N}-])(?=[A-Z0-9-]*\d)(?=[A-Z0-9-]*[A-Z])[A-Z0-9]{4}(?:-[A-Z0-9]{4}){2,3}(?![\p{L}\p{N}-])/gu;
const PHONE = /(?<![\p{L}\p{N}])(?:\+|00|\()?\d[\d\s()/.\u2010-\u2015-]{5,22}\d(?![\p{L}\p{N}])/gu;
const LONGEST_LINE = 4000;

/** What is found, by place; nothing overlaps. `country`: for national numbers. */
export function spotsOf(text: string, country: string | undefined): readonly Spot[] {
  const line = text.slice(0, LONGEST_LINE);
  const found: Spot[] = [...emails(line), ...codes(line)];
  add(found, domains(line));
  add(found, phones(line, country));
  return found.toSorted((one, other) => one.from - other.from);
}

/** Puts those to the others that cover nothing of them. */
export function add(found: Spot[], more: readonly Spot[]): void {
  for (const spot of more) if (!found.some(({ from, to }) => spot.from < to && from < spot.to)) found.push(spot);
}

function emails(line: string): readonly Spot[] {
  if (!line.includes('@')) return [];
  return matches(line, EMAIL).flatMap(({ raw, from }) => {
    const read = readEmail(raw.replace(/^['.]+/u, ''));
    return read.kind === 'ok' ? [{ kind: 'email' as const, from, to: from + raw.length, value: read.email }] : [];
  });
}

function codes(line: string): readonly Spot[] {
  return matches(line, CODE).map(({ raw, from }) => ({ kind: 'code' as const, from, to: from + raw.length, value: raw }));
}

function domains(line: string): readonly Spot[] {
  if (!line.includes('.')) return [];
  return matches(line, DOMAIN).flatMap(({ raw, from }) => {
    const read = readDomain(withoutTrailing(raw, /[.,;:!?)]/u));
    return read.kind === 'ok' && isPlainlyDomain(raw)
      ? [{ kind: 'domain' as const, from, to: from + raw.length, value: read.domain }]
      : [];
  });
}

/** "end.Then" is no domain: the last part of one is in small letters, or all is in capitals. */
function isPlainlyDomain(raw: string): boolean {
  const last =
    raw
      .replace(/^https?:\/\//iu, '')
      .split(/[/:?#]/u)[0]
      ?.split('.')
      .at(-1) ?? '';
  return last === last.toLowerCase() || raw === raw.toUpperCase();
}

function phones(line: string, country: string | undefined): readonly Spot[] {
  return matches(line, PHONE).flatMap(({ raw, from }) => {
    const value = phoneIn(raw, country);
    return value === undefined ? [] : [{ kind: 'phone' as const, from, to: from + raw.length, value }];
  });
}

/** A number with its country's code is read anywhere; another one for the customer's country. */
export function phoneIn(raw: string, country: string | undefined): string | undefined {
  const digits = raw.replace(/\D/gu, '').length;
  if (digits < 7 || digits > 16 || IS_DATE.test(raw.trim())) return undefined;
  const bare = raw.replace(/\(0\)/u, '').trim();
  const isInternational = /^(?:\+|00)/u.test(bare);
  if (!isInternational && country === undefined) return undefined;
  const read = readPhone(bare, country ?? 'US');
  if (read.kind === 'ok') return read.e164;
  const abroad = isInternational && read.country !== undefined ? readPhone(bare, read.country) : read;
  return abroad.kind === 'ok' ? abroad.e164 : undefined;
}

const IS_DATE = /^(?:\d{4}-\d{2}-\d{2}|\d{1,2}([./-])\d{1,2}\1\d{2,4})$/u;

/** No line has more of a kind; each is read, and that takes its time. */
const MOST = 12;

/** The first places where a pattern fits. */
export function matches(line: string, pattern: RegExp): readonly { readonly raw: string; readonly from: number }[] {
  return [...line.matchAll(pattern)].slice(0, MOST).map((match) => ({ raw: match[0], from: match.index }));
}

/** The company's domain an address stands for; nothing for a mailbox anybody can have. */
export function domainOfEmail(email: string): string | undefined {
  const domain = email.slice(email.lastIndexOf('@') + 1);
  return isConsumerDomain(domain) ? undefined : domain;
}
