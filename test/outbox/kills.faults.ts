/** The long run of kills, for `npm run test:faults`: 1,000 messages, 100 kills at random. */

import { equal } from 'node:assert/strict';
import { KillStage } from './kill-stage';
import { withRandomKills } from './random-kills';

describe('an outbox that is killed a hundred times', () => {
  const stage = new KillStage();
  before(() => stage.start());
  after(() => stage.stop());

  it('loses none of 1,000 messages, and repeats at most one a kill', async () => {
    const report = await withRandomKills(stage, 1000, 100, 1);
    console.log(`      ${JSON.stringify(report)}`);
    equal(report.sent - report.repeated, 1000);
  });
});
