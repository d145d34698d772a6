/** The index of mentions: told before the row, silent to whoever has no key, filled from rows of earlier releases, rid of what is left over. */

import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { TableClient } from '@azure/data-tables';
import type { StoredItem } from '../../src/domain/record/item-storage';
import type { Person } from '../../src/domain/people/person';
import { MentionRounds } from '../../src/privacy/mention-rounds';
import { MentionSweep } from '../../src/privacy/mention-sweep';
import { silentLog } from '../../src/log/log';
import { openKept, type Kept } from '../../src/app/stores';
import type { FoundMention, MentioningTable } from '../../src/domain/privacy/mentions';
import { tracesOfItem } from '../../src/privacy/item-traces';
import { MentionFill } from '../../src/storage/mention-fill';
import type { MentionHome } from '../../src/storage/mention-home';
import type { Table } from '../../src/storage/table';
import { tableOpener, type OpenTable } from '../../src/storage/tables';
import { startAzurite, type Azurite } from '../kit/storage/azurite';
import type { FaultProxy } from '../kit/faults/fault-proxy';
import { dumpTables } from '../kit/storage/table-dump';
import { frozen, releases, rowsOf, thaw } from '../storage/frozen-rows';
import { stateOn, TABLES } from '../storage/scribe';
import { proxyOf } from './crowd';
import {
  CUSTOMER,
  finn,
  formAbout,
  kim,
  nora,
  openPlanted,
  PARTNER,
  plantChat,
  plantTrial,
  robin,
  type Planted,
} from './planted';

