/** A thousand reminders among a million trials. Its small sibling: `pipeline.test.ts`. */

import { costsWhatIsDue } from './pipeline';

describe('many reminders on their way', () => {
  for (const count of [10_000, 1_000_000])
    it(`cost what is due, not what there is: ${count.toLocaleString('en')} trials`, () => costsWhatIsDue(count, 1031));
});
