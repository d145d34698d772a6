/** P2: an erasure that is killed at any point goes on where it was, and in the end nothing of the person is left. Every request: `killed.faults.ts`. */

import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { startAzurite, type Azurite } from '../kit/storage/azurite';
import type { FaultProxy } from '../kit/faults/fault-proxy';
import { rowsHolding } from '../kit/storage/table-dump';
import { proxyOf } from './crowd';
import { assertFinished, cutAfter, killAt, openKillStage, requestsOf } from './erasure-kills';
import { CUSTOMER, nora, openPlanted, plantChat, plantTrial, robin } from './planted';

describe('an erasure that is killed', () => {
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

  it('before its last request is finished by the next start, by the index', async () => {
    const total = await requestsOf(await openKillStage(azurite.connectionString), tables);
    const stage = await openKillStage(azurite.connectionString);
    assert.equal(await cutAfter(total - 1, stage, tables), false);
    await assertFinished(stage);
  });

  it('on its way is finished by the next start, by a walk through everything', async () => {
    const stage = await openKillStage(azurite.connectionString, 'nothing');
    assert.equal(await cutAfter(40, stage, tables), false);
    await assertFinished(stage);
  });

  it('with its process, in the middle, is finished by the next start', async () => {
    const stage = await openKillStage(azurite.connectionString);
    assert.equal(await killAt(60, stage, tables), false, 'it was killed in the middle');
    assert.notDeepEqual(await rowsHolding(azurite.connectionString, nora.personId, stage.prefix), []);
    await assertFinished(stage);
  });

  it('is left alone by others while somebody is at it', async () => {
    const { trials, state, erasures, clock } = await openPlanted(azurite.connectionString, `K${randomBytes(4).toString('hex')}`);
    await plantTrial(trials, robin, 1);
    await plantChat(state, nora);
    await erasures.begin({ kind: 'person', tenantId: CUSTOMER, personId: nora.personId });
    await erasures.resume();
    assert.notEqual(await trials.person(nora), undefined);
    clock.advance(121_000);
    await erasures.resume();
    assert.equal(await trials.person(nora), undefined);
  });
});
