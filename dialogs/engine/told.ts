/** Puts what a line told beside its wish into the form that it opened: each stands where it is asked, and the person confirms it. */

import type { Attempt } from './attempt';
import type { Registry } from './decision';
import { BROUGHT } from './form';
import type { Details } from './reader/intents';
import type { Journey, Scene, Told } from './script';

const NOTHING: Told = {};

/** Fills the journey that this very line has begun. */
export async function fillTold(attempt: Attempt, { journeys }: Registry, details: Details, text: string): Promise<void> {
  const { open, begun } = attempt;
  const journey = open && begun ? journeys.get(open.journey) : undefined;
  if (!open || !journey?.told) return;
  const { drafts = {}, notes = [] } = toldTo(journey, { details, text }, await attempt.scene(journey, open.trialId));
  const filled = Object.entries(drafts).filter(([, inputs]) => Object.keys(inputs).length > 0);
  if (filled.length === 0 && notes.length === 0) return;
  const brought = filled.map(([step, inputs]) => [step, { ...open.drafts[step], ...inputs, [BROUGHT]: 'yes' }] as const);
  attempt.setOpen({ drafts: { ...open.drafts, ...Object.fromEntries(brought) }, notes });
}

/** A trial that is gone by now is told of by the walk. */
function toldTo(journey: Journey, said: Parameters<NonNullable<Journey['told']>>[0], scene: Scene): Told {
  return journey.about === 'trial' && scene.trial === undefined ? NOTHING : (journey.told?.(said, scene) ?? NOTHING);
}
