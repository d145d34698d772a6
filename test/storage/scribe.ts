/** Writes every kind of row there is, with the code as it is now: what a later release has to read, and must not damage. */

import { newConversation, owedMark, type Conversation, type OpenJourney, type Overlay } from '../../dialogs/engine/state';
import type { RecordedChange } from '../../src/domain/record/changes';
import type { DueEntry, DueIndex } from '../../src/domain/watch/due';
import { NOTICE_CODES, type Notice } from '../../src/domain/watch/notices';
import { REMINDER_KINDS } from '../../src/domain/reminders/reminder-log';
import type { MarkedStorage } from '../../src/domain/record/item-storage';
import type { Trials } from '../../src/domain/record/trials';
import { agendaOf } from '../../src/domain/watch/reminders';
import type { Person, PersonRef } from '../../src/domain/people/person';
import type { Trial } from '../../src/domain/record/trial';
import { CountedTries } from '../../src/files/counted-tries';
import { FileLinks } from '../../src/files/file-links';
import { InvitationCodes } from '../../src/files/invitation-codes';
import { silentLog } from '../../src/log/log';
import { DayTally } from '../../src/outbox/day-tally';
import { writePointer } from '../../src/outbox/pointer';
import { NOTHING } from '../../src/outbox/tally';
import { PartnerList } from '../../src/partners/partner-list';
import { Erasures } from '../../src/privacy/erasures';
import { goneMark } from '../../src/privacy/perishable';
import { Retention } from '../../src/privacy/retention';
import { touchedAt } from '../../src/privacy/terms';
import { USUAL_TERMS } from '../../src/settings/retention-terms';
import { TableStorage } from '../../src/storage/table-storage';
import type { OpenTable } from '../../src/storage/tables';
import { noticeRow } from '../../src/storage/trial-rows';
import { openKept, type Kept } from '../../src/app/stores';
import { freshMember } from '../kit/fresh';
import { ManualClock } from '../kit/stage/manual-clock';
import { collected } from '../kit/storage/due-samples';
import { lifeOf } from './recorded-life';

/** The names of the tables, as the bot has them. */
export const TABLES = ['state', 'trials', 'people', 'hints', 'due'] as const;

/** The tenants and people of the rows. */
export const PARTNER = '11111111-1111-4111-8111-111111111111';
export const CUSTOMER = '22222222-2222-4222-8222-222222222222';
export const robin = person(PARTNER, 'aaaaaaaa-0000-4000-8000-000000000001', 'Robin Counts');
export const kim = person(PARTNER, 'aaaaaaaa-0000-4000-8000-000000000002', 'Kim Abara');
export const alva = person(CUSTOMER, 'bbbbbbbb-0000-4000-8000-000000000001', 'Alva Łuczak-Ångström');

const NOW = '2026-04-14T09:00:00.000Z';
const LATER = '2026-04-14T09:00:30.000Z';

function person(tenantId: string, personId: string, name: string): Person {
  return { v: 1, tenantId, personId, name, email: `${personId.slice(-2)}@example.com`, account: true };
}

/** The reference to a person. */
export const ref = ({ tenantId, personId }: PersonRef): PersonRef => ({ tenantId, personId });

/** A storage of the bot's state that shows what the bot's own does. */
export function stateOn(open: OpenTable): TableStorage {
  return new TableStorage(open('state'), {
    mark: (item) => owedMark(item) ?? goneMark(item),
    touched: touchedAt,
    timeoutMs: 10_000,
  });
}

/** Writes all of it into tables that are not there yet. */
export async function writeRows(open: OpenTable): Promise<{ readonly pointer: string }> {
  const kept = openKept(open, 10_000);
  await kept.ensure();
  const clock = new ManualClock(NOW);
  const { due, state } = kept;
  const schedule = { next: (trial: Trial) => Promise.resolve(agendaOf(trial, () => ({ zone: 'Europe/Berlin' }), NOW)) };
  const trials = kept.recordWith(schedule);
  for (const change of lifeOf({ robin, kim, alva })) await recorded(trials, change);
  for (const [place, code] of NOTICE_CODES.entries()) await open('trials').createEntity(noticeRow(noticeOf(code, place)));
  await writeDue(open, due, clock);
  await writeChats(state);
  await writeItems(kept, trials, clock);
  return {
    pointer: writePointer({
      to: ref(robin),
      rows: [{ ...entryOf(9), takes: 1, tries: 0, until: LATER, unsureAt: NOW, etag: 'W/"1"' }],
    }),
  };
}

