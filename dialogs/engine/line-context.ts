/** Where a line is read: what the reader must know of the person, the record and the open form. */

import { today } from '../../src/domain/time/calendar';
import type { Attempt } from './attempt';
import { configuredName } from './partner-name';
import type { LineContext } from './reader/intents';

/** That, while no form is open. Names of trials are those the person may see. */
export async function lineContext(attempt: Attempt, line: string): Promise<LineContext> {
  const partners = attempt.given.actor.side === 'customer' ? { partners: await namesOfPartners(attempt) } : {};
  return { ...contextOf(attempt), ...partners, trials: await namesOfTrials(attempt, line) };
}

/** Those with a name here. */
async function namesOfPartners({ given: { world } }: Attempt): Promise<readonly string[]> {
  const open = await world.trials.ofCustomer();
  return [...new Set(open.map((trial) => configuredName(trial, world.partners)))].filter((name) => name !== '');
}

/** The same without the record, for what no name is needed for: nothing is read from the storage. */
export function contextOf({ given: { actor, now, say }, conversation: { zone } }: Attempt): LineContext {
  const company = actor.company === '' ? {} : { company: actor.company };
  return { side: actor.side, today: today(now, zone), locale: say.lang, trials: [], ...company };
}

/** Of very many those of which the line has a word. */
async function namesOfTrials({ given: { world } }: Attempt, line: string): Promise<readonly string[]> {
  const many = await world.trials.many();
  const ours = many ? await many.namesIn(line) : (await world.trials.ofPartner()).map(({ customer }) => customer.company);
  const open = await world.trials.ofCustomer();
  return [...new Set([...ours, ...open.map(({ customer }) => customer.company)])];
}
