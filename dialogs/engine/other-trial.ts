/** A line in a form about a trial that says another trial was meant: what the form is for is asked for that one. */

import { foldName } from '../../src/domain/text/fold';
import type { Attempt } from './attempt';
import { ask } from './commanded';
import { isCommand } from './command-runs';
import type { Decision, Registry } from './decision';
import { lineContext } from './line-context';
import { otherNamed } from './reader/other-named';
import { kindOf, type Asked } from './reader/answers';
import type { LineContext } from './reader/intents';
import { EVERYTHING, senseOf } from './reader/sense';
import type { OpenJourney } from './state';

/** Where names of companies are asked for, the name is an answer. */
const ANSWERED: ReadonlySet<Asked> = new Set<Asked>(['company', 'domain', 'partner']);

/** No name of a company is longer. */
const LONGEST_NAME = 200;

/** What comes of such a line; nothing for any other. A form with answers in it is asked about before it makes room. */
export async function otherTrialMeant(
  attempt: Attempt,
  registry: Registry,
  open: OpenJourney,
  text: string,
): Promise<Decision | undefined> {
  const { journeys, commands } = registry;
  const journey = journeys.get(open.journey);
  if (journey?.about !== 'trial' || ANSWERED.has(kindOf(open))) return undefined;
  const { trial } = await attempt.scene(journey, open.trialId);
  const other = trial && otherNamed(senseOf(text, await lineContext(attempt, text), EVERYTHING), trial.customer.company);
  if (other === undefined) return undefined;
  const [name] = Object.entries(commands).find(([, { opens = [] }]) => opens.some((one) => one === open.journey)) ?? [];
  return isCommand(commands, name) ? ask(attempt, registry, name, { name: other }) : undefined;
}

/** Whether a line is the name of a recorded trial and nothing else: where a person is asked for, it is hardly meant as one. */
export function namesTrial(text: string, { trials }: LineContext): boolean {
  if (text.length > LONGEST_NAME) return false;
  const typed = foldName(text);
  return trials.some((name) => foldName(name) === typed);
}
