/** Whether a bot says that it can't work: what is missing, what refuses it, what does not answer; and that it comes back alone. */

import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { QueueClient } from '@azure/storage-queue';
import { TableClient } from '@azure/data-tables';
import { Readiness } from '../../src/app/readiness';
import { StorageUnavailable, type StorageTrouble } from '../../src/storage/unavailable';
import { memoryLog } from '../kit/stage/memory-log';
import { until } from '../kit/until';
import { countingStage } from '../turn/turn-stage';

describe('readiness', () => {
  let { log, lines } = memoryLog();
  let trouble: StorageTrouble | undefined;
  let asked: number;
  beforeEach(() => {
    [trouble, asked] = [undefined, 0];
    ({ log, lines } = memoryLog());
  });

  const ask = (): Promise<void> => {
    asked++;
    return trouble === undefined ? Promise.resolve() : Promise.reject(new StorageUnavailable(trouble, 'table', undefined));
  };
  const watch = (patienceMs?: number) =>
    new Readiness({ needs: [{ name: 'state-table', ask }], log, ...(patienceMs === undefined ? {} : { patienceMs }) });
  const answer = (readiness: Readiness) =>
    readiness.check().then(
      () => 'ready',
      () => 'not ready',
    );
  const alarms = () => lines.filter(({ level }) => level === 'error').map(({ event, name, reason }) => [event, name, reason]);

  it('is not there before the first look, and asks once however often it is asked', async () => {
    const readiness = watch();
    assert.equal(await answer(readiness), 'not ready');
    await Promise.all([readiness.look(), readiness.look()]);
    for (let i = 0; i < 50; i++) assert.equal(await answer(readiness), 'ready');
    assert.equal(asked, 1);
    await readiness.stop();
    assert.equal(await answer(readiness), 'not ready');
  });

  for (const definite of ['missing', 'refused'] as const)
    it(`turns at once for what is ${definite}, names it, and comes back by itself`, async () => {
      const readiness = watch();
      await readiness.look();
      trouble = definite;
      for (let look = 0; look < 3; look++) await readiness.look();
      assert.equal(await answer(readiness), 'not ready');
      assert.deepEqual(alarms(), [['not ready', 'state-table', definite]]);
      trouble = undefined;
      await readiness.look();
      assert.equal(await answer(readiness), 'ready');
      assert.equal(lines.at(-1)?.event, 'ready again');
    });

  it('bears a hiccup, and turns for one that lasts', async () => {
    const readiness = watch(200);
    await readiness.look();
    trouble = 'away';
    await readiness.look();
    assert.equal(await answer(readiness), 'ready');
    assert.deepEqual(alarms(), []);
    await sleep(250);
    assert.equal(await answer(readiness), 'not ready');
    await readiness.look();
    assert.deepEqual(alarms(), [['not ready', 'state-table', 'away']]);
    trouble = undefined;
    await readiness.look();
    assert.equal(await answer(readiness), 'ready');
    trouble = 'away';
    await readiness.look();
    assert.equal(await answer(readiness), 'ready');
  });

  it('asks for the state in each look, and for everything now and then, and while something is missing', async () => {
    const count = { state: 0, owed: 0 };
    let isOwedThere = true;
    const needs = [
      { name: 'state-table', ask: () => Promise.resolve(void count.state++) },
      {
        name: 'owed-table',
        ask: () =>
          ++count.owed > 0 && isOwedThere
            ? Promise.resolve()
            : Promise.reject(new StorageUnavailable('missing', 'table', undefined)),
      },
    ];
    const readiness = new Readiness({ needs, log });
    for (let look = 0; look < 12; look++) await readiness.look();
    assert.deepEqual(count, { state: 12, owed: 2 });
    isOwedThere = false;
    for (let look = 0; look < 6; look++) await readiness.look();
    assert.equal(await answer(readiness), 'not ready');
    assert.deepEqual(count, { state: 18, owed: 8 });
  });

  it('is ready only once everything was there, the first look at the start included', async () => {
    const there = { name: 'state-table', ask: () => Promise.resolve() };
    const gone = { name: 'due-table', ask: () => Promise.reject(new StorageUnavailable('missing', 'table', undefined)) };
    const readiness = new Readiness({ needs: [there, gone], log });
    await readiness.start(60_000);
    const found = await answer(readiness);
    await readiness.stop();
    assert.equal(found, 'not ready');
    assert.deepEqual(alarms(), [['not ready', 'due-table', 'missing']]);
  });

  it('says it again now and then while it lasts', async () => {
    trouble = 'missing';
    const readiness = watch();
    for (let look = 0; look < 61; look++) await readiness.look();
    assert.equal(alarms().length, 3);
  });
});

describe('/readyz of a bot', () => {
  const { log, lines } = memoryLog();
  const stage = countingStage(log, { readyEveryMs: 100 });
  before(() => stage.start());
  after(() => stage.stop());
  afterEach(async () => {
    stage.tables.mode = { kind: 'pass' };
    stage.tables.cut();
    await becomes(200);
  });

  const ready = async () => (await fetch(new URL('/readyz', stage.endpoint))).status;
  const isAlarm = (name: string, reason: string) =>
    lines.some(
      (line) => line.level === 'error' && line.event === 'not ready' && line['name'] === name && line['reason'] === reason,
    );

  async function becomes(status: number): Promise<void> {
    await until(async () => (await ready()) === status, `/readyz never answered ${status}`, 50);
  }

  for (const name of ['state', 'owed', 'due', 'trials', 'people', 'hints'])
    it(`turns when the table ${name} is gone, says so, and comes back with it`, async () => {
      const table = TableClient.fromConnectionString(stage.connectionString, name, { allowInsecureConnection: true });
      await table.deleteTable();
      await becomes(503);
      assert.ok(isAlarm(`${name}-table`, 'missing'));
      await table.createTable();
      await becomes(200);
    });

  it('turns when the queue is gone, says so, and comes back with it', async () => {
    const queue = new QueueClient(stage.connectionString, 'due');
    await queue.delete();
    await becomes(503);
    assert.ok(isAlarm('due-queue', 'missing'));
    await queue.create();
  });

  for (const status of [401, 403])
    it(`turns when writes are refused with ${status} although reads are not`, async () => {
      stage.tables.mode = { kind: 'answer', status, only: ({ method }) => method !== 'GET' };
      await becomes(503);
      assert.ok(isAlarm('state-table', 'refused'));
    });

  it('stays while the storage answers 503 to writes for a moment, or hangs, and is answered at once all the same', async () => {
    for (const kind of ['busy', 'hang'] as const) {
      stage.tables.mode = kind === 'busy' ? { kind: 'answer', status: 503 } : { kind: 'hang' };
      const asked = stage.tables.requests.length;
      await until(() => stage.tables.requests.length > asked, 'nobody looks at the tables');
      // A hanging table would be waited for as long as the stage is patient, and then it would not be ready.
      assert.equal(await ready(), 200);
      stage.tables.mode = { kind: 'pass' };
      stage.tables.cut();
    }
  });
});
