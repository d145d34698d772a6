/** Reads an e-mail address and tells what sort of mailbox it is. */

import { isConsumerDomain, readMailDomain } from './domain-name';
import { isTenantParent } from './hosting';
import { SHARED_NAMES } from './mailboxes';
import { cleanText } from '../text/text';

/** An address with its domain in small ASCII letters and the part before the `@` as typed, or why there is none. */
export type EmailReading =
  | { readonly kind: 'ok'; readonly email: string }
  | { readonly kind: 'bad'; readonly reason: 'empty' | 'notAnEmail' | 'unknownSuffix' | 'lookAlike' | 'tooLong' };

/** Consumer: at a mail provider for everybody. Shared: a desk such as `info@`. Work: a person at a company. */
export type MailboxKind = 'consumer' | 'shared' | 'work';

const LONGEST_TEXT = 2000;
// RFC 5321, 4.5.3.1: 64 octets before the @; a path of 256 octets leaves 254 for the address.
const LONGEST_EMAIL = 254;
const LONGEST_NAME = 64;
const NAME = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/iu;

/** What is wrong with the domain of an address and is told as such. */
const KEPT = ['unknownSuffix', 'lookAlike', 'tooLong'] as const;

/**
 * Reads one address: bare, `mailto:`, or `Name <address>`. The part before the `@` must be ASCII without quotes, as Microsoft 365
 * has it; the domain must have a known public suffix. Never throws.
 */
export function readEmail(text: unknown): EmailReading {
  const cleaned = cleanText(text, { max: LONGEST_TEXT });
  if (cleaned.kind === 'bad') return { kind: 'bad', reason: cleaned.reason === 'notText' ? 'notAnEmail' : cleaned.reason };
  const address = addressIn(cleaned.text);
  const at = address.lastIndexOf('@');
  const name = address.slice(0, Math.max(at, 0));
  const host = address.slice(at + 1);
  if (!NAME.test(name) || /[/?#:\\%]/u.test(host)) return { kind: 'bad', reason: 'notAnEmail' };
  return joined(name, host);
}

/** What sort of mailbox an address (as `readEmail` gives it) is; a text without `@` counts as work. */
export function mailboxKind(email: string): MailboxKind {
  if (isConsumerDomain(domainOf(email))) return 'consumer';
  const name = email.slice(0, Math.max(email.lastIndexOf('@'), 0)).toLowerCase();
  const desk = name.replace(/\+.*$/u, '').replace(/[._-]/gu, '');
  return SHARED_NAMES.has(desk) ? 'shared' : 'work';
}

/** Whether an address is of this domain or of a sub-domain of it; capitals don't matter, an empty domain has no addresses. */
export function belongsTo(email: string, domain: string): boolean {
  const host = domainOf(email);
  const parent = domain.toLowerCase();
  return parent !== '' && (host === parent || host.endsWith(`.${parent}`));
}

function domainOf(email: string): string {
  return email.slice(email.lastIndexOf('@') + 1).toLowerCase();
}

function addressIn(text: string): string {
  const inner = /<([^<>]*)>[,;.]?$/u.exec(text)?.[1] ?? text;
  return inner
    .trim()
    .replace(/^mailto:/iu, '')
    .replace(/[.,;]+$/u, '');
}

function joined(name: string, host: string): EmailReading {
  const reading = readMailDomain(host);
  if (reading.kind === 'bad') return { kind: 'bad', reason: KEPT.find((reason) => reason === reading.reason) ?? 'notAnEmail' };
  if (isTenantParent(reading.domain)) return { kind: 'bad', reason: 'notAnEmail' };
  const email = `${name}@${reading.domain}`;
  return name.length > LONGEST_NAME || email.length > LONGEST_EMAIL ? { kind: 'bad', reason: 'tooLong' } : { kind: 'ok', email };
}
