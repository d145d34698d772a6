/** A record with people in every place that can hold one, for tests that erase them. */

import { randomUUID } from 'node:crypto';
import { newConversation, type Conversation } from '../../dialogs/engine/state';
import type { RecordedChange } from '../../src/domain/record/changes';
import { emptyLog } from '../../src/domain/reminders/reminder-log';
import type { Person } from '../../src/domain/people/person';
import type { Trial } from '../../src/domain/record/trial';
import type { MarkedStorage } from '../../src/domain/record/item-storage';
import type { Trials } from '../../src/domain/record/trials';
import { Erasures } from '../../src/privacy/erasures';
import { MentionRounds } from '../../src/privacy/mention-rounds';
import { tableOpener } from '../../src/storage/tables';
import { openKept, type Kept } from '../../src/app/stores';
import { silentLog } from '../../src/log/log';
import { sampleTrial } from '../domain/record/trial-samples';
import { ManualClock } from '../kit/stage/manual-clock';

/** Tenants: a partner, another partner, and a customer of both. */
export const PARTNER = '11111111-1111-4111-8111-111111111111';
export const OTHER_PARTNER = '33333333-3333-4333-8333-333333333333';
export const CUSTOMER = '22222222-2222-4222-8222-222222222222';

/** The people. Nora is the customer's; the partners named her by her address as well. */
export const robin = person(PARTNER, 'aaaaaaaa-0000-4000-8000-000000000001', 'Robin Plantcounts', 'robin@contoso.example');
export const kim = person(PARTNER, 'aaaaaaaa-0000-4000-8000-000000000002', 'Kim Abara', 'kim@contoso.example');
export const nora = person(CUSTOMER, 'bbbbbbbb-0000-4000-8000-000000000001', 'Nora Plantberg', 'nora@adventure.example');
export const finn = person(OTHER_PARTNER, 'cccccccc-0000-4000-8000-000000000001', 'Finn Okoro', 'finn@fabrikam.example');

function person(tenantId: string, personId: string, name: string, email: string): Person {
  return { v: 1, tenantId, personId, name, email };
}

/** The storage with everything that works on it. */
export interface Planted extends Kept {
  readonly trials: Trials;
  readonly rounds: MentionRounds;
  readonly erasures: Erasures;
  readonly clock: ManualClock;
}

/** Opens the tables of an account and makes them, unless they stand. `knows`: the index of mentions has been through all rows, as after the first hour. */
export async function openPlanted(
  connectionString: string,
  prefix = '',
  knows: 'all' | 'nothing' | 'as it stands' = 'all',
): Promise<Planted> {
  const open = await tableOpener({ kind: 'connectionString', connectionString }, prefix);
  const kept = openKept(open, 10_000);
  if (knows !== 'as it stands') await kept.ensure();
  // Whoever looks after a trial is to be reminded of it.
  const schedule = { next: ({ owner }: Trial) => Promise.resolve([{ to: owner, at: '2026-03-24T09:00:00.000Z' }]) };
  const trials = kept.recordWith(schedule);
  const clock = new ManualClock();
  const rounds = new MentionRounds({ ...kept.index, clock, log: silentLog });
  if (knows === 'all') await rounds.runWhole();
  return { ...kept, trials, rounds, clock, erasures: new Erasures({ ...kept, trials, index: rounds, clock, log: silentLog }) };
}

const ref = ({ tenantId, personId }: Person) => ({ tenantId, personId });

