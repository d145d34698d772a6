/** Does what a typed command says; a question is no order, so what would act at once is asked first. */

import { isAtOnce, isQuestion } from './at-once';
import type { Attempt } from './attempt';
import { ask } from './commanded';
import type { Decision, Registry } from './decision';
import { namedBy } from './quoted-wish';
import type { TypedCommand } from './typed-line';
import { asked } from './understood';

/** What comes of a command in the line that was typed: "stop reminders?" becomes a button, "stop reminders" is done. */
export async function askTyped(
  attempt: Attempt,
  registry: Registry,
  text: string,
  { name, args }: { readonly name: string; readonly args: Readonly<Record<string, string>> },
): Promise<Decision> {
  if (!isAtOnce(name) || !isQuestion(text)) return ask(attempt, registry, name, args);
  const { name: trial = '' } = args;
  const wish = { intent: name, details: trial === '' ? {} : { trial: withoutMarks(trial) } };
  return asked(attempt, registry, await namedBy(attempt, [wish]), text) ?? ask(attempt, registry, name, args);
}

/** The same, with what is said about the word that was used. */
export async function ranTyped(
  attempt: Attempt,
  registry: Registry,
  text: string,
  { name, args, note }: Pick<TypedCommand, 'name' | 'args' | 'note'>,
): Promise<Decision> {
  const decision = await askTyped(attempt, registry, text, { name, args });
  return note ? { next: decision.next, note } : decision;
}

/** The name that a question ends with. */
function withoutMarks(text: string): string {
  const end = Array.from(text).findLastIndex((sign) => /[\p{L}\p{N}]/u.test(sign));
  return Array.from(text)
    .slice(0, end + 1)
    .join('');
}
