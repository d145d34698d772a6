/** The list of countries and finding one by a typed answer. */

import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import fc from 'fast-check';
import { isSupportedCountry, parsePhoneNumberWithError } from 'libphonenumber-js/max';
import { times } from '../../kit/sweep';
import { countries, countryByCode, findCountry, type Country } from '../../../src/domain/catalog/countries';

const FOUND: readonly (readonly [string, string])[] = [
  ['germany', 'DE'],
  ['Deutschland', 'DE'],
  ['DEU', 'DE'],
  ['allemagne', 'DE'],
  ['UK', 'GB'],
  ['u.k.', 'GB'],
  ['Great Britain', 'GB'],
  ['scotland', 'GB'],
  ['USA', 'US'],
  ['U.S.A.', 'US'],
  ['united states of america', 'US'],
  ['Holland', 'NL'],
  ['The Netherlands', 'NL'],
  ['Netherlands, The', 'NL'],
  ['Czech Republic', 'CZ'],
  ['Česko', 'CZ'],
  ['España', 'ES'],
  ['espana', 'ES'],
  ['Türkiye', 'TR'],
  ['turkey', 'TR'],
  ['TURKIYE', 'TR'],
  ['TÜRKİYE', 'TR'],
  ['South Korea', 'KR'],
  ['korea', 'KR'],
  ['대한민국', 'KR'],
  ['UAE', 'AE'],
  ['emirates', 'AE'],
  ["Côte d'Ivoire", 'CI'],
  ['Cote d’Ivoire', 'CI'],
  ['ivory coast', 'CI'],
  ['Österreich', 'AT'],
  ['österr', 'AT'],
  ['日本', 'JP'],
  ['Россия', 'RU'],
  ['مصر', 'EG'],
  ['Schweiz', 'CH'],
  ['swit', 'CH'],
  ['Guinea', 'GN'],
  ['Niger', 'NE'],
  ['Dominica', 'DM'],
  ['st. lucia', 'LC'],
  ['bosnia & herzegovina', 'BA'],
  ['North Macedonia', 'MK'],
  ['sri lanka', 'LK'],
  ['zealand', 'NZ'],
  ['Saba', 'BQ'],
  ['Jan Mayen', 'SJ'],
  ['Kosovo', 'XK'],
  ['  fra\u200Bnce ', 'FR'],
  ['netherland', 'NL'],
  ['Republic of Korea', 'KR'],
];

const SEVERAL: readonly (readonly [string, readonly string[]])[] = [
  ['united', ['AE', 'GB', 'US']],
  ['congo', ['CG', 'CD']],
  ['Netherlands Antilles', ['BQ', 'CW', 'SX']],
  ['guinea-', ['GN']],
];

const NEAR: readonly (readonly [string, string])[] = [
  ['Germny', 'DE'],
  ['Geramny', 'DE'],
  ['Untied Kingdom', 'GB'],
  ['Swizterland', 'CH'],
  ['Deutchland', 'DE'],
  ['Phillippines', 'PH'],
  ['Frnace', 'FR'],
  ['Guanda', 'UG'],
  ['su', 'SR'],
];

const NOT_OFFERED = ['Iran', 'North Korea', 'DPRK', 'Syria', 'Cuba', 'Sudan', 'Eswatini', 'IRN', 'ir', 'Irán', 'ira', 'syri'];
const HOSTILE: readonly unknown[] = [
  '',
  '__proto__',
  'constructor',
  [],
  {},
  ['DE'],
  49,
  null,
  undefined,
  true,
  '👍',
  '\u202E',
  'x'.repeat(40_000),
  'تشكيلة غريبة من الحروف',
  '0',
  'none of these',
];

/** Codes that are words for yes and no, or sounds: their countries are found by name, and by the code of three letters. */
const SAY_SOMETHING: readonly string[] = ['NO', 'SI', 'JO', 'NE', 'HM', 'UM'];

function codesOf(text: unknown): readonly string[] {
  const match = findCountry(text);
  if (match.kind === 'one') return [match.country.iso2];
  return (match.kind === 'several' ? match.countries : match.near).map(({ iso2 }) => iso2);
}

