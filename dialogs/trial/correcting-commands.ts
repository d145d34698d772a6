/** The commands that correct what was recorded of a trial: one that lists them, and one for each. */

import { BROUGHT } from '../engine/form';
import { ifPossible } from '../engine/opening';
import { showing, type Args, type TrialRun } from '../engine/run';
import type { Side } from '../../src/domain/people/actor';
import { ofOwn } from './of-own';
import { ifKnown, type Inputs } from '../engine/script';
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

/** What a customer corrects of a record of its own. It has no contact, and its account is its own. */
export const OF_OWN: readonly Correcting[] = ['companyCorrected', 'productCorrected', 'domainCorrected', 'startCorrected'];

/** One correction; what the line says is right is filled in, and nothing is noted before it was seen. */
function correction(code: Correcting): TrialCommand {
  const correct = correcting(code);
  return {
    for: 'related',
    listedFor: {},
    takesName: true,
    args: ['value', 'person', 'email', 'phone'],
    opens: [code],
    run: { partner: correct('partner'), ...(OF_OWN.includes(code) ? { customer: ofOwn(correct('customer')) } : {}) },
  };
}

/** Begins it, with what the line says filled in. */
function correcting(code: Correcting): (side: Side) => TrialRun {
  return (side) => (attempt, trial, args) => {
    const next = ifPossible(code, code, side)(attempt, trial, args);
    const said = Object.entries(INPUTS[code](args)).filter(([, inputs]) => Object.keys(inputs).length > 0);
    if (said.length > 0 && attempt.open?.journey === code)
      attempt.setOpen({ drafts: Object.fromEntries(said.map(([step, inputs]) => [step, { ...inputs, [BROUGHT]: 'yes' }])) });
    return next;
  };
}

/** All of them, by the change's code. */
export const corrected: Readonly<Record<Correcting, TrialCommand>> = {
  companyCorrected: correction('companyCorrected'),
  contactCorrected: correction('contactCorrected'),
  productCorrected: correction('productCorrected'),
  accountCorrected: correction('accountCorrected'),
  domainCorrected: correction('domainCorrected'),
  startCorrected: correction('startCorrected'),
};
