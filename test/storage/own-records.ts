/** What a customer keeps of its own trial, and what joins it to a partner: changes that make a row with every field of version 4. */

import type { RecordedChange } from '../../src/domain/record/changes';
import type { PersonRef } from '../../src/domain/people/person';
import type { Trial } from '../../src/domain/record/trial';
import { removalPlan } from '../../src/domain/access/removal';
import { alva, CUSTOMER, kim, PARTNER, ref, robin } from './scribe';

/** The ids of the trials: one that goes on as the partner's, one that stays the customer's own, and the partner's. */
export const OWN = { joined: trialId(1), alone: trialId(2), partners: trialId(3) } as const;

const BEGAN = Date.parse('2026-03-02T09:00:00.000Z');
const admin: PersonRef = { tenantId: PARTNER, personId: 'eeeeeeee-0000-4000-8000-000000000009' };
const end = { kind: 'environment', endsOn: '2026-04-20', zone: 'Europe/Warsaw', source: 'person' } as const;

function trialId(number: number): string {
  return `dddddddd-0000-4000-8000-00000000004${number}`;
}

function trialOf(id: string, by: PersonRef, more: Partial<Trial>): Trial {
  const at = new Date(BEGAN).toISOString();
  return {
    ...{ v: 4, id, partnerTenantId: by.tenantId, state: 'planned', start: 'new', product: 'sales', kind: 'standard' },
    customer: { company: 'Łódź Café', country: 'PL', tenantId: CUSTOMER },
    ...{ contact: ref(by), identity: 'customer', buying: 'unknown', recurringBilling: 'off', clocks: [] },
    ...{ owner: ref(by), preparedBy: ref(by), createdAt: at, changedAt: at },
    ...more,
  };
}

type Told = Readonly<Record<string, unknown>> & { readonly code: RecordedChange['code'] };

function changesOf(trial: Trial, steps: readonly (readonly [by: PersonRef, told: Told])[]): readonly RecordedChange[] {
  const head = (place: number, by: PersonRef) => ({
    ...{ id: `${trial.id}-${place}`, at: new Date(BEGAN + place * 60_000).toISOString(), by: ref(by), people: [] },
    ...{ tenantId: trial.partnerTenantId, trialId: trial.id },
  });
  const created: RecordedChange = { ...head(0, trial.owner), code: 'created', trial };
  // Each step is told by its code and fields; the rules refuse what does not fit.
  return [created, ...steps.map(([by, told], at) => ({ ...head(at + 1, by), ...told }) as RecordedChange)];
}

const opening: Told = {
  ...{ code: 'invited', invitation: 'opening', invited: admin, as: 'partner', expiresAt: '2026-04-16T09:00:00.000Z' },
  for: { domain: 'contoso.com' },
};

/** The changes, in an order the rules allow. */
export const ownLife: readonly RecordedChange[] = [
  ...changesOf(
    trialOf(OWN.partners, robin, {
      people: [ref(alva)],
      invitations: [],
      identity: 'handOver',
      signUpAccount: admin,
      customer: { company: 'Łódź Café', country: 'PL', tenantId: CUSTOMER, domain: 'cafe.example' },
    }),
    [
      [robin, { code: 'ready', startedOn: '2026-03-02', clocks: [{ ...end, source: 'computed' }] }],
      [alva, { code: 'endNoted', clocks: [end] }],
      [robin, { code: 'adminNamed', admin, account: 'Billing account 1' }],
      [kim, { code: 'newsStopped' }],
      [robin, { code: 'newsStopped' }],
      [robin, { code: 'newsResumed' }],
      [alva, { code: 'accessReviewed', answer: 'unsure' }],
      [kim, { code: 'companyCorrected', company: 'Łódź Café sp. z o.o.', before: 'Łódź Café' }],
      [robin, { code: 'handed', to: ref(kim) }],
    ],
  ),
  ...changesOf(trialOf(OWN.joined, alva, { keeper: 'customer', people: [ref(alva)] }), [
    [alva, { code: 'ready', startedOn: '2026-03-02', clocks: [end] }],
    [alva, opening],
    [robin, { code: 'invitationRedeemed', invitation: 'opening', proof: 'invitedDomain' }],
    [robin, { code: 'extended', clock: 'environment', on: '2026-04-01' }],
    [alva, { code: 'accessReviewed', answer: 'needed' }],
    [alva, { code: 'joined', to: { tenantId: PARTNER, trialId: OWN.partners } }],
  ]),
  ...changesOf(trialOf(OWN.alone, alva, { keeper: 'customer', people: [ref(alva)] }), [
    [alva, { code: 'ready', startedOn: '2026-03-02', clocks: [end] }],
    [alva, opening],
    [robin, { code: 'invitationRedeemed', invitation: 'opening', proof: 'invitedDomain' }],
    [alva, { code: 'removalRequested', scope: 'roles', tasks: removalPlan('roles').map(({ task, hand }) => ({ task, hand })) }],
    [alva, { code: 'partnerShutOut', tenant: PARTNER }],
    [alva, { code: 'newsStopped' }],
  ]),
];