describe('countries', () => {
  it('lists 243, sorted, each once, none that is gone or made up', () => {
    assert.equal(countries.length, 243);
    assert.equal(new Set(countries.map(({ iso2 }) => iso2)).size, 243);
    assert.equal(new Set(countries.map(({ name }) => name)).size, 243);
    assert.deepEqual(
      [...countries].sort((one, other) => one.name.localeCompare(other.name, 'en')),
      countries,
    );
    for (const code of ['AN', 'XJ', 'XS', 'XE', 'ZZ', 'EU']) assert.equal(countryByCode(code), undefined, code);
  });

  it('asks for registration number and phone in eleven countries, and for a check in two', () => {
    const where = (wanted: (country: Country) => boolean) =>
      countries
        .filter(wanted)
        .map(({ iso2 }) => iso2)
        .sort();
    assert.deepEqual(
      where((country) => country.needsRegistration),
      ['AM', 'AZ', 'BY', 'HU', 'KG', 'KZ', 'MD', 'RU', 'TJ', 'UA', 'UZ'],
    );
    assert.deepEqual(
      where((country) => country.checkSale),
      ['BY', 'RU'],
    );
  });

  it('has example numbers of the calling code it states', () => {
    for (const { iso2, dialCode, examplePhone } of countries) {
      assert.equal(dialCode === undefined, !isSupportedCountry(iso2), iso2);
      if (dialCode === undefined || examplePhone === undefined) continue;
      const phone = parsePhoneNumberWithError(examplePhone);
      assert.equal(phone.isValid(), true, iso2);
      assert.equal(`+${phone.countryCallingCode}`, dialCode, iso2);
    }
  });

  it('knows codes in either case and nothing else', () => {
    assert.equal(countryByCode('de')?.name, 'Germany');
    for (const code of [...HOSTILE, 'DEU', 'Germany']) assert.equal(countryByCode(code), undefined);
  });
});

describe('findCountry', () => {
  for (const [text, code] of FOUND) {
    it(`finds ${code} by ${text}`, () => {
      const match = findCountry(text);
      assert.equal(match.kind === 'one' ? match.country.iso2 : JSON.stringify(match), code);
    });
  }

  it('leaves the choice where several are meant', () => {
    for (const [text, codes] of SEVERAL) assert.deepEqual(codesOf(text), codes, text);
    assert.equal(findCountry('united').kind, 'several');
    assert.equal(codesOf('s').length, 5);
  });

  it('guesses at misspellings, and only guesses', () => {
    for (const [text, code] of NEAR) {
      const match = findCountry(text);
      assert.ok(match.kind === 'none', text);
      assert.ok(codesOf(text).includes(code), `${text}: ${codesOf(text).join()}`);
    }
  });

  it('offers neither a country that is not on offer nor its look-alike', () => {
    for (const text of NOT_OFFERED) assert.deepEqual(findCountry(text), { kind: 'none', near: [] }, text);
  });

  it('is not moved by anything else', () => {
    for (const value of HOSTILE) {
      const match = findCountry(value);
      assert.equal(match.kind, 'none', inspect(value).slice(0, 40));
    }
    fc.assert(fc.property(fc.anything(), (value) => ['one', 'several', 'none'].includes(findCountry(value).kind)));
  });

  it('finds every country by its own name, in any case, and by its code', () => {
    for (const { iso2, name } of countries) {
      const codes = SAY_SOMETHING.includes(iso2) ? [] : [iso2, iso2.toLowerCase()];
      const kinds = [name, name.toUpperCase(), name.normalize('NFD'), ...codes].map((text) => ({
        text,
        match: findCountry(text),
      }));
      for (const { text, match } of kinds) assert.equal(match.kind === 'one' ? match.country.iso2 : '', iso2, text);
    }
  });

  it('has every country, its name one slip off, among what it finds or guesses', () => {
    const country = fc.constantFrom(...countries);
    fc.assert(
      fc.property(country, fc.nat(), fc.constantFrom('drop', 'double', 'swap'), ({ iso2, name }, place, slip) => {
        const typed = misspelt(name, place % name.length, slip);
        const found = codesOf(typed);
        assert.ok(found.includes(iso2) || ACCIDENTS.has(typed), `${name}: ${typed} found ${found.join()}`);
      }),
      { numRuns: times(125, 500) },
    );
  });
});

// Slips that happen to make the name of another country in some language, or the beginning of one.
const ACCIDENTS: ReadonlySet<string> = new Set(
  'Austra,Dominicaa,Gam,Ira,Liba,Malai,Mai,Mala,Nue,Nie,Nieu,man,Saint Marin,Sain'.split(','),
);

function misspelt(name: string, at: number, slip: string): string {
  const letters = Array.from(name);
  if (slip === 'drop') letters.splice(at, 1);
  if (slip === 'double') letters.splice(at, 0, letters[at] ?? '');
  if (slip === 'swap') letters.splice(at, 2, ...letters.slice(at, at + 2).reverse());
  return letters.join('');
}
