/** Where a line is read: what the reader must know of the person, the record and the open form. */

import { today } from '../../src/domain/time/calendar';
import type { Attempt } from './attempt';
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

async function namesOfTrials({ given: { world } }: Attempt): Promise<readonly string[]> {
  const all = [...(await world.trials.ofPartner()), ...(await world.trials.ofCustomer())];
  return [...new Set(all.map(({ customer }) => customer.company))];
}
