/** Routes the press of a button: on the card of the open journey, of another one, or of none. */

import type { Attempt } from './attempt';
import { leave } from './command-runs';
import { ask, move, reply } from './commanded';
import { here, SHOWN, WALK, type Decision, type Registry } from './decision';
import type { Press } from './event';
import { holdsCode } from './typed-code';
import { takeUp } from './moves';
import { pressedReply } from './overlays';
import { questionOver, type OpenJourney } from './state';
import { leftStuck } from './stuck';

/** What a press comes to. */
export async function pressed(attempt: Attempt, registry: Registry, press: Press): Promise<Decision> {
  const { open } = attempt;
  const { journey } = press.token;
  if (holdsCode(press.data)) return here(attempt, { id: 'notes.codeOnCard' });
  // Where something comes from can be asked of any card, however old.
  if (press.verb === 'why') return ask(attempt, registry, press.verb, press.data);
  const isHere = journey === undefined || journey === open?.id;
  if (isHere && (await leftStuck(attempt, registry, press.verb))) return SHOWN;
  if (journey === undefined) return ask(attempt, registry, press.verb, press.data);
  return open?.id === journey ? pressedHere(attempt, registry, open, press) : pressedOnAnother(attempt, journey);
}

async function pressedHere(attempt: Attempt, registry: Registry, open: OpenJourney, press: Press): Promise<Decision> {
  if (press.verb === 'here') return goOnHere(attempt);
  const isCovered = questionOver(open) !== undefined;
  if (press.verb === 'edit' && !isCovered) return inJourney(attempt, registry, open, press);
  if (press.token.revision !== open.revision) return here(attempt, { id: 'notes.outdated' });
  if (!isCovered) return inJourney(attempt, registry, open, press);
  const answer = pressedReply(open, press.verb);
  return answer ? reply(attempt, registry, answer) : here(attempt);
}

/** The card on which this is pressed becomes the live one. */
function goOnHere(attempt: Attempt): Decision {
  attempt.setOpen({});
  return WALK;
}

/** A button of a journey that is not open: one kept for later is taken up, one that ended shows what it led to. */
function pressedOnAnother(attempt: Attempt, id: string): Decision {
  const kept = attempt.conversation.kept.some((journey) => journey.id === id);
  if (kept && !attempt.open && takeUp(attempt, id)) return WALK;
  const ended = attempt.conversation.finished?.find((journey) => journey.id === id);
  if (!ended || attempt.open) return here(attempt, { id: 'notes.over' });
  attempt.showView(ended.view, ended.args);
  return SHOWN;
}

async function inJourney(attempt: Attempt, registry: Registry, open: OpenJourney, press: Press): Promise<Decision> {
  const { verb, data } = press;
  if (['later', 'startOver', 'cancel', 'help'].includes(verb)) return ask(attempt, registry, verb, {});
  if (verb === 'back' || verb === 'edit') return move(attempt, registry, open, verb, data['to']);
  if (verb === 'leave') {
    await leave(attempt, registry.commands);
    return SHOWN;
  }
  attempt.unread = true;
  return WALK;
}
