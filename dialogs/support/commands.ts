/** The command that asks where support is. */

import { view } from '../engine/run';
import type { TrialCommand } from '../engine/command';

/** Of the trial that is named; without one, the ways there are. A customer's own is by the ways too: how it buys the partner noted for itself. */
export const support: TrialCommand = {
  for: 'anyone',
  listedFor: { partner: 11, customer: 7 },
  takesName: true,
  args: [],
  find: (attempt, { name = '' }) =>
    name === '' || attempt.given.actor.side === 'customer' ? view(attempt, 'supportWays') : undefined,
  run: {
    partner: (attempt, { id }) => view(attempt, 'support', { trial: id }),
    customer: (attempt) => view(attempt, 'supportWays'),
  },
};
