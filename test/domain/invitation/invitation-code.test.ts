import { equal, match, notEqual, ok } from 'node:assert/strict';
import fc from 'fast-check';
import {
  CODE_BYTES,
  codeIn,
  codeOf,
  isBareCode,
  mayHoldCode,
  resemblesCode,
  readCode,
} from '../../../src/domain/invitation/invitation-code';

const bytes = fc.uint8Array({ minLength: CODE_BYTES, maxLength: CODE_BYTES });
const SHOWN = '7KQ2-M4XA-90VB-3ZTD';
const READ = '7KQ2M4XA90VB3ZTD';

describe('codes of invitations', () => {
  it('show 80 bits in four groups of four, each bit of them', () => {
    equal(codeOf(new Uint8Array(10)), '0000-0000-0000-0000');
    equal(codeOf(new Uint8Array(10).fill(255)), 'ZZZZ-ZZZZ-ZZZZ-ZZZZ');
    fc.assert(
      fc.property(bytes, fc.nat(79), (some, bit) => {
        const other = some.map((byte, at) => (at === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
        match(codeOf(some), /^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/);
        notEqual(codeOf(some), codeOf(other));
      }),
    );
  });

  it('are read however they were typed', () => {
    const typed = fc.tuple(
      bytes,
      fc.array(fc.constantFrom('', ' ', '-', '–', '\n', ' - '), { minLength: 16, maxLength: 16 }),
      fc.boolean(),
    );
    fc.assert(
      fc.property(typed, ([some, dividers, isLower]) => {
        const code = codeOf(some).replaceAll('-', '');
        const line = Array.from(code)
          .map((one, at) => `${one}${dividers[at] ?? ''}`)
          .join('');
        equal(readCode(isLower ? line.toLowerCase() : line), code);
      }),
    );
  });

  const reads: readonly (readonly [typed: string, read: string | undefined])[] = [
    [SHOWN, READ],
    ['7kq2m4xa9ovb3ztd', READ],
    ['  7KQ2 M4XA 9OVB 3ZTD. ', READ],
    ['“7KQ2‑M4XA‑90VB‑3ZTD”', READ],
    ['７ＫＱ２-M4XA-90VB-3ZTD', READ],
    ['IL00-0000-0000-0000', '1100000000000000'],
    ['UUUU-0000-0000-0000', undefined],
    ['7KQ2-M4XA-90VB-3ZT', undefined],
    ['7KQ2-M4XA-90VB-3ZTDX', undefined],
    ['', undefined],
    ['__proto__', undefined],
    [`${SHOWN}${' '.repeat(200_000)}`, undefined],
  ];
  for (const [typed, read] of reads) {
    it(`"${typed.slice(0, 30).trim()}" is ${read ?? 'none'}`, () => {
      equal(readCode(typed), read);
    });
  }

  const inTexts: readonly (readonly [text: string, found: string | undefined])[] = [
    [`Hello, type: join ${SHOWN} today`, SHOWN],
    [`(${SHOWN.toLowerCase()})`, SHOWN.toLowerCase()],
    [`${SHOWN}.`, SHOWN],
    ['7KQ2-M4XA-90VB-3ZT', '7KQ2-M4XA-90VB-3ZT'],
    ['ABCD-EFGH-JKMN-PQRS', 'ABCD-EFGH-JKMN-PQRS'],
    ['Blue-Sky-Tour-Club', undefined],
    ['4111-1111-1111-1111', undefined],
    ['6ec92958-3cc1-49db-95bd-bc6b3798df71', undefined],
    ['xx7KQ2-M4XA-90VB-3ZTD', undefined],
    ['7KQ2-M4XA-90VB-3ZTD-1111', undefined],
    ['2026-04-14', undefined],
    ['+33-612-345-678', undefined],
    ['https://adventure-works.crm4.dynamics.com', undefined],
  ];
  for (const [text, found] of inTexts) {
    it(`in "${text}" stands ${found ?? 'none'}`, () => {
      equal(codeIn(text), found);
    });
  }

  it('alone on a line has letters and digits', () => {
    ok(isBareCode('7kq2 m4xa 90vb 3ztd'));
    ok(!isBareCode('4111 1111 1111 1111'));
    ok(!isBareCode('what else can be'));
    ok(!isBareCode('Adventure Works'));
  });

  it('or a part of one is never in a text that is quoted', () => {
    fc.assert(
      fc.property(bytes, fc.constantFrom('-', ' ', ''), fc.string({ maxLength: 12 }), (some, divider, before) => {
        const code = codeOf(some).replaceAll('-', divider);
        ok(mayHoldCode(`${before} ${code}`));
        // What is left of it may look like words.
        const left = code.slice(0, -1);
        ok(mayHoldCode(left) || !/[\d-]/.test(left), left);
      }),
      { examples: [[Uint8Array.of(82, 185, 5, 41, 106, 82, 148, 165, 58, 0), ' ', '']] },
    );
    ok(!mayHoldCode('sing up'));
  });

  it('or a part of one resembles one in any line', () => {
    fc.assert(
      fc.property(bytes, fc.constantFrom('-', ' ', ''), (some, divider) => {
        const code = codeOf(some).replaceAll('-', divider);
        for (const line of [`hello ${code}`, `please: ${code.slice(0, -1)}`]) {
          const shown = line.slice(line.indexOf(code.slice(0, 4)));
          ok(resemblesCode(line) || !(/\d/.test(shown) && /[A-Z]/.test(shown)), line);
        }
      }),
      { examples: [[Uint8Array.of(122, 148, 165, 254, 10, 122, 148, 208, 0, 0), '']] },
    );
    for (const line of ['hello FAAA BZGA FAAD 0000', 'please: FAAABZGAFAAD000', '7777 7777 7777 777A'])
      ok(resemblesCode(line), line);
    ok(!resemblesCode('30 days for Contoso from 1 May 2026, +49 30 901820'));
  });
});
