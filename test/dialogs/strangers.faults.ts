/** Everything is tried by everybody who may not see a trial. `strangers.test.ts` is the small sibling: each thing by one of them. */

import { aTrialNotToBeSeen } from './strangers';

describe('a trial that nobody may see but its own people', () => {
  aTrialNotToBeSeen({ oneIn: 1, forgeries: 300 });
});
