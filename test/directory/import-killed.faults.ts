/** An import that is killed early, in the middle and near its end. `import-killed.test.ts` is the small sibling. */

import { startAzurite, type Azurite } from '../kit/storage/azurite';
import { killImports } from './import-kills';

describe('an import that is killed', () => {
  let azurite: Azurite;
  before(async () => {
    azurite = await startAzurite();
  });
  after(() => azurite.close());

  it('three times loses nothing and doubles nothing when it is given again', async () => {
    await killImports(azurite.connectionString, { count: 1_500, afterParts: [16, 96, 208] });
  });
});
