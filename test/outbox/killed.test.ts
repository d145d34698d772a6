/** Outbox processes that are killed: nothing is lost, and each kill repeats at most one message in each chat that was under way. More of it: `killed.faults.ts`. */

import { equal } from 'node:assert/strict';
import { LEASE_MS } from '../kit/stage/outbox-process';
import { KillStage } from './kill-stage';
import { withRandomKills } from './random-kills';

describe('outboxes of which one is killed', () => {
  const stage = new KillStage();
  before(() => stage.start());
  after(() => stage.stop());

  it('at random: none of 40 messages is lost, none repeated but what was under way, and those that live end in order on SIGTERM', async () => {
    const { sent, repeated } = await withRandomKills(stage, { count: 40, kills: 1, seed: 20260414, leaseMs: LEASE_MS });
    equal(sent - repeated, 40);
  });
});
