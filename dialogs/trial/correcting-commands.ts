/** The commands that correct what was recorded of a trial: one that lists them, and one for each. */

import { ifPossible } from '../engine/opening';
import { showing } from '../engine/run';
import { ofOwn } from './of-own';
import type { TrialCommand } from '../engine/command';
import type { Correcting } from './correcting';

/** Everything that can be corrected, to pick from. */
export const corrections: TrialCommand = {
  for: 'related',
  listedFor: {},
  takesName: true,
  args: [],
  run: { partner: showing('corrections'), customer: ofOwn(showing('corrections')) },
};

/** What a customer corrects of a record of its own. It has no contact, and its account is its own. */
export const OF_OWN: readonly Correcting[] = ['companyCorrected', 'productCorrected', 'domainCorrected', 'startCorrected'];

/** One correction; nothing is noted before it was seen. */
function correction(code: Correcting): TrialCommand {
  return {
    for: 'related',
    listedFor: {},
    takesName: true,
    args: [],
    opens: [code],
    run: {
      partner: ifPossible(code, code),
      ...(OF_OWN.includes(code) ? { customer: ofOwn(ifPossible(code, code, 'customer')) } : {}),
    },
  };
}

/** Each side corrects what it said itself. */
const purchaseCorrected: TrialCommand = {
  for: 'related',
  listedFor: {},
  takesName: true,
  args: [],
  opens: ['purchaseCorrected'],
  run: {
    partner: ifPossible('purchaseCorrected', 'purchaseCorrected'),
    customer: ifPossible('purchaseCorrected', 'purchaseCorrected', 'customer'),
  },
};

/** All of them, by the change's code. */
export const corrected: Readonly<Record<Correcting, TrialCommand>> = {
  companyCorrected: correction('companyCorrected'),
  contactCorrected: correction('contactCorrected'),
  productCorrected: correction('productCorrected'),
  accountCorrected: correction('accountCorrected'),
  domainCorrected: correction('domainCorrected'),
  startCorrected: correction('startCorrected'),
  purchaseCorrected,
};
