/** An import that is killed and given again. More of it: `import-killed.faults.ts`. */

import { startAzurite, type Azurite } from '../kit/storage/azurite';
import { killImports } from './import-kills';

describe('an import that is killed', () => {
  let azurite: Azurite;
  before(async () => {
    azurite = await startAzurite();
  });
  after(() => azurite.close());

  it('loses nothing and doubles nothing when it is given again', async () => {
    await killImports(azurite.connectionString, { count: 100, afterParts: [96] });
  });
});
