/** Who may hear of a trial unasked: the sides as they are now, and nobody of a tenant that was parted from the partner's. */

import { deepEqual } from 'node:assert/strict';
import { newConversation } from '../../dialogs/engine/state';
import type { Recipient } from '../../src/outbox/deliveries';
import { mayHear } from '../../src/reminders/hearing';
import { sampleTrial } from '../domain/record/trial-samples';

const customer = { company: 'Adventure Works', country: 'DE', tenantId: 'customer-tenant' };
const alone = sampleTrial({ customer, owner: { tenantId: 'joined-tenant', personId: 'finn' } });
const joined = { ...alone, alsoPartner: ['joined-tenant'] };
const listed = new Map(['partner-tenant', 'joined-tenant'].map((tenantId) => [tenantId, '']));
const tenants = ['partner-tenant', 'joined-tenant', 'customer-tenant', 'stranger-tenant'];

const heard = (partners: typeof listed, trial?: typeof alone) =>
  tenants.map((tenantId) => mayHear(partners, of(tenantId), trial));

describe('who may hear of a trial', () => {
  it('is whoever is on one of its sides; a partner’s people while it is listed', () => {
    deepEqual(heard(listed, alone), [true, false, true, false]);
    deepEqual(heard(listed, joined), [true, true, true, false]);
    deepEqual(heard(new Map(), joined), [false, false, true, false]);
  });

  it('is anybody of a listed partner where it is about no trial', () => {
    deepEqual(heard(listed), [true, true, false, false]);
  });
});

function of(tenantId: string): Recipient {
  return { person: { tenantId, personId: 'somebody' }, conversation: newConversation() } as Recipient;
}
