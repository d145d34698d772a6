/** What a line that is typed while a form asks wants outside of that form, and how it gets it with the form left as it was. */

import { AT_ONCE } from './at-once';
import type { Attempt } from './attempt';
import { isCommand, opensJourney } from './command-runs';
import { ask } from './commanded';
import type { Decision, Registry } from './decision';
import { lineContext } from './line-context';
import { hasAnswers } from './moves';
import { looks, questioned } from './questioned';
import { namedBy } from './quoted-wish';
import { isName, type Asked } from './reader/answers';
import { REPORTED } from './reader/asking';
import { readLine, type Understanding, type Wish } from './reader/reader';
import { EVERYTHING, says, senseOf, type Sense } from './reader/sense';
import { saysNothing } from './reader/says-nothing';
import type { Conversation } from './state';
import { commandOf } from './nearest';
import { argsOf, asked } from './understood';

/** From here on a wish is taken for what was said; with less it is only named beside the question. What only shows something needs less. */
const SURE = 0.9;
const SURE_TO_LOOK = 0.75;

/** A line, what it means outside of the form, and what of that it wants. */
export interface Wanted {
  readonly text: string;
  readonly sense: Sense;
  readonly got: Understanding;
  readonly wishes: readonly Wish[];
  readonly isSure: boolean;
}

/** Reads a line as it would be read with no form open; what the open form or its card does anyhow is no wish. */
export async function wantedIn(attempt: Attempt, registry: Registry, text: string): Promise<Wanted> {
  const context = await lineContext(attempt, text);
  const got = readLine(text, context);
  const sense = senseOf(text, context, EVERYTHING);
  // "Germany or Austria" asks for a list where nothing else is asked; here it is half an answer.
  const wishes = saysNothing(sense) ? [] : wishesOf(attempt, registry, got);
  return { text, sense, got, wishes, isSure: got.kind === 'intent' && isSure(registry, wishes, got.confidence) };
}

function isSure(registry: Registry, [wish]: readonly Wish[], confidence: number): boolean {
  const name = wish && commandOf(registry, wish.intent);
  return name !== undefined && confidence >= (looks(registry, name) ? SURE_TO_LOOK : SURE);
}

/** What it wants that the open form is not already, likeliest first. */
function wishesOf({ open }: Attempt, registry: Registry, got: Understanding): readonly Wish[] {
  const wishes = got.kind === 'intent' ? [got] : got.kind === 'ask' ? got.between : [];
  const isReviewed = registry.journeys.get(open?.journey ?? '')?.steps.some(({ id }) => id === 'review') === true;
  return wishes.filter(({ intent, details }) => {
    const name = commandOf(registry, intent);
    const opens = name === undefined ? [] : (registry.commands[name].opens ?? []);
    const isOfForm = isReviewed && CORRECTIONS.test(intent) && !(open?.trialId === undefined && details.trial !== undefined);
    const isOwn = opens.some((one) => one === open?.journey) || isOfForm;
    return name !== undefined && !OF_FORM.has(name) && !isOwn;
  });
}

/** "Edit e-mail" in a form that is looked through at its end is about that form; a recorded trial that is named is another one. */
const CORRECTIONS = /^corrections$|Corrected$/u;

/** Shown beside any form, or said by its own card. */
const OF_FORM: ReadonlySet<string> = new Set(['help', 'home', 'back', 'cancel', 'later', 'startOver', 'continue', 'leave']);

/** What is sure is done, or waits for the form to make room, or stands on a button. The form stays as it was. */
export async function elsewhere(
  attempt: Attempt,
  registry: Registry,
  { text, got, wishes }: Wanted,
): Promise<Decision | undefined> {
  const [first] = wishes;
  const name = first && commandOf(registry, first.intent);
  if (first === undefined || name === undefined) return got.kind === 'question' ? questioned(attempt, registry, text) : undefined;
  if (mayBeDone(attempt, registry, name)) return ask(attempt, registry, name, argsOf(attempt, first, name, text));
  return asked(attempt, registry, await namedBy(attempt, wishes), text);
}

/** What of the wishes can be typed in the person's own language to get it; nothing where none can. */
export function typedWish({ given: { say } }: Attempt, registry: Registry, { wishes }: Wanted): string | undefined {
  const id = `commands.${wishes.flatMap(({ intent }) => commandOf(registry, intent) ?? [])[0] ?? ''}.title`;
  return say.knows(id) ? say.plain(id) : undefined;
}

/** What acts at once is pressed; what opens a form asks first only where the open one holds answers. */
function mayBeDone({ open }: Attempt, { commands }: Registry, name: string): boolean {
  if (AT_ONCE.has(name) || !isCommand(commands, name)) return false;
  return !opensJourney(commands[name]) || (open !== undefined && hasAnswers(open));
}

/** The form as it was; what is said without a name is about its trial. */
export async function left(
  attempt: Attempt,
  before: Conversation,
  decide: () => Promise<Decision | undefined>,
): Promise<Decision | undefined> {
  const refused = attempt.conversation;
  attempt.conversation = before;
  const trial = before.open?.trialId;
  if (trial !== undefined) attempt.about = { ...attempt.about, trial };
  const decision = await decide();
  if (decision === undefined) attempt.conversation = refused;
  // The question over a form says by itself that the form is kept.
  return decision && attempt.screen?.kind === 'view' ? { note: { id: 'notes.stillOpen' }, ...decision } : decision;
}

/** What comes of a line that is no name where one was asked for, and surely wants something else. */
export async function wantedInstead(attempt: Attempt, registry: Registry, text: string): Promise<Decision | undefined> {
  const line = await wantedIn(attempt, registry, text);
  return line.isSure ? left(attempt, attempt.conversation, () => elsewhere(attempt, registry, line)) : undefined;
}

/** What a line surely wants beside what the step would read in it: "show me Fabrikam" names nobody, and what was extended did not start. */
export async function wantedBeside(
  attempt: Attempt,
  registry: Registry,
  text: string,
  asked: Asked,
): Promise<Decision | undefined> {
  if (!isName(asked) && !(asked === 'date' && STARTS.has(attempt.open?.step ?? ''))) return undefined;
  const line = await wantedIn(attempt, registry, text);
  const intent = line.wishes[0]?.intent;
  const isMeant = isName(asked) ? line.isSure && isTold(line, intent) : isOfEnd(intent);
  return isMeant ? left(attempt, attempt.conversation, () => elsewhere(attempt, registry, line)) : undefined;
}

/** Steps that ask for a first day. */
const STARTS: ReadonlySet<string> = new Set(['started', 'startedOn']);

/** Something is to be seen, or is told as done, in a sentence. */
function isTold({ text, sense }: Wanted, intent = ''): boolean {
  if (intent === 'trial') return says(sense, 'show');
  return REPORTED.has(intent) && isSentence(text);
}

function isOfEnd(intent: string | undefined): boolean {
  return intent === 'extended' || intent === 'expired' || intent === 'endNoted' || intent === 'deleted';
}

/** Fewer words than these are a slip of an answer rather than a wish. */
const SENTENCE = 3;

/** Whether a line has words enough for a wish. */
export function isSentence(text: string): boolean {
  return text.trim().split(/\s+/u).length >= SENTENCE || /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]{4}/u.test(text);
}
