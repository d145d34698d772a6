/** The commands that correct what was recorded of a trial: one that lists them, and one for each. */

import { BROUGHT } from '../engine/form';
import { ifPossible } from '../engine/opening';
import { showing, type Args } from '../engine/run';
import { ifKnown, type Inputs } from '../engine/script';
import type { TrialCommand } from '../engine/command';
import type { Correcting } from './correcting';

/** Everything that can be corrected, to pick from. */
export const corrections: TrialCommand = {
  for: 'related',
  listedFor: {},
  takesName: true,
  args: [],
  run: { partner: showing('corrections') },
};

/** Where what a line says is right goes: the step, and its inputs. */
const INPUTS: Readonly<Record<Correcting, (args: Args) => Readonly<Record<string, Inputs>>>> = {
  companyCorrected: ({ value }) => ({ company: ifKnown('company', value) }),
  contactCorrected: ({ person, email, phone }) => ({
    contact: { ...ifKnown('name', person), ...ifKnown('email', email), ...ifKnown('phone', phone) },
  }),
  productCorrected: () => ({}),
  accountCorrected: ({ email }) => ({ identity: ifKnown('account', email) }),
  domainCorrected: ({ value }) => ({ domain: ifKnown('domain', value) }),
  startCorrected: ({ value }) => ({ startedOn: ifKnown('startedOn', value) }),
};

/** One correction; what the line says is right is filled in, and nothing is noted before it was seen. */
function correction(code: Correcting): TrialCommand {
  return {
    for: 'related',
    listedFor: {},
    takesName: true,
    args: ['value', 'person', 'email', 'phone'],
    opens: [code],
    run: {
      partner: (attempt, trial, args) => {
        const next = ifPossible(code, code)(attempt, trial, args);
        const said = Object.entries(INPUTS[code](args)).filter(([, inputs]) => Object.keys(inputs).length > 0);
        if (said.length > 0 && attempt.open?.journey === code)
          attempt.setOpen({ drafts: Object.fromEntries(said.map(([step, inputs]) => [step, { ...inputs, [BROUGHT]: 'yes' }])) });
        return next;
      },
    },
  };
}

/** All of them, by the change's code. */
export const correcting: Readonly<Record<Correcting, TrialCommand>> = {
  companyCorrected: correction('companyCorrected'),
  contactCorrected: correction('contactCorrected'),
  productCorrected: correction('productCorrected'),
  accountCorrected: correction('accountCorrected'),
  domainCorrected: correction('domainCorrected'),
  startCorrected: correction('startCorrected'),
};
