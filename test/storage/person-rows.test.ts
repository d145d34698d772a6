/** What belongs to one person on a trial has a row of its own: taken out of what release 0.1.0 kept inside, and changed without the others. */

import { deepEqual, equal, notEqual, ok, rejects } from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import type { Table } from '../../src/storage/table';
import type { RecordedChange } from '../../src/domain/record/changes';
import { hasCode } from '../../src/domain/errors';
import { logOf } from '../../src/domain/record/rules/reminder-logs';
import { agendaOf } from '../../src/domain/watch/reminders';
import type { PersonRef } from '../../src/domain/people/person';
import type { Trial } from '../../src/domain/record/trial';
import { DueTable } from '../../src/storage/due-table';
import { RecordTables } from '../../src/storage/record-tables';
import { trialAddress } from '../../src/storage/trial-rows';
import { ensureTables, tableOpener } from '../../src/storage/tables';
import { TrialTables } from '../../src/storage/trial-tables';
import { tapped } from '../kit/storage/tapped';
import { startAzurite, type Azurite } from '../kit/storage/azurite';
import { collected } from '../kit/storage/due-samples';
import { rowsOf, thaw } from './frozen-rows';
import { trialIdOf } from './recorded-life';
import { alva, kim, PARTNER, ref, robin, TABLES } from './scribe';

const NOW = '2026-03-25T09:00:00.000Z';
const ID = trialIdOf(1);

type Row = Readonly<Record<string, unknown>> & { readonly rowKey: string; readonly etag: string };

