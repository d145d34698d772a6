/** A line that is what a choice on the form's card is called: it picks that one, whatever else its words may mean. */

import type { Attempt } from './attempt';
import { read } from './beside-step';
import { choicesOf } from './card-choices';
import type { Decision, Registry } from './decision';
import type { OpenJourney } from './state';
import { spelt } from './typed-choices';

/** No choice is called longer. */
const LONGEST = 160;
/** What is called by one word is a word of its step. */
const FEWEST = 2;

/** The choice that is called so, or so without what stands before its colon; nothing where none is, or more than one. */
export async function chosenByTitle(
  attempt: Attempt,
  { lastCard, journeys }: Registry,
  { step, journey, trialId }: OpenJourney,
  text: string,
): Promise<Decision | undefined> {
  const line = spelt(text);
  if (!lastCard || text.length > LONGEST || line.split(' ').length < FEWEST) return undefined;
  const known = journeys.get(journey);
  if (!known || (known.about !== 'nothing' && (await attempt.scene(known, trialId)).trial === undefined)) return undefined;
  const card = await lastCard(attempt);
  const all = card ? choicesOf(card) : [];
  const found = [all.filter(({ title }) => spelt(title) === line), all.filter(({ title }) => spelt(afterColon(title)) === line)];
  const [only, ...others] = found.find((some) => some.length > 0) ?? [];
  if (!only || others.length > 0) return undefined;
  return read(attempt, step, { text: only.value, inputs: { [only.input]: only.value }, instead: true });
}

/** "New: I sign the customer up" without its first word. */
function afterColon(title: string): string {
  return title.slice(title.indexOf(':') + 1);
}
