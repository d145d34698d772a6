/** Everything is tried by everybody who may not see a trial. `strangers.test.ts` is the small sibling: each thing by one of them. */

import { aTrialNotToBeSeen } from './strangers';

describe('a trial that nobody may see but its own people', () => {
  aTrialNotToBeSeen({ oneIn: 1, forgeries: 300 });
});

describe('a trial that a customer keeps, and nobody may see but its own people and its partner', () => {
  aTrialNotToBeSeen({ oneIn: 1, forgeries: 300, keptBy: 'customer' });
});
