/** A line that is nothing but what names recorded trials, "Adventure" or "adventure-works.com", is a wish to see them. */

import { answerWord } from '../../src/domain/text/answer-words';
import { finder, type Fit } from '../../src/domain/text/find';
import type { Attempt } from './attempt';
import { runCommand } from './command-runs';
import type { Decision, Registry } from './decision';

/** A shorter text begins too many names. */
const SHORTEST = 3;
/** A longer text is a sentence, and is read as one. */
const LONGEST = 60;
/** A part from the middle of a word, or a slip, may be something else. */
const SURE: ReadonlySet<Fit | 'none'> = new Set(['whole', 'begins', 'words']);

/** The trial of that name, or all of that name to choose from; nothing where the line names none. */
export async function bareName(attempt: Attempt, { commands }: Registry, text: string): Promise<Decision | undefined> {
  const name = text.trim();
  if (name.length < SHORTEST || name.length > LONGEST || answerWord(name) !== undefined) return undefined;
  const found = await attempt.given.world.trials.search(name);
  const named = found.map(({ trial }) => {
    const { company, domain } = trial.customer;
    return { item: trial, names: [company], addresses: domain === undefined ? [] : [domain] };
  });
  return SURE.has(finder(named).spelt(name).fit) ? { next: await runCommand(attempt, commands, 'trial', { name }) } : undefined;
}
