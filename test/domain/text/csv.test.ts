import assert from 'node:assert/strict';
import { csv } from '../../../src/domain/text/csv';

describe('csv', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['Adventure Works', 'Adventure Works'],
    ['Contoso, Inc.', '"Contoso, Inc."'],
    ['say "hello"', '"say ""hello"""'],
    ['two\nlines', '"two\nlines"'],
    ['=HYPERLINK("https://evil")', '"\'=HYPERLINK(""https://evil"")"'],
    ['+33 6 12 34 56 78', "'+33 6 12 34 56 78"],
    ['-1+1', "'-1+1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['＝1+1', "'＝1+1"],
    ['Foo;=1+1', "Foo;'=1+1"],
    ['Foo; "@SUM(A1)', '"Foo; ""\'@SUM(A1)"'],
    ['Foo\t-1', "Foo\t'-1"],
    ['a-b; c=d', 'a-b; c=d'],
    ['', ''],
    ['Ünïcode 日本', 'Ünïcode 日本'],
  ];
  for (const [text, written] of cases)
    it(`writes ${JSON.stringify(text)}`, () => {
      assert.equal(csv([[text]]), `\uFEFF${written}\r\n`);
    });

  it('puts rows under each other', () => {
    assert.equal(
      csv([
        ['a', 'b'],
        ['c', 'd'],
      ]),
      '\uFEFFa,b\r\nc,d\r\n',
    );
  });
});
