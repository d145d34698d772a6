/** The commands that confirm lines of the checklist: one, all that are open, and the one that asks for the account. */

import { readinessLines, type ReadinessLine } from '../../src/domain/hand-over/hand-over';
import { accountOf, isConfirmed, openLines } from '../../src/domain/record/rules/hand-over-standing';
import type { TrialCommand } from '../engine/command';
import { note } from '../engine/note';
import { opening } from '../engine/opening';
import { showing } from '../engine/run';
import { isOfAdmin } from './of-admin';

const checklist = showing('ownership');

/** Confirms a line of the checklist. */
export const lineConfirmed: TrialCommand = {
  for: 'related',
  args: ['line', 'admin'],
  run: {
    partner: (attempt, trial, args) => {
      const known = readinessLines(trial.state === 'active').find(
        (one): one is ReadinessLine => one === args.line && one !== 'signedIn',
      );
      const isNamed = known !== 'signUpKnown' || accountOf(trial) !== undefined;
      if (known && isNamed && args.admin !== undefined && isOfAdmin(trial, args) && !isConfirmed(trial, known))
        note(attempt, trial, { code: 'lineConfirmed', line: known, admin: args.admin });
      return checklist(attempt, trial, {});
    },
  },
};

/** Confirms all lines its button was shown with. */
export const restConfirmed: TrialCommand = {
  for: 'related',
  args: ['line', 'admin'],
  run: {
    partner: (attempt, trial, { line = '', admin }) => {
      const shown = line.split(' ');
      if (admin === undefined || !isOfAdmin(trial, { admin })) return checklist(attempt, trial, {});
      for (const one of openLines(trial).filter((open) => shown.includes(open)))
        note(attempt, trial, { code: 'lineConfirmed', line: one, admin });
      return checklist(attempt, trial, {});
    },
  },
};

/** Names the account that goes over. */
export const signUpKnown: TrialCommand = {
  for: 'related',
  args: ['admin'],
  opens: ['signUpKnown'],
  run: {
    partner: (attempt, trial, args) => {
      const isAsked = isOfAdmin(trial, args) && trial.ownership?.stage === 'named' && accountOf(trial) === undefined;
      return (isAsked ? opening('signUpKnown') : checklist)(attempt, trial, args);
    },
  },
};
