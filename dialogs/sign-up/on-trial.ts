/** A trial that is still to be launched, on its page: "it is ready", and where to sign up. */

import { button, titled } from '../../cards/engine/buttons';
import type { Trial } from '../../src/domain/record/trial';
import type { OnTrial } from '../engine/on-trial';

/** What a trial's page says until the trial runs. */
export const onTrial: OnTrial = {
  customer: { leg },
  partner: {
    leg,
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

function leg({ state }: Trial): { readonly name: 'signUp'; readonly stage: 'done' | 'next' } {
  return { name: 'signUp', stage: state === 'planned' ? 'next' : 'done' };
}
