/** The countries and regions a trial can be signed up for, and how a typed answer finds one. */

import { answerWord } from '../text/answer-words';
import data from './countries.json';
import { matchName, nameIndex, type Named } from '../text/names';
import { once } from '../text/once';
import { cleanText } from '../text/text';

/** A country or region a customer can have. */
export interface Country {
  /** ISO 3166-1 alpha-2; `XK` is the user-assigned code that Microsoft uses for Kosovo. */
  readonly iso2: string;
  /** In English; names in other languages come from `Intl.DisplayNames` where they are shown. */
  readonly name: string;
  /** With the plus sign; absent where the region has no numbers of its own. */
  readonly dialCode?: string;
  /** E.164, from the metadata of libphonenumber. */
  readonly examplePhone?: string;
  /** Partner Center creates a customer here only with an organisation registration number and a phone number. */
  readonly needsRegistration: boolean;
  /** Whether Microsoft sells here at present is uncertain: a person must look before a trial is started. */
  readonly checkSale: boolean;
}

/** One country, a few to choose from (at most 5), or none with those spelt nearly like it (at most 3). */
export type CountryMatch =
  | { readonly kind: 'one'; readonly country: Country }
  | { readonly kind: 'several'; readonly countries: readonly Country[] }
  | { readonly kind: 'none'; readonly near: readonly Country[] };

const ANSWER_LANGUAGES = [
  'de',
  'fr',
  'es',
  'it',
  'nl',
  'pt',
  'pl',
  'cs',
  'sv',
  'da',
  'nb',
  'fi',
  'hu',
  'tr',
  'ru',
  'ja',
  'ko',
  'zh',
  'ar',
];

/**
 * All countries and regions on offer, by English name. Source: the locales Partner Center supports (2018–21) without the four
 * entries that ISO 3166 does not have (any more), some names brought up to date or made plain; that Dynamics 365 is sold in each is not promised.
 */
export const countries: readonly Country[] = data.offered.map(countryOf).sort(byName);

const byCode: ReadonlyMap<string, Country> = new Map(countries.map((country) => [country.iso2, country]));
// Names in 20 languages: 0.2 s, which no start should wait for.
const index = once(() => nameIndex([...[...data.offered].sort(byName), ...data.notOffered].map(namesOf)));

/** The country with this ISO 3166-1 alpha-2 code, in either case; `undefined` for anything else, whatever it is. */
export function countryByCode(code: unknown): Country | undefined {
  return typeof code === 'string' && code.length === 2 ? byCode.get(code.toUpperCase()) : undefined;
}

/**
 * Finds the country a person typed: its name in English, in its own or one of 19 other languages, a common other name, an ISO
 * code of two or three letters, the beginning of a name, or a misspelling (that one only as a guess). The name of a country that
 * is not on offer finds nothing, and no look-alike either; nor does a word that answers, such as "no" and "ok", though it be a code. Never
 * throws.
 */
export function findCountry(text: unknown): CountryMatch {
  const cleaned = cleanText(text, { max: 200 });
  if (cleaned.kind === 'bad' || answerWord(cleaned.text) !== undefined) return { kind: 'none', near: [] };
  const match = matchName(index(), cleaned.text);
  if (match.kind === 'none') return { kind: 'none', near: onOffer(match.near) };
  if (match.kind === 'several') return chosen(match.items);
  const country = byCode.get(match.item);
  return country ? { kind: 'one', country } : { kind: 'none', near: [] };
}

/** The country on offer that a text names whole, by `wordsOf` without spaces; no code, no beginning, no slip. For finding names within a line. */
export function countryNamed(key: string): Country | undefined {
  const code = wholeNames().get(key);
  return code === undefined ? undefined : byCode.get(code);
}

/** Whether a text, compared like those of `countryNamed`, is the whole name of a country that is not on offer: "North Korea" is not Korea. */
export function isNotOffered(key: string): boolean {
  const code = wholeNames().get(key);
  return code !== undefined && !byCode.has(code);
}

const wholeNames = once(() => {
  const names = index().entries.flatMap(({ item, names, otherNames }) =>
    [...names, ...otherNames].map(({ key }) => [key, item] as const),
  );
  return new Map(names.toReversed());
});

// The beginning of a name that is not on offer must not pick its neighbour: "ira" is not yet Iraq.
function chosen(codes: readonly string[]): CountryMatch {
  const found = onOffer(codes);
  return found.length > 1 ? { kind: 'several', countries: found } : { kind: 'none', near: found };
}

function onOffer(codes: readonly string[]): readonly Country[] {
  return codes.flatMap((code) => byCode.get(code) ?? []);
}

interface Row {
  readonly iso2: string;
  readonly iso3: string;
  readonly name: string;
  readonly dialCode: string;
  readonly examplePhone: string;
}

function countryOf({ iso2, name, dialCode, examplePhone }: Row): Country {
  return {
    iso2,
    name,
    ...(dialCode === '' ? {} : { dialCode }),
    ...(examplePhone === '' ? {} : { examplePhone }),
    needsRegistration: data.needsRegistration.includes(iso2),
    checkSale: data.checkSale.includes(iso2),
  };
}

// Long official names count only whole, or "republic" would find whichever countries list one.
function namesOf({ iso2, iso3, name }: { readonly iso2: string; readonly iso3: string; readonly name?: string }): Named<string> {
  return {
    item: iso2,
    codes: [iso2, iso3, ...listed(data.wholeNames, iso2)],
    names: [...(name === undefined ? [] : [name]), ...namesIn(['en'], iso2), ...listed(data.otherNames, iso2)],
    otherNames: namesIn([...ANSWER_LANGUAGES, ownLanguage(iso2)], iso2),
  };
}

function listed(names: Readonly<Record<string, readonly string[]>>, iso2: string): readonly string[] {
  return names[iso2] ?? [];
}

function ownLanguage(iso2: string): string {
  return new Intl.Locale(`und-${iso2}`).maximize().language;
}

function namesIn(languages: readonly string[], iso2: string): readonly string[] {
  return languages.flatMap((language) => new Intl.DisplayNames(language, { type: 'region', fallback: 'none' }).of(iso2) ?? []);
}

function byName(one: { readonly name: string }, other: { readonly name: string }): number {
  return one.name.localeCompare(other.name, 'en');
}
