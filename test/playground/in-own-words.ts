/** A partner signs a customer up with a mail that was pasted, and in one sentence. */

import assert from 'node:assert/strict';
import type { Demo } from './demo';
import type { PlaygroundPage } from './playground-page';
import { words } from './walks';

const MAIL = [
  'From: Carla Souza <carla.souza@relecloud.com.br>',
  'Sent: Friday, April 10, 2026 09:14',
  'To: Robin Counts <robin@contoso.com>',
  'Subject: Dynamics trial',
  '',
  'Hi Robin,',
  'we would like to test Dynamics 365 Sales. Could you set it up?',
  '',
  'Atenciosamente',
  'Carla Souza',
  'Relecloud Brasil Ltda.',
  'Av. Paulista, 1000, 01310-100 São Paulo - SP',
  'Tel. (11) 3456-7890',
].join('\n');

/** Its tests, in a demo that nobody has used. */
export function inOwnWords(demo: Demo): void {
  it('a mail that is pasted is a recorded trial after at most 4 interactions', async () => {
    const page = await demo.open('Contoso Consulting', 'pasted');
    await page.paste(MAIL);
    await page.sees(words('signUp.message.heading'));
    await fillTheRest(page);
    await record(page, 'Relecloud Brasil Ltda.');
    assert.ok(page.interactions <= 4, `it took ${page.interactions} interactions`);
    const [row] = await demo.trialRows();
    const { company, country } = row?.['customer'] as Readonly<Record<string, string>>;
    assert.deepEqual([company, country, row?.['product']], ['Relecloud Brasil Ltda.', 'BR', 'sales']);
  });

  it('one sentence is a recorded trial after at most 6 interactions', async () => {
    const page = await demo.open('Contoso Consulting', 'said');
    await page.say('set up a Sales trial for Fabrikam in Germany, fabrikam.com');
    await page.sees(words('signUp.message.heading'));
    await page.type(words('signUp.message.contact'), 'Ann Beebe');
    await page.type(words('signUp.message.email'), 'ann@fabrikam.com');
    await page.type(words('signUp.identity.account'), 'ann@fabrikam.com');
    await fillTheRest(page);
    await record(page, 'Fabrikam');
    assert.ok(page.interactions <= 6, `it took ${page.interactions} interactions`);
    const customers = (await demo.trialRows()).map(({ customer }) => (customer as Readonly<Record<string, string>>)['company']);
    assert.deepEqual(customers.toSorted(), ['Fabrikam', 'Relecloud Brasil Ltda.']);
  });
}

/** What no mail and no sentence says, on the card that asks for it. */
async function fillTheRest(page: PlaygroundPage): Promise<void> {
  await page.search(words('signUp.product.kind'), 'stand', words('signUp.message.kinds.standard'));
  await page.search(words('signUp.identity.label'), 'tenant', words('signUp.message.homes.customer'));
  await page.search(words('signUp.buying.buying'), 'us', words('signUp.buying.cspUs'));
  await page.tickAll();
  await page.press(words('buttons.next'));
}

async function record(page: PlaygroundPage, company: string): Promise<void> {
  await page.sees(words('review.heading'));
  await page.press(words('review.next'));
  await page.sees(words('launch.heading', { company }));
}
