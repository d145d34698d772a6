/** Records that customers keep, as they were written first: read with today's code, found by both sides, written back as they were, and erased whole. */

import { deepEqual, doesNotMatch, equal, match } from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { erasedTrial } from '../../src/domain/privacy/erasing-trial';
import type { Erasing } from '../../src/domain/privacy/erasing';
import { sideOn } from '../../src/domain/record/side-on';
import { ensureTables, tableOpener, type OpenTable } from '../../src/storage/tables';
import { toEntry, toStoredTrial, trialRow } from '../../src/storage/trial-rows';
import { TrialTables } from '../../src/storage/trial-tables';
import { startAzurite, type Azurite } from '../kit/storage/azurite';
import { thaw, type FrozenRow } from './frozen-rows';
import { OWN, ownLife } from './own-records';
import { alva, CUSTOMER, kim, PARTNER, ref, robin, TABLES } from './scribe';

const HERE = join(__dirname, '..', '..', '..', 'test', 'storage', 'own-records');
const rowsOf = (table: string) => JSON.parse(readFileSync(join(HERE, `${table}.json`), 'utf8')) as readonly FrozenRow[];
const asRead = ({ partitionKey, rowKey, columns }: FrozenRow) => ({ partitionKey, rowKey, ...columns, etag: '' });
const jsonOf = ({ columns: { json } }: FrozenRow) => JSON.parse(typeof json === 'string' ? json : '') as Record<string, unknown>;
const ofTrials = rowsOf('trials').filter(({ rowKey }) => rowKey.startsWith('t_'));

describe('records that customers keep, as they were written first', () => {
  let azurite: Azurite;
  let open: OpenTable;
  let trials: TrialTables;

  before(async () => {
    azurite = await startAzurite();
    open = await tableOpener(
      { kind: 'connectionString', connectionString: azurite.connectionString },
      `O${randomBytes(4).toString('hex')}`,
    );
    await ensureTables(TABLES.map((name) => open(name)));
    for (const table of ['trials', 'hints']) await thaw(open(table), rowsOf(table));
    trials = new TrialTables({ trials: open('trials'), people: open('people'), hints: open('hints') });
  });
  after(() => azurite.close());

  it('say who keeps them, whom they are open to, where they go on, and who took part', async () => {
    const joined = (await trials.get(CUSTOMER, OWN.joined))!;
    const alone = (await trials.get(CUSTOMER, OWN.alone))!;
    const theirs = (await trials.get(PARTNER, OWN.partners))!;
    deepEqual([joined.keeper, joined.beyond, joined.joinedTo?.trialId], ['customer', undefined, OWN.partners]);
    deepEqual(joined.partner, { tenantId: PARTNER, people: [ref(robin)] });
    deepEqual([joined.review?.answer, joined.review?.by], ['needed', ref(alva)]);
    deepEqual([sideOn(joined, PARTNER), sideOn(joined, CUSTOMER)], ['partner', 'customer']);
    deepEqual([alone.partner, alone.removal?.scope, sideOn(alone, PARTNER)], [undefined, 'roles', undefined]);
    deepEqual([theirs.preparedBy, theirs.ownership?.namedBy, theirs.owner], [ref(robin), ref(robin), ref(kim)]);
    deepEqual(
      theirs.logs?.filter(({ noNews }) => noNews).map(({ personId }) => personId),
      [kim.personId],
    );
  });

  it('are found by both sides, and by no partner they were closed to', async () => {
    deepEqual((await trials.ofCustomer(CUSTOMER)).map(({ id }) => id).sort(), Object.values(OWN).sort());
    deepEqual(
      (await trials.openedTo(PARTNER)).map(({ id }) => id),
      [OWN.joined],
    );
    deepEqual(
      (await trials.list(PARTNER)).map(({ id }) => id),
      [OWN.partners],
    );
  });

  it('are written back as they were, with the version that an earlier release leaves alone', () => {
    const versions = ofTrials.map((row) => {
      const { trial, json: before } = toStoredTrial(asRead(row));
      const after = trialRow(trial, before);
      deepEqual(JSON.parse(String(after['json'])), jsonOf(row), row.rowKey);
      return [trial.id, after['v']];
    });
    deepEqual(Object.fromEntries(versions), { [OWN.joined]: 4, [OWN.alone]: 4, [OWN.partners]: 3 });
  });

  it('have a timeline of every change that was made', async () => {
    for (const [tenant, id] of [
      [CUSTOMER, OWN.joined],
      [CUSTOMER, OWN.alone],
      [PARTNER, OWN.partners],
    ] as const)
      deepEqual(
        (await trials.timeline(tenant, id)).map(({ code }) => code),
        ownLife.filter(({ trialId }) => trialId === id).map(({ code }) => code),
      );
    for (const row of rowsOf('trials').filter(({ rowKey }) => rowKey.startsWith('e_'))) match(toEntry(asRead(row)).at, /^2026/u);
  });

  for (const person of [alva, robin, kim])
    it(`keep nothing of ${person.name} once that person is erased, and can still be read`, () => {
      const erasing: Erasing = {
        ...{ ids: new Set([person.personId]), traces: new Set<string>(), names: [], phones: [] },
        pseudonymOf: () => 'erased-1',
      };
      for (const row of ofTrials) {
        const json = erasedTrial(jsonOf(row), erasing);
        doesNotMatch(JSON.stringify(json), new RegExp(person.personId, 'u'));
        const read = toStoredTrial({ ...asRead(row), json: JSON.stringify(json) }).trial;
        equal(read.beyond, undefined, row.rowKey);
        equal(read.people?.some(({ personId }) => personId.startsWith('erased')) ?? false, false);
        equal(read.partner?.people.some(({ personId }) => personId.startsWith('erased')) ?? false, false);
      }
    });
});
