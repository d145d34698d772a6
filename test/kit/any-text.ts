/** Texts of any characters at all, for properties. */

import fc from 'fast-check';

/** Any code point but half of a pair. */
const character = fc
  .integer({ min: 0, max: 0x10_ffff })
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .map((code) => String.fromCodePoint(code));

/** As `fc.string({ unit: 'binary' })`, which goes through all characters there are each time one is made. */
export function anyText(maxLength = 10): fc.Arbitrary<string> {
  return fc.string({ unit: character, maxLength });
}
