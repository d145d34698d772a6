/** A trial that is still to be launched, on its page: "it is ready", and where to sign up. */

import { button, titled } from '../../cards/engine/buttons';
import type { OnTrial } from '../engine/on-trial';

/** What a trial's page says until the trial runs. */
export const onTrial: OnTrial = {
  partner: {
    buttons: ({ id, state, start }, { say }) => {
      const about = { ...titled(say, 'guide', 'guide.open', { args: { trial: id } }), secondary: true };
      const setting = { ...titled(say, 'setUp', 'setUp.open', { args: { trial: id } }), secondary: true };
      if (state === 'planned')
        return { begin: [button(say, 'ready', { trial: id }), button(say, 'launch', { trial: id })], people: [about] };
      if (state === 'running') return { people: [setting, about] };
      return start === 'paid' ? {} : { people: [about] };
    },
  },
};
