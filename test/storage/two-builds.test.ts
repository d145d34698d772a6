/** Two builds of the bot on one store, of which one knows a kind more: they take turns, and neither loses what the other wrote. */

import { deepEqual, equal, notEqual, ok, rejects } from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import type { Table } from '../../src/storage/table';
import { newConversation, questionOver, type Conversation } from '../../dialogs/engine/state';
import { readConversation } from '../../dialogs/engine/stored-state';
import { settingsFrom } from '../../dialogs/reminders/preferences';
import type * as Preferences from '../../dialogs/reminders/preferences';
import type * as State from '../../dialogs/engine/stored-state';
import type { RecordedChange } from '../../src/domain/record/changes';
import type { DueEntry } from '../../src/domain/watch/due';
import { hasCode } from '../../src/domain/errors';
import { endsSaid } from '../../src/domain/record/clock-ends';
import { extensionsOf } from '../../src/domain/record/clocks';
import { logOf } from '../../src/domain/record/rules/reminder-logs';
import type { Trial } from '../../src/domain/record/trial';
import { isOfOtherRelease, readPointer, writePointer } from '../../src/outbox/pointer';
import { DueTable } from '../../src/storage/due-table';
import type * as DueTables from '../../src/storage/due-table';
import type { TableStorage } from '../../src/storage/table-storage';
import { ensureTables, tableOpener, type OpenTable } from '../../src/storage/tables';
import { TrialTables } from '../../src/storage/trial-tables';
import type * as Record from '../../src/storage/trial-tables';
import { sampleTrial } from '../domain/record/trial-samples';
import { startAzurite, type Azurite } from '../kit/storage/azurite';
import { laterBuild } from '../kit/stage/later-build';
import { collected } from '../kit/storage/due-samples';
import { alva, CUSTOMER, PARTNER, ref, robin, stateOn, TABLES } from './scribe';

const later = laterBuild({
  'src/domain/reminders/reminder-log': { REMINDER_KINDS: ['quotaReached'] },
  'src/domain/watch/due': { dueKinds: ['recheck'] },
  'src/domain/watch/notices': { NOTICE_CODES: ['eyeOpened'] },
  'src/domain/access/removal': { REMOVAL_TASKS: ['crossTenantRemoved'] },
  'src/storage/trial-schemas': { CLOCK_KINDS: ['licence'] },
  'src/storage/invitation-schema': { INVITED_AS: ['auditor'] },
});
const laterState = later('dialogs/engine/stored-state') as typeof State;
const laterPreferences = later('dialogs/reminders/preferences') as typeof Preferences;

const { TrialTables: LaterTrials } = later('src/storage/trial-tables') as typeof Record;
const { DueTable: LaterDue } = later('src/storage/due-table') as typeof DueTables;

const AT = '2026-04-14T09:00:00.000Z';
const KEY = `person/${PARTNER}/${robin.personId}`;

