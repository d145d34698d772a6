/** The card that was shown last, drawn once more for a line that may be a press of it. */

import type { Screens } from '../../dialogs/engine/screens';
import { endsUnasked } from '../../dialogs/engine/own-messages';
import type { LastCard } from '../../dialogs/engine/last-card';
import { screenOf } from './plan-turn';

/** By what the conversation remembers of its last turn: a view and the trial it was about. A form answers for itself, and a
 * message that nobody asked for is no card of a turn: what is typed below it may be meant for that. */
export function lastCardOn(screens: Screens): LastCard {
  return async ({ conversation, given: { actor, say, now } }) => {
    const seen = conversation.seen.at(-1);
    if (!seen || conversation.open || seen[2] === 'journey' || endsUnasked(conversation)) return undefined;
    const { card } = await screens.draw(screenOf(seen, conversation), conversation, { actor, say, now });
    return card;
  };
}
