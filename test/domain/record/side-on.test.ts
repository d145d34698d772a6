/** On which side of a trial a tenant is, whoever keeps the record. */

import { deepStrictEqual } from 'node:assert/strict';
import {
  customerOf,
  isKeptBy,
  isOnKeepersSide,
  partnerOf,
  partnersPeople,
  sideOn,
  withJoined,
} from '../../../src/domain/record/side-on';
import { emptyLog } from '../../../src/domain/reminders/reminder-log';
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
  [
    'a partner’s, joined with a tenant that is its customer, too',
    { customer, alsoPartner: ['customer-tenant', 'stranger-tenant'] },
    ['partner', 'partner', 'partner'],
  ],
  [
    'a customer’s, alone, whatever is joined elsewhere',
    { ...own, alsoPartner: ['stranger-tenant'] },
    [undefined, 'customer', undefined],
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

  it('reads what is joined each time, and keeps nothing where nothing is', () => {
    const trial = sampleTrial({ customer });
    deepStrictEqual(withJoined(trial, (tenant) => [`${tenant} too`]).alsoPartner, ['partner-tenant too']);
    deepStrictEqual(
      withJoined(trial, () => []),
      trial,
    );
    deepStrictEqual(withJoined(sampleTrial(own), () => ['x']).alsoPartner, undefined);
  });

  it('has everybody of the partner’s tenants on the keeper’s side of what the partner keeps, and nobody of them on that of a customer’s record', () => {
    const also = { alsoPartner: ['stranger-tenant'] };
    const kept = sampleTrial({ customer, ...also });
    const opened = sampleTrial({ ...own, partner: { tenantId: 'partner-tenant', people: [p] }, ...also });
    const tenants = ['partner-tenant', 'stranger-tenant', 'customer-tenant', 'nobody'];
    deepStrictEqual(
      tenants.map((tenant) => isOnKeepersSide(kept, tenant)),
      [true, true, false, false],
    );
    deepStrictEqual(
      tenants.map((tenant) => isOnKeepersSide(opened, tenant)),
      [false, false, true, false],
    );
  });

  it('names both tenants, who keeps it, and whom it concerns', () => {
    const alone = sampleTrial({ ...own, owner: c });
    const open = sampleTrial({ ...own, owner: c, partner: { tenantId: 'partner-tenant', people: [p] } });
    deepStrictEqual([partnerOf(alone), customerOf(alone), partnersPeople(alone)], [undefined, 'customer-tenant', []]);
    deepStrictEqual([partnerOf(open), customerOf(open), partnersPeople(open)], ['partner-tenant', 'customer-tenant', [p]]);
    deepStrictEqual([isKeptBy(open, 'partner-tenant'), isKeptBy(open, 'customer-tenant')], [false, true]);
  });

  it('concerns those of the partner who took part where who looks after it is of the partner no longer, then whom it was told to', () => {
    const [outside, before] = [
      { tenantId: 'parted-tenant', personId: 'finn' },
      { ...p, personId: 'prep' },
    ];
    const gone = sampleTrial({ customer, owner: outside });
    const log = { ...emptyLog(p.personId, p.tenantId) };
    const cases: readonly (readonly [Trial, readonly unknown[]])[] = [
      [{ ...gone, alsoPartner: ['parted-tenant'], preparedBy: before }, [outside]],
      [{ ...gone, preparedBy: before, logs: [log] }, [before]],
      [{ ...gone, preparedBy: { ...outside, personId: 'other' }, logs: [log, emptyLog('cleo', 'customer-tenant')] }, [p]],
      [gone, []],
    ];
    for (const [trial, concerned] of cases) deepStrictEqual(partnersPeople(trial), concerned);
  });
});
