/** Reads the name of an internet domain out of whatever a person copies: a web address, a mail address, a bare name. */

import { parse } from 'tldts';
import { CONSUMER_DOMAINS, CONSUMER_FAMILIES } from './mailboxes';
import { cleanText } from './text';

/** Why a text gave no domain; `address` is an IP address, `publicMailbox` the domain of a mail provider for everybody. */
export interface DomainProblem {
  readonly kind: 'bad';
  readonly reason: 'empty' | 'notADomain' | 'unknownSuffix' | 'publicMailbox' | 'tooLong' | 'address';
}

/** A domain in small ASCII letters (`xn--` where it was not), or why there is none. */
export type DomainReading = { readonly kind: 'ok'; readonly domain: string } | DomainProblem;

const LONGEST_TEXT = 2000;
// RFC 1035, 2.3.4: 63 octets a label; 253 letters is what 255 octets on the wire come to.
const LONGEST_DOMAIN = 253;
const LONGEST_LABEL = 63;
const LABEL = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/u;
// The parents of every tenant's first domain: nobody's own.
const TENANT_PARENTS = new Set(['onmicrosoft.com', 'onmicrosoft.us', 'mail.onmicrosoft.com', 'partner.onmschina.cn']);

/**
 * Reads the domain of a company. Takes an http(s) address, a mail address, `@name`, non-ASCII names, capitals, a leading `www.`,
 * a trailing dot; keeps other sub-domains. The suffix must be on the public suffix list. Never throws.
 */
export function readDomain(text: unknown): DomainReading {
  const reading = readMailDomain(text);
  return reading.kind === 'ok' && isConsumerDomain(reading.domain) ? bad('publicMailbox') : reading;
}

/** As `readDomain`, but the domains of mail providers for everybody are taken too. */
export function readMailDomain(text: unknown): DomainReading {
  const cleaned = cleanText(text, { max: LONGEST_TEXT });
  if (cleaned.kind === 'bad') return bad(cleaned.reason === 'notText' ? 'notADomain' : cleaned.reason);
  const host = hostIn(cleaned.text);
  if (host === undefined) return bad('notADomain');
  return host.startsWith('[') || /^[\d.]+$/u.test(host) ? bad('address') : checked(host.replace(/^www\.(?=[^.]+\.)/u, ''));
}

/** Whether anybody can have a mailbox in this domain (as `readMailDomain` gives it) or above it. */
export function isConsumerDomain(domain: string): boolean {
  const { domain: registered, domainWithoutSuffix } = parse(domain);
  return (
    CONSUMER_DOMAINS.has(domain) || CONSUMER_DOMAINS.has(registered ?? '') || CONSUMER_FAMILIES.has(domainWithoutSuffix ?? '')
  );
}

function hostIn(text: string): string | undefined {
  const bare = text.replace(/^[<("'`]+|[>)"'`,;]+$/gu, '').replace(/^mailto:/iu, '');
  const scheme = /^([a-z][a-z\d+.-]*):\/\//iu.exec(bare)?.[1]?.toLowerCase();
  if (scheme !== undefined) return scheme === 'http' || scheme === 'https' ? hostOf(bare) : undefined;
  const name = bare.slice(bare.lastIndexOf('@') + 1).replace(/^\[([\d.]+)\]$/u, '$1');
  // The address parser reads a bare number as an IPv4 address; a person never means that.
  return /^\d*$/u.test(name) ? undefined : hostOf(`http://${name}`);
}

function hostOf(address: string): string | undefined {
  return URL.canParse(address) ? new URL(address).hostname.replace(/\.$/u, '') : undefined;
}

function checked(host: string): DomainReading {
  const labels = host.split('.');
  if (host.length > LONGEST_DOMAIN || labels.some((label) => label.length > LONGEST_LABEL)) return bad('tooLong');
  if (labels.length < 2 || !labels.every((label) => LABEL.test(label))) return bad('notADomain');
  const { domain, isIcann } = parse(host);
  if (!isIcann) return bad('unknownSuffix');
  return domain === null || TENANT_PARENTS.has(host) ? bad('notADomain') : { kind: 'ok', domain: host };
}

function bad(reason: DomainProblem['reason']): DomainProblem {
  return { kind: 'bad', reason };
}
