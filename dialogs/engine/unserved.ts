/** Where a turn ends that the roster's word about its person was too old for: nothing is noted, and the same can be done again. */

import type { Attempt } from './attempt';
import { argsOf } from './command-runs';
import { named, type Commands } from './command';

/** Shows the open form as it stood, or a card on which the same press can be made again. */
export function showUnserved(attempt: Attempt, commands: Commands): void {
  const { event } = attempt.given;
  const isPress = event.kind === 'press';
  if (attempt.open && (!isPress || event.token.journey !== undefined)) attempt.showJourney({ id: 'notes.unserved' });
  else attempt.showView('unserved', isPress ? { ...argsOf(named(commands, event.verb), event.data), verb: event.verb } : {});
}

/** Says that the roster is silent, and that its last word serves for reading only. */
export function sayReadingOnly(attempt: Attempt): void {
  attempt.sayFirst({ id: 'notes.readingOnly' });
}
