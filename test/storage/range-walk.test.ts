/** Walks through the trials of all partners read a range of keys a partner, and wait for no filter over everything. */

import { deepEqual, ok } from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import type { Table } from '../../src/storage/table';
import { openKept, type Kept } from '../../src/app/stores';
import { rowsBeginning } from '../../src/storage/range-walk';
import { tableOpener, type OpenTable } from '../../src/storage/tables';
import { TimedTable } from '../../src/storage/timed-table';
import { trialRow } from '../../src/storage/trial-rows';
import { sampleTrial } from '../domain/record/trial-samples';
import { tapped } from '../kit/storage/tapped';
import { startAzurite, type Azurite } from '../kit/storage/azurite';

const PARTNERS = ['11111111', '22222222', '33333333'].map((head) => `${head}-1111-4111-8111-111111111111`);

/** Three trials of each partner, with rows of other kinds beside them. */
async function plant(trials: Table): Promise<void> {
  const states = { a: 'running', b: 'active', c: 'expired' } as const;
  for (const [at, partnerTenantId] of PARTNERS.entries())
    for (const [name, state] of Object.entries(states)) {
      const id = `${name}${at}`;
      await trials.createEntity(trialRow(sampleTrial({ id, partnerTenantId, state })));
      await trials.createEntity({ partitionKey: partnerTenantId, rowKey: `e_${id}_x`, v: 1, json: '{}' });
      await trials.createEntity({ partitionKey: partnerTenantId, rowKey: `x_${id}`, v: 1, json: '{}' });
    }
}

describe('a walk through the trials of all partners', () => {
  let azurite: Azurite;
  let kept: Kept;
  let rows: TimedTable;
  const asked: string[] = [];

  before(async () => {
    azurite = await startAzurite();
    const prefix = `W${randomBytes(4).toString('hex')}`;
    const plain = await tableOpener({ kind: 'connectionString', connectionString: azurite.connectionString }, prefix);
    const open: OpenTable = (name) =>
      tapped(plain(name), ({ filter }, next) => {
        if (filter !== undefined) asked.push(filter);
        return next();
      });
    kept = openKept(open, 60_000);
    await kept.ensure();
    const trials = open('trials');
    await plant(trials);
    rows = new TimedTable(trials);
  });
  beforeEach(() => {
    asked.length = 0;
  });
  after(() => azurite.close());

  const onlyKeys = (filter: string): boolean =>
    /^PartitionKey (?:gt|ge) '[^']*'$/u.test(filter) ||
    /^PartitionKey eq '[^']+' and RowKey gt '[^']+' and RowKey lt '[^']+'$/u.test(filter);

  it('finds them in the order of their keys, whatever stands beside them', async () => {
    const found: string[] = [];
    for await (const { rowKey } of rowsBeginning(rows, 't_', { pageSize: 2 })) found.push(String(rowKey));
    deepEqual(found, ['t_a0', 't_b0', 't_c0', 't_a1', 't_b1', 't_c1', 't_a2', 't_b2', 't_c2']);
    ok(asked.every(onlyKeys), asked.join('\n'));
  });

  it('goes on from behind a place', async () => {
    const found: string[] = [];
    const after = { partitionKey: PARTNERS[1] ?? '', rowKey: 't_b1' };
    for await (const { rowKey } of rowsBeginning(rows, 't_', { after })) found.push(String(rowKey));
    deepEqual(found, ['t_c1', 't_a2', 't_b2', 't_c2']);
  });

  it('is how contacts of trials that nobody pays are looked for', async () => {
    const found: string[] = [];
    for await (const { trial } of kept.record.unpaid()) found.push(trial.id);
    deepEqual(found, ['a0', 'c0', 'a1', 'c1', 'a2', 'c2']);
    deepEqual(
      asked.filter((filter) => !onlyKeys(filter)),
      [],
    );
  });

  it('is how rows without a mark of the index are looked for', async () => {
    const { missing } = await kept.index.fill.page({ table: 'trials', partitionKey: '0', rowKey: 't_' });
    deepEqual(missing, 9);
    deepEqual(
      asked.filter((filter) => filter.includes('t_') && !filter.startsWith('PartitionKey eq')),
      [],
    );
  });
});
