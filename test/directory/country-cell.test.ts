/** A country in a file is a code or a whole name: nobody is asked back, so no beginning and no slip of a name is guessed at. */

import { equal } from 'node:assert/strict';
import { countryOf } from '../../src/directory/company-cells';

const CELLS: readonly (readonly [string, string | undefined])[] = [
  ['DE', 'DE'],
  ['Germany', 'DE'],
  ['Deutschland', 'DE'],
  ['the Netherlands', 'NL'],
  ['Marshall Islands', 'MH'],
  ['', ''],
  ['Mars', undefined],
  ['Germ', undefined],
  ['Germnay', undefined],
];

describe('the cell of a country', () => {
  for (const [text, code] of CELLS)
    it(`“${text}” is ${code ?? 'unknown'}`, () => {
      equal(countryOf(text), code);
    });
});
