/** What is typed while a form asks, as people type it: an answer is taken, and nothing else is taken for one. */

import { deepEqual, match, ok } from 'node:assert/strict';
import { PlayedForms } from './played';

interface Wanted {
  /** The step on the card after it; the same one where nothing was taken. */
  readonly then: string | undefined;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly says?: RegExp;
}

const lines: readonly (readonly [step: string, text: string, wanted: Wanted])[] = [
  [
    'customer',
    'it’s for Northwind Bakery, their site is https://www.northwind-bakery.com/about',
    { then: 'country', says: /Northwind Bakery/ },
  ],
  [
    'customer',
    'the company is Wide World Importers, wideworldimporters.com, based in Austria',
    { then: 'country', inputs: { country: 'AT' } },
  ],
  ['customer', '- Ltd =HYPERLINK("https://evil")', { then: 'customer', inputs: { company: '- Ltd =HYPERLINK(\\' } }],
  ['customer', 'Help Desk Partners Ltd', { then: 'customer', inputs: { company: 'Help Desk Partners Ltd' } }],
  ['customer', 'Back & Forth GmbH', { then: 'customer', inputs: { company: 'Back & Forth GmbH' } }],
  ['customer', 'do you need the legal form?', { then: 'customer', inputs: { company: '' }, says: /reads like a question/ }],
  ['customer', 'thanks a lot', { then: 'customer', inputs: { company: '' }, says: /still open/ }],
  ['domain', 'they have none, leave it out', { then: 'country' }],
  ['domain', 'ann@fabrikam.com is one of their addresses', { then: 'country', says: /fabrikam\.com has no/ }],
  ['country', 'they are in Österreich', { then: 'billingAddress', says: /Austria/ }],
  ['country', 'no, not Germany: Austria', { then: 'billingAddress', says: /Austria/ }],
  ['country', 'je ne sais pas', { then: 'country' }],
  ['country', 'what happens if it is wrong?', { then: 'country', says: /reads like a question/ }],
  ['billingAddress', 'sí, tienen oficina allí', { then: 'identity' }],
  ['billingAddress', 'أجل', { then: 'identity' }],
  ['billingAddress', 'yes?', { then: 'billingAddress' }],
  ['billingAddress', 'nein, leider nicht', { then: 'noAddress' }],
  [
    'contact',
    'my colleague is Ann Beebe, you reach her at ann.beebe@adventure-works.com',
    { then: 'contact', inputs: { name: 'Ann Beebe', email: 'ann.beebe@adventure-works.com' } },
  ],
  ['contact', 'wozu brauchst du das?', { then: undefined, says: /question is mine/ }],
  ['contact', '12', { then: 'contact', says: /no name/ }],
  ['contactPhone', 'we have no phone number for her', { then: 'product' }],
  ['product', 'how long does it run?', { then: undefined, says: /form is open as it was/ }],
  ['buying', 'not decided yet', { then: 'terms' }],
  ['terms', 'not yet', { then: 'terms' }],
  ['terms', 'yes, she agreed on the phone', { then: 'review' }],
  ['review', 'please change the country', { then: 'country' }],
  ['review', 'the country is wrong, it should be Belgium', { then: 'billingAddress', says: /Belgium/ }],
  ['review', 'the mail should be ann@adventure-works.com', { then: 'review', says: /ann@adventure-works\.com/ }],
  ['review', 'hm, wait', { then: 'review' }],
  ['country', 'constructor', { then: 'country', says: /know a country called/ }],
  ['country', 'not Germany', { then: 'country' }],
  ['country', 'Germany or Austria', { then: 'country' }],
  ['country', 'anywhere but France', { then: 'country' }],
  ['country', 'North Korea', { then: 'country' }],
  ['country', 'Niger... sorry Nigeria', { then: 'billingAddress', says: /Nigeria/ }],
  ['billingAddress', 'yes, but in Austria', { then: 'billingAddress' }],
  ['billingAddress', 'the email is wrong, it should be bob@litware.com', { then: 'billingAddress' }],
  ['terms', 'yes but only the privacy part', { then: 'terms' }],
  ['terms', 'accept later', { then: undefined, says: /Kept for later/ }],
  ['terms', 'the customer agrees except for 3', { then: 'terms' }],
  ['terms', 'they would accept', { then: 'terms' }],
  ['terms', 'yes and forget me', { then: 'terms' }],
  ['terms', 'ja, aber erst morgen', { then: 'terms' }],
  ['terms', 'ok thanks', { then: 'review' }],
  ['terms', 'they accepted the terms', { then: 'review' }],
  ['start', 'the customer does not sign up', { then: 'start' }],
  ['start', 'it is not new', { then: 'start' }],
  ['start', 'not a new one, it is already running', { then: 'customer' }],
  ['customer', '株式会社日立', { then: 'customer', inputs: { company: '株式会社日立' } }],
  ['customer', '__proto__', { then: 'customer', inputs: { company: '__proto__' } }],
  ['customer', 'The customer is called “Cancel My Trial Ltd”', { then: 'customer', inputs: { company: 'Cancel My Trial Ltd' } }],
  ['customer', 'no, not that', { then: 'customer', says: /no name/ }],
  ['customer', 'it’s the sales one', { then: 'customer', inputs: { company: '' }, says: /does not read like a name/ }],
  ['customer', 'the company is not Fabrikam', { then: 'customer', inputs: { company: '' } }],
  ['contact', 'see mail', { then: 'contact', inputs: { name: '' }, says: /does not read like a name/ }],
  ['contact', 'jo berry', { then: 'contact', inputs: { name: 'jo berry' } }],
  ['customer', 'the north face', { then: 'customer', inputs: { company: 'the north face' } }],
  ['domain', 'haben noch keinen tenant', { then: 'country' }],
  ['domain', 'no tenant yet', { then: 'country' }],
  ['domain', 'ein neuer, setup@fabrikam.onmicrosoft.com', { then: 'country', says: /Fabrikam/ }],
  ['domain', 'Fabrikam GmbH, fabrikam.com', { then: 'country', says: /Fabrikam GmbH/ }],
  ['identity', 'make it a new tenant', { then: 'identity', inputs: { identity: 'handOver' } }],
  ['identity', 'in ihrem tenant', { then: 'identity', inputs: { identity: 'customer' } }],
  ['identity', 'new tenant, setup@fabrikam.onmicrosoft.com', { then: 'contact' }],
  ['identity', 'theirs, Jo Berry <jo@fabrikam.com>', { then: 'contact' }],
  ['identity', 'country Austria', { then: 'billingAddress', says: /Austria/ }],
  ['domain', 'no, not that', { then: 'customer' }],
  ['domain', 'not fabrikam.com', { then: 'customer' }],
  ['domain', 'fabrikam.com or litware.com', { then: 'customer' }],
  ['contact', 'not Ann, Bob Lee, bob@litware.com', { then: 'contact', inputs: { name: 'Bob Lee', email: 'bob@litware.com' } }],
  ['product', 'not Sales', { then: 'product', says: /know a product/ }],
  ['product', 'Sales, but not the standard one', { then: 'product' }],
  ['buying', 'not through us', { then: 'buying' }],
  ['buying', 'remove our access please', { then: 'buying' }],
  ['buying', 'yes but the customer wants another product', { then: 'buying' }],
  ['review', 'don’t send it', { then: undefined, says: /Which of these do you mean/ }],
];

describe('a line typed while a form asks', () => {
  const forms = new PlayedForms();

  before(() => forms.start());
  after(() => forms.stop());

  for (const [step, text, { then, inputs = {}, says }] of lines)
    it(`${step}: “${text}”`, async () => {
      const played = await forms.play(step, text);
      deepEqual(played.step, then, played.shown);
      for (const [id, value] of Object.entries(inputs)) deepEqual(played.inputs[id] ?? '', value);
      if (says) match(played.shown, says);
    });

  it('leaves the form as it is while a question is answered: the next line is its answer', async () => {
    const played = await forms.play('country', 'why?');
    ok(played.shown.includes('Back to the open form'));
  });
});
