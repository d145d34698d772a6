/** Cleaning text: what is removed, what stays, and that nothing from outside can break it. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cleanText, clip } from '../../../src/domain/text/text';
import { anyText } from '../../kit/any-text';

const LIMIT = { max: 200 };

const CLEANED: readonly (readonly [string, string])[] = [
  ['  Adventure   Works \t Ltd ', 'Adventure Works Ltd'],
  ['one\r\ntwo\u2028three', 'one two three'],
  ['Cafe\u0301', 'Café'],
  ['e\u200B\u0301', 'é'],
  ['\uFEFFCon\u200Bto\u00ADso', 'Contoso'],
  ['evil\u202Efdp.exe', 'evilfdp.exe'],
  ['\u2066Contoso\u2069', 'Contoso'],
  ['a\u0000b\u0007c\u007F', 'abc'],
  ['a\uD800b\uDC00c', 'abc'],
  ['a\u00A0\u3000\u2800b', 'a b'],
  ['👨\u200D👩\u200D👧', '👨\u200D👩\u200D👧'],
  ['❤️ 👍🏽', '❤️ 👍🏽'],
  ['می\u200Cخواهم', 'می\u200Cخواهم'],
  ['\u200Dabc\u200C 1\u200D2', 'abc 12'],
  ['葛\u{E0100}飾', '葛\u{E0100}飾'],
  ['\uFE0Fabc \uFE0Fd', 'abc d'],
  ['عربي שלום', 'عربي שלום'],
  ['hi\u{E0041}\u{E0042}', 'hi'],
  ['__proto__', '__proto__'],
  ['\u{10FFFF}x\uFFFE', 'x'],
];

const EMPTY: readonly unknown[] = [
  '',
  '   ',
  '\u200B\u200D\uFEFF',
  '\u202E\u2066',
  '\u3164\u115F',
  '\uFE0F',
  '\u2800',
  '\n\t',
  undefined,
  null,
];
const NO_TEXT: readonly unknown[] = [0, NaN, true, [], ['a'], {}, { text: 'a' }, () => 'a', Symbol('a'), 1n, Object.create(null)];

describe('cleanText', () => {
  for (const [typed, text] of CLEANED) {
    it(`makes ${JSON.stringify(text)} of ${JSON.stringify(typed)}`, () => {
      assert.deepEqual(cleanText(typed, LIMIT), { kind: 'ok', text });
    });
  }

  it('calls a text with nothing to see empty', () => {
    for (const value of EMPTY) assert.deepEqual(cleanText(value, LIMIT), { kind: 'bad', reason: 'empty' }, JSON.stringify(value));
  });

  it('takes nothing but strings', () => {
    for (const value of NO_TEXT) assert.deepEqual(cleanText(value, LIMIT), { kind: 'bad', reason: 'notText' });
  });

  it('counts code points after cleaning', () => {
    assert.equal(cleanText('👍'.repeat(5), { max: 5 }).kind, 'ok');
    assert.deepEqual(cleanText('👍'.repeat(6), { max: 5 }), { kind: 'bad', reason: 'tooLong' });
    assert.equal(cleanText(`${' '.repeat(50)}abcde${'\u200B'.repeat(50)}`, { max: 5 }).kind, 'ok');
    assert.deepEqual(cleanText('abcdef', { max: 5 }), { kind: 'bad', reason: 'tooLong' });
  });

  it('keeps lines where they are wanted', () => {
    const typed = '  one  two \r\n\r\n\r\n \t three\u2029four \n';
    assert.deepEqual(cleanText(typed, { max: 50, multiline: true }), { kind: 'ok', text: 'one two\n\nthree\nfour' });
    assert.deepEqual(cleanText(typed, { max: 50 }), { kind: 'ok', text: 'one two three four' });
  });

  it('keeps the tabs between the cells of a row where it keeps lines', () => {
    const row = ' Fabrikam \t Jo\u00A0Berry\t\tDE\t\n\tLitware';
    assert.deepEqual(cleanText(row, { max: 50, multiline: true }), { kind: 'ok', text: 'Fabrikam\tJo Berry\t\tDE\nLitware' });
    assert.deepEqual(cleanText(row, { max: 50 }), { kind: 'ok', text: 'Fabrikam Jo Berry DE Litware' });
  });

  it('takes linear time: 200 KB of anything hostile in a moment', () => {
    const parts = [
      ' ',
      '\n',
      '\u200B',
      '\u200D',
      '\uFE0F',
      '\u202E',
      '\uD800',
      'e\u0301\u0316',
      '\u0301\u0316',
      'a ',
      ' \n ',
      '👨\u200D',
      '\u2800',
    ];
    for (const part of parts) {
      const typed = part.repeat(Math.ceil(200_000 / part.length));
      for (const multiline of [false, true]) {
        const before = performance.now();
        cleanText(`x${typed}x`, { max: 1_000_000, multiline });
        assert.ok(performance.now() - before < 1000, JSON.stringify(part));
      }
    }
  });

  const odd = fc.constantFrom(
    '\u200D',
    '\u200C',
    '\uFE0F',
    '\u200B',
    '\uFEFF',
    ' ',
    '\n',
    '\t',
    '\u2028',
    '\u0301',
    '\u202E',
    '\uD83D',
    '👨',
    'a',
    'ي',
    '\u1160',
    '\u2126',
  );
  const wild = fc.array(fc.oneof(odd, anyText(3)), { maxLength: 30 }).map((parts) => parts.join(''));

  it('changes nothing the second time, and leaves nothing unseen', () => {
    fc.assert(
      fc.property(wild, fc.boolean(), (typed, multiline) => {
        const first = cleanText(typed, { max: 10_000, multiline });
        if (first.kind === 'bad') return;
        assert.deepEqual(cleanText(first.text, { max: 10_000, multiline }), first);
        assert.doesNotMatch(first.text, /[\u200B\uFEFF\u202A-\u202E\u2066-\u2069\p{Cs}]|^\s|\s$| {2}|\p{Cc}(?<![\n\t])/u);
        assert.equal(multiline || !first.text.includes('\t'), true);
        assert.equal(first.text, first.text.normalize('NFC'));
      }),
      { numRuns: 3000 },
    );
  });

  it('never throws, whatever the value', () => {
    fc.assert(
      fc.property(fc.anything({ withBigInt: true, withNullPrototype: true }), (value) =>
        ['ok', 'bad'].includes(cleanText(value, LIMIT).kind),
      ),
    );
  });
});

describe('clip', () => {
  const cases: readonly (readonly [text: string, max: number, clipped: string])[] = [
    ['abc', 2, 'ab'],
    ['abc', 3, 'abc'],
    ['a😀b', 2, 'a'],
    ['a😀b', 3, 'a😀'],
    ['', 5, ''],
  ];
  for (const [text, max, clipped] of cases)
    it(`leaves ${JSON.stringify(clipped)} of ${JSON.stringify(text)}`, () => {
      assert.equal(clip(text, max), clipped);
    });
});
