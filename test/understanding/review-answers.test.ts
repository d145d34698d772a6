/** What corrects an answer at a review, and what only speaks of one. */

import assert from 'node:assert/strict';
import { readLine, type Understanding } from '../../dialogs/engine/reader/reader';
import { contextOf } from './context';

function at(lang: string, text: string): Understanding {
  const context = { state: 'review', journey: 'signUp', step: 'review' };
  const line = { id: text, lang, side: 'partner' as const, context, text };
  return readLine(text, contextOf({ ...line, want: { kind: '', slots: {} }, family: '', trials: [] }));
}

describe('at a review', () => {
  const denied: readonly (readonly [string, string])[] = [
    ['en', 'not Contoso'],
    ['en', 'the customer is not Contoso'],
    ['en', 'I never said France'],
    ['en', 'I never said the country is France'],
    ['en', 'the country is not France'],
    ['en', 'the product should not be Sales'],
    ['de', 'ich habe nie Frankreich gesagt'],
    ['de', 'das Land ist nicht Frankreich'],
    ['de', 'der Kunde heißt nicht Contoso'],
    ['fr', 'le pays n’est pas la France'],
    ['es', 'el país no es Francia'],
    ['pt', 'o país não é a França'],
    ['ja', '国はフランスではありません'],
    ['ar', 'البلد ليس فرنسا'],
  ];
  for (const [lang, text] of denied)
    it(`takes nothing of what is denied: ${lang}, “${text}”`, () => {
      const got = at(lang, text);
      assert.ok(got.kind !== 'answer' || got.details.value === undefined, JSON.stringify(got));
    });

  const interrupted: readonly (readonly [string, string, string])[] = [
    ['en', 'wait, the country was wrong', 'country'],
    ['en', 'wait the country is wrong', 'country'],
    ['en', 'oh wait I gave you the wrong country', 'country'],
    ['en', 'hold on, wrong phone', 'phone'],
    ['de', 'warte, das Land war falsch', 'country'],
    ['de', 'Moment, das Land ist falsch', 'country'],
    ['fr', 'attends, le pays est faux', 'country'],
  ];
  for (const [lang, text, field] of interrupted)
    it(`“wait” before it only draws attention: ${lang}, “${text}”`, () => {
      const got = at(lang, text);
      assert.equal(got.kind === 'answer' && got.details.field, field);
    });

  it('“wait” alone, or for something, changes nothing', () => {
    for (const text of ['wait', 'wait for the new phone number', 'please wait until the company has decided', 'wait, not yet'])
      assert.notEqual(at('en', text).kind, 'answer', text);
  });

  const mentioned: readonly (readonly [string, string])[] = [
    ['en', 'their contact is on holiday in France'],
    ['en', 'the customer in France called this morning'],
    ['en', 'the country Germany has sixteen states'],
    ['en', 'I spoke with the customer yesterday'],
    ['de', 'der Kontakt ist gerade in Frankreich im Urlaub'],
    ['de', 'der Kunde hat sich gemeldet'],
  ];
  for (const [lang, text] of mentioned)
    it(`corrects nothing by a mere mention: ${lang}, “${text}”`, () => {
      assert.notEqual(at(lang, text).kind, 'answer', JSON.stringify(at(lang, text)));
    });

  const corrected: readonly (readonly [string, string, Readonly<Record<string, string>>])[] = [
    ['en', 'make it Sales instead', { field: 'product', value: 'sales' }],
    ['en', 'make it Austria instead', { field: 'country', value: 'AT' }],
    ['en', 'not Germany, Austria instead', { field: 'country', value: 'AT' }],
    ['en', 'change it to fabrikam.de', { field: 'domain', value: 'fabrikam.de' }],
    ['en', 'it should be bob@litware.com', { field: 'email', value: 'bob@litware.com' }],
    ['de', 'doch lieber Sales', { field: 'product', value: 'sales' }],
    ['de', 'nimm stattdessen Österreich', { field: 'country', value: 'AT' }],
    ['fr', 'plutôt Sales', { field: 'product', value: 'sales' }],
    ['es', 'mejor Sales', { field: 'product', value: 'sales' }],
    ['pt', 'em vez disso Sales', { field: 'product', value: 'sales' }],
    ['en', 'the country is Belgium', { field: 'country', value: 'BE' }],
    ['en', 'the country is wrong, it should be Belgium', { field: 'country', value: 'BE' }],
    ['en', 'the country is not France but Belgium', { field: 'country', value: 'BE' }],
    ['en', 'the customer is in Belgium, not in France', { field: 'country', value: 'BE' }],
    ['de', 'das Land ist nicht Frankreich, sondern Belgien', { field: 'country', value: 'BE' }],
  ];
  for (const [lang, text, details] of corrected)
    it(`hears what is right: ${lang}, “${text}”`, () => {
      assert.deepEqual(at(lang, text), { kind: 'answer', details });
    });
});
