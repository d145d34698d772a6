import { equal } from 'node:assert/strict';
import { fitting } from '../../../src/domain/text/forgiving';

describe('a text that is looked for', () => {
  const names = ['Wide World Importers', 'wwi-gmbh.de', 'Dynamics 365 Business Central', 'Łucja Müller'];
  const cases: readonly (readonly [string, boolean])[] = [
    ['Wide World Importers', true],
    ['world', true],
    ['orl', true],
    ['WIDE imp', true],
    ['Wide Wrold', false],
    ['impoters', true],
    ['importres', false],
    ['centrl', true],
    ['wwi', true],
    ['ww', true],
    ['wi', true],
    ['wwi-gmbh.de', true],
    ['muller', true],
    ['lucja', true],
    ['of world', true],
    ['the world of importers', false],
    ['contoso', false],
    ['world contoso', false],
    ['', false],
    ['  ', false],
    ['…', false],
    ['x'.repeat(10_000), false],
  ];
  for (const [text, fits] of cases)
    it(`${JSON.stringify(text.slice(0, 30))} ${fits ? 'fits' : 'does not fit'}`, () => {
      equal(fitting(text)(names), fits);
    });

  it('fits nothing that has no name', () => {
    equal(fitting('x')([]), false);
    equal(fitting('')(['']), false);
  });
});