describe('two builds on one store', () => {
  let azurite: Azurite;
  let open: OpenTable;
  let client: Table;
  let state: TableStorage;

  before(async () => {
    azurite = await startAzurite();
  });
  after(() => azurite.close());

  beforeEach(async () => {
    const account = { kind: 'connectionString', connectionString: azurite.connectionString } as const;
    open = await tableOpener(account, `B${randomBytes(4).toString('hex')}`);
    await ensureTables(TABLES.map((name) => open(name)));
    client = open('trials');
    state = stateOn(open);
  });

  const tables = () => ({ trials: open('trials'), people: open('people'), hints: open('hints') });
  const older = () => new TrialTables(tables());
  const newer = () => new LaterTrials(tables());
  const head = (id: string, at = AT) => ({ id, at, by: ref(robin), tenantId: PARTNER, people: [] });
  const rowOf = async (rowKey: string) => {
    const row = await client.getEntity(PARTNER, rowKey);
    const json = String(row['json']);
    return { v: row['v'], json, content: JSON.parse(json) as Readonly<Record_> };
  };
  const load = async (read = readConversation) => read((await state.read([KEY]))[KEY]);
  const save = (chat: Conversation) => state.write({ [KEY]: chat });

  describe('a chat', () => {
    const chat = (more: object): Conversation => ({ ...newConversation(), ...more });
    const form = {
      id: 'f',
      journey: 'signUp',
      fixed: {},
      answers: {},
      drafts: {},
      step: 'company',
      problems: [],
      notes: [],
      revision: 1,
    };

    it('keeps a kind of reminder that only the other knows switched off, whoever changes the settings', async () => {
      const answers = { hours: { from: '8', to: '16' }, kinds: { kinds: 'idle' } };
      await save(chat({ settings: laterPreferences.settingsFrom(answers, {}) }));
      const known = await load();
      ok((known.settings?.off as readonly string[]).includes('quotaReached'));
      await save({ ...known, settings: settingsFrom({ ...answers, kinds: { kinds: 'idle,ends' } }, known.settings ?? {}) });
      const after = await load(laterState.readConversation);
      deepEqual(
        ['quotaReached', 'ends', 'idle', 'ended'].map((kind) => (after.settings?.off as readonly string[]).includes(kind)),
        [true, false, false, true],
      );
      await save({
        ...after,
        settings: laterPreferences.settingsFrom({ kinds: { kinds: 'quotaReached' } }, after.settings ?? {}),
      });
      ok(!((await load()).settings?.off as readonly string[]).includes('quotaReached'));
    });

    const strange: Readonly<globalThis.Record<string, object>> = {
      'a question over a step': { open: { ...form, overlay: { kind: 'confirmRead', wanted: 'read', level: 2 } } },
      'a promise': { owed: [{ id: 'o', until: AT, kind: 'read', of: { tenant: 'x' } }] },
      'a screen': { owed: [{ id: 'o', until: AT, kind: 'show', screen: { kind: 'page', url: 'x' } }] },
      'a journey and a step': { open: { ...form, journey: 'connect', step: 'consent', answers: { consent: { level: 'read' } } } },
      'a change that is owed': {
        owed: [{ id: 'o', until: AT, kind: 'record', change: { ...head('c'), trialId: 't', code: 'eyeOpened', eye: {} } }],
      },
      'a standing': { member: { standing: 'vendor', name: 'R', addresses: [], at: AT } },
      'a state of being out of reach': { reach: { state: 'muted', since: AT } },
      'fields everywhere': {
        settings: { off: [], quiet: ['sat'] },
        open: { ...form, card: { id: '1', at: AT, chat: 'x' }, mood: 'x' },
        messages: [{ messageId: '1', view: 'trial', args: {} }],
      },
    };
    for (const [what, more] of Object.entries(strange))
      it(`with ${what} of its own is read and written by the other without a loss`, async () => {
        await save(chat(more));
        const read = await load();
        await save({ ...read, zone: 'Asia/Tokyo' });
        const { eTag: _eTag, ...after } = await load(laterState.readConversation);
        deepEqual(after, { ...chat(more), zone: 'Asia/Tokyo' });
      });

    it('asks nothing it has no words for: the step is there as if nothing were asked', () => {
      equal(questionOver({ overlay: { kind: 'confirmRead' as 'busy' } }), undefined);
      deepEqual(questionOver({ overlay: { kind: 'busy' } }), { kind: 'busy' });
    });
  });

  describe('a trial', () => {
    const trial = (more: Partial<Trial> = {}): Trial =>
      sampleTrial({ partnerTenantId: PARTNER, owner: ref(robin), contact: ref(robin), ...more });
    const create = async (by: TrialTables, made: Trial): Promise<void> => {
      equal((await by.record({ ...head('c-1'), trialId: made.id, code: 'created', trial: made })).kind, 'done');
    };
    const change = (id: string, told: object): RecordedChange =>
      ({ ...head(id), trialId: 'trial-1', ...told }) as unknown as RecordedChange;
    const handed = (personId: string) => change(`h-${personId}`, { code: 'handed', to: { tenantId: PARTNER, personId } });
    const licence = {
      kind: 'licence',
      endsOn: '2026-05-01',
      zone: 'UTC',
      source: 'api',
      seats: 25,
    } as unknown as Trial['clocks'][number];
    const asPartner = {
      ...{
        id: 'i',
        invited: ref(robin),
        as: 'auditor',
        by: ref(robin),
        at: AT,
        expiresAt: '2026-05-01T00:00:00.000Z',
        state: 'open',
      },
    } as unknown as NonNullable<Trial['invitations']>[number];

    it('keeps clocks and invitations of a kind that only the other knows, and neither counts nor shows them', async () => {
      const [environment] = sampleTrial().clocks;
      await create(newer(), trial({ clocks: [environment!, licence], invitations: [asPartner] }));
      const read = (await older().get(PARTNER, 'trial-1'))!;
      deepEqual([read.clocks, read.invitations, read.beyond], [[environment], [], undefined]);
      equal((await older().record(handed('kim'))).kind, 'done');
      deepEqual((await newer().get(PARTNER, 'trial-1'))?.clocks, [environment, licence]);
      equal((await older().record(change('x', { code: 'extended', clock: 'environment', on: '2026-03-28' }))).kind, 'done');
      equal((await newer().record(handed('lee'))).kind, 'done');
      const after = (await newer().get(PARTNER, 'trial-1'))!;
      deepEqual([after.clocks[1], after.invitations], [licence, [asPartner]]);
      equal(after.clocks[0]?.extendedOn, '2026-03-28');
      equal((await older().get(PARTNER, 'trial-1'))?.owner.personId, 'lee');
    });

    it('keeps what both sides say of an end, where the other knows one end only and writes that', async () => {
      const bound = trial({ customer: { company: 'Adventure Works', country: 'DE', tenantId: 'customer-tenant' } });
      await create(older(), bound);
      const clock = { kind: 'environment', endsOn: '2026-04-05', zone: 'UTC', source: 'person' };
      const alva = { tenantId: 'customer-tenant', personId: 'alva' };
      equal((await older().record({ ...change('e', { code: 'endNoted', clocks: [clock] }), by: alva })).kind, 'done');
      // As a release before this one extends it: what it doesn't know stays, and the rest is written over.
      const rowKey = 't_trial-1';
      const { content } = await rowOf(rowKey);
      const [first] = content['clocks'] as readonly Readonly<Record_>[];
      const extended = { ...first, endsOn: '2026-05-05', source: 'computed', extendedOn: '2026-03-28' };
      const json = JSON.stringify({ ...content, clocks: [extended] });
      await client.updateEntity({ partitionKey: PARTNER, rowKey, json }, 'Merge');
      const read = (await older().get(PARTNER, 'trial-1'))!;
      const said = endsSaid(read.clocks[0]!, read);
      deepEqual([said.partner?.value, said.customer?.value], ['2026-05-05', '2026-04-05']);
      deepEqual(extensionsOf(read.clocks[0]!), [{ on: '2026-03-28', days: 30 }]);
      equal((await older().record(change('u', { code: 'useNoted', on: '2026-03-20' }))).kind, 'done');
      deepEqual((await rowOf(rowKey)).content['clocks'], [extended], 'and stays as it wrote it until somebody says more');
    });

    it('counts a task of a removal that only the other knows, so that it is not complete without it', async () => {
      const tasks = ['twoOwnAdmins', 'crossTenantRemoved'].map((task) => ({ task, hand: 'customer', because: 'x' }));
      await create(newer(), trial());
      const asked = change('r', { code: 'removalRequested', scope: 'all', tasks });
      equal((await newer().record(asked)).kind, 'done');
      const settled = (by: TrialTables, id: string, task: string) =>
        by.record({
          ...change(id, { code: 'removalTaskSettled', removal: 'r', task, outcome: 'done' }),
          by: { tenantId: 'other', personId: 'p' },
        });
      equal((await settled(older(), 's-1', 'twoOwnAdmins')).kind, 'done');
      equal((await older().get(PARTNER, 'trial-1'))?.removal?.completedAt, undefined);
      equal((await settled(newer(), 's-2', 'crossTenantRemoved')).kind, 'done');
      notEqual((await older().get(PARTNER, 'trial-1'))?.removal?.completedAt, undefined);
    });

    it('keeps fields of the other at every depth', async () => {
      const deep = {
        eyes: { level: 'read' },
        customer: { company: 'Adventure Works', country: 'DE', seal: { how: 'discovery' } },
        owner: { ...ref(robin), since: AT },
        clocks: [{ ...sampleTrial().clocks[0]!, pauses: [{ on: '2026-03-01', days: 30 }] }],
        ownership: { stage: 'named', lines: { consent: { by: ref(robin), at: AT } }, proof: 1 },
      } as unknown as Partial<Trial>;
      await create(newer(), trial(deep));
      const made = (await rowOf('t_trial-1')).content;
      equal((await older().record(change('u', { code: 'useNoted', on: '2026-03-20' }))).kind, 'done');
      deepEqual((await rowOf('t_trial-1')).content, { ...made, lastUsedOn: '2026-03-20', changedAt: AT });
    });

    it('that a customer keeps is written by whoever knows of that, with what only the other knows of its sides; one of a later version by nobody here', async () => {
      const owner = { tenantId: CUSTOMER, personId: alva.personId };
      const deep = {
        ...{ keeper: 'customer', partnerTenantId: CUSTOMER, owner, contact: owner, preparedBy: owner, people: [owner] },
        customer: { company: 'Adventure Works', country: 'DE', tenantId: CUSTOMER },
        partner: { tenantId: PARTNER, people: [ref(robin)], reads: 'dates' },
        review: { answer: 'unsure', by: owner, at: AT, until: AT },
      } as unknown as Partial<Trial>;
      const by = { ...head('c-1'), tenantId: CUSTOMER, by: owner, trialId: 'trial-1' };
      equal((await newer().record({ ...by, code: 'created', trial: trial(deep) })).kind, 'done');
      const keyed = { partitionKey: CUSTOMER, rowKey: 't_trial-1' };
      const rowOfOwn = async () => {
        const { v, json } = await client.getEntity(keyed.partitionKey, keyed.rowKey);
        return { v, json: String(json) };
      };
      const made = await rowOfOwn();
      equal(made.v, 4);
      equal((await older().record({ ...by, id: 'u', code: 'useNoted', on: '2026-03-20' })).kind, 'done');
      const after = await rowOfOwn();
      deepEqual(
        [after.v, JSON.parse(after.json)],
        [4, { ...(JSON.parse(made.json) as object), lastUsedOn: '2026-03-20', changedAt: AT }],
      );
      equal((await older().record({ ...by, id: 'r', code: 'accessReviewed', answer: 'needed' })).kind, 'done');
      deepEqual((await newer().get(CUSTOMER, 'trial-1'))?.partner, deep.partner);
      equal((await older().openedTo(PARTNER)).length, 1);
      const json = JSON.stringify({ ...(JSON.parse(after.json) as object), v: 5 });
      await client.updateEntity({ ...keyed, v: 5, json }, 'Merge');
      equal((await older().get(CUSTOMER, 'trial-1'))?.beyond, true);
      const told = { ...by, id: 'n', code: 'accessReviewed', answer: 'remove' } as const;
      await rejects(older().record(told), (error) => hasCode(error, 'ROW_FROM_NEWER_VERSION'));
      await older().reschedule(CUSTOMER, 'trial-1');
      deepEqual(await rowOfOwn(), { v: 5, json });
    });

    it('with a value that only the other knows is shown, and changed by that one alone', async () => {
      for (const [name, value] of Object.entries({
        state: 'paused',
        kind: 'preview',
        buying: 'marketplace',
        recurringBilling: 'yearly',
        channel: 'marketplace',
        keeper: 'agency',
        term: { zone: 'UTC', intent: 'pause' },
      })) {
        const id = `trial-${name}`;
        await create(older(), trial({ id, company: 'Adventure Works' } as Partial<Trial>));
        const rowKey = `t_${id}`;
        const json = JSON.stringify({ ...(await rowOf(rowKey)).content, [name]: value });
        await client.updateEntity({ partitionKey: PARTNER, rowKey, json }, 'Merge');
        const read = (await older().get(PARTNER, id))!;
        deepEqual([read.beyond, read[name as 'state'] as unknown], [true, value]);
        const told = { ...change(`c-${id}`, { code: 'handed', to: { tenantId: PARTNER, personId: 'kim' } }), trialId: id };
        await rejects(older().record(told), (error) => hasCode(error, 'ROW_FROM_NEWER_VERSION'));
        await older().reschedule(PARTNER, id);
        equal((await rowOf(rowKey)).json, json);
      }
      equal((await older().list(PARTNER)).length, 7, 'one of them does not take the others out of the list');
    });

    it('a change that only the other knows stays promised, and breaks nothing', async () => {
      await create(older(), trial());
      for (const told of [
        { code: 'eyeOpened' },
        { code: 'activated', since: '2026-03-20', route: 'marketplace' },
        { code: 'removalRequested', scope: 'apps', tasks: [] },
      ])
        await rejects(older().record(change('n', told)), (error) => hasCode(error, 'ROW_FROM_NEWER_VERSION'));
      equal((await older().timeline(PARTNER, 'trial-1')).length, 1);
    });

    it('keeps what was told of a reminder that only the other knows', async () => {
      await create(older(), trial());
      const key = `${robin.personId}|quotaReached|7|2026-04-20`;
      equal((await newer().record(change('t-1', { code: 'reminded', keys: [key] }))).kind, 'done');
      equal(
        (await older().record(change('t-2', { code: 'reminded', keys: [`${robin.personId}|ends|7|2026-04-20`] }))).kind,
        'done',
      );
      const log = logOf((await newer().get(PARTNER, 'trial-1'))!, robin.personId);
      deepEqual(Object.keys(log.sent).sort(), [`${robin.personId}|ends|7|2026-04-20`, key]);
    });

    it('a notice and a line of the timeline that only the other has words for', async () => {
      await create(older(), trial());
      const notice = {
        v: 1,
        id: 'n',
        partnerTenantId: PARTNER,
        trialId: 'trial-1',
        to: ref(robin),
        by: ref(robin),
        at: AT,
        code: 'eyeOpened',
        params: {},
      };
      await client.createEntity({ partitionKey: PARTNER, rowKey: 'n_trial-1_n', v: 1, json: JSON.stringify(notice) });
      await rejects(older().notice(PARTNER, 'trial-1', 'n'), (error) => hasCode(error, 'ROW_FROM_NEWER_VERSION'));
      equal((await newer().notice(PARTNER, 'trial-1', 'n'))?.code, 'eyeOpened');
      const entry = { v: 2, id: 'e', at: AT, by: ref(robin), code: 'eyeOpened', params: { level: 'read' }, seen: true };
      await client.createEntity({ partitionKey: PARTNER, rowKey: `e_trial-1_${AT}_e`, v: 2, json: JSON.stringify(entry) });
      deepEqual((await older().timeline(PARTNER, 'trial-1')).at(-1)?.code, 'eyeOpened');
      const deep = JSON.stringify({ ...entry, params: { levels: ['read'] } });
      await client.createEntity({ partitionKey: PARTNER, rowKey: `e_trial-1_${AT}_f`, v: 2, json: deep });
      equal((await older().timeline(PARTNER, 'trial-1')).length, 2, 'what can’t be read is passed over');
    });
  });

  describe('the due index', () => {
    const entry = (kind: string, id: string): DueEntry =>
      ({ kind, partnerTenantId: PARTNER, trialId: 't', id, to: ref(robin), at: AT }) as unknown as DueEntry;
    const rows = () => collected(open('due').listEntities() as AsyncIterable<Readonly<globalThis.Record<string, unknown>>>);
    const NEXT = '2026-04-15T09:00:00.000Z';

    it('passes over a kind that only the other knows, and leaves it as and where it is', async () => {
      const [mine, theirs] = [new DueTable(open('due')), new LaterDue(open('due'))];
      await theirs.add([entry('recheck', 'a'), entry('reminder', 'b')]);
      const before = (await rows()).find(({ id }) => id === 'a');
      deepEqual(
        (await collected(mine.dueUntil(new Date(NEXT)))).map(({ id }) => id),
        ['b'],
      );
      deepEqual(
        (await rows()).find(({ id }) => id === 'a'),
        before,
      );
      const [taken] = (await collected(theirs.dueUntil(new Date(NEXT)))).filter(({ id }) => id === 'a');
      await theirs.deadLetter(taken!, 'why', new Date(AT));
      deepEqual(await collected(mine.deadLetters()), []);
      equal((await collected(theirs.deadLetters())).length, 1);
    });

    it('carries columns that only the other knows wherever an entry goes', async () => {
      const due = new DueTable(open('due'));
      await due.add([entry('reminder', 'b')]);
      const [row] = await rows();
      await open('due').updateEntity(
        { partitionKey: row!['partitionKey'] as string, rowKey: row!['rowKey'] as string, urgency: 3 },
        'Merge',
      );
      const column = async () => (await rows()).map(({ urgency }) => urgency);
      const first = async () => (await collected(due.dueUntil(new Date('2026-05-01'))))[0]!;
      await due.claim(await first(), { until: NEXT });
      deepEqual(await column(), [3]);
      await due.reschedule(readPointer(writePointer({ to: ref(robin), rows: [await first()] }))!.rows[0]!, NEXT, {});
      deepEqual(await column(), [3]);
      await due.deadLetter(await first(), 'why', new Date(AT));
      deepEqual(await column(), [3]);
      await due.replay((await collected(due.deadLetters()))[0]!, new Date(NEXT));
      deepEqual(await column(), [3]);
    });

    it('leaves a pointer to such an entry to the other', () => {
      const pointer = writePointer({ to: ref(robin), rows: [{ ...entry('recheck', 'a'), takes: 0, tries: 0, etag: '1' }] });
      deepEqual([readPointer(pointer), isOfOtherRelease(pointer)], [undefined, true]);
      deepEqual([isOfOtherRelease('{}'), isOfOtherRelease(pointer.replace('recheck', 'form'))], [false, false]);
    });
  });
});

type Record_ = globalThis.Record<string, unknown>;
