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
  ['Litware buys tomorrow', 'Litware bought yesterday', 'activated'],
  ['Litware kauft am Montag', 'Litware hat am Montag gekauft', 'activated'],
  ['Litware wanted to buy', 'Litware says that they bought', 'activated'],
  ['Litware is ready to buy', 'Litware has bought', 'activated'],
  ['we asked Microsoft to extend Litware', 'Microsoft extended Litware', 'extended'],
  ['invite everyone at Litware except anna@litware.com', 'invite anna@litware.com to Litware', 'invite'],
  ['Litware soll gekauft haben', 'Litware hat gekauft', 'activated'],
  ['Kim thinks Litware bought', 'Kim says Litware bought', 'activated'],
  ['I heard Litware bought', 'Litware bought', 'activated'],
  ['Litware bought, I think', 'Litware bought', 'activated'],
  ['archive Litware if they agree', 'archive Litware', 'archived'],
  ['archive Litware later', 'archive Litware now', 'archived'],
  ['take over Litware if Kim agrees', 'take over Litware', 'handed'],
  ['we should have archived Litware', 'please archive Litware', 'archived'],
  ['Litware got bought', 'Litware bought', 'activated'],
  ['remove Contoso, no, on second thought', 'remove Contoso', 'removal', customer],
  ['should we remove Contoso?', 'please remove Contoso', 'removal', customer],
  ['sollen wir Contoso entfernen', 'bitte Contoso entfernen', 'removal', customer],
  ['we are not decided whether to remove Contoso', 'please remove Contoso now', 'removal', customer],
  ['has anything changed at Litware', 'something at Litware is wrong', 'corrections'],
  ['my uncle has access to the pool', 'who has access to our tenant', 'access', customer],
  ['Germany or Austria', 'trials in Germany', 'myTrials'],
  ['we removed our access from Litware last week', 'remove our access from Litware', 'removal'],
  ['was our access removed', 'please remove our access', 'removal'],
  ['I cannot take over Litware', 'I take over Litware', 'handed'],
  ['we were unable to extend Litware', 'we extended Litware', 'extended'],
  ['Litware may have bought', 'Litware has bought', 'activated'],
  ['Litware would like to buy', 'Litware bought', 'activated'],
  ['please forget my colleague', 'please forget me', 'forgetMe'],
  ['my former colleague Karl wants to be forgotten', 'I want to be forgotten', 'forgetMe'],
  ["delete Anna's data", 'delete my data', 'forgetMe'],
  ['delete his data', 'delete all my data', 'forgetMe'],
  ['delete all personal data of our former employee', 'I am leaving the firm, wipe what you have on me', 'forgetMe'],
  ['lösche die Daten von Anna', 'lösche meine Daten', 'forgetMe'],
  ['supprimez les données de mon collègue', 'supprimez mes données', 'forgetMe'],
  ['borra los datos de mi compañero', 'borra mis datos', 'forgetMe'],
  ['apague os dados do meu colega', 'apague meus dados', 'forgetMe'],
  ['forget what I said', 'forget me', 'forgetMe'],
  ['forget my last message', 'forget everything you know about me', 'forgetMe'],
  ['vergiss was ich gesagt habe', 'vergiss mich', 'forgetMe'],
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

  it('a question of what is asked is no wish to be forgotten', () => {
    for (const text of ['what is asked of me', 'what is asked of me now?', 'was wird von mir verlangt']) {
      const got = readLine(text, customer);
      assert.ok(got.kind !== 'intent' || got.intent !== 'forgetMe', `${text}: ${JSON.stringify(got)}`);
    }
  });

  it('a form is not left by a line with a word of its own', () => {
    const got = readLine("they're still recruiting for that role", { ...partner, asked: { journey: 'signUp', step: 'contact' } });
    assert.notEqual(got.kind, 'intent');
  });
});
