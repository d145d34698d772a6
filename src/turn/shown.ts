/** Where promised cards came to stand, as the chat remembers it. */

import { withMessage } from '../../dialogs/engine/own-messages';
import { isKnownPromise, type Conversation, type Owed } from '../../dialogs/engine/state';
import type { ShownIn } from '../domain/watch/owed';

/** The conversation with what its promises were shown in: the message of each, and the live card of a form that is still at that revision. */
export function withShown(conversation: Conversation, kept: readonly Owed[], { card, message = '' }: ShownIn): Conversation {
  const screens = kept.flatMap((owed) => (owed.kind === 'show' && isKnownPromise(owed) ? [owed.screen] : []));
  const after = screens.reduce((before, screen) => withMessage(before, message, screen), conversation);
  const { open } = after;
  if (!card || !open || open.revision !== card.revision || card.id === '') return after;
  return { ...after, open: { ...open, card: { id: card.id, at: card.at } } };
}
