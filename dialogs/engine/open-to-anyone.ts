/** What may be asked by people of whom the roster says nothing: the guidance, and a form that touches no record. */

import type { Attempt } from './attempt';
import { codeTyped } from './typed-code';
import type { OpenJourney } from './state';
import { named, type Commands } from './command';
import { typedLine } from './typed-line';

/** Whether the event needs nobody to be known. `isForAnyone` tells the forms that touch no record. */
export function isOpenToAnyone(attempt: Attempt, commands: Commands, isForAnyone: (journey: OpenJourney) => boolean): boolean {
  const { event } = attempt.given;
  const form = attempt.open && isForAnyone(attempt.open) ? attempt.open.id : undefined;
  const isAllowed = (name: string): boolean =>
    mayAsk(commands, name, form !== undefined) || (name === 'continue' && goesOn(attempt, isForAnyone));
  if (event.kind === 'text') return isLineForAnyone(event.text, commands, attempt, form !== undefined, isAllowed);
  if (event.kind !== 'press') return true;
  if (event.token.journey !== undefined) return event.token.journey === form;
  return event.data['trial'] === undefined && isAllowed(event.verb);
}

function isLineForAnyone(
  text: string,
  commands: Commands,
  { given: { say } }: Attempt,
  inForm: boolean,
  isAllowed: (name: string) => boolean,
): boolean {
  if (codeTyped(text, say, inForm ? 'inside' : 'outside') !== undefined) return false;
  const line = typedLine(text, commands, 'customer', say);
  return line.kind === 'command' ? isAllowed(line.name) : inForm;
}

function mayAsk(commands: Commands, name: string, inForm: boolean): boolean {
  const whose = named(commands, name)?.for;
  return whose === 'anyone' || (whose === 'form' && inForm);
}

/** Whether the form that was kept last is one of those. */
function goesOn({ open, conversation: { kept } }: Attempt, isForAnyone: (journey: OpenJourney) => boolean): boolean {
  const last = kept.at(-1);
  return open === undefined && last !== undefined && isForAnyone(last);
}
