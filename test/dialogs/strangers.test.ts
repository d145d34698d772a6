/**
 * Every command and every line is tried by at least one of seven kinds of people who may not see a trial, on one of two that different sides keep;
 * `strangers.faults.ts` tries all by all seven, on both.
 */

import { aTrialNotToBeSeen } from './strangers';

describe('a trial that somebody may not see', () => {
  aTrialNotToBeSeen({ oneIn: 14, asks: 6, forgeries: 4 });
});

describe('a trial that a customer keeps, and somebody may not see', () => {
  aTrialNotToBeSeen({ oneIn: 14, from: 7, asks: 6, forgeries: 4, keptBy: 'customer' });
});
