/** The long run of the requests of an erasure, for `npm run test:faults`: 1,000 and 50,000 conversations. */

import { deepEqual, ok } from 'node:assert/strict';
import { startAzurite, type Azurite } from '../kit/azurite';
import { measured } from './crowd';

describe('an erasure among very many', () => {
  let azurite: Azurite;
  before(async () => {
    azurite = await startAzurite();
  });
  after(() => azurite.close());

  it('takes as many requests at 50,000 conversations as at 1,000', async () => {
    const few = await measured(azurite.connectionString, 1000);
    const many = await measured(azurite.connectionString, 50_000);
    console.log(`      ${JSON.stringify({ few, many })}`);
    ok(Math.abs(many.requests - few.requests) <= 2, `${few.requests} and ${many.requests}`);
    deepEqual([few.left, many.left], [0, 0]);
  });
});
