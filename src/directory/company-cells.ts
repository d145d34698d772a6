/** Reads the cells of a company's row: texts, digits, lists, phones, websites, countries. */

import { parse } from 'tldts';
import { countryByCode, countryNamed } from '../domain/catalog/countries';
import { readDomain } from '../domain/people/domain-name';
import { wordsOf } from '../domain/text/names';
import { readPhone } from '../domain/people/phone';
import { cleanText } from '../domain/text/text';

const MOST_PHONES = 10;
const LONGEST_COUNTRY = 200;

/** What was taken of a list. */
export interface Taken {
  readonly list: readonly string[];
  /** Nothing was left out. */
  readonly isWhole: boolean;
}

const PLAIN = /^[\x20-\x7e]*$/;

/** A cell as text, cleaned; empty where it holds none. */
export function textOf(value: unknown): string {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return '';
  // What our own export put before a formula.
  const bare = value.startsWith("'") ? value.replace(/^'(?=[=+\-@])/, '') : value;
  if (PLAIN.test(bare) && !bare.includes('  ')) return bare.trim();
  const cleaned = cleanText(bare, { max: 10_000 });
  return cleaned.kind === 'ok' ? cleaned.text : '';
}

/** A number as it is written, without what people put between its digits. */
export function digitsOf(value: unknown): string {
  return textOf(value).replace(/[\s-]/g, '');
}

/** The parts of a list: an array, or a text with `|` or `;` between. */
export function partsOf(value: unknown): readonly string[] {
  const parts = Array.isArray(value) ? (value as readonly unknown[]) : textOf(value).split(/[|;]/);
  return parts.map(textOf).filter((part) => part !== '');
}

/** A number in E.164 is taken by its shape; any other is read as people of the country write it. */
export function phonesOf(value: unknown, country: string): Taken {
  const all = partsOf(value);
  const list = new Set<string>();
  for (const one of all) {
    const read = /^\+[1-9]\d{6,14}$/.test(one) ? one : read164(one, country);
    if (read !== undefined && list.size < MOST_PHONES) list.add(read);
  }
  return { list: [...list], isWhole: list.size === new Set(all).size };
}

function read164(text: string, country: string): string | undefined {
  // With its country code a number may be of any country.
  const read = readPhone(text, /^(?:\+|00)/.test(text) ? '' : country);
  return read.kind === 'ok' ? read.e164 : undefined;
}

/** The registered domain; empty for none, nothing for one that is not the company's own. */
export function websiteOf(text: string): string | undefined {
  if (text === '') return '';
  const read = readDomain(text);
  return read.kind === 'ok' ? (parse(read.domain).domain ?? undefined) : undefined;
}

/** A country by its code or its name; empty for none, nothing for one that is unknown. */
export function countryOf(text: string): string | undefined {
  if (text === '') return '';
  const byCode = countryByCode(text);
  if (byCode) return byCode.iso2;
  // In a file nobody is asked back: the beginning of a name, or a slip of one, is no country.
  if (text.length > LONGEST_COUNTRY) return undefined;
  const [first, ...others] = wordsOf(text);
  return (countryNamed([first, ...others].join('')) ?? (first === 'the' ? countryNamed(others.join('')) : undefined))?.iso2;
}
