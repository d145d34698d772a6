/** What goes on in the background: following what people set, however often they change it, and rounds that make good what was lost. */

import { deepEqual, equal } from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { isSame, type PersonRef } from '../../src/domain/people/person';
import type { Trial } from '../../src/domain/record/trial';
import type { IdsOf } from '../../src/domain/watch/portfolio';
import { standingOf } from '../../src/domain/watch/standing';
import { silentLog } from '../../src/log/log';
import { Repair } from '../../src/reminders/repair';
import { sampleTrial } from '../domain/record/trial-samples';
import { until } from '../kit/until';

const ALEX: PersonRef = { tenantId: 'partner-tenant', personId: 'alex' };
const DANA: PersonRef = { tenantId: 'partner-tenant', personId: 'dana' };

const NOBODY = {
  portfolios: () => Promise.resolve(0),
  tenants: () => [],
  joined: () => [],
  keepers: () => listed([]),
  log: silentLog,
};

async function* listed<T>(all: readonly T[]): AsyncGenerator<T> {
  yield* await Promise.resolve(all);
}

/** A record in which everybody has very many trials, and which says what was rescheduled. */
function manyTrials(kept: readonly Trial[], opened: readonly Trial[] = []) {
  const log: string[] = [];
  const of = (tenantId: string): readonly Trial[] => kept.filter(({ partnerTenantId }) => partnerTenantId === tenantId);
  const places = of(ALEX.tenantId)
    .filter(({ owner, archivedAt }) => isSame(owner, ALEX) && archivedAt === undefined)
    .map((trial) => ({ tenantId: ALEX.tenantId, id: trial.id, standing: standingOf(trial) }));
  const trials = {
    few: () => Promise.resolve(undefined),
    places: () => Promise.resolve({ places, isWhole: true }),
    each: (tenantId: string) => listed(of(tenantId)),
    ids: (tenantId: string, whose: IdsOf = 'all') =>
      listed(
        of(tenantId)
          .filter(({ keeper }) => whose === 'all' || keeper === 'customer')
          .map(({ id }) => id),
      ),
    ofCustomer: () => Promise.resolve([]),
    openedTo: (tenantId: string) => Promise.resolve(opened.filter(({ partner }) => partner?.tenantId === tenantId)),
    reschedule: (_tenantId: string, id: string) => Promise.resolve(void log.push(id)),
  };
  return { trials, log };
}

