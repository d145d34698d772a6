import assert from 'node:assert/strict';
import { readLine, type Understanding } from '../../dialogs/engine/reader/reader';
import { contextOf } from './context';

const TRIALS = ['Litware', 'Kestrel Dental', 'Contoso'];

function read(text: string, side: 'partner' | 'customer'): Understanding {
  return readLine(text, contextOf({ text, side, lang: 'en', trials: TRIALS, context: { state: 'none' } } as never));
}

/** What a line comes to, or may: what is done, and what stands on buttons. */
function offered(got: Understanding): readonly string[] {
  if (got.kind === 'intent') return [got.intent, ...(got.then ? [got.then.intent] : [])];
  return got.kind === 'ask' ? got.between.map(({ intent }) => intent) : [];
}

const AT_ONCE = ['signInConfirmed', 'remindersOff', 'remindersOn', 'newsStopped', 'newsResumed'];
const sides = ['partner', 'customer'] as const;

describe('what a line that does not say so leads to', () => {
  for (const text of [
    ...['my country is wrong', "I'm leaving the company next week", 'login fails', 'where do I sign in', 'I changed my mind'],
    ...[
      'I signed in but it failed',
      'I signed in but got an error',
      "I can't sign in",
      'when shall I sign in',
      'I will sign in tomorrow',
    ],
    ...['Anmeldung schlägt fehl', 'the log in is blocked', 'I tried to log in', 'who signed in', 'please stop removing'],
  ])
    it(`offers nothing that acts at once to “${text}”`, () => {
      const all = sides.flatMap((side) => offered(read(text, side)));
      assert.deepEqual(
        all.filter((intent) => AT_ONCE.includes(intent)),
        [],
      );
    });

  for (const text of [
    ...["the partner doesn't answer", 'partner is not responding', 'der Partner meldet sich nicht', 'ended? no it still runs'],
    ...['the partner did not call back', 'no answer from the partner', 'our partner has not sent the code'],
  ])
    it(`ends no access of all for “${text}”`, () => {
      const all = sides.flatMap((side) => offered(read(text, side)));
      assert.ok(!all.includes('removalOfAll'), all.join());
    });

  for (const text of [
    ...[
      "we don't want anybody removed",
      'please stop removing',
      'bitte den Zugriff noch nicht entfernen',
      'nobody should be removed',
    ],
    ...[
      'Contoso must keep their access, nothing to remove',
      'we do not want Contoso to be removed',
      'wir wollen nicht, dass jemand entfernt wird',
    ],
  ])
    it(`opens no form to end access for “${text}”`, () => {
      const got = sides.map((side) => read(text, side)).filter(({ kind }) => kind === 'intent');
      assert.deepEqual(got, []);
    });

  for (const [text, intent] of [
    ['I have signed in now', 'signInConfirmed'],
    ['yes I could log in', 'signInConfirmed'],
    ['no partner should have access', 'removalOfAll'],
    ['remove all partners', 'removalOfAll'],
    ['they do not need access, remove it', 'removal'],
    ['Litware should not have access any more', 'removal'],
  ] as const)
    it(`still hears “${text}”`, () => {
      assert.deepEqual(offered(read(text, 'customer')), [intent]);
    });
});
