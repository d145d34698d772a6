/** Everything that can be recorded of trials, in an order the rules allow: every code of a change. */

import type { Later, ChangeOf } from '../../src/domain/record/rule';
import type { RecordedChange } from '../../src/domain/record/changes';
import { removalPlan } from '../../src/domain/access/removal';
import type { Person, PersonRef } from '../../src/domain/people/person';
import type { Trial } from '../../src/domain/record/trial';

/** Who does it. */
export interface Cast {
  readonly robin: Person;
  readonly kim: Person;
  readonly alva: Person;
}

type Told<C extends Later['code']> = Omit<ChangeOf<C>, 'id' | 'at' | 'by' | 'tenantId' | 'trialId' | 'people'>;
type Step = { [C in Later['code']]: readonly [by: Person, change: Told<C>] }[Later['code']];

const MINUTE = 60_000;
const BEGAN = Date.parse('2026-03-02T09:00:00.000Z');
const ref = ({ tenantId, personId }: PersonRef): PersonRef => ({ tenantId, personId });

/** The id of the trial with a number. */
export const trialIdOf = (number: number): string => `dddddddd-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** The changes of six trials: one with everything in it, and short ones that end in each other way. */
export function lifeOf(cast: Cast): readonly RecordedChange[] {
  return [
    ...changesOf(cast, 1, 'new', everything(cast)),
    ...changesOf(cast, 2, 'running', [
      [cast.robin, { code: 'transferNotNeeded' }],
      [cast.robin, { code: 'expired' }],
    ]),
    ...changesOf(cast, 3, 'paid', [
      [cast.robin, { code: 'abandoned' }],
      [cast.robin, { code: 'archived' }],
    ]),
    ...changesOf(cast, 4, 'customer', [[cast.robin, { code: 'deleted' }]]),
    ...changesOf(cast, 5, 'new', [ready(cast)]),
    ...changesOf(cast, 6, 'new', []),
  ];
}

function changesOf(cast: Cast, number: number, start: Trial['start'], steps: readonly Step[]): readonly RecordedChange[] {
  const trial = trialOf(cast, number, start);
  const head = (place: number, by: PersonRef) => ({
    ...{ id: `change-${number}-${place}`, at: new Date(BEGAN + place * MINUTE).toISOString(), by: ref(by) },
    ...{ tenantId: trial.partnerTenantId, trialId: trial.id },
  });
  const contact: Person = { v: 1, ...trial.contact, name: 'Jo Berry', email: 'jo@example.com', phone: '+48123456789' };
  const created: RecordedChange = { ...head(0, cast.robin), code: 'created', trial, people: [cast.robin, contact] };
  return [created, ...steps.map(([by, told], at) => ({ ...head(at + 1, by), people: [by], ...told }))];
}

function trialOf({ robin }: Cast, number: number, start: Trial['start']): Trial {
  const contact = { tenantId: robin.tenantId, personId: `eeeeeeee-0000-4000-8000-00000000000${number}` };
  const at = new Date(BEGAN).toISOString();
  return {
    v: 2,
    id: trialIdOf(number),
    partnerTenantId: robin.tenantId,
    state: start === 'new' ? 'planned' : 'running',
    start,
    customer: { company: `Łódź Café ${number}`, country: 'PL', registrationNumber: '5260300291' },
    contact,
    identity: (['partner', 'handOver', 'customer'] as const)[number % 3] ?? 'customer',
    ...(number === 1 ? { signUpAccount: contact, terms: { by: ref(robin), at } } : {}),
    product: 'sales',
    kind: number === 2 ? 'subscription' : 'standard',
    buying: (['cspUs', 'cspOther', 'web', 'enterprise', 'unknown'] as const)[number % 5] ?? 'unknown',
    recurringBilling: (['on', 'off', 'unknown'] as const)[number % 3] ?? 'unknown',
    owner: ref(robin),
    clocks: [],
    ...(number === 5 ? { contact: ref(robin) } : {}),
    createdAt: at,
    changedAt: at,
  };
}

function ready({ robin }: Cast): Step {
  const environment = { kind: 'environment', endsOn: '2026-04-20', zone: 'Europe/Warsaw', source: 'computed' } as const;
  const subscription = { kind: 'subscription', endsOn: '2026-05-02', zone: 'Europe/Warsaw', source: 'person' } as const;
  const known = { environmentUrl: 'https://cafe.crm4.dynamics.com', subscriptionId: '99999999-0000-4000-8000-000000000001' };
  return [
    robin,
    { code: 'ready', startedOn: '2026-03-02', clocks: [environment, subscription], domain: 'cafe.example', ...known },
  ];
}

function everything(cast: Cast): readonly Step[] {
  const { robin, kim, alva } = cast;
  const admin = { tenantId: robin.tenantId, personId: 'eeeeeeee-0000-4000-8000-000000000009' };
  const key = (rung: number) => `${robin.personId}|ends|${rung}|2026-04-20`;
  const tasks = removalPlan('all').map(({ task, hand }) => ({ task, hand }));
  return [
    ready(cast),
    [robin, { code: 'extended', clock: 'environment', on: '2026-04-14' }],
    [kim, { code: 'useNoted', on: '2026-03-03' }],
    [robin, { code: 'startCorrected', startedOn: '2026-03-01' }],
    [robin, { code: 'domainCorrected', domain: 'lodz.example', customerTenantId: alva.tenantId }],
    [robin, { code: 'creditNoted', credit: credit(robin) }],
    [robin, { code: 'creditSettled', status: 'waiting', claim: 'CL-1' }],
    [robin, { code: 'adminNamed', admin, account: 'Billing account 1' }],
    [robin, { code: 'lineConfirmed', line: 'systemAdmin', admin: admin.personId }],
    [robin, { code: 'lineConfirmed', line: 'billingAdmin', admin: admin.personId }],
    [robin, { code: 'lineConfirmed', line: 'twoPeople', admin: admin.personId }],
    [robin, { code: 'lineConfirmed', line: 'signUpKnown', admin: admin.personId }],
    [robin, { code: 'signInSeen', admin: admin.personId }],
    [robin, { code: 'invited', invitation: 'invitation-1', invited: admin, as: 'admin', expiresAt: '2026-03-16T09:00:00.000Z' }],
    [
      robin,
      { code: 'invited', invitation: 'invitation-2', invited: admin, as: 'colleague', expiresAt: '2026-03-16T09:00:00.000Z' },
    ],
    [robin, { code: 'invitationRenewed', invitation: 'invitation-2', expiresAt: '2026-03-20T09:00:00.000Z' }],
    [robin, { code: 'invitationRevoked', invitation: 'invitation-2' }],
    [alva, { code: 'invitationRefused', invitation: 'invitation-1', refusal: 'notMember' }],
    [alva, { code: 'invitationRedeemed', invitation: 'invitation-1' }],
    [
      robin,
      { code: 'invited', invitation: 'invitation-3', invited: admin, as: 'colleague', expiresAt: '2026-03-16T09:00:00.000Z' },
    ],
    [alva, { code: 'signInConfirmed', admin: admin.personId }],
    [robin, { code: 'transferRequested', admin: admin.personId }],
    [robin, { code: 'transferCompleted' }],
    [alva, { code: 'removalRequested', scope: 'user', tasks }],
    [alva, { code: 'removalWithdrawn', removal: 'change-1-24' }],
    [alva, { code: 'removalRequested', scope: 'all', tasks }],
    [alva, { code: 'removalTaskSettled', removal: 'change-1-26', task: 'twoOwnAdmins', outcome: 'done' }],
    [alva, { code: 'removalTaskSettled', removal: 'change-1-26', task: 'userBlocked', outcome: 'notNeeded' }],
    [robin, { code: 'reminded', keys: [key(15), key(7)] }],
    [robin, { code: 'reminderSnoozed', keys: [key(7)], until: '2026-04-15T07:00:00.000Z' }],
    [robin, { code: 'reminderDone', keys: [key(15)] }],
    [kim, { code: 'remindersStopped' }],
    [alva, { code: 'remindersStopped' }],
    [alva, { code: 'remindersResumed' }],
    [kim, { code: 'notReached', person: kim.personId, why: 'blocked' }],
    [robin, { code: 'handed', to: ref(kim) }],
    [kim, { code: 'activated', since: '2026-04-10', route: 'cspOther' }],
    [kim, { code: 'archived' }],
    [kim, { code: 'unarchived' }],
  ];
}

function credit(by: PersonRef) {
  const company = {
    name: 'Contoso Consulting',
    partnerId: '1234567',
    city: 'Łódź',
    country: 'PL',
    phone: '+48123456789',
    mbsNumber: '4012345678',
  };
  const about = { productLine: 'Dynamics 365', organization: 'cafe.onmicrosoft.com', decidedOn: '2026-03-03' } as const;
  return { partner: company, route: 'cpor', ...about, status: 'planned', by: ref(by), at: '2026-03-02T10:00:00.000Z' } as const;
}
