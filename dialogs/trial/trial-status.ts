/** How a trial stands today: in a word, by its end, and by how many of its days have gone. */

import type { Say } from '../../cards/engine/words';
import { countingClocks, dayOf, endOfTrial, firstClock } from '../../src/domain/record/clocks';
import type { Trial } from '../../src/domain/record/trial';
import { today } from '../../src/domain/time/calendar';
import { attention } from '../../src/domain/watch/urgency';
import type { ViewScene } from '../engine/view-scene';

/** How a trial stands today: its recorded state, unless its end has passed meanwhile. */
export function statusText(found: Trial, scene: ViewScene): string {
  const { say } = scene;
  const isOpen = found.state === 'running' || found.state === 'active';
  const code = isOpen ? attention(found, todayOf(scene)) : 'none';
  const isOver = code === 'ended' || code === 'billed' || code === 'convertedInTime';
  return say.plain(isOver ? `trial.over.${code}` : `trial.state.${found.state}`, { date: endText(found, say) });
}

/** The day its clocks end, in words; `empty` where none is known. */
export function endText(found: Trial, say: Say): string {
  const end = endOfTrial({ clocks: countingClocks(found) });
  return end === undefined ? 'empty' : say.day(end);
}

/** Which of its days it is; nothing where it does not run. */
export function dayProgress(found: Trial, scene: ViewScene): { readonly done: number; readonly of: number } | undefined {
  const clock = firstClock(found);
  if (!clock || found.startedOn === undefined || found.state !== 'running') return undefined;
  const { day, of } = dayOf(found.startedOn, clock, today(scene.now, clock.zone));
  return { done: day, of };
}

/** The day it is where the one who looks is. */
export function todayOf({ now: instant, conversation }: ViewScene): string {
  return today(instant, conversation.zone);
}
