/** Reads a phone number for a country. */

// The `max` metadata: the smaller sets know only the lengths of most numbers, so they call many impossible numbers valid and can't
// tell apart the countries that share +1, +7 or +44. On a server 150 KB more weigh nothing.
import {
  getCountryCallingCode,
  isSupportedCountry,
  parsePhoneNumberWithError,
  ParseError,
  validatePhoneNumberLength,
  type CountryCode,
  type PhoneNumber,
} from 'libphonenumber-js/max';
import { cleanText } from '../text/text';

/** Why a phone number was not taken. `country` (ISO 3166-1 alpha-2) only with `otherCountry`, where the number tells. */
export interface PhoneProblem {
  readonly kind: 'bad';
  readonly reason: 'empty' | 'notAPhone' | 'tooShort' | 'tooLong' | 'invalid' | 'otherCountry';
  readonly country?: string;
}

/** A number in E.164, or why there is none. */
export type PhoneReading = { readonly kind: 'ok'; readonly e164: string } | PhoneProblem;

// Regions whose people use one numbering plan across the border.
const ONE_PLAN: readonly (readonly string[])[] = [
  ['AU', 'CC', 'CX'],
  ['FI', 'AX'],
  ['IT', 'VA'],
  ['NO', 'SJ'],
];

/**
 * Reads a phone number as it is typed in `country` (ISO 3166-1 alpha-2): national, with `+`, with `00`, as `tel:`. A valid number
 * of another country is `otherCountry`, also where both share a calling code (Canada is not the United States, Guernsey not the
 * United Kingdom); a number that several of them have (freephone, some mobile numbers) belongs to each. Regions without numbers of their own
 * take any valid number. An extension is dropped, E.164 has none. Never throws.
 */
export function readPhone(text: unknown, country: string): PhoneReading {
  const cleaned = cleanText(text, { max: 250 });
  if (cleaned.kind === 'bad') return bad(cleaned.reason === 'notText' ? 'notAPhone' : cleaned.reason);
  const typed = cleaned.text.replace(/^tel: ?/iu, '');
  const home = isSupportedCountry(country) ? country : undefined;
  const spellings = typed.startsWith('00') ? [typed, `+${typed.slice(2)}`] : [typed];
  const parses = spellings.map((spelling) => parsed(spelling, home));
  const valid = parses.filter(isPhone).find((phone) => phone.isValid());
  return valid ? placed(valid, home) : bad(problemOf(parses.at(-1) ?? 'NOT_A_NUMBER'));
}

/** A number in E.164 as people write it internationally (`+49 89 1234567`); what is no number comes back unchanged. */
export function formatPhone(e164: string): string {
  const phone = parsed(e164, undefined);
  return isPhone(phone) ? phone.formatInternational() : e164;
}

/** A number, or the library's code for why there is none. */
type Parsed = PhoneNumber | string;

function isPhone(parse: Parsed): parse is PhoneNumber {
  return typeof parse !== 'string';
}

function parsed(text: string, home: CountryCode | undefined): Parsed {
  try {
    return parsePhoneNumberWithError(text, { extract: false, ...(home && { defaultCountry: home }) });
  } catch (error) {
    if (error instanceof ParseError) return error.message;
    throw error;
  }
}

function placed(phone: PhoneNumber, home: CountryCode | undefined): PhoneReading {
  if (home === undefined || belongs(phone, home)) return { kind: 'ok', e164: phone.number };
  return { ...bad('otherCountry'), ...(phone.country && { country: phone.country }) };
}

function belongs(phone: PhoneNumber, home: CountryCode): boolean {
  if (phone.countryCallingCode !== getCountryCallingCode(home)) return false;
  return isValidIn(phone, home) || ONE_PLAN.some((plan) => plan.includes(home) && plan.includes(phone.country ?? ''));
}

// The library names one country of a number that several have, and checks a number by the country it carries.
function isValidIn(phone: PhoneNumber, country: CountryCode): boolean {
  const moved = parsePhoneNumberWithError(phone.number);
  moved.country = country;
  return moved.isValid();
}

function problemOf(parse: Parsed): PhoneProblem['reason'] {
  const code = isPhone(parse) ? validatePhoneNumberLength(parse.number) : parse;
  if (code === 'NOT_A_NUMBER') return 'notAPhone';
  if (code === 'TOO_SHORT') return 'tooShort';
  return code === 'TOO_LONG' ? 'tooLong' : 'invalid';
}

function bad(reason: PhoneProblem['reason']): PhoneProblem {
  return { kind: 'bad', reason };
}
