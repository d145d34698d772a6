/** What people ask of their own trials is shown to them; a general question, or one about something else, stays what it is. */

import { deepEqual } from 'node:assert/strict';
import { readLine } from '../../dialogs/engine/reader/reader';

const read = (text: string, side: 'customer' | 'partner'): string => {
  const got = readLine(text, { side, today: '2026-04-14', locale: 'en-GB', trials: ['Adventure Works'] });
  return got.kind === 'intent' ? got.intent : got.kind;
};

const TRIALS = [
  'when does our trial end?',
  'when will my trial expire',
  'when is our trial over',
  'wann endet unser Test?',
  'wie lange läuft unser Trial noch?',
  'quand se termine notre essai ?',
  '¿cuándo termina nuestra prueba?',
  'quando termina nosso teste?',
  'what do we have to do?',
  'what do I have to do today',
  'was müssen wir tun?',
  'what do you want from us?',
  'was wollt ihr von mir',
  'was ist der nächste Schritt?',
];
const THEIRS = ['wann läuft der Test aus', 'トライアルはいつ終わりますか', 'متى تنتهي الفترة التجريبية؟'];
const KEPT = ['what data do you keep about us?', 'which data do you store', 'welche Daten speichert ihr?'];
const GENERAL = [
  'when does a trial end usually',
  'what happens to our data when the trial ends',
  'can we extend our trial',
  'why does our trial end',
  'müssen wir am Ende was bezahlen',
  'what must we pay',
];

describe('a question about one’s own', () => {
  it('shows one’s own trials, on both sides', () => {
    for (const side of ['customer', 'partner'] as const)
      deepEqual(
        TRIALS.map((text) => [text, read(text, side)]),
        TRIALS.map((text) => [text, 'myTrials']),
      );
  });

  it('need not say whose where there can be no other', () => {
    deepEqual(
      THEIRS.map((text) => read(text, 'customer')),
      THEIRS.map(() => 'myTrials'),
    );
  });

  it('says what is kept of somebody', () => {
    for (const text of KEPT) deepEqual([text, read(text, 'customer')], [text, 'forgetMe']);
  });

  it('is none where it is general, or asks something else', () => {
    for (const text of GENERAL) deepEqual([text, ['question', 'unknown', 'ask'].includes(read(text, 'customer'))], [text, true]);
  });
});

describe('more than one trial', () => {
  it('of a product or a country is a list', () => {
    for (const text of ['Sales trials', 'my Sales trials', 'Tests in Frankreich', 'all Sales trials please'])
      deepEqual([text, read(text, 'partner')], [text, 'myTrials']);
    deepEqual(read('Sales trial for Litware', 'partner'), 'signUp');
  });
});

describe('a sign-up in one sentence', () => {
  it('is one wish: who the contact is corrects nobody', () => {
    const line = 'new customer wants to try Sales, Litware Inc from Switzerland, contact is Jonas Frei jonas@litware.ch';
    const got = readLine(line, { side: 'partner', today: '2026-04-14', locale: 'en-GB', trials: [] });
    deepEqual(got.kind === 'intent' && [got.intent, got.then, got.details.company], ['signUp', undefined, 'Litware Inc']);
  });
});
