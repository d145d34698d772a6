/** A partner signs a customer up, and a customer looks around. */

import assert from 'node:assert/strict';
import { longIt } from '../kit/sweep';
import type { Demo } from './demo';
import { keepPicture } from './pictures';
import { beginSignUp, COMPANY, finishSignUp, words } from './walks';

/** Its tests, in a demo that nobody has used. */
export function signUp(demo: Demo): void {
  it('takes a partner from “sign up” to the launch card in at most 11 interactions', async () => {
    const page = await demo.open('Contoso Consulting', 'partner');
    await beginSignUp(page);
    await keepPicture('chat.png', await page.chat(), await page.text());
    await finishSignUp(page);
    assert.ok(page.interactions <= 11, `it took ${page.interactions} interactions`);
    assert.match(
      await page.text(),
      /Country\s+France\s+Account\s+jo@adventure-works\.com\s+Domain\s+adventure-works\.com\s+Name\s[^]+\sProduct\s+Dynamics 365 Sales/,
    );
  });

  it('leaves one row, with what was answered', async () => {
    const rows = await demo.trialRows();
    assert.equal(rows.length, 1);
    const [row] = rows;
    assert.equal(row?.['partnerTenantId'], '11111111-1111-4111-8111-111111111111');
    const { boundBy, ...customer } = row['customer'] as { readonly boundBy?: { readonly how: string } };
    assert.equal(boundBy?.how, 'trialDomain');
    assert.deepEqual(customer, {
      company: COMPANY,
      domain: 'adventure-works.com',
      tenantId: '22222222-2222-4222-8222-222222222222',
      country: 'FR',
    });
    const { state, start, identity, product, kind, buying, recurringBilling } = row;
    assert.deepEqual(
      { state, start, identity, product, kind, buying, recurringBilling },
      {
        state: 'planned',
        start: 'new',
        identity: 'customer',
        product: 'sales',
        kind: 'standard',
        buying: 'cspUs',
        recurringBilling: 'off',
      },
    );
  });

  it('can be moved in time, as on one’s own computer', async () => {
    const page = await demo.open('Contoso Consulting', 'moved');
    await page.arrives('For me it is', () => page.say('time travel 0'));
  });

  longIt('tells a customer that there is a record and whom to ask, and shows the guidance', async () => {
    const page = await demo.open(COMPANY, 'customer');
    await page.sees(words('home.customerClosed.heading'));
    await page.press(words('buttons.guidance'));
    await page.sees(words('guidance.sides.customer.heading'));
    assert.match(await page.text(), /Remove a partner’s access/);
  });
}
