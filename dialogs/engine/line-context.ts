/** Where a line is read: what the reader must know of the person, the record and the open form. */

import { today } from '../../src/domain/time/calendar';
import type { Attempt } from './attempt';
import { openToCustomer } from './reach';
import type { LineContext } from './reader/intents';

/** That, while no form is open. Names of trials are those the person may see. */
export async function lineContext(attempt: Attempt): Promise<LineContext> {
  const { actor, now, say } = attempt.given;
  const { zone } = attempt.conversation;
  return {
    side: actor.side,
    today: today(now, zone),
    locale: say.lang,
    trials: await namesOfTrials(attempt),
    ...(actor.company === '' ? {} : { company: actor.company }),
  };
}

async function namesOfTrials({ given: { actor, world } }: Attempt): Promise<readonly string[]> {
  const own = actor.side === 'partner' ? await world.trials.list(actor.person.tenantId) : [];
  const open = await openToCustomer(world.trials, actor);
  return [...new Set([...own, ...open].map(({ customer }) => customer.company))];
}
