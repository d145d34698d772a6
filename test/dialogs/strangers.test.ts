/**
 * Every command and every line is tried by at least one of seven kinds of people who may not see a trial, on one of two that different sides keep;
 * `strangers.faults.ts` tries all by all seven, on both.
 */

import { aTrialNotToBeSeen } from './strangers';

describe('a trial that somebody may not see', () => {
  aTrialNotToBeSeen({ oneIn: 12, forgeries: 10 });
});

describe('a trial that a customer keeps, and somebody may not see', () => {
  aTrialNotToBeSeen({ oneIn: 12, from: 6, forgeries: 10, keptBy: 'customer' });
});
