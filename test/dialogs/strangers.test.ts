/** Every command and every line is tried by one of six kinds of people who may not see a trial; `strangers.faults.ts` tries all by all six. */

import { aTrialNotToBeSeen } from './strangers';

describe('a trial that somebody may not see', () => {
  aTrialNotToBeSeen({ oneIn: 6, forgeries: 15 });
});

describe('a trial that a customer keeps, and somebody may not see', () => {
  aTrialNotToBeSeen({ oneIn: 6, forgeries: 15, keptBy: 'customer' });
});
