/** The last question of a journey: everything that was answered, each line with Edit, and the act by its name. */

import { button, titled } from '../../cards/engine/buttons';
import type { Button } from '../../cards/engine/content';
import { reviewCard } from '../../cards/views';
import { means } from './form';
import { again, answer, type Answers, type Line, type Scene, type Step } from './script';

/** A review step over the lines a journey makes of its answers. */
export function review(
  lines: (answers: Answers, scene: Scene) => readonly Line[],
  subject: (answers: Answers) => string,
  signsUp: (answers: Answers) => boolean,
  act: 'next' | 'note' = 'next',
): Step {
  return {
    id: 'review',
    ask(answers, _draft, scene) {
      const card = reviewCard(scene.say, { company: subject(answers) }, lines(answers, scene), buttons(scene, act));
      return signsUp(answers) ? card : { ...card, warning: 'recorded' };
    },
    read(reply, _answers, { say }) {
      const confirmed = reply.text === undefined ? reply.verb === 'answer' : means(say, 'yes', reply.text);
      return confirmed ? answer({ confirmed: 'yes' }) : again([{ id: 'problems.reviewTyped' }], {});
    },
  };
}

function buttons({ say }: Scene, act: 'next' | 'note'): readonly Button[] {
  return [
    titled(say, 'answer', `review.${act}`, { primary: true, sendsInputs: true }),
    button(say, 'back'),
    { ...button(say, 'later'), secondary: true },
    { ...button(say, 'startOver'), secondary: true },
    { ...button(say, 'cancel'), secondary: true },
  ];
}
