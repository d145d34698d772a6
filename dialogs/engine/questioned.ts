/** A question that is typed while a form asks another: it is answered beside the form, which waits. */

import { isAtOnce } from './at-once';
import type { Attempt } from './attempt';
import { opensJourney, runCommand } from './command-runs';
import { ask } from './commanded';
import { here, type Decision, type Registry } from './decision';
import { lineContext } from './line-context';
import type { CommandName } from './names';
import { readLine } from './reader/reader';
import { ifKnown } from './script';
import { commandOf } from './nearest';
import { argsOf } from './understood';

/**
 * What the question asks to see is shown as it would be without a form; else it is answered where something is known about it. Nothing is
 * noted. The question on the card waits either way.
 */
export async function questioned(attempt: Attempt, registry: Registry, text: string): Promise<Decision> {
  const got = readLine(text, await lineContext(attempt, text));
  const name = got.kind === 'intent' ? commandOf(registry, got.intent) : undefined;
  if (got.kind === 'intent' && name !== undefined && looks(registry, name))
    return ask(attempt, registry, name, argsOf(attempt, got, name, text));
  const topic = got.kind === 'question' ? got.topic : undefined;
  const next = await runCommand(attempt, registry.commands, 'why', { name: text, ...ifKnown('value', topic) });
  const isKnown = attempt.screen?.kind === 'view' && attempt.screen.args['facts'] !== undefined;
  if (isKnown) return { next, note: { id: 'notes.stillOpen' } };
  attempt.beside = false;
  return here(attempt, { id: 'notes.questionInside' });
}

/** Whether a command does nothing but show something. */
export function looks({ commands }: Registry, name: CommandName): boolean {
  const command = commands[name];
  return !isAtOnce(name) && command.for !== 'form' && !opensJourney(command);
}
