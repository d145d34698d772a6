/** A trial that is still to be launched, on its page: "it is ready", and where to sign up. */

import { button, titled } from '../../cards/engine/buttons';
import type { Button } from '../../cards/engine/content';
import type { Say } from '../../cards/engine/words';
import type { Trial } from '../../src/domain/record/trial';
import type { OnTrial } from '../engine/on-trial';

/** What a trial's page says until the trial runs. */
export const onTrial: OnTrial = {
  customer: {
    leg,
    buttons: ({ id, keeper, state }, { say }) =>
      keeper === 'customer' && state === 'running' ? { people: [settingUp(id, say), applying(id, say)] } : {},
  },
  partner: {
    leg,
    buttons: ({ id, state, start }, { say }) => {
      const about = applying(id, say);
      if (state === 'planned')
        return { begin: [button(say, 'ready', { trial: id }), button(say, 'launch', { trial: id })], people: [about] };
      if (state === 'running') return { people: [settingUp(id, say), about] };
      return start === 'paid' ? {} : { people: [about] };
    },
  },
};

function settingUp(trial: string, say: Say): Button {
  return { ...titled(say, 'setUp', 'setUp.open', { args: { trial } }), secondary: true };
}

function applying(trial: string, say: Say): Button {
  return { ...titled(say, 'guide', 'guide.open', { args: { trial } }), secondary: true };
}

function leg({ state }: Trial): { readonly name: 'signUp'; readonly stage: 'done' | 'next' } {
  return { name: 'signUp', stage: state === 'planned' ? 'next' : 'done' };
}
