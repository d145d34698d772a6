/** On which side of a trial a tenant is, whoever keeps the record. */

import { deepStrictEqual } from 'node:assert/strict';
import { customerOf, isKeptBy, partnerOf, partnersPeople, sideOn } from '../../../src/domain/record/side-on';
import type { Trial } from '../../../src/domain/record/trial';
import { sampleTrial } from './trial-samples';

const customer = { company: 'Adventure Works', country: 'DE', tenantId: 'customer-tenant' };
const own = { partnerTenantId: 'customer-tenant', keeper: 'customer', customer } as const;
const p = { tenantId: 'partner-tenant', personId: 'pia' };
const c = { tenantId: 'customer-tenant', personId: 'cleo' };

const cases: readonly (readonly [string, Partial<Trial>, readonly (string | undefined)[]])[] = [
  ['a partner’s, bound to nobody', {}, ['partner', undefined, undefined]],
  ['a partner’s, bound', { customer }, ['partner', 'customer', undefined]],
  ['a partner’s, as a row may say', { customer, keeper: 'partner' }, ['partner', 'customer', undefined]],
  ['a partner’s of its own tenant', { customer: { ...customer, tenantId: 'partner-tenant' } }, ['partner', undefined, undefined]],
  ['a customer’s, alone', own, [undefined, 'customer', undefined]],
  [
    'a customer’s, open to a partner',
    { ...own, partner: { tenantId: 'partner-tenant', people: [p] } },
    ['partner', 'customer', undefined],
  ],
];

describe('the side of a trial', () => {
  for (const [name, changes, expected] of cases)
    it(name, () => {
      const trial = sampleTrial(changes);
      deepStrictEqual(
        ['partner-tenant', 'customer-tenant', 'stranger-tenant'].map((tenant) => sideOn(trial, tenant)),
        expected,
      );
    });

  it('is nobody’s for an empty tenant', () => {
    deepStrictEqual([sideOn(sampleTrial(own), ''), sideOn(sampleTrial(), '')], [undefined, undefined]);
  });

  it('names both tenants, who keeps it, and whom it concerns', () => {
    const alone = sampleTrial({ ...own, owner: c });
    const open = sampleTrial({ ...own, owner: c, partner: { tenantId: 'partner-tenant', people: [p] } });
    deepStrictEqual([partnerOf(alone), customerOf(alone), partnersPeople(alone)], [undefined, 'customer-tenant', []]);
    deepStrictEqual([partnerOf(open), customerOf(open), partnersPeople(open)], ['partner-tenant', 'customer-tenant', [p]]);
    deepStrictEqual([isKeptBy(open, 'partner-tenant'), isKeptBy(open, 'customer-tenant')], [false, true]);
  });
});
