/** Reads lines of a signature or a mail: by labels, by shapes, and by what belongs together, such as a name and the address made of it. */

import { isConsumerDomain } from '../../../../src/domain/people/domain-name';
import { mailboxKind } from '../../../../src/domain/people/email';
import { foldName } from '../../../../src/domain/text/fold';
import { known } from '../details';
import { wordsAt } from '../lexicon';
import { withoutTitle } from '../person-names';
import { countrySpots, productSpots } from '../places';
import { domainOfEmail, spotsOf } from '../spots';
import { blocksOf } from './blocks';
import { companyIn } from './company-lines';
import type { PasteContext, PasteFacts } from './facts';
import { phoneOf } from './phone-lines';
import { trialFacts } from './trial-mail';

const BESIDE = /^\s*(?:assistant|private|privat|sekretariat|office|cc|fax)\b/iu;
const NOT_A_SITE =
  /(?:linkedin|x|twitter|facebook|instagram|calendly|xing|youtube|microsoft|aka|dynamics|office|example)\.\w+$/iu;
const CONTACT = /^(?:ansprechpartner(?:in)?|contact|kontakt|contacto|contato)\s*:\s*(.+)$/imu;
const REGISTRATION = /\b(HRB\s?\d{3,7}|HRA\s?\d{3,7})\b/u;

/** What the lines of a text hold. */
export function factsOfLines(text: string, context: PasteContext): PasteFacts {
  const { lines, from, sent } = blocksOf(text, context.ownDomains);
  const main = lines.filter((line) => !BESIDE.test(line));
  const body = [from ?? '', ...main].join('\n');
  const trial = trialFacts(lines.join('\n'), sent, context);
  const email = emailOf(body, context);
  const domain = trial.domain ?? (email === undefined ? siteOf(body) : domainOfEmail(email));
  const company = companyIn(main, domain);
  const country = countryOf(main, domain, company);
  return known({
    ...trial,
    domain,
    email,
    company,
    country,
    contactName: nameOf(body, email, company),
    phone: phoneOf(main, country ?? countryOfDomain(domain) ?? context.country),
    registration: REGISTRATION.exec(body)?.[1],
    product: productIn(body),
  });
}

/** What a line must speak of, so that "Head of Finance" is no product. */
const OF_TRIALS =
  /dynamics|365|trial|try|test|evaluat|want|ask|product|produkt|quer|essa[iy]|prueba|proefversie|試用|トライアル|business central|field service|customer service/iu;

function productIn(body: string): string | undefined {
  const lines = body
    .slice(0, 3000)
    .replace(/(?<=\p{L})-(?=\p{L})/gu, ' ')
    .split('\n')
    .filter((line) => OF_TRIALS.test(line));
  const [first] = productSpots(wordsAt(lines.join('\n')));
  // "Sales and customer service": which of them is asked.
  const beside = lines.map((line) => new Set(productSpots(wordsAt(line)).map(({ value }) => value)));
  return beside.find(({ size }) => size > 0)?.size === 1 ? first?.value : undefined;
}

function emailOf(body: string, { ownDomains }: PasteContext): string | undefined {
  const all = spotsOf(body, undefined)
    .filter(({ kind }) => kind === 'email')
    .map(({ value }) => value);
  const others = all.filter(
    (value) => !ownDomains.some((domain) => value.endsWith(`@${domain}`)) && !/noreply|no-reply/iu.test(value),
  );
  return others.find((value) => mailboxKind(value) === 'work') ?? others.find((value) => mailboxKind(value) !== 'consumer');
}

function siteOf(body: string): string | undefined {
  return spotsOf(body, undefined).find(({ kind, value }) => kind === 'domain' && !NOT_A_SITE.test(value))?.value;
}

