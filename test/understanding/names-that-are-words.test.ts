/** First names that are words of their own, or begin with one: "Will", "May", "William", "Tryggve". */

import assert from 'node:assert/strict';
import { readLine, type Understanding } from '../../dialogs/engine/reader/reader';
import { contextOf } from './context';

interface Where {
  readonly lang?: string;
  readonly side?: 'partner' | 'customer';
  readonly step?: string;
}

function read(text: string, { lang = 'en', side = 'partner', step }: Where = {}): Understanding {
  const context = step === undefined ? { state: 'none' } : { state: 'form', journey: 'signUp', step };
  const line = { id: text, lang, side, context, text };
  return readLine(text, contextOf({ ...line, want: { kind: '', slots: {} }, family: '', trials: ['Kestrel Dental'] }));
}

describe('a first name that is a word', () => {
  for (const [lang, text, person] of [
    ['en', 'Will Hartley takes over Kestrel', 'Will Hartley'],
    ['en', 'May Jones takes over Kestrel', 'May Jones'],
    ['en', 'give Kestrel to April Jones', 'April Jones'],
    ['en', 'give Kestrel to August Kern', 'August Kern'],
    ['en', 'Mark Bauer takes over Kestrel', 'Mark Bauer'],
    ['de', 'gib Kestrel an Will Hartley', 'Will Hartley'],
    ['de', 'Rose Kessler übernimmt Kestrel', 'Rose Kessler'],
    ['fr', 'donne Kestrel à Claire Martin', 'Claire Martin'],
    ['es', 'pasa Kestrel a Paz Ruiz', 'Paz Ruiz'],
  ] as const)
    it(`is part of the name: ${lang}, “${text}”`, () => {
      const got = read(text, { lang });
      assert.ok(got.kind === 'intent' && got.intent === 'handTo', JSON.stringify(got));
      assert.equal(got.details.person, person);
    });

  it('is none where it asks, or is a month', () => {
    assert.deepEqual(read('May I see Kestrel'), { ...read('May I see Kestrel'), details: { trial: 'Kestrel Dental' } });
    const got = read('trials ending in May');
    assert.ok(got.kind === 'intent' && got.details.filter === 'endsIn:2027-05', JSON.stringify(got));
  });

  for (const text of ['Will Hartley agrees to the terms', 'May Lee accepted the terms', 'William accepted the terms'])
    it(`doubts no consent: “${text}”`, () => {
      assert.deepEqual(read(text, { step: 'terms' }), { kind: 'answer', details: { yesno: 'yes' } });
    });

  for (const text of ['they will accept the terms', 'William would accept the terms'])
    it(`leaves a doubt one: “${text}”`, () => {
      assert.notEqual(read(text, { step: 'terms' }).kind, 'answer');
    });

  for (const text of ['I have signed in now, William Hartley', 'I have signed in now, Tryggve Lockhart'])
    it(`says nothing of a failure: “${text}”`, () => {
      const got = read(text, { side: 'customer' });
      assert.ok(got.kind === 'intent' && got.intent === 'signInConfirmed', JSON.stringify(got));
    });

  it('answers the question for a contact', () => {
    assert.deepEqual(read('it is May Lee', { step: 'contact' }), { kind: 'answer', details: { person: 'May Lee' } });
  });
});
