/** One trial of Fabrikam, and the hub as its partner and its customer have it. */

import type { Actor } from '../../../src/domain/people/actor';
import { sampleTrial } from '../../domain/record/trial-samples';
import { HubDesk, partnerActor } from './hub-desk';

const nils = { tenantId: 'cust', personId: 'nils' };

/** The trial, which Nils of Fabrikam sees. */
export const fabrikam = sampleTrial({
  id: '00000000-0000-4000-8000-0000000000ab',
  company: 'Fabrikam',
  people: [nils],
  customer: { company: 'Fabrikam', country: 'DE', domain: 'fabrikam.com', tenantId: 'cust' },
});

/** Somebody of its partner. */
export const partnerDesk = new HubDesk([fabrikam]);

/** Nils. */
export const nilsOfFabrikam: Actor = {
  ...partnerActor,
  side: 'customer',
  person: { v: 1, ...nils, name: 'Nils', account: true },
  signInName: 'nils@fabrikam.com',
  addresses: ['nils@fabrikam.com'],
  company: 'Fabrikam',
};

/** What Nils hears. */
export const customerDesk = new HubDesk([fabrikam], nilsOfFabrikam);
