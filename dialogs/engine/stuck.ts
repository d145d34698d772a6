/** Leads out of a journey that can't be shown. */

import { hasCode } from '../../src/domain/errors';
import type { Attempt } from './attempt';
import type { Registry } from './decision';
import { answersOf, stepsOf } from './journey-dialog';
import type { OpenJourney } from './state';

/** Commands that lead out of a journey, even out of one that can't be shown. */
const WAYS_OUT = ['cancel', 'leave', 'startOver', 'home'];

/** Discards the open journey when somebody wants out of it and it can't be shown; a question about it couldn't either. */
export async function leftStuck(attempt: Attempt, registry: Registry, command: string | undefined): Promise<boolean> {
  const { open } = attempt;
  if (!open || !WAYS_OUT.some((name) => name === command) || (await canBeShown(attempt, registry, open))) return false;
  attempt.setOpen(undefined);
  attempt.showView('closed.discarded');
  return true;
}

async function canBeShown(attempt: Attempt, { journeys }: Registry, open: OpenJourney): Promise<boolean> {
  const journey = journeys.get(open.journey);
  if (!journey) return true;
  try {
    const scene = await attempt.scene(journey, open.trialId);
    const steps = stepsOf(journey, open, scene);
    const step = steps.find(({ id }) => id === open.step) ?? steps[0];
    journey.subject(open.answers, scene);
    step?.ask(answersOf(journey, open, scene), open.drafts[step.id] ?? {}, scene);
    return step !== undefined;
  } catch (error) {
    if (hasCode(error, 'STORAGE_UNAVAILABLE') || hasCode(error, 'ROW_FROM_NEWER_VERSION')) throw error;
    return false;
  }
}