describe('following people', () => {
  /** Rescheduling waits until it is let go on. */
  function stage() {
    const log: string[] = [];
    const held: (() => void)[] = [];
    const trials = {
      few: () => Promise.resolve([sampleTrial({ id: 'of alex', owner: ALEX }), sampleTrial({ id: 'of dana', owner: DANA })]),
      places: () => Promise.reject(new Error('few')),
      each: () => {
        throw new Error('few');
      },
      ids: () => {
        throw new Error('few');
      },
      ofCustomer: () => Promise.resolve([]),
      openedTo: () => Promise.resolve([]),
      reschedule: async (_tenantId: string, id: string) => {
        log.push(id);
        await new Promise<void>((resolve) => held.push(resolve));
      },
    };
    const repair = new Repair({ ...NOBODY, trials });
    const goOn = setInterval(() => held.shift()?.(), 1);
    return {
      repair,
      log,
      idle: () =>
        repair.idle().finally(() => {
          clearInterval(goOn);
        }),
    };
  }

  it('goes through their trials once more for all that was set meanwhile, and keeps nobody waiting for it', async () => {
    const { repair, log, idle } = stage();
    repair.follow(ALEX);
    await new Promise((resolve) => setImmediate(resolve));
    for (let press = 0; press < 1000; press++) repair.follow(ALEX);
    repair.follow(DANA);
    for (let press = 0; press < 1000; press++) repair.follow(ALEX);
    await idle();
    deepEqual(log, ['of alex', 'of alex', 'of dana']);
  });

  it('begins nobody’s trials once it is stopped', async () => {
    const { repair, log, idle } = stage();
    repair.follow(ALEX);
    repair.follow(DANA);
    await Promise.all([repair.stop(), idle()]);
    equal(log.includes('of dana'), false);
  });

  it('finds every trial of very many that tells them something: those they invited to, those out of the lists, those of joined tenants', async () => {
    const [invited, at] = [{ tenantId: 'partner-tenant', personId: 'invited' }, '2026-03-02T09:00:00.000Z'];
    const open = {
      id: 'i',
      invited,
      as: 'colleague',
      by: ALEX,
      at,
      expiresAt: '2026-03-16T09:00:00.000Z',
      state: 'open',
    } as const;
    const { trials, log } = manyTrials(
      [
        sampleTrial({ id: 'own', owner: ALEX }),
        sampleTrial({ id: 'of dana', owner: DANA }),
        sampleTrial({ id: 'invited to', owner: DANA, invitations: [open] }),
        sampleTrial({ id: 'archived', owner: ALEX, archivedAt: at }),
        sampleTrial({ id: 'of a joined tenant', partnerTenantId: 'joined', owner: ALEX, alsoPartner: ['partner-tenant'] }),
      ],
      [
        sampleTrial({
          id: 'opened by a customer',
          partnerTenantId: 'customer',
          keeper: 'customer',
          owner: { tenantId: 'customer', personId: 'kai' },
          partner: { tenantId: 'partner-tenant', people: [ALEX] },
        }),
      ],
    );
    const repair = new Repair({ ...NOBODY, trials, joined: () => ['joined'] });
    repair.follow(ALEX);
    await repair.idle();
    deepEqual(log.toSorted(), ['archived', 'invited to', 'of a joined tenant', 'opened by a customer', 'own']);
  });
});

describe('a round', () => {
  it('goes through the trials of partners, and through what customers keep themselves', async () => {
    const { trials, log } = manyTrials([
      sampleTrial({ id: 'of a partner' }),
      sampleTrial({ id: 'of a customer', partnerTenantId: 'customer', keeper: 'customer' }),
      sampleTrial({ id: 'of one who left', partnerTenantId: 'left' }),
    ]);
    const keepers = () => listed(['customer', 'left', 'partner-tenant']);
    const each = (): never => {
      throw new Error('keys suffice');
    };
    await new Repair({ ...NOBODY, trials: { ...trials, each }, tenants: () => ['partner-tenant'], keepers }).run();
    deepEqual(log, ['of a partner', 'of a customer']);
  });

  for (const { how, first, rounds } of [
    { how: 'once more where nothing was wrong at the start', first: [0, 0], rounds: 2 },
    { how: 'until nothing is wrong any more', first: [3, 1, 0], rounds: 3 },
    { how: 'again where one failed', first: ['away', 2, 0], rounds: 3 },
  ] as const)
    it(`looks at the portfolios before long ${how}`, async () => {
      const left: (number | 'away')[] = [...first];
      let looks = 0;
      const portfolios = (): Promise<number> => {
        looks++;
        const found = left.shift() ?? 0;
        return found === 'away' ? Promise.reject(new Error('away')) : Promise.resolve(found);
      };
      const repair = new Repair({ ...NOBODY, trials: manyTrials([]).trials, portfolios, againMs: 1 });
      await repair.run();
      await until(() => looks === rounds, `${looks} of ${rounds} looks`);
      await sleep(20);
      await repair.stop();
      equal(looks, rounds);
    });

  it('is waited for by whoever stops it, also one that began by itself', async () => {
    let [looks, isOver, end] = [0, false, (): void => undefined];
    const portfolios = async (): Promise<number> => {
      if (++looks === 1) return 1;
      await new Promise<void>((resolve) => (end = resolve));
      isOver = true;
      return 1;
    };
    const repair = new Repair({ ...NOBODY, trials: manyTrials([]).trials, portfolios, againMs: 1 });
    await repair.run();
    await until(() => looks === 2, 'no second look');
    const stopped = repair.stop();
    setImmediate(() => {
      end();
    });
    await stopped;
    equal(isOver, true);
  });
});