async function recorded(trials: Trials, change: RecordedChange): Promise<void> {
  const outcome = await trials.record(change);
  if (outcome.kind !== 'done') throw new Error(`${change.code}: ${JSON.stringify(outcome)}`);
}

function noticeOf(code: Notice['code'], place: number): Notice {
  const about = { partnerTenantId: PARTNER, trialId: 'dddddddd-0000-4000-8000-000000000001' };
  return { v: 1, id: `notice-${place}`, ...about, to: ref(robin), by: ref(alva), at: NOW, code, params: { scope: 'all' } };
}

function entryOf(number: number, more: Partial<DueEntry> = {}): DueEntry {
  const about = { partnerTenantId: PARTNER, trialId: `dddddddd-0000-4000-8000-00000000000${number}` };
  return { kind: 'reminder', ...about, id: 'next', to: ref(robin), at: NOW, ...more };
}

async function writeDue(open: OpenTable, due: DueIndex, clock: ManualClock): Promise<void> {
  const entries = [
    entryOf(5),
    entryOf(6, { kind: 'notice', id: 'notice-1' }),
    entryOf(7, { kind: 'form', id: 'form-1' }),
    entryOf(8),
  ];
  await due.add(entries);
  for await (const row of due.dueUntil(clock.now())) {
    if (row.kind === 'notice') await due.claim(row, { until: LATER, takes: 2, tries: 1, unsureAt: NOW });
    if (row.trialId === entryOf(8).trialId) await due.deadLetter(row, 'NotEnoughPermissions', clock.now());
  }
  await open('due').createEntity({ partitionKey: '2026-04-14T07', rowKey: '2026-04-14T07:00:00.000Z_what_x', v: 1, kind: 5 });
  // Whoever looks for what is due moves it out of the way.
  await collected(due.dueUntil(clock.now()));
}

const OVERLAYS: readonly Overlay[] = [
  { kind: 'cancel' },
  { kind: 'startOver' },
  { kind: 'resume' },
  { kind: 'busy', wanted: 'ready', args: { trial: 'dddddddd-0000-4000-8000-000000000001' } },
];

function journeyOf(journey: string, more: Partial<OpenJourney> = {}): OpenJourney {
  return {
    id: `${journey}-1`,
    journey,
    fixed: {
      trialId: 'dddddddd-0000-4000-8000-000000000001',
      changeId: 'change-1',
      contactId: 'contact-1',
      accountId: 'account-1',
    },
    trialId: 'dddddddd-0000-4000-8000-000000000001',
    answers: { company: { company: 'Łódź Café' }, country: { country: 'PL' } },
    drafts: { contact: { name: 'Jo', email: 'not an address' } },
    step: 'contact',
    revisit: 'contact',
    editing: true,
    problems: [{ id: 'problems.notAnEmail', field: 'email', params: { text: 'not an address' } }],
    notes: [{ id: 'notes.changed' }],
    revision: 4,
    card: { id: '1775120000000', at: NOW },
    ...more,
  };
}

const chatOf = (of: Person, more: Partial<Conversation>): readonly [string, Conversation] => [
  `person/${of.tenantId}/${of.personId}`,
  {
    ...newConversation(),
    writeId: 'write-1',
    seen: [['f:1', 1775120000, 'trial', 'dddddddd-0000-4000-8000-000000000001']],
    finished: [{ id: 'signUp-0', view: 'trial', args: { trial: 'dddddddd-0000-4000-8000-000000000001' } }],
    reference: {
      serviceUrl: 'https://smba.trafficmanager.net/emea/',
      conversationId: `a:1${of.personId}`,
      personChannelId: `29:1${of.personId}`,
      botChannelId: '28:bot',
    },
    member: { standing: 'member', name: of.name, addresses: [of.email ?? ''], at: NOW },
    locale: 'en-GB',
    zone: 'Europe/Berlin',
    ...more,
  },
];

