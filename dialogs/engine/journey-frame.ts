/** The lines around the card of a journey: what it is about, how far it is, and by which its buttons are known. */

import type { Frame } from '../../cards/engine/content';
import type { Say } from '../../cards/engine/words';
import type { Journey, Scene } from './script';
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

/** A journey of one question needs no counting. */
export function counted(open: OpenJourney, at: number, of: number, say: Say): Partial<Frame> {
  if (of === 1) return {};
  return { counter: open.editing ? say('frame.editing') : say('frame.step', { at, of }), progress: { done: at, of } };
}

/** A frame of these parts; everything else of it is empty. */
export function frame(parts: Partial<Frame>): Frame {
  return { context: '', counter: '', problems: [], notes: [], token: {}, ...parts };
}
