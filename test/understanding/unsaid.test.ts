/** What a line names and does not say is asked about: on a condition, in doubt, to come, taken back, asked for advice, of other things. */

import assert from 'node:assert/strict';
import { readLine, type LineContext } from '../../dialogs/engine/reader/reader';

const partner: LineContext = { side: 'partner', today: '2026-11-28', locale: 'en-GB', trials: ['Litware', 'Adventure Works'] };
const customer: LineContext = { ...partner, side: 'customer' };

/** Lines that name what must not be done or noted, each beside one that says it. */
const PAIRS: readonly (readonly [unsaid: string, said: string, wish: string, context?: LineContext])[] = [
  ['once Litware has bought we can talk', 'Litware has bought, we can talk', 'activated'],
  ['if Litware pays, fine', 'Litware has paid. Tell me if that is fine', 'activated'],
  ['sobald Litware gekauft hat, sag ich es', 'Litware hat gekauft', 'activated'],
  ['Litware kauft, wenn das Geld da ist', 'Litware hat gekauft', 'activated'],
  ['quand Litware aura acheté', 'Litware a acheté les licences', 'activated'],
  ['cuando Litware haya comprado', 'Litware compró las licencias', 'activated'],
  ['Litwareが購入したら教えます', 'Litwareがライセンスを購入しました', 'activated'],
  ['maybe Litware has bought', 'Litware has bought', 'activated'],
  ['vielleicht hat Litware gekauft', 'Litware hat gekauft', 'activated'],
  ['Litware is going to buy next month', 'Litware has bought', 'activated'],
  ['Litware wird nächsten Monat kaufen', 'Litware hat gekauft', 'activated'],
  ['Litware would have bought', 'Litware has bought', 'activated'],
  ['we should have archived Litware', 'please archive Litware', 'archived'],
  ['Litware got bought', 'Litware bought', 'activated'],
  ['remove Contoso, no, on second thought', 'remove Contoso', 'removal', customer],
  ['should we remove Contoso?', 'please remove Contoso', 'removal', customer],
  ['sollen wir Contoso entfernen', 'bitte Contoso entfernen', 'removal', customer],
  ['we are not decided whether to remove Contoso', 'please remove Contoso now', 'removal', customer],
  ['has anything changed at Litware', 'something at Litware is wrong', 'corrections'],
  ['my uncle has access to the pool', 'who has access to our tenant', 'access', customer],
  ['Germany or Austria', 'trials in Germany', 'myTrials'],
  ['Litware invited us to a garden party', 'who was invited to Litware', 'invitations'],
];

describe('what is named and not said', () => {
  for (const [unsaid, said, wish, context = partner] of PAIRS) {
    it(`is not done: "${unsaid}"`, () => {
      const got = readLine(unsaid, context);
      assert.ok(got.kind !== 'intent' || got.intent !== wish, JSON.stringify(got));
    });

    it(`is done where it is said: "${said}"`, () => {
      const got = readLine(said, context);
      assert.ok(got.kind === 'intent' && got.intent === wish, JSON.stringify(got));
    });
  }

  it('a form is not left by a line with a word of its own', () => {
    const got = readLine("they're still recruiting for that role", { ...partner, asked: { journey: 'signUp', step: 'contact' } });
    assert.notEqual(got.kind, 'intent');
  });
});