async function writeChats(state: MarkedStorage): Promise<void> {
  const kept = ['signUp', 'ready', 'extended', 'activated', 'credit'].map((name) => journeyOf(name));
  const change: RecordedChange = {
    ...{
      id: 'owed-1',
      at: NOW,
      by: ref(robin),
      tenantId: PARTNER,
      trialId: 'dddddddd-0000-4000-8000-000000000001',
      people: [robin],
    },
    code: 'useNoted',
    on: '2026-04-14',
  };
  const view = {
    kind: 'view',
    name: 'trial',
    args: { trial: 'dddddddd-0000-4000-8000-000000000001' },
    notes: [{ id: 'notes.over' }],
  } as const;
  const owed: Conversation['owed'] = [
    { id: 'owed-1', until: LATER, kind: 'record', change },
    { id: 'owed-2', until: LATER, tries: 1, kind: 'show', screen: view },
    { id: 'owed-3', until: LATER, kind: 'show', screen: { kind: 'journey', notes: [{ id: 'notes.unread' }] } },
  ];
  const settings = { language: 'en', zone: 'Asia/Tokyo', from: 8, to: 16, off: REMINDER_KINDS, stopped: true } as const;
  const chats = [
    chatOf(robin, { open: journeyOf('removal', { overlay: OVERLAYS[3] }), kept, owed, settings }),
    chatOf(kim, { reach: { state: 'blocked', since: NOW }, member: { standing: 'guest', name: 'Kim', addresses: [], at: NOW } }),
    chatOf(alva, { open: journeyOf('preferences', { notes: [{ id: 'notes.changed', params: { text: 'ł'.repeat(20_000) } }] }) }),
    ...OVERLAYS.map((overlay, place) =>
      chatOf({ ...kim, personId: `aaaaaaaa-0000-4000-8000-00000000001${place}` }, { open: journeyOf('signUp', { overlay }) }),
    ),
  ];
  for (const [key, item] of chats) await state.write({ [key]: item });
  await state.write({
    'conversation/19:group@thread.v2': { ...newConversation(), seen: [['f:2', 1775120000, 'group', '']] } as Conversation,
  });
}

async function writeItems(kept: Kept, trials: Trials, clock: ManualClock): Promise<void> {
  const { state, record } = kept;
  const partners = new PartnerList({ configured: [], storage: state, clock });
  await partners.add(PARTNER, 'Contoso Consulting');
  await partners.remove('33333333-3333-4333-8333-333333333333');
  const links = new FileLinks(state, clock, () => 'https://bot.example.com');
  const by = freshMember(PARTNER, robin.personId);
  await links.make({ kind: 'trials' }, 'en', by);
  await links.take((await links.make({ kind: 'package', trialId: 'trial-1' }, 'en', by))?.split('/').at(-1) ?? '');
  const invitation = { partnerTenantId: PARTNER, trialId: 'trial-1', invitationId: 'invitation-1' };
  await new InvitationCodes(state, clock).issue({ ...invitation, expiresAt: '2026-04-28T09:00:00.000Z' }, by);
  await new CountedTries(state, clock).count(ref(alva), 'try-1');
  const index = { isWhole: () => Promise.resolve(true) };
  const erasures = new Erasures({ ...kept, trials, index, clock, log: silentLog });
  await erasures.begin({ kind: 'person', tenantId: CUSTOMER, personId: alva.personId });
  await erasures.begin({ kind: 'address', email: 'jo@example.com' });
  await erasures.begin({ kind: 'tenant', tenantId: CUSTOMER });
  await new Retention({ state, record, terms: USUAL_TERMS, clock, log: silentLog }).run();
  const happened = { done: { ...NOTHING, sent: 3 }, paused: { conversations: 1, tenants: 0, everything: false } };
  await new DayTally({ state, happened: () => happened, instance: 'instance-1', clock, log: silentLog }).keep();
}
