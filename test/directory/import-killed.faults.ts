/** An import that is killed early, in the middle and near its end. `import-killed.test.ts` is the small sibling. */

import { startAzurite, type Azurite } from '../kit/storage/azurite';
import { killImports } from './import-kills';
import { Random } from './invented/random';

describe('an import that is killed', () => {
  let azurite: Azurite;
  // Of a directory that holds all of a file there is nothing to be killed at.
  beforeEach(async () => {
    azurite = await startAzurite();
  });
  afterEach(() => azurite.close());

  it('at twelve random moments loses nothing and doubles nothing, and no part is half written', async () => {
    const seed = Date.now() % 100_000;
    const random = new Random(seed);
    const afterMs = Array.from({ length: 12 }, () => 300 + random.below(6_000));
    await killImports(azurite.connectionString, { count: 3_000, afterMs }).catch((error: unknown) => {
      throw new Error(`seed ${seed}, killed after ${afterMs.join(', ')} ms`, { cause: error });
    });
  });

  it('three times loses nothing and doubles nothing when it is given again', async () => {
    await killImports(azurite.connectionString, { count: 1_500, afterParts: [16, 96, 208] });
  });
});
