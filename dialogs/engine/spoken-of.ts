/** Which trial "it" stands for in a typed line: the one that was spoken of last in the chat. */

import type { Attempt } from './attempt';
import { isWholeName } from './at-once';
import { pointsBack } from './reader/pointing';
import type { Args } from './run';

/** What stands for a trial that a line only points at. */
export const IT = 'it';

/** The arguments with the trial that a pronoun stands for in place of it; without a name where no trial was spoken of. */
export async function withSpokenOf(attempt: Attempt, args: Args): Promise<Args> {
  const { name = '', ...others } = args;
  if (args.trial !== undefined || name === '' || !(await isPointed(attempt, name))) return args;
  const trial = lastSpokenOf(attempt);
  return trial === undefined ? others : { ...others, trial };
}

async function isPointed({ given: { say, world } }: Attempt, name: string): Promise<boolean> {
  if (!pointsBack(name, say.lang)) return false;
  const found = await world.trials.search(name);
  return !found.some(({ trial }) => isWholeName(name, trial));
}

/** The trial of the card that was quoted, else of the last of the chat's messages that shows one. */
export function lastSpokenOf({ about, conversation: { messages = [] } }: Attempt): string | undefined {
  return about['trial'] ?? messages.findLast(({ args }) => args['trial'] !== undefined)?.args['trial'];
}
