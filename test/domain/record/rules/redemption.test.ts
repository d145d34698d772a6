import assert from 'node:assert/strict';
import type { Invitation } from '../../../../src/domain/invitation/invitation';
import type { TenantAnswer } from '../../../../src/domain/people/tenant-discovery';
import {
  provenByDomains,
  provenByRecord,
  provingDomains,
  signInDomain,
  type Redemption,
} from '../../../../src/domain/record/rules/redemption';
import type { Trial } from '../../../../src/domain/record/trial';
import { sampleTrial } from '../trial-samples';

const AT = '2026-04-14T09:00:00.000Z';
const US = 'partner-tenant';
const THEIRS = 'adventure-tenant';
const OTHER = 'other-tenant';
const alva = { tenantId: THEIRS, personId: 'alva', signInName: 'alva@adventure-works.com' };
const robin = { tenantId: US, personId: 'robin' };
const DOMAIN = 'adventure-works.com';

const found = (tenantId: string): TenantAnswer => ({ kind: 'found', tenantId });
const none: TenantAnswer = { kind: 'none' };
const unknown: TenantAnswer = { kind: 'unknown' };

function invitation(changes: Partial<Invitation> = {}): Invitation {
  const head = { id: 'i', invited: { tenantId: US, personId: 'row' }, as: 'admin', by: robin, at: AT } as const;
  return { ...head, expiresAt: '2026-04-28T09:00:00.000Z', state: 'open', ...changes };
}

function trial(customer: Partial<Trial['customer']> = {}): Trial {
  return sampleTrial({ customer: { company: 'Adventure Works', country: 'DE', ...customer } });
}

interface Case {
  readonly customer?: Partial<Trial['customer']>;
  readonly address?: string;
  readonly for?: Invitation['for'];
  readonly signInName?: string;
  readonly said?: Readonly<Record<string, TenantAnswer>>;
}

function proven(one: Case): Redemption {
  const [about, made] = [trial(one.customer), invitation(one.for ? { for: one.for } : {})];
  const domains = provingDomains(about, made, one.address);
  const person = { ...alva, ...(one.signInName === undefined ? {} : { signInName: one.signInName }) };
  return provenByDomains(about, made, person, domains, new Map(Object.entries(one.said ?? {})));
}

