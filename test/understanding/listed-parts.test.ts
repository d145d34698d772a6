/** Which trials a line asks to be listed, and which lines only speak of trials. */

import assert from 'node:assert/strict';
import { readLine, type Understanding } from '../../dialogs/engine/reader/reader';
import { contextOf } from './context';

function read(text: string, lang: string): Understanding {
  const line = { id: text, lang, side: 'partner' as const, context: { state: 'none' }, text };
  return readLine(text, contextOf({ ...line, want: { kind: '', slots: {} }, family: '', trials: ['Kestrel Dental'] }));
}

describe('a month in a line about trials', () => {
  const months: readonly (readonly [string, string, string | undefined])[] = [
    ['en', 'trials in May', 'endsIn:2027-05'],
    ['en', 'which trials are up in June', 'endsIn:2027-06'],
    ['en', 'trials ending in November', 'endsIn:2026-11'],
    ['en', 'which trials ended in October', 'endsIn:2026-10'],
    ['en', 'which trials ended in March 2026', 'endsIn:2026-03'],
    ['en', 'which trials end in October', 'endsIn:2027-10'],
    ['de', 'Trials im Mai', 'endsIn:2027-05'],
    ['de', 'welche Trials sind im Oktober ausgelaufen', 'endsIn:2026-10'],
    ['fr', 'essais en mai', 'endsIn:2027-05'],
    ['ja', '5月のトライアル', 'endsIn:2027-05'],
    ['en', 'trials that started in May', undefined],
    ['de', 'Trials, die im Mai begonnen haben', undefined],
  ];
  for (const [lang, text, filter] of months)
    it(`is when they end, to come unless they have: ${lang}, “${text}”`, () => {
      const got = read(text, lang);
      assert.ok(got.kind === 'intent' && got.intent === 'myTrials', JSON.stringify(got));
      assert.equal(got.details.filter, filter);
    });
});

describe('a list of somebody’s trials', () => {
  for (const [lang, text] of [
    ['en', 'Kim told me something about the trials'],
    ['en', 'I know which customer Mira means'],
    ['en', 'Mira likes the trial and the customer, which is nice'],
    ['en', 'we heard from Mira which trial was difficult'],
    ['de', 'Mira hat mir gesagt, welche Kunden schwierig sind'],
    ['de', 'ich weiß, welchen Kunden Mira meint'],
  ] as const)
    it(`is not asked for by a mention: ${lang}, “${text}”`, () => {
      const got = read(text, lang);
      assert.ok(got.kind !== 'intent' || got.intent !== 'myTrials', JSON.stringify(got));
    });

  for (const [lang, text] of [
    ['en', 'which trials are with Mira'],
    ['en', 'please show me the trials of Mira'],
    ['en', 'can you list the customers Mira has'],
    ['de', 'zeig mir die Trials von Mira'],
    ['de', 'welche Kunden hat Mira'],
  ] as const)
    it(`is shown to “${text}”`, () => {
      const got = read(text, lang);
      assert.ok(got.kind === 'intent' && got.intent === 'myTrials', JSON.stringify(got));
      assert.equal(got.details.person, 'Mira');
    });
});
