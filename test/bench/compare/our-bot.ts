/** The bot as it is shipped, but for its one journey, whose turns can be repeated; with `STATE=memory` chats are kept without a storage. */

import '../../../src/prepared/start';
import '../../../src/late-modules';
import { randomUUID } from 'node:crypto';
import { journeys } from '../../../dialogs';
import { createApp } from '../../../src/app/app';
import type { AppParts } from '../../../src/app/app-parts';
import { thisRelease } from '../../../src/app/release';
import { createLog } from '../../../src/log/log';
import { readConfig } from '../../../src/settings/config';
import { countingJourney } from '../../kit/stage/counting-journey';
import { WAIT_MS } from '../../run/time-limits';
import { inMemory } from './memory-state';

// A machine that does other things as well must not make a turn into an apology.
const PATIENCE: Partial<AppParts> = {
  timeLimits: { storage: WAIT_MS, channel: WAIT_MS, roster: WAIT_MS, lookUp: WAIT_MS, nextMessage: WAIT_MS },
  times: { typing: WAIT_MS, message: WAIT_MS, press: WAIT_MS, shown: WAIT_MS },
};
const UNLIMITED = { burst: 1e9, perSecond: 0 };

async function main(): Promise<void> {
  const { STATE, ...env } = process.env;
  const release = thisRelease();
  const config = readConfig(env);
  const app = await createApp({
    config,
    journeys: [countingJourney, ...journeys.filter(({ name }) => name !== countingJourney.name)],
    clock: { now: () => new Date() },
    ids: { next: () => randomUUID() },
    log: createLog(config.logLevel, undefined, release),
    release,
    ...PATIENCE,
    limits: { person: UNLIMITED, tenant: UNLIMITED },
    ...(STATE === 'memory' ? { keptIn: inMemory } : {}),
  });
  process.send?.({ port: await app.start() });
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
