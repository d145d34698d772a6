/** What a person asks about what is kept, and the command by which a person goes. */

import type { PlainCommand } from '../engine/command';
import { begin } from '../engine/moves';
import { view } from '../engine/run';

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

/** What is kept, who sees it, for how long. */
export const privacyNotice: PlainCommand = {
  for: 'anyone',
  listedFor: {},
  args: [],
  run: (attempt) => view(attempt, 'privacyNotice'),
};

/** Which release this is, and whom to ask about it. */
export const aboutMe: PlainCommand = { for: 'anyone', listedFor: {}, args: [], run: (attempt) => view(attempt, 'aboutMe') };
