/** The long run of killed erasures, for `npm run test:faults`: cut off after each of its requests, and every so often with a process that is killed. */

import { deepEqual, equal } from 'node:assert/strict';
import { STAGES } from '../../src/privacy/erasure';
import { startAzurite, type Azurite } from '../kit/storage/azurite';
import type { FaultProxy } from '../kit/faults/fault-proxy';
import { proxyOf } from './crowd';
import { assertFinished, cutAfter, killAt, openKillStage, requestsOf, stageOf } from './erasure-kills';

/** A start of the operator's command takes seconds, a cut does not. */
const KILL_EACH = 12;
/** Each of them is heard of: a busy machine takes minutes for all. */
const PARTS = 10;

describe('an erasure that is killed at any of its requests', () => {
  let azurite: Azurite;
  let tables: FaultProxy;
  const stages = new Map<string, number>();

  before(async () => {
    azurite = await startAzurite();
    tables = await proxyOf(azurite.connectionString);
  });
  after(async () => {
    await tables.stop();
    await azurite.close();
  });

  const finished = async (stage: Awaited<ReturnType<typeof openKillStage>>): Promise<void> => {
    const at = await stageOf(stage);
    if (at === undefined) return;
    stages.set(at, (stages.get(at) ?? 0) + 1);
    await assertFinished(stage);
  };

  for (const knows of ['all', 'nothing'] as const) {
    const how = knows === 'all' ? 'by the index' : 'by a walk through everything';
    let total = 0;

    it(`is undisturbed for comparison, ${how}`, async () => {
      stages.clear();
      total = await requestsOf(await openKillStage(azurite.connectionString, knows), tables);
    });

    for (let part = 1; part <= PARTS; part++)
      it(`is finished by the next start, ${how}, cut off at ${part} and each ${PARTS} requests further on`, async () => {
        for (let requests = part; requests < total; requests += PARTS) {
          const stage = await openKillStage(azurite.connectionString, knows);
          equal(await cutAfter(requests, stage, tables), false, `${requests} of ${total}`);
          await finished(stage);
        }
      });

    it(`is finished by the next start, ${how}, when its process is killed`, async () => {
      for (let request = KILL_EACH; ; request += KILL_EACH) {
        const stage = await openKillStage(azurite.connectionString, knows);
        if (await killAt(request, stage, tables)) break;
        await finished(stage);
      }
    });

    it(`was at each of its stages, ${how}`, () => {
      console.log(`      ${total} requests, ${JSON.stringify(Object.fromEntries(stages))}`);
      deepEqual(new Set(stages.keys()), new Set(STAGES));
    });
  }
});
