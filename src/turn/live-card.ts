/** Which message shows a turn's card, and whether a journey has left its own. */

import type { Conversation } from '../../dialogs/engine/state';
import type { Arrival } from './arrival';
import type { TurnPlan } from './plan-turn';
import type { Posted } from './settle';

/** The message that shows the turn's card now; undefined when none does. */
export function liveCard({ pressed, isInvoke }: Arrival, posted: Posted | undefined): string | undefined {
  if (posted?.kind === 'posted') return posted.id;
  return posted === undefined || isInvoke ? pressed : undefined;
}

/** Whether the open journey has left the card it stood on: it is over, or it is what this turn shows. */
export function isElsewhere(before: Conversation, { screen, conversation, silent }: TurnPlan): boolean {
  return !silent && (screen.kind === 'journey' || conversation.open?.id !== before.open?.id);
}