describe('rows of people on a trial', function () {
  let azurite: Azurite;
  let client: Table;
  let due: DueTable;
  let trials: TrialTables;
  let another: () => TrialTables;
  let transactions = 0;

  function counted<T>(method: string, send: () => T): T {
    if (method === 'POST') transactions++;
    return send();
  }

  before(async () => {
    azurite = await startAzurite();
  });
  after(() => azurite.close());

  beforeEach(async () => {
    const account = { kind: 'connectionString', connectionString: azurite.connectionString } as const;
    const open = await tableOpener(account, `P${randomBytes(4).toString('hex')}`);
    await ensureTables(TABLES.map((name) => open(name)));
    for (const table of ['trials', 'people', 'hints', 'due']) await thaw(open(table), rowsOf('0.1.0', table));
    client = open('trials');
    due = new DueTable(open('due'));
    const schedule = { next: (trial: Trial) => Promise.resolve(agendaOf(trial, () => ({ zone: 'Europe/Berlin' }), NOW)) };
    another = () => {
      const seen = tapped(open('trials'), ({ method }, next) => counted(method, next));
      return new TrialTables(
        { trials: seen, people: open('people'), hints: open('hints') },
        { consequences: { due, schedule }, timeoutMs: 10_000 },
      );
    };
    trials = another();
  });

  let made = 0;
  const change = (by: PersonRef, told: object): RecordedChange =>
    ({
      id: `own-${++made}`,
      at: NOW,
      by: ref(by),
      tenantId: PARTNER,
      trialId: ID,
      people: [],
      ...told,
    }) as unknown as RecordedChange;
  const stopped = (by: PersonRef) => change(by, { code: 'remindersStopped' });
  const used = (on: string) => change(robin, { code: 'domainCorrected', domain: `${on}.example` });
  const done = async (told: RecordedChange, by = trials): Promise<void> => {
    equal((await by.record(told)).kind, 'done', told.code);
  };
  const rows = async (beginning: string): Promise<ReadonlyMap<string, Row>> => {
    const found = await collected(client.listEntities() as AsyncIterable<Row>);
    return new Map(found.filter(({ rowKey }) => rowKey.startsWith(beginning)).map((row) => [row.rowKey, row]));
  };
  const own = async () => (await rows(`t_${ID}`)).get(`t_${ID}`)!;
  const keyOf = ({ personId }: PersonRef) => `r_${ID}_${personId}`;

  it('release 0.1.0 kept it inside the trial: it is read from there', async () => {
    const trial = (await trials.get(PARTNER, ID))!;
    const told = `${robin.personId}|ends|7|2026-04-20`;
    deepEqual(Object.keys(logOf(trial, robin.personId).sent).length, 2);
    deepEqual(logOf(trial, robin.personId).snoozed, { [told]: '2026-04-15T07:00:00.000Z' });
    deepEqual(logOf(trial, robin.personId).done, [`${robin.personId}|ends|15|2026-04-20`]);
    deepEqual([logOf(trial, kim.personId).stopped, logOf(trial, kim.personId).unreached], [true, true]);
    deepEqual([logOf(trial, alva.personId).stopped, logOf(trial, alva.personId).tenantId], [undefined, alva.tenantId]);
    ok(logOf(trial, alva.personId).next);
    deepEqual(
      (await trials.list(PARTNER)).find(({ id }) => id === ID),
      trial,
    );
  });

  for (const [what, told] of [
    ['a change of the trial', () => used('new')],
    ['a person’s own change', () => stopped(robin)],
  ] as const)
    it(`${what} takes everybody’s out of it, and loses nothing`, async () => {
      const before = (await trials.get(PARTNER, ID))!;
      await done(told());
      const json = JSON.parse(String((await own())['json'])) as Record<string, unknown>;
      for (const name of ['reminders', 'agenda', 'unreached', 'logs']) equal(json[name], undefined, name);
      deepEqual([json['v'], (await own())['v']], [3, 3]);
      deepEqual([...(await rows('r_')).keys()].sort(), [robin, kim, alva].map(keyOf).sort());
      const after = (await trials.get(PARTNER, ID))!;
      for (const { personId, sent, snoozed, done: settled, unreached } of before.logs ?? []) {
        const log = logOf(after, personId);
        deepEqual([log.sent, log.snoozed, log.done, log.unreached], [sent, snoozed, settled, unreached]);
      }
    });

  for (const [what, before] of [
    ['inside the trial, as in release 0.1.0', () => Promise.resolve()],
    ['in rows of their own', () => done(used('split'))],
  ] as const)
    it(`somebody is erased whose reminders stand ${what}, and everybody else keeps theirs`, async () => {
      await before();
      const trial = (await trials.get(PARTNER, ID))!;
      const record = new RecordTables({ trials: client, people: client, hints: client, due: client });
      const others = { traces: new Set<string>(), names: [], phones: [], pseudonymOf: () => 'erased-x' };
      await record.eraseTrial(trialAddress(PARTNER, ID), { ids: new Set([alva.personId]), ...others }, 'do');
      const left = [...(await rows('')).values()].map((row) => JSON.stringify(row)).filter((row) => row.includes(alva.personId));
      deepEqual(left, []);
      const after = (await trials.get(PARTNER, ID))!;
      deepEqual(after.people, []);
      for (const { personId } of [robin, kim]) deepEqual(logOf(after, personId), logOf(trial, personId));
      equal(after.logs?.length, 2);
    });

  it('a person’s own change touches neither the trial’s row nor anybody else’s', async () => {
    await done(used('split'));
    const [trial, before] = [await own(), await rows('r_')];
    await done(stopped(alva));
    const after = await rows('r_');
    equal((await own()).etag, trial.etag);
    for (const one of [robin, kim]) equal(after.get(keyOf(one))?.etag, before.get(keyOf(one))?.etag);
    notEqual(after.get(keyOf(alva))?.etag, before.get(keyOf(alva))?.etag);
    equal((await trials.get(PARTNER, ID))?.changedAt, NOW);
  });

  it('changes of different people at the same time never meet', async () => {
    await done(used('split'));
    const [one, two] = [another(), another()];
    const [mine, yours] = [await one.get(PARTNER, ID), await two.get(PARTNER, ID)];
    equal((await one.record(stopped(robin), mine)).kind, 'done');
    transactions = 0;
    equal((await two.record(stopped(alva), yours)).kind, 'done');
    equal(transactions, 1, 'it was not decided anew');
    const trial = (await trials.get(PARTNER, ID))!;
    deepEqual(
      [robin, alva].map(({ personId }) => logOf(trial, personId).stopped),
      [true, true],
    );
  });

  it('changes of one person and of the trial at the same time are all kept', async () => {
    await done(used('split'));
    const keys = Array.from({ length: 3 }, (_, n) => `${alva.personId}|adminNotSignedIn|${n}|2026-03-25`);
    await Promise.all([
      ...keys.map((key) => done(change(alva, { code: 'reminderDone', keys: [key] }), another())),
      ...keys.map((_key, n) => done(used(`d${n}`), another())),
    ]);
    const trial = (await trials.get(PARTNER, ID))!;
    deepEqual([...logOf(trial, alva.personId).done].sort(), keys);
    const next = agendaOf(trial, () => ({ zone: 'Europe/Berlin' }), NOW);
    deepEqual(
      (trial.logs ?? [])
        .filter((log) => log.next !== undefined)
        .map(({ personId, next: at }) => [personId, at])
        .sort(),
      next.map(({ to, at }) => [to.personId, at]).sort(),
    );
    for (const { to, at } of next)
      ok((await collected(due.dueUntil(new Date('2027-01-01')))).some((row) => row.to.personId === to.personId && row.at === at));
  });

  it('a change of the trial is decided anew when somebody it wakes changed their own meanwhile', async () => {
    await done(used('split'));
    const stale = another();
    const seen = await stale.get(PARTNER, ID);
    await done(stopped(kim));
    await done(change(kim, { code: 'remindersResumed' }));
    equal((await stale.record(used('again'), seen)).kind, 'done');
    equal(logOf((await trials.get(PARTNER, ID))!, kim.personId).stopped, undefined);
  });

  it('a row of a later release is shown and never written over', async () => {
    await done(used('split'));
    const [row] = (await rows(keyOf(alva))).values();
    const json = JSON.stringify({ ...(JSON.parse(String(row!['json'])) as object), v: 2, quiet: 'weekends' });
    await client.updateEntity({ partitionKey: PARTNER, rowKey: keyOf(alva), v: 2, json }, 'Merge');
    equal((await trials.get(PARTNER, ID))?.beyond, true);
    for (const told of [stopped(alva), stopped(robin), used('x')])
      await rejects(trials.record(told), (error) => hasCode(error, 'ROW_FROM_NEWER_VERSION'));
    await trials.reschedule(PARTNER, ID);
    equal((await rows(keyOf(alva))).get(keyOf(alva))?.['json'], json);
  });

  it('what a later release adds to a row stays there', async () => {
    await done(used('split'));
    for (const rowKey of [`t_${ID}`, keyOf(alva)]) {
      const row = (await rows(rowKey)).get(rowKey)!;
      const json = JSON.stringify({ ...(JSON.parse(String(row['json'])) as object), added: { by: 'later' } });
      await client.updateEntity({ partitionKey: PARTNER, rowKey, json, column: 'later' }, 'Merge');
    }
    await done(stopped(alva));
    await done(used('x'));
    for (const rowKey of [`t_${ID}`, keyOf(alva)]) {
      const row = (await rows(rowKey)).get(rowKey)!;
      deepEqual((JSON.parse(String(row['json'])) as { readonly added: unknown }).added, { by: 'later' }, rowKey);
      equal(row['column'], 'later');
    }
  });
});
