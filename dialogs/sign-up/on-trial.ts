/** A trial that is still to be launched, on its page: "it is ready", and where to sign up. */

import { button } from '../../cards/engine/buttons';
import type { OnTrial } from '../engine/on-trial';

/** What a trial's page says until the trial runs. */
export const onTrial: OnTrial = {
  partner: {
    buttons: ({ id, state }, { say }) =>
      state === 'planned' ? { begin: [button(say, 'ready', { trial: id }), button(say, 'launch', { trial: id })] } : {},
  },
};
