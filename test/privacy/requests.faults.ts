/** The long run of the requests of an erasure, for `npm run test:faults`: 1,000 and 50,000 conversations. */

import { deepEqual, ok } from 'node:assert/strict';
import { startAzurite, type Azurite } from '../kit/storage/azurite';
import { Crowd, type Measured } from './crowd';

const MANY = 50_000;
/** Planted in steps, each of which is heard of: a busy machine takes minutes for all of them. */
const STEP = 5000;

describe('an erasure among very many', () => {
  let azurite: Azurite;
  let few: Measured;
  let crowd: Crowd;
  before(async () => {
    azurite = await startAzurite();
  });
  after(() => azurite.close());

  it('takes some requests at 1,000 conversations', async () => {
    few = await (await (await Crowd.open(azurite.connectionString)).growTo(1000)).measured();
    deepEqual(few.left, 0);
    crowd = await Crowd.open(azurite.connectionString);
  });

  for (let conversations = STEP; conversations <= MANY; conversations += STEP)
    it(`is prepared for at ${conversations}`, async () => {
      await crowd.growTo(conversations);
    });

  it('takes as many at 50,000', async () => {
    const many = await crowd.measured();
    console.log(`      ${JSON.stringify({ few, many })}`);
    ok(Math.abs(many.requests - few.requests) <= 2, `${few.requests} and ${many.requests}`);
    deepEqual(many.left, 0);
  });
});