/** The words that stand where the address was made of them: "Jo Berry" for jo.berry@…, or the name before the address. */
function nameOf(body: string, email: string | undefined, company = ''): string | undefined {
  const labelled = CONTACT.exec(body)?.[1]?.split(/[,;(]/u)[0]?.trim();
  if (labelled !== undefined) return withoutTitle(labelled);
  if (email === undefined) return undefined;
  const local = email.slice(0, email.indexOf('@')).toLowerCase();
  // "Litware Inc, kim@litware.com": that is the company's name.
  const [ahead, before] = [BRACKETED, LEAD]
    .map((pattern) => nameAtEnd(pattern.exec(body)?.[1]?.trim()))
    .map((name) => (foldName(name ?? '') === foldName(company) ? undefined : name));
  return ahead ?? segmentsOf(body).find((segment) => isNamedLike(segment, local)) ?? before ?? foreignName(body);
}

/** "The contact is Anna Meyer (anna@…": what leads to a name is none of it. */
function nameAtEnd(text: string | undefined): string | undefined {
  const name = text === undefined ? undefined : NAME_AT_END.exec(text)?.[0];
  const lead = name === undefined ? '' : (text?.slice(0, -name.length) ?? '');
  return lead.split(/\s+/u).every((word) => PARTICLES.has(word)) ? text : name;
}

const NAME_AT_END = /(?<=^|\s)\p{Lu}[\p{L}'’.-]{0,30}(?: (?:\p{Lu}[\p{L}'’.-]{0,30}|van|von|de|der|den|del|la|di)){0,3}$/u;
const PARTICLES: ReadonlySet<string> = new Set(['', ...'van von de der den del la di dr prof'.split(' ')]);

const LEAD = /([\p{Lu}][\p{L}'’-]{1,30}(?: \p{Lu}[\p{L}'’-]{1,30}){1,2})[,:]?\s+(?:\+?[\d ()-]{7,20},?\s+)?[\w.+-]{1,64}@/u;
const BRACKETED = /([\p{L}][\p{L}'’. -]{2,60}?)\s*[<[(]\s*(?:mailto:)?[\w.+-]{1,64}@/u;

/** A name in letters without capitals: a line of two or three Arabic words, or who says "I am" in Japanese. */
function foreignName(body: string): string | undefined {
  const japanese = /の([\p{Script=Han}]{1,4} [\p{Script=Han}]{1,4})です/u.exec(body)?.[1];
  if (japanese !== undefined) return japanese;
  return body
    .split('\n')
    .find((line) => /^[\p{Script=Arabic}]+(?: [\p{Script=Arabic}]+){1,2}$/u.test(line) && !line.startsWith('شركة'));
}

function segmentsOf(body: string): readonly string[] {
  return body
    .split(/[\n|,;()\t·]|\s[-–@]\s/u)
    .map((part) => part.trim())
    .filter((part) => /^\p{L}[\p{L}'’. -]{2,50}$/u.test(part));
}

/** Two to four words with capitals, of which one is in the address, or whose first letters are. */
function isNamedLike(segment: string, local: string): boolean {
  const words = segment.split(/\s+/u);
  const isWritten =
    words.length >= 2 && words.length <= 4 && /^\p{Lu}/u.test(words[0] ?? '') && /^\p{Lu}/u.test(words.at(-1) ?? '');
  const spelt = local.replace(/[^a-z]/gu, '');
  return isWritten && words.some((word) => spellings(word).some((one) => one.length > 2 && spelt.includes(one)));
}

function spellings(word: string): readonly string[] {
  const plain = foldName(word).replace(/[^a-z]/gu, '');
  const german = word
    .toLowerCase()
    .replace(/ä/gu, 'ae')
    .replace(/ö/gu, 'oe')
    .replace(/ü/gu, 'ue')
    .replace(/ß/gu, 'ss')
    .replace(/[^a-z]/gu, '');
  return [plain, german];
}

const NO_COUNTRY = new Set(['co', 'io', 'ai', 'me', 'tv', 'eu', 'cc', 'fm', 'gg', 'ly', 'to', 'sh', 'app', 'dev']);

function countryOfDomain(domain: string | undefined): string | undefined {
  const suffix = domain?.split('.').at(-1) ?? '';
  if (suffix.length !== 2 || NO_COUNTRY.has(suffix)) return undefined;
  return suffix === 'uk' ? 'GB' : suffix.toUpperCase();
}

function countryOf(lines: readonly string[], domain: string | undefined, company: string | undefined): string | undefined {
  const rest = lines
    .join('\n')
    .slice(0, 2000)
    .replace(company ?? '\u0000', ' ');
  const named = countrySpots(wordsAt(rest))[0]?.value;
  const isSparse = company === undefined && lines.length < 2 && !/\d{5}/u.test(lines.join(' '));
  const own = isSparse || domain === undefined || isConsumerDomain(domain) ? undefined : countryOfDomain(domain);
  return own ?? named;
}
