/** Phone numbers, read for a country. */

import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import fc from 'fast-check';
import { countries } from '../../../src/domain/catalog/countries';
import { formatPhone, readPhone } from '../../../src/domain/people/phone';

const OK: readonly (readonly [string, string, string])[] = [
  ['(425) 555-0100', 'US', '+14255550100'],
  ['+1 425 555 0100', 'US', '+14255550100'],
  ['425.555.0100 ext. 12', 'US', '+14255550100'],
  ['089 1234567', 'DE', '+49891234567'],
  ['+49 (0)89 1234567', 'DE', '+49891234567'],
  ['0049 89 1234567', 'DE', '+49891234567'],
  ['tel:+49-89-1234567', 'DE', '+49891234567'],
  ['49 89 1234567', 'DE', '+49891234567'],
  ['\u202A+49 89\u00A01234567\u202C', 'DE', '+49891234567'],
  ['020 7946 0018', 'GB', '+442079460018'],
  ['07781 123456', 'GG', '+447781123456'],
  ['+1 506 234 5678', 'CA', '+15062345678'],
  ['1-800-555-0199', 'CA', '+18005550199'],
  ['8 (912) 345-67-89', 'RU', '+79123456789'],
  ['8 771 000 9998', 'KZ', '+77710009998'],
  ['+47 79 02 12 34', 'NO', '+4779021234'],
  ['+39 06 69812345', 'VA', '+390669812345'],
  ['+39 312 345 6789', 'VA', '+393123456789'],
  ['+590 690 00 12 34', 'MF', '+590690001234'],
  ['+672 3 81234', 'AQ', '+672381234'],
  ['＋４９ ８９ １２３４５６７', 'DE', '+49891234567'],
];

const OTHER: readonly (readonly [string, string, string | undefined])[] = [
  ['+1 506 234 5678', 'US', 'CA'],
  ['+1 425 555 0100', 'CA', 'US'],
  ['+1 787 234 5678', 'US', 'PR'],
  ['+44 7781 123456', 'GB', 'GG'],
  ['+44 20 7946 0018', 'JE', 'GB'],
  ['+7 771 000 9998', 'RU', 'KZ'],
  ['+7 912 345 67 89', 'KZ', 'RU'],
  ['0049 89 1234567', 'US', 'DE'],
  ['+800 1234 5678', 'US', undefined],
  ['+49 4255 550100', 'US', 'DE'],
];

const BAD: readonly (readonly [unknown, string, string])[] = [
  ['', 'US', 'empty'],
  ['\u200B', 'US', 'empty'],
  [undefined, 'US', 'empty'],
  ['call me', 'US', 'notAPhone'],
  [['+14255550100'], 'US', 'notAPhone'],
  [{ phone: 1 }, 'US', 'notAPhone'],
  [4255550100, 'US', 'notAPhone'],
  ['__proto__', 'US', 'notAPhone'],
  ['my number is 425 555 0100', 'US', 'notAPhone'],
  ['425 555 0100 or 425 555 0111', 'US', 'notAPhone'],
  ['12', 'US', 'tooShort'],
  ['425 555', 'US', 'tooShort'],
  ['+49 89 12345678901234567', 'DE', 'tooLong'],
  ['4111 1111 1111 1111', 'US', 'tooLong'],
  ['1'.repeat(40_000), 'US', 'tooLong'],
  ['055 555 0100', 'US', 'invalid'],
  ['+999 123456789', 'US', 'invalid'],
  ['12345678', 'AQ', 'invalid'],
];

describe('readPhone', () => {
  for (const [text, country, e164] of OK) {
    it(`reads ${text} in ${country}`, () => {
      assert.deepEqual(readPhone(text, country), { kind: 'ok', e164 });
    });
  }

  for (const [text, country, actual] of OTHER) {
    it(`says that ${text} is not of ${country}`, () => {
      const expected = { kind: 'bad', reason: 'otherCountry', ...(actual === undefined ? {} : { country: actual }) };
      assert.deepEqual(readPhone(text, country), expected);
    });
  }

  for (const [text, country, reason] of BAD) {
    it(`says ${reason} of ${inspect(text).slice(0, 40)} in ${country}`, () => {
      assert.deepEqual(readPhone(text, country), { kind: 'bad', reason });
    });
  }

  it("takes every country's example, also after formatting it", () => {
    for (const { iso2, examplePhone } of countries) {
      if (examplePhone === undefined) continue;
      assert.deepEqual(readPhone(examplePhone, iso2), { kind: 'ok', e164: examplePhone }, iso2);
      assert.deepEqual(readPhone(formatPhone(examplePhone), iso2), { kind: 'ok', e164: examplePhone }, iso2);
    }
  });

  it('never throws', () => {
    const text = fc.oneof(fc.anything(), fc.string({ unit: fc.constantFrom(...Array.from('+0123456789 ()-/;x')) }));
    fc.assert(
      fc.property(text, fc.constantFrom('US', 'DE', 'AQ', '', '__proto__'), (value, country) =>
        ['ok', 'bad'].includes(readPhone(value, country).kind),
      ),
    );
  });
});

describe('formatPhone', () => {
  it('writes a number internationally and leaves anything else', () => {
    assert.equal(formatPhone('+49891234567'), '+49 89 1234567');
    assert.equal(formatPhone('+14255550100'), '+1 425 555 0100');
    assert.equal(formatPhone('none'), 'none');
  });
});
