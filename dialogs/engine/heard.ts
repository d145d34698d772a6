/** Routes a typed line: a code, a command, an answer to the question over the form, or one to the form itself. */

import { ranTyped } from './ask-typed';
import type { Attempt } from './attempt';
import { runCommand } from './command-runs';
import { move } from './commanded';
import { exactCommand } from './commands';
import { here, SHOWN, WALK, type Decision, type Registry } from './decision';
import { doubted } from './doubted';
import { dayAnew } from './day-anew';
import { dayPicked } from './either-day';
import { read } from './beside-step';
import { editLine, type EditLine } from './edit-line';
import { givenAnew } from './given-anew';
import { goesOn } from './goes-on';
import { heardOverlay } from './heard-overlay';
import { kindOf } from './reader/answers';
import { rightedAnswer } from './righted-answer';
import { stepCorrected } from './step-corrected';
import { codeTyped } from './typed-code';
import { answersOf } from './journey-dialog';
import { notedAnew } from './noted-anew';
import { isSaid } from './typed-choices';
import { isSentence } from './not-a-name';
import { isMessage, pastedInside, pastedOutside } from './pasted';
import { heardQuoting } from './quoted';
import { questionOver, type OpenJourney } from './state';
import { leftStuck } from './stuck';
import { interruption, typedLine, withoutSlash, type TypedLine } from './typed-line';
import { understoodInside } from './understood-inside';
import { understoodOutside } from './understood';
import { typedPress } from './typed-press';
import { chosenByTitle } from './typed-title';
import { unknownLine } from './unknown-line';
import { whichMeant } from './which-meant';

/** What a line comes to. A code goes before everything else: as an answer or a command it would be kept. */
export async function heard(attempt: Attempt, registry: Registry, typed: string): Promise<Decision> {
  const { open } = attempt;
  const text = withoutSlash(typed, registry.commands, attempt.given);
  const code = codeTyped(text, attempt.given.say, open ? 'inside' : 'outside');
  if (code !== undefined) return { next: await runCommand(attempt, registry.commands, 'join', { name: code }) };
  const quoting = await heardQuoting(attempt, registry, text);
  if (quoting) return quoting;
  return attempt.open ? heardInForm(attempt, registry, attempt.open, text) : heardOutside(attempt, registry, text);
}

async function heardOutside(attempt: Attempt, registry: Registry, text: string): Promise<Decision> {
  const { say, actor } = attempt.given;
  const pasted = isMessage(text) ? await pastedOutside(attempt, registry, text) : undefined;
  if (pasted) return pasted;
  const line = typedLine(text, registry.commands, actor.side, say);
  const press = mayPress(attempt, line) ? await typedPress(attempt, registry, text) : undefined;
  if (press) return press;
  const which = line.kind === 'none' ? await whichMeant(attempt, registry, text) : undefined;
  if (which) return which;
  if (line.kind === 'command' && !(await isSentence(attempt, registry.commands, line)))
    return ranTyped(attempt, registry, text, line);
  const understood = await meantOutside(attempt, registry, text);
  if (understood) return understood;
  if (line.kind === 'command') return ranTyped(attempt, registry, text, line);
  attempt.showView('home', {}, unknownLine(text, line.near));
  return SHOWN;
}

async function meantOutside(attempt: Attempt, registry: Registry, text: string): Promise<Decision | undefined> {
  const anew = (await notedAnew(attempt, registry, text)) ?? (await pastedOutside(attempt, registry, text));
  return anew ?? understoodOutside(attempt, registry, text);
}

/** On the card of a trial what a button is called is a press of it; elsewhere a command is what it is. */
function mayPress({ conversation }: Attempt, line: TypedLine): boolean {
  const [, , , about = ''] = conversation.seen.at(-1) ?? [];
  return line.kind === 'none' || about !== '';
}

async function heardInForm(attempt: Attempt, registry: Registry, open: OpenJourney, text: string): Promise<Decision> {
  const { say, unseenCard } = attempt.given;
  const exact = exactCommand(text, registry.commands, say, 'inside');
  if (await leftStuck(attempt, registry, exact)) return SHOWN;
  if (unseenCard) return here(attempt, { id: 'notes.unread' });
  const over = questionOver(open);
  if (over) return heardOverlay(attempt, registry, open, over, text);
  if (await isChoice(attempt, registry, open, text)) {
    attempt.unread = true;
    return WALK;
  }
  const titled = exact === undefined ? await chosenByTitle(attempt, registry, open, text) : undefined;
  return titled ?? heardAtStep(attempt, registry, open, text, exact);
}

