import { equal, ok } from 'node:assert/strict';
import { transcriptDifference } from './transcript-difference';

const before = ['# Why', '', '> sign up', '', '  | Which company?', '  | [Continue]', '', '> [Continue]', '', '  | Done', ''];
const with_ = (at: number, ...lines: readonly string[]): string => before.toSpliced(at, 1, ...lines).join('\n');
const told = (seen: string): string => transcriptDifference('test/x.txt', before.join('\n'), seen) ?? 'the same';

describe('the difference of a transcript', () => {
  it('is none when both are the same', () => {
    equal(told(before.join('\n')), 'the same');
  });

  it('names the place and what was done there, and shows both sides alone', () => {
    equal(
      told(with_(4, '  | Which customer?')),
      [
        'test/x.txt:5 is not what was seen.',
        'After    > sign up',
        'Expected:',
        '      | Which company?',
        'Seen:',
        '      | Which customer?',
        'UPDATE=1 writes the file as it was seen.',
      ].join('\n'),
    );
  });

  it('says when one side has nothing there', () => {
    ok(told(with_(5)).includes('Expected:\n      | [Continue]\nSeen:\n    (nothing)'));
    ok(told(before.slice(0, 8).join('\n')).startsWith('test/x.txt:9 is'));
  });

  it('fits a screen however much is different', () => {
    const many = Array.from({ length: 500 }, (_, index) => `  | line ${index}`);
    const difference = transcriptDifference(
      'test/x.txt',
      ['# Why', '> say', ...many].join('\n'),
      ['# Why', '> say', ...many.toReversed()].join('\n'),
    )!;
    ok(difference.split('\n').length <= 26, difference);
    ok(difference.includes('… 491 more lines'));
  });
});
