import { journeys } from '../../dialogs';
import { again, answer, type Journey, type Step } from '../../dialogs/engine/script';
import { AppStage } from '../kit/stage/app-stage';
import { transcripts } from '../kit/transcript/transcript';

const [signUp, ...others] = journeys;

/** A question that a later version asks. */
const partnerId: Step = {
  id: 'partnerId',
  ask: () => ({
    name: 'notice',
    params: {},
    data: {},
    said: { heading: 'Which PartnerID?', hint: 'Type it.' },
    buttons: [{ verb: 'back', title: 'Back' }],
  }),
  read: ({ text = '' }) => (text === '' ? again([], {}) : answer({ partnerId: text })),
};

function version(change: (steps: readonly Step[]) => readonly Step[]): readonly Journey[] {
  if (!signUp) throw new Error('the first journey is the sign-up');
  return [{ ...signUp, steps: change(signUp.steps) }, ...others];
}

function moved(steps: readonly Step[], id: string, to: number): readonly Step[] {
  const rest = steps.filter((step) => step.id !== id);
  return rest.toSpliced(to, 0, ...steps.filter((step) => step.id === id));
}

const versions = {
  'asks more': version((steps) => steps.toSpliced(1, 0, partnerId)),
  'asks less': version((steps) => steps.filter(({ id }) => id !== 'identity')),
  'asks in another order': version((steps) => moved(steps, 'product', 3)),
};

describe('a deployment while somebody is in the middle', () => {
  transcripts('test/transcripts-deploy', () => new AppStage({ versions }));
});
