/** Ways back that a card gets beside its own buttons: out of an edit, and to the form that is open. */

import { button, titled } from '../../cards/engine/buttons';
import type { CardContent } from '../../cards/engine/content';
import type { Say } from '../../cards/engine/words';

/** Out of an edit there is always a way back, from the first step too. */
export function withBack(content: CardContent, say: Say): CardContent {
  const { buttons } = content;
  if (buttons.some((button) => 'verb' in button && button.verb === 'back')) return content;
  return { ...content, buttons: buttons.toSpliced(1, 0, button(say, 'back')) };
}

/** While a journey is open, every other card leads back to it first, and none begins another. */
export function withWayBack(content: CardContent, say: Say): CardContent {
  const others = content.buttons
    .filter((button) => !('verb' in button) || (button.verb !== 'signUp' && button.verb !== 'continue'))
    .map((button) => ({ ...button, primary: false }));
  return { ...content, buttons: [titled(say, 'continue', 'buttons.openJourney', { primary: true }), ...others] };
}
