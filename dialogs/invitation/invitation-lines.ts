/** What the cards about invitations have in common. */

import type { Button } from '../../cards/engine/content';
import { titled } from '../../cards/engine/buttons';
import type { Say } from '../../cards/engine/words';
import type { Trial } from '../../src/domain/record/trial';
import type { ViewScene } from '../engine/view-scene';

/** The small line above a card. */
export function contextOf({ customer }: Trial, say: Say): string {
  return say.plain('invitation.context', { company: customer.company });
}

/** The day of an instant, where the one who looks is. */
export function dayOf(at: string, { say, conversation }: ViewScene): string {
  return say.dayOf(at, conversation.zone);
}

/** The way back to the trial. */
export function toTrial(say: Say, { id }: Trial): Button {
  return titled(say, 'trial', 'buttons.toTrial', { args: { trial: id } });
}
