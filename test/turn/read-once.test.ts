/** Within an attempt a question to the record is put once; nothing is told of before a write, of before an attempt, or of before a failure. */

import { deepEqual, equal, rejects } from 'node:assert/strict';
import type { TrialRecord } from '../../src/domain/watch/portfolio';
import { ReadOnce } from '../../src/turn/read-once';

describe('the record within a turn', () => {
  let asked: string[];
  let fails: number;
  let record: ReadOnce;

  beforeEach(() => {
    asked = [];
    fails = 0;
    const answering = {
      get:
        (_target: object, name: string) =>
        (...args: readonly unknown[]): Promise<unknown> => {
          asked.push(`${name} ${args.map((arg) => JSON.stringify(arg)).join(' ')}`);
          const answer = { kind: 'already', flatMap: () => [], find: () => undefined };
          return fails-- > 0 ? Promise.reject(new Error('away')) : Promise.resolve(answer);
        },
    };
    record = new ReadOnce(new Proxy({}, answering) as TrialRecord);
  });

  const reads: Readonly<Record<string, (from: ReadOnce, id: string) => Promise<unknown>>> = {
    get: (from, id) => from.get('t', id),
    list: (from, id) => from.list(id),
    few: (from, id) => from.few(id),
    places: (from, id) => from.places('t', { tenantId: 't', personId: id }, '2026-03-01'),
    line: (from, id) => from.line('t', id),
    worded: (from, id) => from.worded('t', id),
    findByName: (from, id) => from.findByName('t', id),
    ofCustomer: (from, id) => from.ofCustomer(id),
    timeline: (from, id) => from.timeline('t', id),
    person: (from, id) => from.person({ tenantId: 't', personId: id }),
    colleagues: (from, id) => from.colleagues(id),
    notice: (from, id) => from.notice('t', 'x', id),
  };
  for (const [name, read] of Object.entries(reads))
    it(`is asked once for ${name}, and again for another`, () =>
      record.during(async () => {
        const [one, same] = [await read(record, '1'), await read(record, '1')];
        equal(one, same);
        await read(record, '2');
        equal(asked.length, 2);
      }));

  const writes: Readonly<Record<string, (to: ReadOnce) => Promise<unknown>>> = {
    record: (to) => to.record({ tenantId: 't', trialId: 'x', people: [] } as never),
    reschedule: (to) => to.reschedule('t', 'x'),
    remember: (to) => to.remember({} as never),
    settleNotice: (to) => to.settleNotice({} as never),
  };
  for (const [name, write] of Object.entries(writes))
    it(`is asked anew after ${name}, and after one that failed`, () =>
      record.during(async () => {
        await record.list('t');
        await write(record);
        await record.list('t');
        fails = 1;
        await rejects(write(record));
        await record.list('t');
        equal(asked.filter((one) => one.startsWith('list')).length, 3);
      }));

  it('is asked anew in the next attempt, after a failure, in the next turn, in another turn, and by what goes on behind a turn', async () => {
    let end: () => void = () => undefined;
    const ended = new Promise<void>((resolve) => (end = resolve));
    let behind: Promise<unknown> | undefined;
    await record.during(async () => {
      fails = 1;
      await rejects(record.list('t'));
      await record.list('t');
      record.forget();
      await record.list('t');
      behind = ended.then(async () => {
        await record.list('t');
        await record.list('t');
      });
    });
    equal(asked.length, 3);
    end();
    await behind;
    equal(asked.length, 5);
    await Promise.all([record.during(() => record.list('t')), record.during(() => record.list('t'))]);
    equal(asked.length, 7);
  });

  it('tells a trial of the list it was told', async () => {
    const trial = { id: 'x', partnerTenantId: 't' };
    const some = () => Promise.resolve([trial]);
    const trials = { list: some, few: some, findByName: some, ofCustomer: some, get: () => Promise.resolve('asked') };
    const known = new ReadOnce(trials as unknown as TrialRecord);
    await known.during(async () => {
      equal(await known.get('t', 'x'), 'asked');
      for (const list of [
        () => known.list('t'),
        () => known.few('t'),
        () => known.findByName('t', 'a'),
        () => known.ofCustomer('c'),
      ]) {
        known.forget();
        await list();
        equal(await known.get('t', 'x'), trial);
        equal(await known.get('t', 'y'), 'asked');
        equal(await known.get('other', 'x'), 'asked');
        await known.remember({} as never).catch(() => undefined);
        equal(await known.get('t', 'x'), 'asked');
      }
    });
  });

  it('records on the trial it was told, and tells what became of it without a question', async () => {
    const [before, after] = [
      { id: 'x', partnerTenantId: 't' },
      { id: 'x', partnerTenantId: 't', state: 'running' },
    ];
    const seen: unknown[] = [];
    const trials = {
      get: () => Promise.resolve(before),
      few: () => Promise.resolve([before]),
      record: (_change: unknown, trial: unknown) => {
        seen.push(trial);
        return Promise.resolve({ kind: 'done', trial: after });
      },
    };
    const known = new ReadOnce(trials as unknown as TrialRecord);
    const change = { tenantId: 't', trialId: 'x', people: [] } as never;
    for (const read of [() => known.get('t', 'x'), () => known.few('t')])
      await known.during(async () => {
        await read();
        await known.record(change);
        equal(await known.get('t', 'x'), after);
        await known.remember({} as never).catch(() => undefined);
        equal(await known.get('t', 'x'), before);
      });
    await known.during(() => known.record(change));
    await known.record(change, before as never);
    deepEqual(seen, [before, before, undefined, before]);
    await known.record(change);
    equal(await known.get('t', 'x'), before, 'outside of a turn');
  });

  it('asks again, after a change, about the people it brings, and not about others', () =>
    record.during(async () => {
      const people = ['1', '2'].map((personId) => ({ tenantId: 't', personId }));
      for (const person of people) await record.person(person);
      const change = { tenantId: 't', trialId: 'x', people: [people[0]] } as never;
      await record.record(change);
      for (const person of people) await record.person(person);
      fails = 1;
      await rejects(record.record(change));
      for (const person of people) await record.person(person);
      const ids = asked.flatMap((one) => /^person .*"personId":"(\d)"/u.exec(one)?.[1] ?? []);
      deepEqual(ids, ['1', '2', '1', '1']);
    }));

  it('is asked each time outside of a turn', async () => {
    await record.list('t');
    await record.list('t');
    deepEqual(asked, ['list "t"', 'list "t"']);
  });
});
