/** The commands of a sign-up. */

import { begin } from '../engine/moves';
import { fillFromLine } from './from-line';
import { readyByMail, trialOfMail } from './from-mail';
import { showing, type Next } from '../engine/run';
import type { PlainCommand, TrialCommand } from '../engine/command';

/** Begins a sign-up. */
export const signUp: PlainCommand = {
  for: 'partner',
  listedFor: { partner: 1 },
  args: ['line'],
  opens: ['signUp'],
  run: async (attempt, { line = '' }): Promise<Next> => {
    begin(attempt, 'signUp');
    if (line !== '') await fillFromLine(attempt, line);
    return 'walk';
  },
};

/** The trial that was signed up runs; a mail about it says which one, and since when. */
export const ready: TrialCommand = {
  for: 'related',
  args: ['line'],
  opens: ['ready'],
  find: trialOfMail,
  run: { partner: readyByMail },
};

/** Where to sign up, what to copy. */
export const launch: TrialCommand = { for: 'related', args: [], run: { partner: showing('launch') } };

/** What applies to a trial, by what Microsoft's pages say of its product and kind. */
export const guide: TrialCommand = {
  for: 'related',
  listedFor: {},
  takesName: true,
  args: [],
  run: { partner: showing('guide'), customer: showing('guide') },
};

/** What is set up for the customer's organization. */
export const setUp: TrialCommand = {
  for: 'related',
  listedFor: {},
  takesName: true,
  args: [],
  run: { partner: showing('setUp'), customer: showing('setUp') },
};
