/** A claim that stands already: a second one is asked about before anything else. */

import { standingCard } from '../../../cards/credit';
import { trialOf } from '../../engine/about-trial';
import { means } from '../../engine/form';
import { again, answer, type Step } from '../../engine/script';

/** Asked where the partner's claim waits, or is associated. */
export const standing: Step = {
  id: 'standing',
  when: (_answers, { trial }) => trial?.credit?.status === 'waiting' || trial?.credit?.status === 'associated',
  ask: (_answers, _draft, scene) => {
    const { credit } = trialOf(scene);
    const status = credit?.status === 'associated' ? 'associated' : 'waiting';
    return standingCard(scene.say, status, { partner: credit?.partner.name ?? '' });
  },
  read: (reply, _answers, { say }) =>
    reply.text === undefined || means(say, 'yes', reply.text)
      ? answer({ confirmed: 'yes' })
      : again([{ id: 'problems.anotherClaimTyped' }], {}),
};
