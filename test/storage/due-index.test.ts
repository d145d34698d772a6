/** One contract for the due index, kept in memory and on Azurite. */

import { deepEqual, equal, notEqual, ok, rejects } from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import type { Table } from '../../src/storage/table';
import type { DueEntry, DueIndex, DueRow } from '../../src/domain/watch/due';
import { DueTable } from '../../src/storage/due-table';
import { UNTOUCHED, dueAddress, dueEntity, hourOf } from '../../src/storage/due-rows';
import { MemoryDueIndex } from '../../src/storage/memory-due-index';
import { ensureTables, tableOpener, type OpenTable } from '../../src/storage/tables';
import { startAzurite, type Azurite } from '../kit/storage/azurite';
import { FaultProxy } from '../kit/faults/fault-proxy';
import { collected, entries, entryOf } from '../kit/storage/due-samples';

const NOW = new Date('2026-04-14T09:30:00.000Z');
const LATER = '2026-04-14T11:00:00.000Z';

const ids = (rows: readonly DueEntry[]): readonly string[] => rows.map(({ trialId }) => trialId);

describe('the due index', () => {
  let azurite: Azurite;
  let open: OpenTable;
  let client: Table;

  before(async () => {
    azurite = await startAzurite();
    open = await tableOpener({ kind: 'connectionString', connectionString: azurite.connectionString }, 'test');
  });
  after(() => azurite.close());

  async function newTable(): Promise<DueIndex> {
    client = open(`D${randomBytes(4).toString('hex')}`);
    await ensureTables([client]);
    return new DueTable(client);
  }

  const kinds: Readonly<Record<string, () => Promise<DueIndex>>> = {
    'in memory': () => Promise.resolve(new MemoryDueIndex()),
    'on Azurite': newTable,
  };
  for (const [where, make] of Object.entries(kinds)) {
    describe(where, () => {
      let due: DueIndex;
      const rows = (until = NOW): Promise<readonly DueRow[]> => collected(due.dueUntil(until));
      const first = async (): Promise<DueRow> => (await rows())[0]!;

      beforeEach(async () => {
        due = await make();
      });

      it('gives what is due, the earliest first, and nothing of later', async () => {
        const times = [
          '2026-04-14T09:30:00.000Z',
          '2026-04-14T09:30:00.001Z',
          '2026-03-31T23:00:00.000Z',
          '2026-04-14T08:59:59.999Z',
        ];
        await due.add(times.map((at, number) => entryOf(number, { at })));
        deepEqual(ids(await rows()), ['trial-2', 'trial-3', 'trial-0']);
        deepEqual(ids(await rows(new Date(LATER))), ['trial-2', 'trial-3', 'trial-0', 'trial-1']);
      });

      it('holds an entry once, however often it is added', async () => {
        await Promise.all([due.add([entryOf(1)]), due.add([entryOf(1)])]);
        await due.add([entryOf(1)]);
        const [row, ...others] = await rows();
        deepEqual(others, []);
        const { until, takes, tries, unsureAt, doubts, copies, etag, ...entry } = row!;
        deepEqual(entry, entryOf(1));
        deepEqual([until, takes, tries, unsureAt, doubts, copies], [undefined, 0, 0, undefined, undefined, undefined]);
        notEqual(etag, '');
      });

      it('tells entries apart by kind, trial, id and person', async () => {
        const to = { tenantId: 't', personId: 'p' };
        const changes: readonly Partial<DueEntry>[] = [{}, { kind: 'notice' }, { trialId: 'x' }, { id: 'x' }, { to }];
        await due.add(changes.map((change) => entryOf(1, change)));
        equal((await rows()).length, changes.length);
      });

      it('keeps odd ids whole', async () => {
        const odd = entryOf(1, { id: "a/b\\c#d?e'f|ä|💡", trialId: "' or 1 eq 1" });
        await due.add([odd]);
        const { id, trialId } = await first();
        deepEqual([id, trialId], [odd.id, odd.trialId]);
      });

      it('lets one of several claim a row', async () => {
        await due.add([entryOf(1)]);
        const row = await first();
        const claims = await Promise.all(Array.from({ length: 5 }, () => due.claim(row, { until: LATER, takes: 1 })));
        const won = claims.filter((claim) => claim !== undefined);
        equal(won.length, 1);
        deepEqual({ ...(await first()) }, { ...won[0] });
        equal((await first()).until, LATER);
      });

      it('finds the row of an entry, and none where there is none', async () => {
        await due.add([entryOf(1)]);
        const claimed = await due.claim(await first(), { until: LATER, takes: 1 });
        deepEqual({ ...(await due.find(entryOf(1))) }, { ...claimed });
        equal(await due.find(entryOf(2)), undefined);
        equal(await due.find(entryOf(1, { at: LATER })), undefined);
      });

      it('drops a row as read only if nobody took it meanwhile, and a bare entry always', async () => {
        await due.add([entryOf(1)]);
        const row = await first();
        const claimed = await due.claim(row, { until: LATER });
        await due.drop([row]);
        equal((await rows()).length, 1);
        await due.drop([claimed!]);
        equal((await rows()).length, 0);
        await due.add([entryOf(1)]);
        await due.drop([entryOf(1), entryOf(2)]);
        equal((await rows()).length, 0);
        equal(await due.claim(row, { until: LATER }), undefined);
      });

      it('moves an entry to later with what became of it, free again', async () => {
        await due.add([entryOf(1)]);
        const claimed = await due.claim(await first(), { until: LATER, takes: 1 });
        await due.reschedule(claimed!, LATER, { tries: 3, unsureAt: NOW.toISOString(), doubts: 2, copies: 1 });
        deepEqual(await rows(), []);
        const [{ at, until, takes, tries, unsureAt, doubts, copies } = {} as DueRow] = await rows(new Date(LATER));
        deepEqual([at, until, takes, tries, unsureAt, doubts, copies], [LATER, undefined, 0, 3, NOW.toISOString(), 2, 1]);
      });

      it('moves an entry to the instant where it is without losing it', async () => {
        await due.add([entryOf(1)]);
        const row = await first();
        await due.reschedule(row, row.at, { tries: 1 });
        equal((await first()).tries, 1);
      });

      it('keeps both rows when somebody else has the one that is moved', async () => {
        await due.add([entryOf(1)]);
        const row = await first();
        await due.claim(row, { until: LATER });
        await due.reschedule(row, LATER, { tries: 1 });
        equal((await rows(new Date(LATER))).length, 2);
      });

      it('sets aside with the reason, and replays', async () => {
        await due.add([entryOf(1), entryOf(2)]);
        await due.deadLetter(await first(), 'MessageSizeTooBig', NOW);
        equal((await rows()).length, 1);
        const letters = await collected(due.deadLetters());
        deepEqual(
          letters.map(({ reason, setAsideAt }) => [reason, setAsideAt]),
          [['MessageSizeTooBig', NOW.toISOString()]],
        );
        await due.replay(letters[0]!, NOW);
        deepEqual(await collected(due.deadLetters()), []);
        deepEqual([...ids(await rows())].sort(), ['trial-1', 'trial-2']);
        ok((await rows()).some(({ at }) => at === NOW.toISOString()));
      });

      it('says when an entry was set aside last, whenever it was due, and that it is not once it was replayed', async () => {
        const [entry, later] = [entryOf(1), entryOf(1, { at: LATER })];
        equal(await due.setAsideAt(entry), undefined);
        for (const one of [entry, later]) {
          await due.add([one]);
          await due.deadLetter((await due.find(one))!, 'crashed', new Date(one.at));
          deepEqual([await due.setAsideAt(entry), await due.setAsideAt(later)], [one.at, one.at]);
        }
        equal(await due.setAsideAt(entryOf(2)), undefined);
        const letters = await collected(due.deadLetters());
        deepEqual(
          letters.map(({ at, setAsideAt }) => [at, setAsideAt]),
          [[LATER, LATER]],
        );
        await due.replay(letters[0]!, NOW);
        equal(await due.setAsideAt(entry), undefined);
      });

      it('gives page after page', async () => {
        await due.add(entries(25));
        equal((await collected(due.dueUntil(NOW, 10))).length, 25);
      });

      it('refuses an instant in another spelling', async () => {
        await rejects(due.add([entryOf(1, { at: '2026-04-14T09:00:00Z' })]));
      });
    });
  }

  it('puts a row that makes no sense out of the way, and leaves one of a newer version', async () => {
    const due = await newTable();
    await due.add(entries(3));
    const [broken, newer, good] = await collected(due.dueUntil(NOW));
    await client.updateEntity({ ...keys(broken!), takes: 'many' }, 'Merge');
    await client.updateEntity({ ...keys(newer!), v: 2 }, 'Merge');
    deepEqual(ids(await collected(due.dueUntil(NOW))), ids([good!]));
    const left = await collected(client.listEntities());
    deepEqual(left.map(({ partitionKey = '' }) => partitionKey).sort(), [hourOf(newer!.at), hourOf(good!.at), 'unreadable']);
  });

  it('asks Azure for a range of keys only, with 10,000 entries in the table', async () => {
    const [, host = '', port] = /TableEndpoint=http:\/\/([\d.]+):(\d+)/.exec(azurite.connectionString) ?? [];
    const proxy = await new FaultProxy({ host, port: Number(port) }).start();
    await newTable();
    await load(client, 10_000);
    const through = await tableOpener({
      kind: 'connectionString',
      connectionString: azurite.connectionString.replace(/(TableEndpoint=)http:\/\/[\d.:]+/, `$1${proxy.url}`),
    });
    const found = await collected(new DueTable(through(client.tableName)).dueUntil(NOW, 500));
    equal(found.length, 300);
    const asked = proxy.requests.map(({ path }) => new URL(path, proxy.url).searchParams);
    await proxy.stop();
    deepEqual(
      asked.map((query) => query.get('$filter')),
      ["PartitionKey ge '0' and PartitionKey le '2026-04-14T09' and RowKey le '2026-04-14T09:30:00.000Z~'"],
    );
  });
});

/** A hundred entries an hour, for three hours that are past and many to come. */
async function load(client: Table, count: number): Promise<void> {
  const at = (number: number) => new Date(NOW.getTime() + (Math.floor(number / 100) - 3) * 3_600_000 + 1).toISOString();
  const rows = entries(count, (number) => ({ at: at(number) })).map((entry) => dueEntity(entry, UNTOUCHED));
  for (let i = 0; i < count; i += 100) await client.submitTransaction(rows.slice(i, i + 100).map((row) => ['create', row]));
}

function keys(row: DueEntry): { readonly partitionKey: string; readonly rowKey: string } {
  return dueAddress(row);
}
