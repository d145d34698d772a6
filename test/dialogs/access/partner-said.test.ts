/** A customer that asks for the removal of somebody who is no partner here is not led to the removal of the partner who is. */

import { deepEqual } from 'node:assert/strict';
import { newConversation } from '../../../dialogs/engine/state';
import { sampleTrial } from '../../domain/record/trial-samples';
import { HubDesk, partnerActor } from '../../kit/stage/hub-desk';

const nils = { v: 1, tenantId: 'cust', personId: 'nils', name: 'Nils', account: true } as const;
const trial = sampleTrial({
  id: '00000000-0000-4000-8000-0000000000ab',
  people: [{ tenantId: 'cust', personId: 'nils' }],
  customer: { company: 'Adventure Works', country: 'DE', domain: 'adventure-works.com', tenantId: 'cust' },
});
const customers = new HubDesk([trial], { ...partnerActor, side: 'customer', person: nils, company: 'Adventure Works' });
const partners = new HubDesk([trial]);

async function after(desk: HubDesk, line: string): Promise<string | undefined> {
  const { screen, conversation } = await desk.hear(line, newConversation());
  return conversation.open?.journey ?? (screen?.kind === 'view' ? screen.name : undefined);
}

describe('whose access is to be removed', () => {
  for (const line of [
    ...['please remove Contoso from our tenant', 'we want to remove our partner', 'remove Contoso'],
    // More words of the command, or such as only ask, are no name.
    ...['Remove partner access', 'remove partner access now', 'remove access please', 'remove partner now'],
    ...['remove partner Contoso', 'remove access Contoso'],
  ])
    it(`is the partner’s who is here: “${line}”`, async () => {
      deepEqual(await after(customers, line), 'removal');
    });

  for (const line of [
    'remove Northwind',
    'please remove Northwind Traders from our tenant',
    'please remove Karl from our tenant',
    'bitte entferne Northwind Traders aus unserem Tenant',
  ])
    it(`is nobody’s who is here: “${line}”`, async () => {
      const { screen, conversation } = await customers.hear(line, newConversation());
      deepEqual([conversation.open, screen?.kind === 'view' && screen.args['trial']], [undefined, undefined]);
    });

  it('is that of the customer who is named, and of no other', async () => {
    deepEqual(await after(partners, 'Adventure Works wants our access removed'), 'removal');
    deepEqual(await after(partners, 'please remove our access from Wingtip Toys'), 'closed.notFound');
  });
});
