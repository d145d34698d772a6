/** The long run of kills of an erasure, for `npm run test:faults`: its process is killed at each of its requests, one after the other. */

import { equal } from 'node:assert/strict';
import { startAzurite, type Azurite } from '../kit/azurite';
import type { FaultProxy } from '../kit/fault-proxy';
import { proxyOf } from './crowd';
import { assertFinished, killAt, openKillStage } from './erasure-kills';

describe('an erasure whose process is killed at every request', () => {
  let azurite: Azurite;
  let tables: FaultProxy;
  before(async () => {
    azurite = await startAzurite();
    tables = await proxyOf(azurite.connectionString);
  });
  after(async () => {
    await tables.stop();
    await azurite.close();
  });

  for (const knows of ['all', 'nothing'] as const)
    it(`is finished by the next start, ${knows === 'all' ? 'by the index' : 'by a walk through everything'}`, async () => {
      let kills = 0;
      for (;;) {
        const stage = await openKillStage(azurite.connectionString, knows);
        if (await killAt(kills + 1, stage, tables)) break;
        await assertFinishedIfBegun(stage);
        kills++;
      }
      console.log(`      ${kills} kills`);
      equal(kills > 30, true);
    });
});

/** Before the promise was written down nobody asked for anything. */
async function assertFinishedIfBegun(stage: Awaited<ReturnType<typeof openKillStage>>): Promise<void> {
  const promised = await stage.planted.state.keys('erasure/')[Symbol.asyncIterator]().next();
  if (promised.done !== true) await assertFinished(stage);
}
