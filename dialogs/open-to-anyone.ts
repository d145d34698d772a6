/** What may be asked by people of whom the roster says nothing: the guidance, and a form that touches no record. */

import type { Attempt } from './attempt';
import { codeTyped } from './join';
import type { OpenJourney } from './state';
import { typedLine } from './typed-line';

/** The guidance, and the way to it. */
const GUIDANCE = ['removal', 'guidance', 'credit', 'help', 'home'];
/** What can be done with an open form beside answering it. */
const WITH_FORM = ['back', 'later', 'continue', 'startOver', 'cancel'];

/** Whether the event needs nobody to be known. `isForAnyone` tells the forms that touch no record. */
export function isOpenToAnyone(attempt: Attempt, isForAnyone: (journey: OpenJourney) => boolean): boolean {
  const { event } = attempt.given;
  const form = attempt.open && isForAnyone(attempt.open) ? attempt.open.id : undefined;
  if (event.kind === 'text') return isLineForAnyone(event.text, form !== undefined, attempt, isForAnyone);
  if (event.kind !== 'press') return true;
  if (event.token.journey !== undefined) return event.token.journey === form;
  return event.data['trial'] === undefined && allowed(form !== undefined, attempt, isForAnyone).includes(event.verb);
}

function isLineForAnyone(
  text: string,
  inForm: boolean,
  attempt: Attempt,
  isForAnyone: (journey: OpenJourney) => boolean,
): boolean {
  const { say } = attempt.given;
  if (codeTyped(text, say, inForm ? 'inside' : 'outside') !== undefined) return false;
  const line = typedLine(text, 'customer', say);
  return line.kind === 'command' ? allowed(inForm, attempt, isForAnyone).includes(line.name) : inForm;
}

function allowed(
  inForm: boolean,
  { open, conversation: { kept } }: Attempt,
  isForAnyone: (journey: OpenJourney) => boolean,
): readonly string[] {
  const last = kept.at(-1);
  const goesOn = open === undefined && last !== undefined && isForAnyone(last);
  return [...GUIDANCE, ...(inForm ? WITH_FORM : []), ...(goesOn ? ['continue'] : [])];
}
