/** Notes that a request is taken back. */

import { trialOf } from '../engine/about-trial';
import { confirm } from '../trial/confirm';
import { updateJourney } from '../trial/update-journey';

/** The request counts no more. The button says whose it was. */
export const transferWithdrawn = updateJourney('transferWithdrawn', {
  view: 'ownership',
  steps: [
    confirm(
      'transferWithdrawn',
      () => ({}),
      (_answers, scene) => ({ admin: trialOf(scene).ownership?.admin?.personId ?? '' }),
    ),
  ],
  parts: ({ confirm: said = {} }, scene) => ({
    code: 'transferWithdrawn',
    admin: said['admin'] ?? trialOf(scene).ownership?.admin?.personId ?? '',
  }),
});