/** A line that is no choice of the question on screen: a command, or an answer in words of its own. */
async function heardAtStep(
  attempt: Attempt,
  registry: Registry,
  open: OpenJourney,
  text: string,
  exact: ReturnType<typeof exactCommand>,
): Promise<Decision> {
  if (exact === 'back') return move(attempt, registry, open, 'back');
  const picked = dayPicked(open, text);
  if (picked !== undefined) return read(attempt, open.step, { text: picked, instead: true });
  const righted = rightedAnswer(text);
  if (righted !== undefined) {
    attempt.righted = righted;
    return answered(attempt, registry, open, righted);
  }
  const further = goesOn(attempt, open, text);
  if (further) return further;
  const own = exact === undefined ? undefined : stepCorrected(registry, open, exact);
  if (own !== undefined) return move(attempt, registry, open, 'edit', own);
  if (exact !== undefined) return ranTyped(attempt, registry, text, { name: exact, args: {} });
  const named = await interruption(attempt, registry.commands, text);
  if (named === 'begun') return halfNamed(attempt, registry, open, text);
  return named ? ranTyped(attempt, registry, text, named) : answered(attempt, registry, open, text);
}

/** "Hand over Fab" at a question for a name: it begins with a command, and may be one all the same. */
async function halfNamed(attempt: Attempt, registry: Registry, open: OpenJourney, text: string): Promise<Decision> {
  return doubted(attempt, open, kindOf(open), text) ?? answered(attempt, registry, open, text);
}

/** What a line comes to that is no command: an answer in other words, or what the step itself makes of it. */
async function answered(attempt: Attempt, registry: Registry, open: OpenJourney, text: string): Promise<Decision> {
  const anew = (await dayAnew(attempt, registry, open, text)) ?? (await givenAnew(attempt, registry, open, text));
  const understood = anew ?? (await meantInForm(attempt, registry, open, text));
  if (understood) return understood;
  attempt.unread = true;
  return WALK;
}

/** What is to be changed, where the line says only that, is asked; a sentence that says what it is changed to says more. */
async function meantInForm(attempt: Attempt, registry: Registry, open: OpenJourney, text: string): Promise<Decision | undefined> {
  const line = open.step === 'review' ? await lineMeant(attempt, registry, open, text) : undefined;
  if (line?.kind === 'step') return move(attempt, registry, open, 'edit', line.step);
  const understood = await meantInside(attempt, registry, open, text);
  return understood ?? (line && here(attempt, { id: 'notes.editWhich' }));
}

/** What was pasted fills the form; what was said in other words answers its question. */
async function meantInside(attempt: Attempt, registry: Registry, open: OpenJourney, text: string): Promise<Decision | undefined> {
  return pastedInside(attempt, registry, open, text) ?? (await understoodInside(attempt, registry, open, text));
}

/** Whether a line is one of the choices of the question on screen: then it is no command, whatever it is called elsewhere. */
async function isChoice(attempt: Attempt, { journeys }: Registry, open: OpenJourney, text: string): Promise<boolean> {
  const journey = journeys.get(open.journey);
  const step = journey?.steps.find(({ id }) => id === open.step);
  if (!journey || !step?.choices || questionOver(open)) return false;
  const scene = await attempt.scene(journey, open.trialId);
  // What is about a trial has no choices once that is gone; the walk says so.
  const isGone = journey.about !== 'nothing' && scene.trial === undefined;
  return !isGone && isSaid(text, step.choices(open.answers, scene));
}

/** The line of a review that "edit country" names; nothing where it asks for no edit. */
async function lineMeant(
  attempt: Attempt,
  { journeys }: Registry,
  open: OpenJourney,
  text: string,
): Promise<EditLine | undefined> {
  const journey = journeys.get(open.journey);
  if (!journey) return undefined;
  const scene = await attempt.scene(journey, open.trialId);
  return editLine(text, journey.lines(answersOf(journey, open, scene), scene), attempt.given.say);
}
