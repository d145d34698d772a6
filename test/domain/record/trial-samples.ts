/** A trial to start from in the tests of the domain. */

import type { Trial } from '../../../src/domain/record/trial';

const PARTNER = { tenantId: 'partner-tenant', personId: 'alex' };

/** A running standard trial of Sales from 1 to 31 March 2026, changed where a test says so. */
export function sampleTrial(changes: Partial<Trial> & { readonly company?: string } = {}): Trial {
  const { company = 'Adventure Works', ...rest } = changes;
  return {
    v: 3,
    id: 'trial-1',
    partnerTenantId: 'partner-tenant',
    state: 'running',
    start: 'new',
    customer: { company, country: 'DE' },
    contact: PARTNER,
    identity: 'customer',
    product: 'sales',
    kind: 'standard',
    buying: 'web',
    recurringBilling: 'off',
    owner: PARTNER,
    startedOn: '2026-03-01',
    clocks: [{ kind: 'environment', endsOn: '2026-03-31', zone: 'UTC', source: 'computed' }],
    createdAt: '2026-03-01T09:00:00.000Z',
    changedAt: '2026-03-01T09:00:00.000Z',
    ...rest,
  };
}
