/** What comes of an event before any dialog begins: the open journey walks on, or something is shown already. */

import type { Text } from '../../cards/engine/content';
import type { WordId } from '../../cards/words/language';
import type { Attempt } from './attempt';
import type { Journey } from './script';
import type { Next } from './run';
import type { Commands } from './command';
import type { LastCard } from './last-card';

/** Where names are looked up. Tests and older releases have other journeys. */
export interface Registry {
  readonly journeys: ReadonlyMap<string, Journey>;
  readonly commands: Commands;
  /** Draws what was shown last, so that its presses can be typed; where none is given they can't. */
  readonly lastCard?: LastCard;
}

/** What is to be done, and what is said on whatever is shown then. */
export interface Decision {
  readonly next: Next;
  readonly note?: Text;
}

/** The open journey decides what is shown. */
export const WALK: Decision = { next: 'walk' };
/** All is decided. */
export const SHOWN: Decision = { next: 'shown' };

/** Shows where the person is. */
export function here(attempt: Attempt, ...notes: readonly Text[]): Decision {
  if (attempt.open) attempt.showJourney(...notes);
  else attempt.showView('home', {}, ...notes);
  return SHOWN;
}

/** Closes what can't go on, and shows the start card. */
export function gone(attempt: Attempt, note: WordId = 'notes.over'): Decision {
  if (attempt.open) attempt.setOpen(undefined);
  attempt.showView('home', {}, { id: note });
  return SHOWN;
}
