/** The commands of a sign-up. */

import { begin } from '../engine/moves';
import { ifPossible } from '../engine/opening';
import { showing } from '../engine/run';
import type { PlainCommand, TrialCommand } from '../engine/command';

/** Begins a sign-up. */
export const signUp: PlainCommand = {
  for: 'partner',
  listedFor: { partner: 1 },
  args: [],
  opens: ['signUp'],
  run: (attempt) => {
    begin(attempt, 'signUp');
    return 'walk';
  },
};

/** The trial that was signed up runs. */
export const ready: TrialCommand = { for: 'related', args: [], opens: ['ready'], run: { partner: ifPossible('ready', 'ready') } };

/** Where to sign up, what to copy. */
export const launch: TrialCommand = { for: 'related', args: [], run: { partner: showing('launch') } };
