/** The card that was shown last, drawn once more for a line that may be a press of it, or one of its choices. */

import type { Attempt } from '../../dialogs/engine/attempt';
import type { LastCard } from '../../dialogs/engine/last-card';
import { argsOfShown, endsUnasked } from '../../dialogs/engine/own-messages';
import type { Screens } from '../../dialogs/engine/screens';
import type { Conversation, Shown } from '../../dialogs/engine/state';

/**
 * By what the conversation remembers of its last turn. The open form's card where one is open. None below a message that nobody
 * asked for, for which the line may be meant; where another release answered since; where the view had arguments that are not kept; and where something was noted of the trial
 * since: what is drawn now may have other rows, and a number or a title would press something else than was seen.
 */
export function lastCardOn(screens: Screens): LastCard {
  return async (attempt) => {
    const { conversation, given } = attempt;
    const { shown, open } = conversation;
    if (open) return (await screens.draw({ kind: 'journey' }, conversation, given)).card;
    const args = shown && argsOfShown(shown);
    if (!args || !isLast(conversation, shown) || (await isOutdated(attempt))) return undefined;
    const { card } = await screens.draw({ kind: 'view', name: shown.view, args }, conversation, given);
    return card;
  };
}

/** A turn of an older release notes what it led to, and knows nothing of what was shown before it. */
function isLast(conversation: Conversation, { view, args }: Shown): boolean {
  const [, , outcome, about = ''] = conversation.seen.at(-1) ?? [];
  return outcome === view && about === (args['trial'] ?? '') && !endsUnasked(conversation);
}

/** A turn is remembered by the second in which it came, and what it notes itself bears that second, too. */
async function isOutdated({ conversation, given: { world } }: Attempt): Promise<boolean> {
  const { trial = '' } = conversation.shown?.args ?? {};
  const [, second = 0] = conversation.seen.at(-1) ?? [];
  const found = trial === '' ? undefined : await world.trials.find(trial);
  return found !== undefined && Date.parse(found.trial.changedAt) >= (second + 1) * 1000;
}
