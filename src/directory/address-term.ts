/** Addresses of the web and of mail in what somebody typed. */

import { parse } from 'tldts';
import { isConsumerDomain, readMailDomain } from '../domain/people/domain-name';
import { isFormWord } from '../domain/text/legal-forms';

/** An address: the registered domain, empty where it is not the company's own, and the name that is in it. */
export interface DomainTerm {
  readonly kind: 'domain';
  readonly domain: string;
  readonly name: string;
}

const MAIL = /([^\s<>"@]{1,100}@[^\s<>"@]{1,200})>?"?$/u;
/** Where companies have pages: the name stands behind the domain. */
const NETWORKS: ReadonlySet<string> = new Set(
  'linkedin.com facebook.com xing.com instagram.com x.com twitter.com youtube.com crunchbase.com github.com'.split(' '),
);
const NETWORK_WORDS = /^(?:company|companies|pages|organization|school|showcase|in|about|user|c|pg|unternehmen|@?)$/iu;
/** Where companies have a name of their own before the domain. */
const TENANTS: ReadonlySet<string> = new Set(['onmicrosoft.com', 'sharepoint.com']);
const TOKEN = /[^\s<>"(),;|]+[.@][^\s<>"(),;|]+/gu;

/** A scheme, its letters perhaps in another order, its colon or a slash left out. */
const SCHEME = /\bht?t?[ps]{1,3}t?\s{0,3}(?::\s{0,3}\/{1,3}|\/\/)\s{0,3}(?=[\p{L}\d])/giu;
/** A point that was said; only before what ends an address. */
/** An address of which the points were left out. */
const POINTLESS = /^w{3}\s(\S+)\s(com|net|org|info|eu|io|[a-z]{2})$/iu;
const SPOKEN =
  /(?<=[\p{L}\d-]{2})\s[[(]?(?:dot|punkt|point|punto|punt|ponto|kropka|tecka)[\])]?\s(?=(com|net|org|info|eu|io|[a-z]{2}(?:[\s.][a-z]{2})?)$)/giu;
/** Ends of addresses that people say, and forms that hardly any name has. */
const SAID_ENDS: ReadonlySet<string> = new Set(['nl', 'me', 'is', 'ae', 'ee']);

/** The address that is all of a text; `publicMailbox` for a mailbox that anybody can have, nothing where it is no address. */
export function addressIn(text: string): DomainTerm | 'publicMailbox' | undefined {
  const address = MAIL.exec(text.replace(/^mailto:/iu, ''))?.[1] ?? text;
  if (/\s/u.test(address) || !/[.@]/u.test(address)) return undefined;
  return networkPage(address) ?? ownAddress(address.replace(/[.,;]$/u, ''));
}

/** The addresses within a text that nobody can take for a word. */
export function addressesIn(text: string): readonly DomainTerm[] {
  const tokens = [...text.matchAll(TOKEN)].map(([token]) => token).slice(0, 4);
  return tokens.flatMap((token) => {
    const read = addressIn(token);
    return read === undefined || read === 'publicMailbox' ? [] : [read];
  });
}

/** A text without its addresses. */
export function withoutAddresses(text: string): string {
  return text.replace(TOKEN, (token) => (addressIn(token) === undefined ? token : ' ')).trim();
}

/** As people write addresses with spaces in them. */
export function addressesJoined(text: string): string {
  return text
    .replace(POINTLESS, 'www.$1.$2')
    .replace(SCHEME, 'https://')
    .replace(/\bw{2,4}[\s.,]{1,3}(?=\S+\.\S)/giu, 'www.')
    .replace(SPOKEN, (said: string, end: string) => (isForm(end) ? said : '.'));
}

/** Whether a point of an address was said in it, which may be a word of a name. */
export function isSpoken(text: string): boolean {
  return [...text.trim().matchAll(SPOKEN)].some(([, end = '']) => !isForm(end));
}

function isForm(end: string): boolean {
  return isFormWord(end.toLowerCase()) && !SAID_ENDS.has(end.toLowerCase());
}

function ownAddress(address: string): DomainTerm | 'publicMailbox' | undefined {
  const read = readMailDomain(address);
  if (read.kind === 'bad') return undefined;
  if (isConsumerDomain(read.domain)) return 'publicMailbox';
  const { domain, domainWithoutSuffix, isIcann } = parse(read.domain);
  if (isIcann !== true || domain === null) return undefined;
  if (TENANTS.has(domain)) return { kind: 'domain', domain: '', name: read.domain.split('.')[0]?.replace(/-my$/u, '') ?? '' };
  return { kind: 'domain', domain, name: domainWithoutSuffix ?? '' };
}

function networkPage(address: string): DomainTerm | undefined {
  const [host = '', ...path] = address.replace(/^https?:\/\//iu, '').split(/[/?#]/u);
  if (!NETWORKS.has(parse(host).domain ?? '')) return undefined;
  const name = path.find((part) => !NETWORK_WORDS.test(part)) ?? '';
  return { kind: 'domain', domain: '', name: name.replace(/[-_.@]/gu, ' ').trim() };
}