/** A trial of a partner for the customer, with Nora in every role a customer's person can have; and its contact, named by address. */
export async function plantTrial(
  trials: Trials,
  owner: Person,
  number: number,
  { bare = false, company = `Adventure Works ${number}` }: { readonly bare?: boolean; readonly company?: string } = {},
): Promise<Trial> {
  const contact = person(owner.tenantId, randomUUID(), 'Nora Plantberg', 'Nora@Adventure.example');
  const phoned: Person = { ...contact, phone: '+33612345678' };
  const admin = person(owner.tenantId, randomUUID(), 'Nora Plantberg', 'nora@adventure.example');
  const at = '2026-03-02T10:00:00.000Z';
  const trial = sampleTrial({
    id: `dddddddd-0000-4000-8000-${String(number).padStart(12, '0')}`,
    partnerTenantId: owner.tenantId,
    owner: ref(owner),
    terms: { by: ref(owner), at },
    contact: ref(contact),
    customer: { company, country: 'FR', tenantId: CUSTOMER },
    people: [ref(nora)],
    invitations: [
      {
        id: randomUUID(),
        invited: ref(admin),
        as: 'admin',
        by: ref(owner),
        at,
        expiresAt: '2026-03-20T10:00:00.000Z',
        state: 'open',
        askers: [{ ...ref(nora), at, because: 'unproven', domain: 'adventure.example' }],
      },
    ],
    removal: { id: randomUUID(), scope: 'all', requestedBy: ref(nora), requestedAt: at, tasks: [] },
    logs: [
      { ...emptyLog(owner.personId, owner.tenantId), sent: { [`${owner.personId}|ends|7|2026-03-31`]: at } },
      { ...emptyLog(nora.personId, nora.tenantId), done: [`${nora.personId}|ends|7|2026-03-31`], stopped: true },
    ],
  });
  const head = { tenantId: trial.partnerTenantId, trialId: trial.id, people: [] };
  if (bare) return plantBare(trials, trial, owner, kim);
  const created = { ...head, id: randomUUID(), at, by: ref(owner), code: 'created' as const, trial, people: [owner, phoned] };
  for (const change of [created, ...handedOver(head, owner, admin)]) await trials.record(change);
  return trial;
}

/** What happens to the trial later: an admin is named, Nora has signed in, and it is used. */
function handedOver(head: Pick<RecordedChange, 'tenantId' | 'trialId'>, owner: Person, admin: Person): readonly RecordedChange[] {
  return [
    {
      ...head,
      id: randomUUID(),
      at: '2026-03-03T10:00:00.000Z',
      by: ref(owner),
      code: 'adminNamed',
      admin: ref(admin),
      people: [admin],
    },
    {
      ...head,
      id: randomUUID(),
      at: '2026-03-04T10:00:00.000Z',
      by: ref(nora),
      code: 'signInConfirmed',
      admin: admin.personId,
      people: [nora],
    },
    {
      ...head,
      id: randomUUID(),
      at: '2026-03-05T10:00:00.000Z',
      by: ref(kim),
      code: 'useNoted',
      on: '2026-03-05',
      people: [kim],
    },
  ];
}

/** The chat of a person, with a form that names Nora left open in it. */
export async function plantChat(state: MarkedStorage, who: Person, more: Partial<Conversation> = {}): Promise<void> {
  const item: Conversation = {
    ...newConversation(),
    member: {
      standing: 'member',
      name: who.name,
      signInName: who.email ?? '',
      addresses: [who.email ?? ''],
      at: '2026-03-01T09:00:00.000Z',
    },
    reference: {
      serviceUrl: 'https://smba.trafficmanager.net/emea/',
      conversationId: `a:1${who.personId}`,
      personChannelId: `29:1${who.personId}`,
      botChannelId: '28:bot',
    },
    seen: [['one', Date.parse('2026-03-02T09:00:00Z') / 1000, 'home', '']],
    ...more,
  };
  await state.write({ [`person/${who.tenantId}/${who.personId}`]: item });
}

/** A form about somebody, left open. */
export function formAbout(who: Person, phone = '+33612345678'): NonNullable<Conversation['open']> {
  const fixed = { trialId: randomUUID(), changeId: randomUUID(), contactId: randomUUID(), accountId: randomUUID() };
  const answers = { contact: { name: who.name, email: who.email ?? '', phone } };
  return {
    id: randomUUID(),
    journey: 'signUp',
    fixed,
    answers,
    drafts: {},
    step: 'product',
    problems: [],
    notes: [],
    revision: 3,
  };
}

/** A trial without anybody of the customer: only its owner, and a contact who is somebody else. */
async function plantBare(trials: Trials, planted: Trial, owner: Person, contact: Person): Promise<Trial> {
  const { people: _people, invitations: _invitations, removal: _removal, logs: _logs, ...rest } = planted;
  const trial: Trial = { ...rest, contact: ref(contact) };
  const change = { id: randomUUID(), at: trial.createdAt, by: ref(owner), tenantId: trial.partnerTenantId, trialId: trial.id };
  await trials.record({ ...change, code: 'created', trial, people: [owner] });
  return trial;
}
