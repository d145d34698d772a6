/** The real bot as a process of its own, to be run in twos and to be killed: settings from the environment, its port as first line. */

import '../../../src/late-modules';
import { randomUUID } from 'node:crypto';
import { createApp, type App } from '../../../src/app/app';
import type { AppParts } from '../../../src/app/app-parts';
import { readConfig } from '../../../src/settings/config';
import { silentLog } from '../../../src/log/log';
import { WAIT_MS } from '../../run/time-limits';
import { countingJourney } from './counting-journey';

/** Whoever sets the sweeps by hand asks what becomes of a turn, not how soon. */
const PATIENCE: Partial<AppParts> = {
  timeLimits: { storage: WAIT_MS, channel: WAIT_MS, roster: WAIT_MS, lookUp: WAIT_MS, nextMessage: WAIT_MS },
  times: { typing: 600_000, message: 600_000, press: 600_000, shown: 600_000 },
};

/** A bot of these settings, which is still to be started. */
export async function countingBot(settings: NodeJS.ProcessEnv): Promise<App> {
  const { TEST_JOURNEYS, TEST_CLOCK_AHEAD_MS = '0', TEST_SWEEP_EVERY_MS, ...env } = settings;
  return createApp({
    config: readConfig(env),
    journeys: TEST_JOURNEYS === 'counting' ? [countingJourney] : (await import('../../../dialogs/index.js')).journeys,
    clock: { now: () => new Date(Date.now() + Number(TEST_CLOCK_AHEAD_MS)) },
    ids: { next: () => randomUUID() },
    log: silentLog,
    ...(TEST_SWEEP_EVERY_MS === undefined ? {} : { sweepEveryMs: Number(TEST_SWEEP_EVERY_MS), ...PATIENCE }),
    limits: { person: { burst: 1e9, perSecond: 0 }, tenant: { burst: 1e9, perSecond: 0 } },
  });
}

async function main(): Promise<void> {
  const app = await countingBot(process.env);
  process.once('SIGTERM', () => {
    app.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  });
  // Whoever started it holds its input open; when that ends, so does the bot.
  process.stdin.on('end', () => process.exit(2)).resume();
  process.stdout.write(`${await app.start()}\n`);
}

if (require.main === module)
  main().catch((error: unknown) => {
    console.error(error);
    process.exit(1);
  });