describe('what proves that somebody is of the customer', () => {
  const away = 'alva@adventureworks.onmicrosoft.com';
  const cases: readonly (readonly [story: string, case_: Case, proof: string])[] = [
    [
      'discovery of the trial’s domain',
      { customer: { domain: DOMAIN }, signInName: away, said: { [DOMAIN]: found(THEIRS) } },
      'trialDomain',
    ],
    [
      'discovery of the invited address’s domain',
      { address: `alva@${DOMAIN}`, signInName: away, said: { [DOMAIN]: found(THEIRS) } },
      'invitedDomain',
    ],
    [
      'discovery of the domain it was made for, whatever the address is by now',
      {
        address: 'alva@else.com',
        for: { domain: DOMAIN },
        signInName: away,
        said: { [DOMAIN]: found(THEIRS), 'else.com': found(OTHER) },
      },
      'invitedDomain',
    ],
    [
      'what discovery said when it was made, while it is silent',
      { for: { domain: DOMAIN, tenantId: THEIRS }, signInName: away, said: { [DOMAIN]: unknown } },
      'invitedDomain',
    ],
    [
      'a sign-in name of the trial’s domain, where it names no tenant',
      { customer: { domain: DOMAIN }, said: { [DOMAIN]: none } },
      'signInName',
    ],
    [
      'a sign-in name of the invited domain, while discovery is silent',
      { address: `nils@${DOMAIN}`, said: { [DOMAIN]: unknown } },
      'signInName',
    ],
    [
      'no sign-in name, where discovery names another tenant for its domain',
      { customer: { domain: DOMAIN }, said: { [DOMAIN]: found(OTHER) } },
      'otherTenant',
    ],
    [
      'no sign-in name, where discovery names another tenant for the other domain',
      {
        customer: { domain: 'wideworld.com' },
        address: `alva@${DOMAIN}`,
        said: { 'wideworld.com': found(OTHER), [DOMAIN]: none },
      },
      'otherTenant',
    ],
    [
      'not what discovery said when it was made, once it says otherwise',
      { for: { domain: DOMAIN, tenantId: THEIRS }, said: { [DOMAIN]: found(OTHER) } },
      'otherTenant',
    ],
    [
      'no sign-in name of a sub-domain',
      { customer: { domain: DOMAIN }, signInName: `alva@eu.${DOMAIN}`, said: { [DOMAIN]: none } },
      'unproven',
    ],
    [
      'no sign-in name of another domain',
      { customer: { domain: DOMAIN }, signInName: 'alva@else.com', said: { [DOMAIN]: none } },
      'unproven',
    ],
    ['nobody without a sign-in name', { customer: { domain: DOMAIN }, signInName: '', said: { [DOMAIN]: none } }, 'unproven'],
    [
      'nobody with another sign-in name while discovery is silent',
      { customer: { domain: DOMAIN }, signInName: away, said: { [DOMAIN]: unknown } },
      'unchecked',
    ],
    [
      'no mail domain of everybody’s, not even by a sign-in name',
      { address: 'alva@outlook.com', signInName: 'alva@outlook.com', said: { 'outlook.com': found(THEIRS) } },
      'unproven',
    ],
    [
      'no parent of all tenants’ domains',
      { customer: { domain: 'onmicrosoft.com' }, signInName: 'a@onmicrosoft.com', said: { 'onmicrosoft.com': found(THEIRS) } },
      'unproven',
    ],
    ['nothing where no domain is known', {}, 'unproven'],
    [
      'no domain, where the trial is bound to another tenant already',
      { customer: { domain: DOMAIN, tenantId: OTHER }, said: { [DOMAIN]: found(THEIRS) } },
      'otherTenant',
    ],
  ];
  for (const [story, one, expected] of cases) {
    it(story, () => {
      const found_ = proven(one);
      assert.equal('proof' in found_ ? found_.proof : found_.because, expected);
    });
  }

  it('the tenant it is bound to, without asking anybody', () => {
    assert.equal(provenByRecord(trial({ tenantId: THEIRS }), invitation(), alva), 'bound');
    assert.equal(provenByRecord(trial({ tenantId: OTHER }), invitation(), alva), undefined);
  });

  it('the partner’s yes to exactly this person, unless others are let in', () => {
    const askers = [{ ...alva, at: AT, because: 'unproven', answer: { is: 'yes', by: robin, at: AT } }] as const;
    assert.equal(provenByRecord(trial(), invitation({ askers }), alva), 'inviter');
    assert.equal(provenByRecord(trial({ tenantId: OTHER }), invitation({ askers }), alva), 'inviter');
    assert.equal(provenByRecord(trial(), invitation({ askers }), { tenantId: THEIRS, personId: 'nils' }), undefined);
    assert.equal(provenByRecord(trial(), invitation({ askers }), { tenantId: OTHER, personId: 'alva' }), undefined);
    const taken = { ...trial({ tenantId: OTHER }), people: [{ tenantId: OTHER, personId: 'eve' }] };
    assert.equal(provenByRecord(taken, invitation({ askers }), alva), undefined);
  });

  it('a sign-in domain is told only where it is a company’s own', () => {
    const told = ['alva@Adventure-Works.com', 'a@gmail.com', 'a_b.com#EXT#@x.onmicrosoft.com', 'alva', '', '@', 'a@b@c.com'];
    assert.deepEqual(
      told.map((signInName) => signInDomain({ signInName })),
      ['adventure-works.com', undefined, 'x.onmicrosoft.com', undefined, undefined, undefined, 'c.com'],
    );
  });
});