describe('the index of mentions', () => {
  let azurite: Azurite;
  let tables: FaultProxy;
  let prefix: string;

  before(async () => {
    azurite = await startAzurite();
    tables = await proxyOf(azurite.connectionString);
  });
  after(async () => {
    await tables.stop();
    await azurite.close();
  });
  beforeEach(() => {
    prefix = `M${randomBytes(4).toString('hex')}`;
  });

  const open = (through = azurite.connectionString): Promise<OpenTable> =>
    tableOpener({ kind: 'connectionString', connectionString: through }, prefix);
  const proxied = () => azurite.connectionString.replace(/TableEndpoint=http:\/\/[\d.:]+/, `TableEndpoint=${tables.url}`);
  const entries = async () => (await dumpTables(azurite.connectionString, `${prefix}mentions`)).length;

  it('is whole though readiness looks at the storage again and again', async () => {
    const kept = openKept(await open());
    await kept.ensure();
    const parts = { home: kept.index.home, fill: kept.index.fill, clock: { now: () => new Date() }, log: silentLog };
    for (let looks = 0; looks < 2; looks++) {
      await Promise.all(kept.needs.map(({ ask }) => ask()));
      assert.deepEqual(await new MentionRounds(parts).runWhole(), { added: 0, isWhole: true });
    }
  });

  async function placesOf({ mentions }: Pick<Planted, 'mentions'>, trace: string): Promise<readonly string[]> {
    const places: string[] = [];
    for await (const { at } of mentions.of(trace)) places.push(at.table);
    return places.sort();
  }

  it('finds every row that names somebody, by the address or by the id', async () => {
    const planted = await openPlanted(azurite.connectionString, prefix);
    await plantTrial(planted.trials, robin, 1);
    await plantChat(planted.state, robin, { open: formAbout(nora) });
    assert.deepEqual(await placesOf(planted, 'nora@adventure.example'), ['people', 'people', 'people', 'state']);
    assert.deepEqual(await placesOf(planted, nora.personId), ['trials']);
    assert.deepEqual(await placesOf(planted, kim.personId), ['trials']);
    assert.deepEqual(await placesOf(planted, 'mojo@adventure.example'), []);
  });

  it('holds no address, no id and no key that anybody could ask for, only what the key of the deployment opens', async () => {
    const planted = await openPlanted(azurite.connectionString, prefix);
    await plantTrial(planted.trials, robin, 1);
    await plantChat(planted.state, nora);
    const rows = (await dumpTables(azurite.connectionString, `${prefix}mentions`)).join('\n');
    assert.ok(rows.length > 1000);
    for (const text of ['nora', nora.personId, robin.personId, PARTNER, CUSTOMER, 'person/'])
      assert.equal(rows.toLowerCase().includes(text), false, text);
  });

  it('is told before the row is written: without it nothing is', async () => {
    const planted = await openPlanted(azurite.connectionString, prefix);
    const kept = openKept(await open(proxied()), 1000);
    const trials = kept.recordWith({ next: () => Promise.resolve([]) });
    await kept.ensure();
    tables.mode = { kind: 'refuse', only: ({ path }) => path.includes(`${prefix}mentions`) || path.includes('$batch') };
    await assert.rejects(plantChat(kept.state, nora), { code: 'STORAGE_UNAVAILABLE' });
    await assert.rejects(trials.remember(nora), { code: 'STORAGE_UNAVAILABLE' });
    tables.mode = { kind: 'pass' };
    assert.deepEqual(await planted.state.read([`person/${CUSTOMER}/${nora.personId}`]), {});
    assert.equal(await planted.trials.person(nora), undefined);
  });

  it('costs nothing where nobody new is named', async () => {
    const kept = openKept(await open(proxied()), 10_000);
    await kept.ensure();
    const trials = kept.recordWith({ next: () => Promise.resolve([]) });
    await plantChat(kept.state, robin, { open: formAbout(nora) });
    const trial = await plantTrial(trials, robin, 1);
    const before = tables.count(undefined, '');
    const key = `person/${PARTNER}/${robin.personId}`;
    const item = (await kept.state.read([key]))[key]!;
    await kept.state.put(key, { ...item, locale: 'fr-FR' } as StoredItem);
    assert.equal(tables.count() - before, 2, 'a read and a write');
    const seen = await trials.get(PARTNER, trial.id);
    const read = tables.count();
    const head = { at: '2026-03-09T10:00:00.000Z', tenantId: PARTNER, trialId: trial.id, people: [] };
    await trials.record({ ...head, id: 'x', by: ref(robin), code: 'useNoted', on: '2026-03-09' }, seen);
    assert.equal(tables.count() - read, 1, 'a transaction');
  });

  it('is filled from rows of every release before, in pages, and goes on where it was stopped', async () => {
    for (const release of releases()) {
      prefix = `M${randomBytes(4).toString('hex')}`;
      const opened = await open();
      const kept = openKept(opened, 10_000);
      await kept.ensure();
      for (const table of TABLES) await thaw(opened(table), rowsOf(release, table));
      const before = await stateRows(opened);
      const { clock } = await openPlanted(azurite.connectionString, prefix, 'nothing');
      const fill = pagesOf(kept, 10);
      const rounds = () => new MentionRounds({ ...kept.index, fill, clock, log: silentLog });
      assert.equal(await rounds().isWhole(), false);
      const stopped = rounds();
      stopped.stop();
      const [begun, first] = [await stopped.run(), await rounds().run()];
      assert.deepEqual([begun.added > 5, begun.isWhole, first.added > 5, first.isWhole], [true, false, true, false]);
      assert.deepEqual(await rounds().run(), { added: 0, isWhole: false }, 'the release before may still be running');
      clock.advance(86_400_001);
      assert.deepEqual(await rounds().run(), { added: 0, isWhole: true });
      assert.equal(await rounds().isWhole(), true);
      assert.deepEqual(await stateRows(opened), before, 'the rows say what they said');
    }
  });

  it('knows when an earlier release writes beside it, and that it is not whole then', async () => {
    const planted = await openPlanted(azurite.connectionString, prefix);
    const old = stateOn(await open());
    await plantChat(old, nora);
    assert.equal(await planted.rounds.isWhole(), true);
    planted.clock.advance(86_400_001);
    assert.deepEqual(await planted.rounds.run(), { added: 1, isWhole: false });
    assert.deepEqual(await planted.rounds.run(), { added: 0, isWhole: false });
    await plantChat(old, robin);
    planted.clock.advance(3_600_001);
    const started = new MentionRounds({ ...planted.index, clock: planted.clock, log: silentLog });
    assert.deepEqual(await started.run(), { added: 1, isWhole: false }, 'once more at a start');
    assert.deepEqual(await started.run(), { added: 0, isWhole: false });
    planted.clock.advance(86_400_001);
    assert.deepEqual(await started.run(), { added: 0, isWhole: true });
  });

  it('is rid of what is left over, and of nothing else', async () => {
    const planted = await openPlanted(azurite.connectionString, prefix);
    await plantTrial(planted.trials, finn, 2);
    await plantChat(planted.state, robin, { open: formAbout(nora) });
    await plantChat(planted.state, kim);
    const whole = await entries();
    await plantChat(planted.state, robin);
    await planted.state.delete([`person/${PARTNER}/${kim.personId}`]);
    const sweep = new MentionSweep({ ...planted.index, clock: planted.clock });
    planted.clock.set(new Date());
    assert.equal(await sweep.run(), 0, 'not what was added a moment ago');
    planted.clock.advance(3_700_000);
    assert.equal(await sweep.run(), 2);
    assert.equal(await entries(), whole - 2);
    assert.equal(await sweep.run(), 0);
  });

  it('keeps an entry that was added afresh while it was looked at', async () => {
    const planted = await openPlanted(azurite.connectionString, prefix);
    const at = { table: 'state', partitionKey: 'x', rowKey: 'x' } as const;
    await planted.mentions.add([{ trace: 'a@b.example', at }]);
    const found: FoundMention[] = [];
    for await (const one of planted.mentions.of('a@b.example')) found.push(one);
    await planted.mentions.add([{ trace: 'a@b.example', at }]);
    for (const one of found) assert.equal(await planted.mentions.drop('a@b.example', one), false);
    assert.deepEqual(await placesOf(planted, 'a@b.example'), ['state']);
  });

  it('is of no use to another deployment, and made anew where its key is lost', async () => {
    const planted = await openPlanted(azurite.connectionString, prefix);
    await plantChat(planted.state, nora);
    await planted.state.delete(['mentions']);
    const kept = openKept(await open(), 10_000);
    assert.deepEqual(await placesOf(kept, 'nora@adventure.example'), []);
    const rounds = new MentionRounds({ ...kept.index, clock: planted.clock, log: silentLog });
    assert.equal(await rounds.isWhole(), false, 'so that erasing looks at every row');
    const client = TableClient.fromConnectionString(azurite.connectionString, `${prefix}mentions`, {
      allowInsecureConnection: true,
    });
    const before = [];
    for await (const row of client.listEntities()) before.push(row);
    const sweep = new MentionSweep({ ...kept.index, clock: { now: () => new Date(Date.now() + 4_000_000) } });
    assert.equal(await sweep.run(), before.length);
  });
});

const ref = ({ tenantId, personId }: Person) => ({ tenantId, personId });

/** What the items of the state say; the one that the index rests on aside. */
/** The fill of the index by small pages. */
function pagesOf({ clients, mentions, index }: Kept, rowsAtOnce: number): MentionFill {
  const { state, trials, people, due } = clients as Record<MentioningTable, Table>;
  // It is the one that has the keys.
  const home = index.home as MentionHome;
  const keys = () => home.keys();
  return new MentionFill({ clients: { state, trials, people, due }, feed: mentions, keys, tracesOf: tracesOfItem, rowsAtOnce });
}

async function stateRows(open: OpenTable): Promise<readonly unknown[]> {
  const rows = await frozen(open('state'), stateOn(open));
  return rows
    .filter(({ columns }) => columns['key'] !== 'mentions')
    .map(({ partitionKey, rowKey, item }) => ({ partitionKey, rowKey, item }));
}
