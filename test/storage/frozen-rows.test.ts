/** Rows of every release so far: read with today's code, and written back without losing or changing anything. */

import { deepEqual, equal, notEqual, ok } from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { readConversation } from '../../dialogs/engine/stored-state';
import { readPointer } from '../../src/outbox/pointer';
import { PartnerList } from '../../src/partners/partner-list';
import { readErasure } from '../../src/privacy/erasure';
import { DueTable } from '../../src/storage/due-table';
import { LOGS_INSIDE } from '../../src/storage/logs-inside';
import { PeopleTable } from '../../src/storage/people-table';
import type { TableStorage } from '../../src/storage/table-storage';
import { ensureTables, tableOpener, type OpenTable } from '../../src/storage/tables';
import { TimedTable, type Row } from '../../src/storage/timed-table';
import { TrialTables } from '../../src/storage/trial-tables';
import { toEntry, toNotice, toStoredTrial, toTrial, trialRow } from '../../src/storage/trial-rows';
import { startAzurite, type Azurite } from '../kit/storage/azurite';
import { ManualClock } from '../kit/stage/manual-clock';
import { frozen, releases, rowsOf, thaw, withoutTag, type FrozenRow } from './frozen-rows';
import { alva, CUSTOMER, kim, PARTNER, robin, stateOn, TABLES } from './scribe';
import { trialIdOf } from './recorded-life';

describe('rows of every release', () => {
  let azurite: Azurite;
  let open: OpenTable;
  let state: TableStorage;

  before(async () => {
    azurite = await startAzurite();
  });
  after(() => azurite.close());

  for (const release of releases())
    describe(release, () => {
      const rows = (table: string) => rowsOf(release, table);
      const keys = (beginning: string) => rows('state').filter(({ columns: { key } }) => text(key).startsWith(beginning));

      before(async () => {
        const account = { kind: 'connectionString', connectionString: azurite.connectionString } as const;
        open = await tableOpener(account, `F${randomBytes(4).toString('hex')}`);
        state = stateOn(open);
        await ensureTables(TABLES.map((name) => open(name)));
        for (const table of TABLES) await thaw(open(table), rows(table));
      });

      it('holds a row of every kind', () => {
        const kinds = new Set(rows('state').map(({ columns: { key } }) => text(key).split('/')[0]));
        deepEqual([...kinds].sort(), 'code conversation erasure file partners person retention tally tries'.split(' '));
        const record = new Set(rows('trials').map(({ rowKey }) => rowKey[0]));
        for (const kind of 'etn') ok(record.has(kind), kind);
      });

      it('every item of the state is read and written back as it was', async () => {
        for (const { columns, item } of keys('')) {
          const key = text(columns['key']);
          const read = (await state.read([key]))[key]!;
          deepEqual(withoutTag(read), item, key);
          if (/^(person|conversation)\//.test(key)) equal(readConversation(read), read, key);
          if (key.startsWith('erasure/')) deepEqual(readErasure(read), { ...read, ...BEGUN_ANEW });
          await state.write({ [key]: read });
        }
        deepEqual(unwritten(await frozen(open('state'), state)), unwritten(rows('state')));
      });

      it('the partners are those an operator listed', async () => {
        const partners = new PartnerList({ configured: [], storage: state, clock: new ManualClock() });
        await partners.load();
        deepEqual(partners.all(), [[PARTNER, 'Contoso Consulting']]);
        equal(await partners.add(PARTNER, 'Contoso Consulting'), false);
      });

      it('every trial, entry and notice is read', async () => {
        const trials = new TrialTables({ trials: open('trials'), people: open('people'), hints: open('hints') });
        equal((await trials.list(PARTNER)).length, 6);
        equal((await trials.timeline(PARTNER, trialIdOf(1))).length, 40);
        equal((await trials.ofCustomer(CUSTOMER)).length, 1);
        equal((await trials.findByName(PARTNER, 'lodz')).length, 6);
        const read = { t: toTrial, e: toEntry, n: toNotice };
        for (const row of rows('trials')) {
          const convert = Object.entries(read).find(([kind]) => row.rowKey.startsWith(`${kind}_`))?.[1];
          if (convert) notEqual(convert(asRead(row)), undefined, row.rowKey);
        }
      });

      it('every trial is written back as it was', () => {
        for (const row of rows('trials').filter(({ rowKey }) => rowKey.startsWith('t_'))) {
          const { trial, json: before } = toStoredTrial(asRead(row));
          const columns = trialRow(trial, before);
          const after = toStoredTrial({ ...columns, etag: '' });
          deepEqual(wholeOf(after.json), wholeOf(before), row.rowKey);
          for (const name of ['partitionKey', 'rowKey'] as const) equal(columns[name], row[name]);
          for (const name of ['state', 'company', 'country']) equal(columns[name], row.columns[name]);
        }
      });

      it('every person is read and written back as they were', async () => {
        const people = new PeopleTable(new TimedTable(open('people')));
        for (const one of [robin, kim, alva]) {
          deepEqual(await people.get(one), one);
          await people.put({ ...one, name: 'Somebody else' });
          await people.put(one);
        }
        deepEqual(await frozen(open('people'), state), rows('people'));
      });

      it('every entry of the due index is met, and none is damaged by being taken up', async () => {
        const due = new DueTable(open('due'));
        let met = 0;
        for await (const row of due.dueUntil(new Date('2026-12-31T00:00:00.000Z'))) {
          met++;
          ok(await due.claim(row, {}));
        }
        equal(met, rows('due').filter(({ partitionKey }) => partitionKey.startsWith('2026')).length);
        for await (const { reason } of due.deadLetters()) equal(reason, 'NotEnoughPermissions');
        deepEqual(await frozen(open('due'), state), rows('due'));
      });

      it('a pointer of the queue is understood', () => {
        const [pointer] = rowsOf(release, 'queue') as unknown as readonly [string];
        deepEqual(readPointer(pointer)?.to, { tenantId: PARTNER, personId: robin.personId });
      });
    });
});

/** An erasure of 0.1.0 looks at every row once more, for it knew no names. */
const BEGUN_ANEW = { v: 2, stage: 'gather', names: [], phones: [], whole: true };

/** Each write has a name of its own. */
function unwritten(rows: readonly FrozenRow[]): readonly unknown[] {
  return rows.map(({ columns: { write: _write, ...columns }, ...row }) => ({ ...row, columns }));
}

/** A trial's JSON but for its version, and for what goes into rows of its own. */
function wholeOf({ v: _v, ...json }: object & { readonly v?: unknown }): object {
  return Object.fromEntries(Object.entries(json).filter(([name]) => !LOGS_INSIDE.includes(name)));
}

function text(column: unknown): string {
  return typeof column === 'string' ? column : '';
}

function asRead({ partitionKey, rowKey, columns }: FrozenRow): Row {
  return { partitionKey, rowKey, ...columns, etag: '' };
}
