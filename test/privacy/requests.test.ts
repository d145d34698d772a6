/** P4: what an erasure costs follows from the person, not from how many others there are. Its large sibling is `requests.faults.ts`. */

import assert from 'node:assert/strict';
import { startAzurite, type Azurite } from '../kit/storage/azurite';
import { Crowd } from './crowd';

describe('the requests of an erasure', () => {
  let azurite: Azurite;
  before(async () => {
    azurite = await startAzurite();
  });
  after(() => azurite.close());

  it('are as many among 20 conversations as among 100', async () => {
    const among = async (conversations: number) =>
      (await (await Crowd.open(azurite.connectionString)).growTo(conversations)).measured();
    const [few, many] = [await among(20), await among(100)];
    assert.ok(Math.abs(many.requests - few.requests) <= 2, `${few.requests} and ${many.requests}`);
    assert.deepEqual([few.left, many.left], [0, 0]);
  });
});
