/** Following what people set: as often as it takes, however often they change it. */

import { deepEqual, equal } from 'node:assert/strict';
import type { PersonRef } from '../../src/domain/people/person';
import { silentLog } from '../../src/log/log';
import { Repair } from '../../src/reminders/repair';
import { sampleTrial } from '../domain/record/trial-samples';

const ALEX: PersonRef = { tenantId: 'partner-tenant', personId: 'alex' };
const DANA: PersonRef = { tenantId: 'partner-tenant', personId: 'dana' };

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
      ofCustomer: () => Promise.resolve([]),
      reschedule: async (_tenantId: string, id: string) => {
        log.push(id);
        await new Promise<void>((resolve) => held.push(resolve));
      },
    };
    const repair = new Repair({ trials, portfolios: () => Promise.resolve(0), tenants: () => [], log: silentLog });
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
});
