/** The card on which a journey stood before it went on below. */

import type { Screens, Viewer } from '../../dialogs/engine/screens';
import type { Conversation, OpenJourney, Reference } from '../../dialogs/engine/state';
import type { Painter } from '../channel/painter';

/**
 * Has it show what was answered there. It is drawn within the turn, which was told already what the drawing asks; where that fails the painter
 * tries once more. Never rejects.
 */
export async function collapseFormer(
  { screens, painter }: { readonly screens: Pick<Screens, 'collapsed'>; readonly painter: Pick<Painter, 'paint'> },
  to: Reference,
  open: OpenJourney,
  conversation: Conversation,
  viewer: Viewer,
): Promise<void> {
  if (!open.card) return;
  const draw = () => screens.collapsed(open, conversation, viewer);
  const ready = await draw().then(
    (drawn) => () => Promise.resolve(drawn),
    () => draw,
  );
  painter.paint(to, open.card.id, ready);
}
