/** The question whose answer is one button: the card states what is noted, and the button names the act. */

import { confirmCard, type Confirmed } from '../../cards/trial';
import type { Trial } from '../../src/domain/record/trial';
import { trialOf } from '../engine/about-trial';
import { means, shown } from '../engine/form';
import { again, answer, type Answers, type Scene, type Step } from '../engine/script';

/**
 * Says yes to what the card states. `facts` are values its words use; `chosen` is what the card shows that could be another thing by the
 * time it is answered.
 */
export function confirm(
  code: Confirmed,
  facts: (trial: Trial, answers: Answers, scene: Scene) => Readonly<Record<string, string>> = () => ({}),
  chosen: (answers: Answers, scene: Scene) => Readonly<Record<string, string>> = () => ({}),
): Step {
  return {
    id: 'confirm',
    ask: (answers, _draft, scene) => {
      const trial = trialOf(scene);
      const card = confirmCard(scene.say, code, { company: trial.customer.company, ...facts(trial, answers, scene) });
      const args = chosen(answers, scene);
      const buttons = card.buttons.map((one) => ('verb' in one && one.verb === 'answer' ? { ...one, args } : one));
      return Object.keys(args).length === 0 ? card : { ...card, buttons };
    },
    read(reply, answers, scene) {
      const confirmed = reply.text === undefined ? reply.verb === 'answer' : means(scene.say, 'yes', reply.text);
      if (!confirmed) return again([{ id: 'problems.updateTyped' }], {});
      // What the card showed counts, not what would be chosen by now.
      const now = chosen(answers, scene);
      return answer({ confirmed: 'yes', ...shown(Object.keys(now), reply.inputs, now) });
    },
  };
}
