import assert from 'node:assert/strict';
import type { Understanding } from '../../dialogs/engine/reader/intents';
import { readLine } from '../../dialogs/engine/reader/reader';
import { contextOf } from './context';

/** What a line means at a question of a sign-up, or of another form. */
function at(step: string, lang: string, text: string, journey = 'signUp'): Understanding {
  const context = { state: 'form', journey, step };
  return readLine(
    text,
    contextOf({ id: text, lang, side: 'partner', context, text, want: { kind: '', slots: {} }, family: '', trials: [] }),
  );
}

describe('what a line in a form denies', () => {
  const lines: readonly (readonly [string, string, string])[] = [
    ['country', 'en', 'not Germany'],
    ['country', 'de', 'nicht Deutschland'],
    ['country', 'fr', 'pas en France'],
    ['country', 'es', 'no es España'],
    ['country', 'pt', 'não é no Brasil'],
    ['country', 'ja', '日本ではありません'],
    ['country', 'ar', 'ليست ألمانيا'],
    ['product', 'en', 'not Sales'],
    ['product', 'de', 'nicht Sales'],
    ['product', 'fr', 'pas Sales'],
    ['product', 'es', 'no Sales'],
    ['product', 'pt', 'Sales não'],
    ['product', 'ja', 'Salesではない'],
    ['product', 'ar', 'ليس Sales'],
    ['identity', 'en', 'not our account'],
    ['identity', 'de', 'nicht unser Konto'],
    ['identity', 'fr', 'pas notre compte'],
    ['identity', 'es', 'no nuestra cuenta'],
    ['identity', 'pt', 'não a nossa conta'],
    ['started', 'en', 'not yesterday'],
    ['started', 'de', 'nicht gestern'],
    ['started', 'fr', 'pas hier'],
    ['started', 'es', 'ayer no'],
    ['started', 'pt', 'ontem não'],
    ['started', 'ja', '昨日ではない'],
    ['started', 'ar', 'ليس أمس'],
    ['domain', 'en', 'not fabrikam.com'],
    ['customer', 'de', 'nicht Fabrikam'],
  ];
  for (const [step, lang, text] of lines)
    it(`is not its answer: ${step}, ${lang}, “${text}”`, () => {
      assert.notEqual(at(step, lang, text).kind, 'answer', JSON.stringify(at(step, lang, text)));
    });

  it('leaves what it says beside', () => {
    assert.deepEqual(at('country', 'en', 'not Germany, Austria'), { kind: 'answer', details: { country: 'AT' } });
    assert.deepEqual(at('country', 'en', 'é no Brasil'), { kind: 'answer', details: { country: 'BR' } });
  });
});

describe('the end of a month', () => {
  const ends: readonly (readonly [string, string])[] = [
    ['de', 'Ende März'],
    ['en', 'end of March'],
    ['fr', 'fin mars'],
    ['pt', 'final de março'],
    ['ja', '3月末'],
    ['ar', 'نهاية مارس'],
  ];
  for (const [lang, text] of ends)
    it(`is its last day, to come where an end is asked and behind where a start is: ${text}`, () => {
      assert.deepEqual(at('term', lang, text, 'termNoted'), { kind: 'answer', details: { date: '2027-03-31' } });
      assert.deepEqual(at('started', lang, text), { kind: 'answer', details: { date: '2026-03-31' } });
    });

  it('keeps a year, and knows how long February is', () => {
    assert.deepEqual(at('term', 'de', 'Ende Februar 2028', 'termNoted'), { kind: 'answer', details: { date: '2028-02-29' } });
  });
});

describe('a general question', () => {
  const asked: readonly (readonly [string, string, string])[] = [
    ['en', 'will it charge my card', 'charge'],
    ['en', 'is it free', 'charge'],
    ['en', 'what happens to my data when it ends', 'data'],
    ['en', 'how many users can a trial have', 'users'],
    ['de', 'ist das kostenlos', 'charge'],
    ['fr', 'est-ce que c’est gratuit', 'charge'],
    ['es', '¿es gratis?', 'charge'],
    ['pt', 'é de graça?', 'charge'],
    ['ja', '無料ですか', 'charge'],
    ['ar', 'هل هو مجاني', 'charge'],
  ];
  for (const [lang, text, topic] of asked)
    it(`is one, of its topic: ${text}`, () => {
      const line = { id: text, lang, side: 'partner' as const, context: { state: 'none' }, text };
      const got = readLine(text, contextOf({ ...line, want: { kind: '', slots: {} }, family: '', trials: [] }));
      assert.deepEqual(got, { kind: 'question', topic });
    });
});

describe('a line that has the words of a wish and not the wish', () => {
  const lines: readonly (readonly ['partner' | 'customer', string, string])[] = [
    ['customer', 'activated', 'please delete their user and licences'],
    ['customer', 'activated', 'the partner has left, please delete their user and licences'],
    ['partner', 'activated', 'we still pay for a licence at fabrikam'],
    ['customer', 'removal', 'undo the removal'],
  ];
  for (const [side, wish, text] of lines)
    it(`is not sure to want “${wish}”: ${text}`, () => {
      const line = { id: text, lang: 'en', side, context: { state: 'none' }, text };
      const got = readLine(text, contextOf({ ...line, want: { kind: '', slots: {} }, family: '', trials: ['Fabrikam'] }));
      assert.notEqual(got.kind === 'intent' && got.intent, wish, JSON.stringify(got));
    });
});
