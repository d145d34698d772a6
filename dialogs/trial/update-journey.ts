/** Journeys that note a change of a recorded trial: a question or two, and then the trial as it stands. */

import type { RecordedChange } from '../../src/domain/record/changes';
import { headOf, trialOf, type ChangeHead } from '../engine/about-trial';
import type { Person } from '../../src/domain/people/person';
import type { ViewName } from '../engine/names';
import type { Answers, Fixed, Journey, Scene, Step } from '../engine/script';

/** The changes that a journey of their own name leads to. */
type Noting = RecordedChange & { readonly code: Journey['name'] };
type Parts = Noting extends infer C ? (C extends Noting ? Omit<C, keyof ChangeHead> : never) : never;

/** What is asked before a change is noted, and what the answers say of it beside who made it when. */
export interface Update {
  readonly steps: readonly Step[];
  readonly parts: (answers: Answers, scene: Scene, fixed: Fixed) => Parts;
  /** Whom the change names beside the one who makes it. */
  readonly people?: (answers: Answers, scene: Scene, fixed: Fixed) => readonly Person[];
  readonly needs?: Journey['needs'];
  readonly told?: Journey['told'];
  /** What the partner sees then, where it is not the trial. */
  readonly view?: ViewName;
}

/** The journey of a change, which is called like it. */
export function updateJourney(name: Noting['code'], { steps, parts, people, needs, told, view = 'trial' }: Update): Journey {
  return {
    name,
    about: 'trial',
    ...(needs === undefined ? {} : { needs }),
    ...(told === undefined ? {} : { told }),
    steps,
    subject: (_answers, scene) => scene.trial?.customer.company ?? '',
    lines: () => [],
    finish: (answers, fixed, scene) => ({
      change: {
        ...headOf(fixed, scene, [scene.person, ...(people?.(answers, scene, fixed) ?? [])]),
        ...parts(answers, scene, fixed),
      },
      view: scene.relation === 'customer' ? 'ourTrial' : view,
      args: { trial: trialOf(scene).id },
    }),
  };
}
