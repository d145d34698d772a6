/** Notes that a hand-over is complete. */

import { confirm } from '../trial/confirm';
import { updateJourney } from '../trial/update-journey';

/** The customer's own admin has the trial. */
export const transferCompleted = updateJourney('transferCompleted', {
  steps: [confirm('transferCompleted')],
  parts: () => ({ code: 'transferCompleted' }),
});
