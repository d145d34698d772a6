/** Journeys that note a change of a recorded trial: a question or two, and then the trial as it stands. */

import type { RecordedChange } from '../../src/domain/record/changes';
import { headOf, trialOf, type ChangeHead } from '../engine/about-trial';
import type { Answers, Journey, Scene, Step } from '../engine/script';

/** The changes that a journey of their own name leads to. */
type Noting = RecordedChange & { readonly code: Journey['name'] };
type Parts = Noting extends infer C ? (C extends Noting ? Omit<C, keyof ChangeHead> : never) : never;

/** What is asked before a change is noted, and what the answers say of it beside who made it when. */
export interface Update {
  readonly steps: readonly Step[];
  readonly parts: (answers: Answers, scene: Scene) => Parts;
}

/** The journey of a change, which is called like it. */
export function updateJourney(name: Noting['code'], { steps, parts }: Update): Journey {
  return {
    name,
    about: 'trial',
    steps,
    subject: (_answers, scene) => scene.trial?.customer.company ?? '',
    lines: () => [],
    finish: (answers, fixed, scene) => ({
      change: { ...headOf(fixed, scene), ...parts(answers, scene) },
      view: scene.relation === 'customer' ? 'ourTrial' : 'trial',
      args: { trial: trialOf(scene).id },
    }),
  };
}
