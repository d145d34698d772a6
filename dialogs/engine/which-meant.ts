/** What is typed below a list that asks for which trial a command is. */

import { answerWord } from '../../src/domain/text/answer-words';
import { askTyped } from './ask-typed';
import { isWholeName } from './at-once';
import type { Attempt } from './attempt';
import { ask } from './commanded';
import { isCommand } from './command-runs';
import type { Decision, Registry } from './decision';
import type { CommandName } from './names';
import { alongWith, type Args } from './run';
import type { OwnMessage } from './state';

/** A list that asked for which trial a command is was shown last: a name that finds one answers it, and a yes where it shows a single one. */
export async function whichMeant(attempt: Attempt, registry: Registry, text: string): Promise<Decision | undefined> {
  const { view, args = {} } = lastShown(attempt) ?? {};
  const { command } = args;
  if ((view !== 'whichTrial' && view !== 'several') || !isCommand(registry.commands, command)) return undefined;
  if (view === 'several' && answerWord(text) === 'yes') return agreed(attempt, registry, command, args);
  const isFound = (await attempt.given.world.trials.search(text)).length > 0;
  if (!isFound || !(await mayName(attempt, text))) return undefined;
  return askTyped(attempt, registry, text, { name: command, args: { ...alongWith(args), name: text } });
}

/** What was shown last, with what was typed for it. */
export function lastShown({ conversation: { messages, shown } }: Attempt): Pick<OwnMessage, 'view' | 'args'> | undefined {
  const last = messages?.at(-1) ?? shown;
  return last && shown?.view === last.view ? { ...last, args: { ...last.args, ...shown.typed } } : last;
}

async function agreed(attempt: Attempt, registry: Registry, command: CommandName, args: Args): Promise<Decision | undefined> {
  const [only, ...others] = await attempt.given.world.trials.search(args.name ?? '');
  return only && others.length === 0 ? ask(attempt, registry, command, { ...alongWith(args), trial: only.trial.id }) : undefined;
}

/** Whether a text can name a trial: a word that answers a question does so only where a trial is called just that. */
export async function mayName({ given: { world } }: Attempt, text: string): Promise<boolean> {
  if (answerWord(text) === undefined) return true;
  return (await world.trials.search(text)).some(({ trial }) => isWholeName(text, trial));
}
