/** The index of a portfolio says what the trials say: after every change, after every crash, and once a round has gone over what an older release wrote. */

import { deepEqual, equal, ok, rejects } from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import type { PersonRef } from '../../src/domain/people/person';
import type { Trial } from '../../src/domain/record/trial';
import type { Places } from '../../src/domain/watch/portfolio';
import { keysOf } from '../../src/storage/erased-rows';
import { listedOf } from '../../src/storage/portfolio-rows';
import { RecordTables } from '../../src/storage/record-tables';
import type { Table } from '../../src/storage/table';
import { TimedTable, type Row } from '../../src/storage/timed-table';
import { trialAddress } from '../../src/storage/trial-rows';
import { TrialTables, type TrialTableOptions } from '../../src/storage/trial-tables';
import { hintsOf } from '../../src/storage/trial-hints';
import { startAzurite, type Azurite } from '../kit/storage/azurite';
import { tapped } from '../kit/storage/tapped';
import {
  CHANGES,
  changeOf,
  created,
  erasing,
  isIndex,
  KIM,
  ME,
  PARTNER,
  PortfolioStage,
  TODAY,
  trialFor,
  without,
} from './portfolio-stage';

const LEE = { tenantId: PARTNER, personId: 'lee' };

describe('the index of a portfolio', () => {
  let azurite: Azurite;
  let stage: PortfolioStage;
  let clients: PortfolioStage['clients'];
  let trials: TrialTables;
  let rows: TimedTable;

  before(async () => {
    azurite = await startAzurite();
  });
  after(() => azurite.close());

  beforeEach(async () => {
    stage = await PortfolioStage.open(azurite.connectionString);
    ({ clients, rows } = stage);
    trials = record();
  });

  const record = (options: TrialTableOptions = {}, table?: Table): TrialTables => stage.record(options, table);
  const all = (): Promise<readonly Row[]> => stage.all();
  const indexed = (): Promise<readonly string[]> => stage.indexed();
  const isTrue = async (): Promise<void> => {
    deepEqual(await indexed(), await stage.expected());
  };
  const never = (): boolean => false;

  it('is written with the trial: its place, that of who looks after it, and the words of its name', async () => {
    const trial = trialFor('Fabrikam Sp. z o.o.');
    await trials.record(created(trial));
    await isTrue();
    const keys = await indexed();
    ok(keys.includes(`x_p_${trial.id}`), keys.join(' '));
    ok(keys.includes(`w_fabrikam_${trial.id}`), keys.join(' '));
    ok(!keys.join(' ').includes('me'), 'a key names a person');
  });

  it('follows every change, whatever comes after what', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...CHANGES), { maxLength: 6 }), async (codes) => {
        const trial = trialFor('Fabrikam');
        await trials.record(created(trial));
        for (const [at, code] of codes.entries())
          await trials.record(changeOf(code, trial.id, `2026-03-0${at + 2}T10:00:00.000Z`));
        await isTrue();
      }),
      { numRuns: 12 },
    ));

  it('has all of a change or nothing where the process ends before or after the write', async () => {
    for (const isLost of [true, false]) {
      const trial = trialFor('Fabrikam');
      await trials.record(created(trial));
      const dying = record(
        {},
        tapped(clients.trials, async ({ actions }, next) => {
          if (actions === undefined) return next();
          if (!isLost) await next();
          throw new Error('killed');
        }),
      );
      await rejects(dying.record(changeOf('ready', trial.id, '2026-03-02T10:00:00.000Z')));
      equal((await trials.get(PARTNER, trial.id))?.state, isLost ? 'planned' : 'running');
      await isTrue();
    }
  });

  it('lets a change through although a row that goes with it was lost, and has it right afterwards', async () => {
    const trial = trialFor('Fabrikam');
    await trials.record(created(trial));
    await rows.remove(PARTNER, `x_p_${trial.id}`);
    equal((await trials.record(changeOf('ready', trial.id, '2026-03-02T10:00:00.000Z'))).kind, 'done');
    await isTrue();
  });

  it('is the same for two who change at once', async () => {
    const trial = trialFor('Fabrikam');
    await trials.record(created(trial));
    await Promise.all([
      trials.record(changeOf('ready', trial.id, '2026-03-02T10:00:00.000Z')),
      record().record(changeOf('handed', trial.id, '2026-03-02T10:00:00.000Z')),
      record().record(changeOf('companyCorrected', trial.id, '2026-03-02T10:00:00.000Z')),
    ]);
    await isTrue();
  });

  it('keeps what a customer keeps out of every portfolio', async () => {
    await trials.record(created(trialFor('Fabrikam', { keeper: 'customer', v: 4 })));
    deepEqual(await indexed(), []);
  });

  describe('over what an older release wrote', () => {
    const many = record as (options: TrialTableOptions) => TrialTables;

    /** The rows as 0.1.0 left them. */
    const forget = async (): Promise<void> => {
      for (const row of await all()) {
        const { partitionKey, rowKey } = keysOf(row);
        if (isIndex(row) || partitionKey === 'portfolios') await rows.remove(partitionKey, rowKey);
        else if (rowKey.startsWith('t_')) await rows.replace({ ...without(row, 'listed'), partitionKey, rowKey }, row.etag);
      }
    };

    it('shows everything until it is made, and from then on by it', async () => {
      const held = Array.from({ length: 5 }, (_, i) => trialFor(`Fabrikam ${i}`));
      for (const trial of held) await trials.record(created(trial));
      await forget();
      const bot = many({ few: 2 });
      equal((await bot.few(PARTNER))?.length, 5);
      equal(await bot.rebuildPortfolios(never), 5);
      await isTrue();
      equal(await bot.few(PARTNER), undefined);
      const { places, isWhole } = await bot.places(PARTNER, 'all', TODAY);
      deepEqual([places.map(({ id }) => id).toSorted(), isWhole], [held.map(({ id }) => id).toSorted(), true]);
    });

    it('is trusted once it was made by the rules of this release, and not by others', async () => {
      const held = Array.from({ length: 3 }, (_, i) => trialFor(`Fabrikam ${i}`));
      for (const trial of held) await trials.record(created(trial));
      for (const rules of [{}, { rules: 0 }]) {
        await rows.put({ partitionKey: 'portfolios', rowKey: 'portfolios', v: 1, ...rules });
        equal((await many({ few: 2 }).few(PARTNER))?.length, 3);
      }
      await trials.rebuildPortfolios(never);
      equal(await many({ few: 2 }).few(PARTNER), undefined);
    });

    it('is made good where a trial was changed by it meanwhile, and by two rounds at once', async () => {
      const held = Array.from({ length: 5 }, (_, i) => trialFor(`Fabrikam ${i}`));
      for (const trial of held) await trials.record(created(trial));
      await trials.rebuildPortfolios(never);
      await forgetAfter(held[0]);
      await Promise.all([trials.rebuildPortfolios(never), record().rebuildPortfolios(never)]);
      await isTrue();
      equal(await trials.rebuildPortfolios(never), 0);
    });

    /** An older release writes the trial alone: the column stays, and so do the rows. */
    const forgetAfter = async (trial: Trial | undefined): Promise<void> => {
      const { partitionKey, rowKey } = trialAddress(PARTNER, trial?.id ?? '');
      const row = await rows.get(partitionKey, rowKey);
      const json = JSON.parse(String(row?.['json'])) as Trial;
      await rows.merge({ partitionKey, rowKey, json: JSON.stringify({ ...json, state: 'abandoned' }) }, row?.etag ?? '');
    };

    it('drops what points to no trial, and stops when it is told to', async () => {
      await trials.record(created(trialFor('Fabrikam')));
      await rows.insert({ partitionKey: PARTNER, rowKey: `x_p_${randomUUID()}`, v: 1 });
      await rows.insert({ partitionKey: PARTNER, rowKey: `w_contoso_${randomUUID()}`, v: 1 });
      equal(await trials.rebuildPortfolios(() => true), 0);
      equal(await trials.rebuildPortfolios(never), 2);
      await isTrue();
    });
  });

  it('moves with who looks after a trial when that one is erased, and goes with a trial that is', async () => {
    const [trial, other] = [trialFor('Fabrikam', { owner: KIM }), trialFor('Contoso')];
    for (const one of [trial, other]) await trials.record(created(one));
    const tables = new RecordTables(clients);
    equal(await tables.eraseTrial(trialAddress(PARTNER, trial.id), erasing(KIM.personId), 'do'), 1);
    await isTrue();
    await tables.eraseTrial(trialAddress(PARTNER, other.id), { ...erasing(PARTNER), tenantId: PARTNER }, 'do');
    equal(
      (await indexed()).some((key) => key.endsWith(other.id)),
      false,
    );
  });

  it('gives the ids of all, and who keeps them, by keys alone', async () => {
    const held = ['Fabrikam', 'Contoso', 'Litware'].map((company) => trialFor(company));
    for (const trial of held) await trials.record(created(trial));
    await trials.record(
      created(trialFor('Adatum', { partnerTenantId: 'another', owner: { tenantId: 'another', personId: 'kai' } })),
    );
    const [ids, keepers]: [string[], string[]] = [[], []];
    for await (const id of trials.ids(PARTNER)) ids.push(id);
    for await (const tenantId of trials.keepers()) keepers.push(tenantId);
    deepEqual([ids, keepers], [held.map(({ id }) => id).toSorted(), [PARTNER, 'another']]);
  });

  it('gives the ids of what a customer keeps beside a partner’s own, by keys alone but for what an older release wrote', async () => {
    const held = [trialFor('Fabrikam'), trialFor('Contoso'), trialFor('Litware', { keeper: 'customer', v: 4 })];
    for (const trial of held) await trials.record(created(trial));
    let reads = 0;
    const counting = record(
      {},
      tapped(clients.trials, ({ method, rowKey }, next) => {
        if (method === 'GET' && rowKey !== undefined) reads++;
        return next();
      }),
    );
    const ids = async (): Promise<readonly (readonly string[] | number)[]> => {
      const found: string[] = [];
      for await (const id of counting.ids(PARTNER, 'keptByCustomer')) found.push(id);
      return [found, reads];
    };
    deepEqual(await ids(), [[held[2]?.id], 0]);
    for (const row of await all())
      if (String(row['rowKey']).startsWith('t_')) await rows.replace({ ...without(row, 'listed'), ...keysOf(row) }, row.etag);
    deepEqual(await ids(), [[held[2]?.id], 3]);
  });

  it('reads no more than a few pages of names that are not so any more', async () => {
    // More than eight pages of 64. Of trials that are not there any more, each is looked for once in a page.
    const gone = Array.from({ length: 5 }, () => randomUUID());
    const stale = Array.from({ length: 530 }, () => trialFor('Fabrikam'))
      .flatMap((trial) => hintsOf(trial))
      .filter(({ rowKey }) => rowKey.startsWith(PARTNER))
      .map((row, at) => ({ ...row, trialId: gone[at % gone.length] }));
    const hints = new TimedTable(clients.hints, 10_000);
    for (let at = 0; at < stale.length; at += 100) await hints.apply(stale.slice(at, at + 100).map((row) => ['create', row]));
    let pages = 0;
    const counting = tapped(clients.hints, ({ filter }, next) => {
      if (filter !== undefined) pages++;
      return next();
    });
    const found = await new TrialTables({ ...clients, hints: counting }, { timeoutMs: 10_000 }).findByName(PARTNER, 'fabrikam');
    deepEqual([found, pages], [[], 8]);
  });

  it('finds a name by the beginning of any word of it, and of its domain', async () => {
    const trial = trialFor('Żubrówka Adventure Works', {
      customer: { company: 'Żubrówka Adventure Works', country: 'PL', domain: 'azw.example' },
    });
    await trials.record(created(trial));
    for (const word of ['zubrowka', 'adv', 'works', 'azw', 'zubrowkaadv'])
      deepEqual([...new Set((await trials.worded(PARTNER, word)).map(({ id }) => id))], [trial.id], word);
    deepEqual(await trials.worded(PARTNER, 'dventure'), []);
  });

  describe('of any size', () => {
    /** So many keys of trials that stand so, as if there were trials behind them. */
    const fill = async (part: string, count: number, list = 'x_'): Promise<void> => {
      const keys = Array.from({ length: count }, (_, i) => ({
        partitionKey: PARTNER,
        rowKey: `${list}${part}_${part}-${i}`,
        v: 1,
      }));
      for (let at = 0; at < keys.length; at += 100) await rows.apply(keys.slice(at, at + 100).map((row) => ['create', row]));
    };
    const kinds = ({ places }: Places): Readonly<Record<string, number>> => {
      const found: Record<string, number> = {};
      for (const { standing } of places) found[standing.kind] = (found[standing.kind] ?? 0) + 1;
      return found;
    };

    it('has what has expired, what is planned and what is settled, although a thousand others are still to end: in three pages of keys, one of those of a person who has no more, and nothing twice', async () => {
      await fill('d2026-03-25c', 1001);
      await fill('d2026-03-19r', 20);
      for (const part of ['p', 'e7978.89-98', 'n0', 's3']) await fill(part, 20);
      const found = await trials.places(PARTNER, 'all', TODAY);
      deepEqual(kinds(found), { running: 20, expired: 20, noEnd: 20, planned: 20, settled: 20, calm: 1000 });
      deepEqual([found.isWhole, found.through], [false, '2026-03-25']);
      await fill('d2026-03-22r', 3, listOf(KIM));
      await fill('d2026-03-22r', 1001, listOf(ME));
      await fill('d2026-03-19r', 501, listOf(LEE));
      await fill('d2026-03-22r', 500, listOf(LEE));
      await fill('p', 7, listOf(LEE));
      let pages = 0;
      const counting = record(
        {},
        tapped(clients.trials, ({ filter }, next) => {
          if (filter !== undefined) pages++;
          return next();
        }),
      );
      const counts: (number | boolean)[][] = [];
      for (const of of ['all', KIM, ME, LEE, 'archived'] as const) {
        pages = 0;
        const { places, isWhole } = await counting.places(PARTNER, of, TODAY);
        counts.push([places.length, isWhole, pages]);
      }
      deepEqual(counts, [
        [1100, false, 3],
        [3, true, 1],
        [1000, false, 2],
        [1008, true, 3],
        [0, true, 1],
      ]);
    });

    it('has all that is still to end where something else is too much for a page, and says so', async () => {
      await fill('p', 1000);
      await fill('d2026-04-25r', 10);
      const found = await trials.places(PARTNER, 'all', TODAY);
      deepEqual([kinds(found), found.isWhole, found.through], [{ planned: 1000, running: 10 }, false, undefined]);
    });

    it('is not said to be whole where a full page holds a key of a later release', async () => {
      await fill('d2026-03-25r', 999);
      await fill('d2026-03-25y', 1);
      const found = await trials.places(PARTNER, 'all', TODAY);
      deepEqual([kinds(found), found.isWhole], [{ running: 999 }, false]);
    });

    it('finds in one page of keys what nobody looks after where these tenants are joined', async () => {
      const held = {
        erased: { owner: { tenantId: PARTNER, personId: 'erased-one' } },
        ofParted: { owner: { tenantId: 'parted', personId: 'finn' }, state: 'active' },
        ofJoined: { owner: { tenantId: 'joined', personId: 'kim' } },
        own: { owner: ME },
        planned: { owner: { tenantId: 'parted', personId: 'finn' }, state: 'planned' },
        archived: { owner: { tenantId: PARTNER, personId: 'erased-one' }, archivedAt: '2026-03-02T10:00:00.000Z' },
      } as const;
      const made = Object.entries(held).map(([name, changes]) => trialFor(name, { state: 'running', ...changes }));
      for (const trial of made) await trials.record(created(trial));
      await isTrue();
      const names = async (leftAloneIn: readonly string[]): Promise<readonly (string | undefined)[]> => {
        const { places, isWhole } = await trials.places(PARTNER, { leftAloneIn }, TODAY);
        ok(isWhole);
        return places.map(({ id }) => made.find((trial) => trial.id === id)?.customer.company).toSorted();
      };
      deepEqual(await names([PARTNER, 'joined']), ['erased', 'ofParted']);
      deepEqual(await names([PARTNER]), ['erased', 'ofJoined', 'ofParted']);
      await fill('d2026-03-22r', 1001, 'a_0_');
      const { places, isWhole } = await trials.places(PARTNER, { leftAloneIn: [PARTNER] }, TODAY);
      deepEqual([places.length, isWhole], [1000, false]);
    });
  });
});

/** The beginning of the keys of what somebody looks after. */
function listOf(owner: PersonRef): string {
  const own = listedOf(trialFor('Fabrikam', { owner })).find((one) => one.startsWith('o_')) ?? '';
  return own.slice(0, own.lastIndexOf('_') + 1);
}
