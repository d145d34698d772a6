/** Decides whether an event is a command, an answer to an open question, or something to be put right. No dialog begins here. */

import type { Attempt } from './attempt';
import { here, SHOWN, type Decision, type Registry } from './decision';
import { heard } from './heard';
import { isOpenToAnyone } from './open-to-anyone';
import { pressed } from './pressed';

/** Routes one event. What it comes to is staged on the attempt, or left to the open journey. */
export async function route(attempt: Attempt, registry: Registry): Promise<Decision> {
  const { event, personal, actor } = attempt.given;
  const { commands, journeys } = registry;
  if (!personal) return shown(attempt, 'group');
  const isForAnyone = ({ journey }: { readonly journey: string }): boolean => journeys.get(journey)?.forAnyone === true;
  if (actor.standing === 'unchecked' && !isOpenToAnyone(attempt, commands, isForAnyone)) return shown(attempt, 'unchecked');
  if (event.kind === 'press') return pressed(attempt, registry, event);
  if (event.kind === 'text') return heard(attempt, registry, event.text);
  if (event.kind === 'arrive') return arrived(attempt);
  return event.kind === 'secret' ? here(attempt) : here(attempt, { id: `notes.${event.what}` });
}

function shown(attempt: Attempt, view: 'group' | 'unchecked'): Decision {
  attempt.showView(view);
  return SHOWN;
}

function arrived(attempt: Attempt): Decision {
  if (attempt.open) {
    attempt.setOpen({ overlay: { kind: 'resume' } });
    attempt.showJourney();
  }
  return SHOWN;
}
