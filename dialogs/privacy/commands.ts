/** The command by which a person goes. */

import type { PlainCommand } from '../engine/command';
import { begin } from '../engine/moves';

/** Forgets the person, after asking once. */
export const forgetMe: PlainCommand = {
  for: 'known',
  listedFor: {},
  args: [],
  opens: ['forgetMe'],
  run: (attempt) => {
    begin(attempt, 'forgetMe');
    return 'walk';
  },
};
