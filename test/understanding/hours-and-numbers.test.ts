/** Hours and numbers in words: each number is of its own language. */

import assert from 'node:assert/strict';
import { dateSpots } from '../../dialogs/engine/reader/dates';
import { wordsAt } from '../../dialogs/engine/reader/lexicon';
import type { UnderstoodLanguage } from '../../cards/words/understood';

function found(text: string, language: UnderstoodLanguage): readonly string[] {
  const spots = dateSpots(text, wordsAt(text), { today: '2026-11-28', language, locale: language, lean: 'future' });
  return spots.map(({ kind, value }) => `${kind} ${value}`);
}

describe('a number that is written out', () => {
  for (const [language, text, spots] of [
    ['de', 'um Tage verschoben', []],
    ['de', 'an Tagen wie diesen', []],
    ['de', 'in zwei Wochen', ['days 14']],
    ['de', 'in dreißig Tagen', ['days 30']],
    ['de', 'in two weeks', ['days 14']],
    ['en', 'in eight days', ['days 8']],
    ['en', 'ein days', []],
    ['fr', 'dans quinze jours', ['days 15']],
    ['es', 'en seis semanas', ['days 42']],
    ['pt', 'em um mês', ['days 30']],
    ['ja', '3日後', ['days 3']],
    ['ja', '2週間', ['days 14']],
    ['ja', '3日前', ['date 2026-11-25']],
  ] as const)
    it(`is one of its language: ${language}, “${text}”`, () => {
      assert.deepEqual(found(text, language), spots);
    });

  it('ends a month in the line’s language alone', () => {
    assert.deepEqual(found('Ende März', 'de'), ['date 2027-03-31']);
    assert.deepEqual(found('fin mars', 'fr'), ['date 2027-03-31']);
    assert.deepEqual(found('fin März', 'de'), []);
  });
});

describe('an hour in words', () => {
  for (const [language, text, spots] of [
    ['en', 'nothing before nine please', ['time 09:00']],
    ['en', 'I work from 8 to 4', ['time 08:00', 'time 04:00']],
    ['de', 'bitte erst ab neun', ['time 09:00']],
    ['fr', 'pas avant neuf', ['time 09:00']],
    ['en', 'before 9 December', ['date 2026-12-09']],
    ['en', 'after 3 weeks', ['days 21']],
    ['en', 'from 8 users on', []],
    ['en', 'before one', []],
    ['de', 'ab 30', []],
  ] as const)
    it(`is read where nothing is counted: ${language}, “${text}”`, () => {
      assert.deepEqual(found(text, language), spots);
    });
});
