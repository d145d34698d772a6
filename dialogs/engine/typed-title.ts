/** A line that is what a choice on the form's card is called: it picks that one, whatever else its words may mean. */

import { hasChoiceSet } from '../../cards/engine/choice-sets';
import type { Attempt } from './attempt';
import { read } from './beside-step';
import { choicesOf, type CardChoice } from './card-choices';
import type { Decision, Registry } from './decision';
import { answersOf, stepsOf } from './journey-dialog';
import type { Journey, Scene } from './script';
import type { OpenJourney } from './state';
import { spelt } from './typed-choices';

/** No choice is called longer. */
const LONGEST = 160;
/** What is called by one word is a word of its step. */
const FEWEST = 2;

/** The choice that is called so, or so without what stands before its colon; nothing where none is, or more than one. */
export async function chosenByTitle(
  attempt: Attempt,
  registry: Registry,
  open: OpenJourney,
  text: string,
): Promise<Decision | undefined> {
  const line = spelt(text);
  if (text.length > LONGEST || line.split(' ').length < FEWEST) return undefined;
  const all = await choicesAsked(attempt, registry, open);
  const found = [all.filter(({ title }) => spelt(title) === line), all.filter(({ title }) => spelt(afterColon(title)) === line)];
  const [only, ...others] = found.find((some) => some.length > 0) ?? [];
  if (!only || others.length > 0) return undefined;
  return read(attempt, open.step, { text: only.value, inputs: { [only.input]: only.value }, instead: true });
}

/** The choices of the card on screen; none where the form can't go on. */
async function choicesAsked(
  attempt: Attempt,
  { lastCard, journeys }: Registry,
  open: OpenJourney,
): Promise<readonly CardChoice[]> {
  const journey = journeys.get(open.journey);
  const scene = journey && (await attempt.scene(journey, open.trialId));
  if (!lastCard || !scene || (journey.about !== 'nothing' && scene.trial === undefined)) return [];
  const card = asksToPick(journey, open, scene) ? await lastCard(attempt) : undefined;
  return card ? choicesOf(card) : [];
}

/** Whether the card on screen has choices. */
function asksToPick(journey: Journey, open: OpenJourney, scene: Scene): boolean {
  const step = stepsOf(journey, open, scene).find(({ id }) => id === open.step);
  return step !== undefined && hasChoiceSet(step.ask(answersOf(journey, open, scene), open.drafts[step.id] ?? {}, scene).name);
}

/** "New: I sign the customer up" without its first word. */
function afterColon(title: string): string {
  return title.slice(title.indexOf(':') + 1);
}
