/** Nothing of the index of a portfolio is left behind, and nothing of it is taken away from under a change: by crashes, by older releases, by others at work. */

import { deepEqual, equal } from 'node:assert/strict';
import type { RecordedChange } from '../../src/domain/record/changes';
import type { Trial } from '../../src/domain/record/trial';
import type { Invitation } from '../../src/domain/invitation/invitation';
import { portfolioRow } from '../../src/storage/portfolio-rows';
import { RecordTables } from '../../src/storage/record-tables';
import type { Table } from '../../src/storage/table';
import { trialAddress } from '../../src/storage/trial-rows';
import type { TrialTables } from '../../src/storage/trial-tables';
import { startAzurite, type Azurite } from '../kit/storage/azurite';
import { tapped, type TappedCall } from '../kit/storage/tapped';
import { changeOf, created, erasing, KIM, ME, PARTNER, PortfolioStage, trialFor } from './portfolio-stage';

const NO_DOMAIN: Partial<Trial> = { customer: { company: 'Fabrikam', country: 'PL' } };
const never = (): boolean => false;

describe('what is left of the index of a portfolio', () => {
  let azurite: Azurite;
  let stage: PortfolioStage;
  let trials: TrialTables;
  before(async () => {
    azurite = await startAzurite();
  });
  after(() => azurite.close());
  beforeEach(async () => {
    stage = await PortfolioStage.open(azurite.connectionString);
    trials = stage.record();
  });

  const held = async (company = 'Fabrikam', changes: Partial<Trial> = {}): Promise<Trial> => {
    const trial = trialFor(company, changes);
    await trials.record(created(trial));
    return trial;
  };
  const isTrue = async (): Promise<void> => {
    deepEqual(await stage.indexed(), await stage.expected());
  };
  /** Calls a table, and does something after the calls that are meant. */
  const afterwards = (isMeant: (call: TappedCall) => boolean, work: () => Promise<unknown>): Table =>
    tapped(stage.clients.trials, async (call, next) => {
      const answer = await next();
      if (isMeant(call)) await work();
      return answer;
    });
  /** An older release writes the trial alone: the column stays, and so do the rows. */
  const byOlder = async ({ id }: Trial, changed: (before: Trial) => object): Promise<void> => {
    const { partitionKey, rowKey } = trialAddress(PARTNER, id);
    const row = await stage.rows.get(partitionKey, rowKey);
    const json = JSON.stringify(changed(JSON.parse(String(row?.['json'])) as Trial));
    await stage.rows.merge({ partitionKey, rowKey, json }, row?.etag ?? '');
  };
  const renamed = (before: Trial): Trial => ({ ...before, customer: { ...before.customer, company: 'Tailspin Toys' } });
  const tenant = { ...erasing(PARTNER), tenantId: PARTNER };
  const everything = async (table: Table = stage.clients.trials): Promise<number> => {
    const tables = new RecordTables({ ...stage.clients, trials: table });
    let rows = 0;
    for (const { partitionKey, rowKey } of await stage.all())
      rows += await tables.eraseTrial({ partitionKey: String(partitionKey), rowKey: String(rowKey) }, tenant, 'do');
    return rows;
  };

  describe('when a tenant is erased', () => {
    it('is nothing, wherever the process was killed on the way', async () => {
      for (let death = 1; death < 12; death++) {
        await held();
        let calls = 0;
        const dying = tapped(stage.clients.trials, async ({ method }, next) => {
          const answer = await next();
          if (method !== 'GET' && ++calls === death) throw new Error('killed');
          return answer;
        });
        await everything(dying).catch(() => undefined);
        const [last] = (await stage.all()).filter(({ rowKey }) => String(rowKey).startsWith('t_'));
        if (!last) deepEqual(await stage.indexed(), [], `killed at write ${death}`);
        await everything();
        deepEqual(await stage.all(), []);
      }
    });

    it('is nothing of a name that an older release corrected', async () => {
      await byOlder(await held('Fabrikam', NO_DOMAIN), renamed);
      await everything();
      deepEqual(await stage.all(), []);
    });

    it('is nothing of a trial that can’t be read', async () => {
      await byOlder(await held(), (trial) => ({ ...trial, customer: 'what' }));
      await everything();
      deepEqual(await stage.all(), []);
    });

    it('is nothing where a release that knew no index erased it, and each row that goes is counted once', async () => {
      const trial = await held();
      const listed = await stage.indexed();
      const { partitionKey, rowKey } = trialAddress(PARTNER, trial.id);
      await stage.rows.remove(partitionKey, rowKey);
      for (const row of await stage.all())
        if (String(row['rowKey']).startsWith('e_')) await stage.rows.remove(PARTNER, String(row['rowKey']));
      const tables = new RecordTables(stage.clients);
      equal(await tables.eraseTrial({ partitionKey, rowKey: listed[0] ?? '' }, tenant, 'look'), 1);
      equal(await tables.eraseTrial({ partitionKey, rowKey: listed[0] ?? '' }, erasing('somebody'), 'do'), 0);
      equal(await everything(), listed.length);
      deepEqual(await stage.all(), []);
    });
  });

  it('follows a person who is erased where a release that knew no index moved the trial, with very many rows beside it', async () => {
    const [at, expiresAt] = ['2026-03-02T09:00:00.000Z', '2026-03-16T09:00:00.000Z'];
    const invitations = Array.from({ length: 20 }, (_, n): Invitation => {
      const [invited, by] = [`invited-${n}`, `by-${n}`].map((personId) => ({ tenantId: PARTNER, personId }));
      return { id: `i-${n}`, invited: invited ?? ME, by: by ?? ME, as: 'colleague', at, expiresAt, state: 'open' };
    });
    const trial = await held('Fabrikam', { owner: KIM, invitations });
    await byOlder(trial, (before) => ({ ...before, state: 'abandoned' }));
    const json = JSON.stringify({ by: KIM });
    const beside = Array.from({ length: 59 }, (_, n) => ({ partitionKey: PARTNER, rowKey: `e_${trial.id}_${n}`, v: 1, json }));
    await stage.rows.apply(beside.map((row) => ['create', row]));
    const tables = new RecordTables(stage.clients);
    equal(await tables.eraseTrial(trialAddress(PARTNER, trial.id), erasing(KIM.personId), 'do'), beside.length + 1);
    await isTrue();
  });

  describe('after a round', () => {
    it('is nothing, also where the last trial of a tenant is gone', async () => {
      const trial = await held();
      await stage.rows.remove(PARTNER, trialAddress(PARTNER, trial.id).rowKey);
      const count = (await stage.indexed()).length;
      equal(await trials.rebuildPortfolios(never), count);
      deepEqual(await stage.indexed(), []);
    });

    it('counts nothing, and is not written, where trials are recorded and move while it goes on', async () => {
      const moving = [await held(), await held()];
      let [writes, busy] = [0, 0];
      const changed = async (): Promise<void> => {
        const trial = moving[busy++];
        if (!trial) return;
        await held('Contoso');
        await trials.record(changeOf('ready', trial.id, '2026-03-02T10:00:00.000Z'));
      };
      const round = stage.record(
        {},
        tapped(stage.clients.trials, async ({ method, filter = '' }, next) => {
          const answer = await next();
          if (method !== 'GET') writes++;
          else if (filter.includes("'x_'") || filter.includes("'t_'")) await changed();
          return answer;
        }),
      );
      equal(await round.rebuildPortfolios(never), 0);
      deepEqual([writes, busy >= moving.length], [1, true], 'it is marked as made, and no more');
      await isTrue();
    });

    it('is what somebody puts there at the moment it would be dropped', async () => {
      const trial = await held();
      const left = portfolioRow(trial, 'w_contoso');
      await stage.rows.insert(left);
      const round = stage.record(
        {},
        tapped(stage.clients.trials, async ({ method }, next) => {
          if (method === 'DELETE') await stage.rows.put(left);
          return next();
        }),
      );
      equal(await round.rebuildPortfolios(never), 0);
      equal((await stage.indexed()).includes(left.rowKey), true);
    });

    it('is marked as made only once it went through everything', async () => {
      await held();
      let asked = 0;
      await trials.rebuildPortfolios(() => ++asked > 2);
      equal(
        (await stage.all()).some(({ partitionKey }) => partitionKey === 'portfolios'),
        false,
      );
    });
  });

  describe('after a change', () => {
    it('is what it should be, where one of its rows was lost and the trial is called as before at the same moment', async () => {
      const trial = await held('Litware Fabrikam');
      const corrected = (company: string, before: string, day: number): RecordedChange => {
        const change = changeOf('companyCorrected', trial.id, `2026-03-0${day}T10:00:00.000Z`);
        return { ...change, company, before } as RecordedChange;
      };
      await stage.rows.remove(PARTNER, portfolioRow(trial, 'w_litware').rowKey);
      let isBack = false;
      const slow = afterwards(
        ({ actions }) => actions !== undefined,
        async () => {
          if (isBack) return;
          isBack = true;
          await trials.record(corrected('Litware Fabrikam', 'Contoso', 3));
        },
      );
      await stage.record({}, slow).record(corrected('Contoso', 'Litware Fabrikam', 2));
      equal(isBack, true);
      await isTrue();
    });

    it('is nothing of an agenda written over what an older release left', async () => {
      const trial = await held('Fabrikam', NO_DOMAIN);
      await byOlder(trial, (before) => ({ ...renamed(before), v: 1 }));
      const agenda = { to: ME, at: '2026-04-01T09:00:00.000Z' };
      const due = { add: () => Promise.resolve(), drop: () => Promise.resolve() };
      const schedule = { next: () => Promise.resolve([agenda]) };
      await stage.record({ consequences: { due, schedule } }).reschedule(PARTNER, trial.id);
      await isTrue();
    });
  });
});
