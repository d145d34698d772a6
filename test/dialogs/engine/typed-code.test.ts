import { equal } from 'node:assert/strict';
import { createWords } from '../../../cards/engine/words';
import { codeTyped, holdsCode } from '../../../dialogs/engine/typed-code';

const say = createWords()('en-GB');
const CODE = '7KQ2-M4XA-90VB-3ZTD';

describe('a code among typed lines', () => {
  const cases: readonly (readonly [line: string, outside: string | undefined, inside: string | undefined])[] = [
    [`join ${CODE}`, CODE, CODE],
    [CODE, CODE, CODE],
    [`Hello Nils,\n\n2. Type: join ${CODE}\n\nThe code works once.`, CODE, CODE],
    ['join 7kq2 m4xa 90vb 3ztd', '7kq2 m4xa 90vb 3ztd', '7kq2 m4xa 90vb 3ztd'],
    ['REDEEM:7KQ2M4XA90VB3ZTD', '7KQ2M4XA90VB3ZTD', '7KQ2M4XA90VB3ZTD'],
    ['join\n7KQ2M4XA90VB3ZTD', '7KQ2M4XA90VB3ZTD', '7KQ2M4XA90VB3ZTD'],
    ['join 7KQ2-M4XA-90VB', '7KQ2-M4XA-90VB', '7KQ2-M4XA-90VB'],
    [`jion ${CODE}`, CODE, CODE],
    ['7kq2 m4xa 90vb 3ztd', '7kq2 m4xa 90vb 3ztd', undefined],
    // An Italian tax code is a registration number that looks the same.
    ['RSSMRA85T10A562S', 'RSSMRA85T10A562S', undefined],
    ['join', undefined, undefined],
    ['Join Technologies', undefined, undefined],
    ['joint venture 2020', undefined, undefined],
    ['Adventure Works', undefined, undefined],
    ['adventure-works.com', undefined, undefined],
    ['4111 1111 1111 1111', undefined, undefined],
    ['6ec92958-3cc1-49db-95bd-bc6b3798df71', undefined, undefined],
    ['__proto__', undefined, undefined],
    [`join ${' '.repeat(250_000)}`, undefined, undefined],
    ['ab12-'.repeat(50_000), undefined, undefined],
    [`join ${'ab12-'.repeat(50_000)}`, undefined, undefined],
  ];
  for (const [line, outside, inside] of cases) {
    it(`"${line.slice(0, 50).replaceAll('\n', ' ')}"`, () => {
      equal(codeTyped(line, say, 'outside'), outside);
      equal(codeTyped(line, say, 'inside'), inside);
    });
  }

  it('is seen in any input of a card', () => {
    equal(holdsCode({ company: 'Adventure Works', domain: `see ${CODE}` }), true);
    equal(holdsCode({ company: 'Adventure Works', trial: '6ec92958-3cc1-49db-95bd-bc6b3798df71' }), false);
  });
});
