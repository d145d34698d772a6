/** The lines around the card of a journey: what it is about, how far it is, and by which its buttons are known. */

import type { Frame } from '../../cards/engine/content';
import type { Say } from '../../cards/engine/words';
import type { Journey, Scene, Step } from './script';
import type { OpenJourney } from './state';

/** The small line above: the journey, and whom it is about once that is known. */
export function about(journey: Journey, open: OpenJourney, scene: Scene): string {
  const subject = journey.subject(open.answers, scene);
  const { say } = scene;
  return subject === '' ? say.plain(`journeys.${journey.name}.title`) : say.plain(`journeys.${journey.name}.about`, { subject });
}

/** What the buttons of its card are known by. */
export function token(open: OpenJourney): Frame['token'] {
  return { journey: open.id, step: open.step, revision: open.revision };
}

/**
 * Which step it is of how many, said only where no answer changes that: what forks has no number. A journey of one question needs no
 * counting.
 */
export function counted(open: OpenJourney, step: Step, steps: readonly Step[], say: Say): Partial<Frame> {
  const sure = steps.filter(({ forks }) => forks !== true);
  const [at, of] = [sure.indexOf(step) + 1, sure.length];
  if (open.editing && steps.length > 1)
    return { counter: say('frame.editing'), ...(at > 0 ? { progress: { done: at, of } } : {}) };
  return at === 0 || of === 1 ? {} : { counter: say('frame.step', { at, of }), progress: { done: at, of } };
}

/** A frame of these parts; everything else of it is empty. */
export function frame(parts: Partial<Frame>): Frame {
  return { context: '', counter: '', problems: [], notes: [], token: {}, ...parts };
}
