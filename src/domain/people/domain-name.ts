/** Reads the name of an internet domain out of whatever a person copies: a web address, a mail address, a bare name. */

import { parse } from 'tldts';
import { isHosted } from './hosting';
import { looksLikeAnother } from '../text/look-alikes';
import { CONSUMER_DOMAINS, CONSUMER_FAMILIES } from './mailboxes';
import { cleanText } from '../text/text';

/**
 * Why a text gave no domain. `address`: an IP address. `publicMailbox`: the domain of a mail provider for everybody. `hosted`: a name at a
 * hosting service, nobody's own. `unclear`: a browser and a mail program, or the eye, would read different domains out of it.
 * `lookAlike`: letters that look like those of another domain.
 */
export interface DomainProblem {
  readonly kind: 'bad';
  readonly reason:
    'empty' | 'notADomain' | 'unknownSuffix' | 'publicMailbox' | 'hosted' | 'unclear' | 'lookAlike' | 'tooLong' | 'address';
}

/** A domain in small ASCII letters (`xn--` where it was not), or why there is none. */
export type DomainReading = { readonly kind: 'ok'; readonly domain: string } | DomainProblem;

const LONGEST_TEXT = 2000;
// RFC 1035, 2.3.4: 63 octets a label; 253 letters is what 255 octets on the wire come to.
const LONGEST_DOMAIN = 253;
const LONGEST_LABEL = 63;
const LABEL = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/u;
/** What ends the host of a web address. Some programs take the backslash for one of them, others don't. */
const HOST_ENDS = /[/?#]/u;
/** Before the `@` of an address that nobody can take for anything else. */
const PLAIN_NAME = /^[\p{L}\p{N}\p{M}._+'’-]*$/u;

/**
 * Reads the domain of a company. Takes an http(s) address, a mail address, `@name`, non-ASCII names, capitals, a leading `www.`,
 * a trailing dot, a port; keeps other sub-domains. The suffix must be on the public suffix list. What two programs would read
 * differently is refused, never guessed: user names in web addresses, several `@`, backslashes, percent-encoding. Never throws.
 */
export function readDomain(text: unknown): DomainReading {
  const reading = readMailDomain(text);
  if (reading.kind === 'bad') return reading;
  if (isConsumerDomain(reading.domain)) return bad('publicMailbox');
  return isHosted(reading.domain) ? bad('hosted') : reading;
}

/** As `readDomain`, but the domains of mail providers for everybody and of hosting services are taken too. */
export function readMailDomain(text: unknown): DomainReading {
  const cleaned = cleanText(text, { max: LONGEST_TEXT });
  if (cleaned.kind === 'bad') return bad(cleaned.reason === 'notText' ? 'notADomain' : cleaned.reason);
  const named = nameIn(cleaned.text);
  return typeof named === 'string' ? fromName(named) : named;
}

/** Whether anybody can have a mailbox in this domain (as `readMailDomain` gives it) or above it. */
export function isConsumerDomain(domain: string): boolean {
  const { domain: registered, domainWithoutSuffix } = parse(domain);
  return (
    CONSUMER_DOMAINS.has(domain) || CONSUMER_DOMAINS.has(registered ?? '') || CONSUMER_FAMILIES.has(domainWithoutSuffix ?? '')
  );
}

/** The host as it was written, with its port if it has one. */
function nameIn(text: string): string | DomainProblem {
  const bare = bareText(text).replace(/^mailto:/iu, '');
  const scheme = /^([a-z][a-z\d+.-]*):\/\//iu.exec(bare);
  if (!scheme) return bare.includes('@') ? fromAddress(bare) : fromWeb(bare);
  const [beginning, name = ''] = scheme;
  return /^https?$/iu.test(name) ? fromWeb(bare.slice(beginning.length)) : bad('notADomain');
}

/** Without the marks of a sentence around it; of `Name <address>` the address. */
function bareText(text: string): string {
  const bracketed = /<([^<>]*@[^<>]*)>[,;.]?$/u.exec(text)?.[1] ?? text;
  return bracketed.replace(/^[<("'`]+/u, '').replace(/[>)"'`,;]{1,5}$/u, '');
}

function fromWeb(address: string): string | DomainProblem {
  const end = address.search(HOST_ENDS);
  const host = end < 0 ? address : address.slice(0, end);
  if (host.includes('@') || host.includes('%') || address.includes('\\')) return bad('unclear');
  return host;
}

/** A mail address, perhaps with words before it. */
function fromAddress(text: string): string | DomainProblem {
  const address = text.split(' ').find((piece) => piece.includes('@')) ?? '';
  const [name = '', host = '', ...others] = address.split('@');
  const isOne = others.length === 0 && text.indexOf('@') === text.lastIndexOf('@');
  if (!isOne || !PLAIN_NAME.test(bareText(name)) || /[/?#\\%:]/u.test(host)) return bad('unclear');
  return text.endsWith(address) ? host.replace(/^\[([\d.]+)\]$/u, '$1') : bad('notADomain');
}

function fromName(name: string): DomainReading {
  // The address parser reads a bare number as an IPv4 address; a person never means that.
  if (/^\d*$|\s/u.test(name) || !URL.canParse(`http://${name}`)) return bad('notADomain');
  const host = new URL(`http://${name}`).hostname.replace(/\.$/u, '');
  if (host.startsWith('[') || /^[\d.]+$/u.test(host)) return bad('address');
  return checked(host.replace(/^www\.(?=[^.]+\.)/u, ''));
}

function checked(host: string): DomainReading {
  const labels = host.split('.');
  if (host.length > LONGEST_DOMAIN || labels.some((label) => label.length > LONGEST_LABEL)) return bad('tooLong');
  if (labels.length < 2 || !labels.every((label) => LABEL.test(label))) return bad('notADomain');
  if (looksLikeAnother(host)) return bad('lookAlike');
  const { domain, isIcann } = parse(host);
  if (!isIcann) return bad('unknownSuffix');
  return domain === null ? bad('notADomain') : { kind: 'ok', domain: host };
}

function bad(reason: DomainProblem['reason']): DomainProblem {
  return { kind: 'bad', reason };
}
