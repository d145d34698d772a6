/** What a turn did to journeys: begun, finished, or given up at which step. */

import type { Conversation, OpenJourney } from '../../dialogs/engine/state';
import type { Meter } from '../log/trace';
import type { TurnPlan } from './plan-turn';

type JourneyEvent = Parameters<Meter['journey']>[0];

/** A journey that is kept for later has not ended; one that ended with something to record is finished. */
export function journeyEvents(
  before: Conversation,
  { conversation, promised }: Pick<TurnPlan, 'conversation' | 'promised'>,
): readonly JourneyEvent[] {
  const [were, are] = [journeysOf(before), journeysOf(conversation)];
  const end = promised.some(({ kind }) => kind === 'record') ? 'finished' : 'given up';
  return [
    ...missingIn(are, were).map(({ journey, step }): JourneyEvent => ({ journey, event: 'begun', step })),
    ...missingIn(were, are).map(({ journey, step }): JourneyEvent => ({ journey, event: end, step })),
  ];
}

function journeysOf({ open, kept }: Conversation): readonly OpenJourney[] {
  return open === undefined ? kept : [open, ...kept];
}

/** Those of `some` that are not among `others`. */
function missingIn(some: readonly OpenJourney[], others: readonly OpenJourney[]): readonly OpenJourney[] {
  return some.filter(({ id }) => !others.some((other) => other.id === id));
}
