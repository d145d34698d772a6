/** A typed line of which the open question made nothing: it holds facts for another one, wants something else, or asks. */

import type { WordId } from '../../cards/words/language';
import { resemblesCode } from '../../src/domain/invitation/invitation-code';
import { plainAnswer } from '../../src/domain/text/answer-words';
import type { Attempt } from './attempt';
import { ask } from './commanded';
import { here, WALK, type Decision, type Registry } from './decision';
import { isSameDraft } from './draft';
import { foundBeside } from './found-in-line';
import { isMisread, isRefusal } from './meant';
import { hasAnswers } from './moves';
import { asks } from './reader/asking';
import { isLacking } from './reader/form-asides';
import type { Conversation } from './state';
import { elsewhere, isSentence, left, typedWish, wantedIn, type Wanted } from './wanted-elsewhere';

/**
 * What comes of a line that the step has just refused as no answer; nothing where it stays refused. `before`: the conversation as it was
 * when the step read it, which stays so where the line was meant for something else.
 */
export async function unanswered(attempt: Attempt, registry: Registry, before: Conversation): Promise<Decision | undefined> {
  const { event } = attempt.given;
  if (event.kind !== 'text' || !isRefused(attempt, before)) return undefined;
  const { text } = event;
  const answer = plainAnswer(text);
  if (answer === 'no' && isLeftByNo(attempt)) return left(attempt, before, () => ask(attempt, registry, 'cancel', {}));
  if (answer === 'none') return lacking(attempt, before);
  return isNoSentence(text) ? undefined : heardElsewhere(attempt, registry, before, text);
}

/** What else the line may be: sure enough it is done, its facts stand ready, or what it may want is named. */
async function heardElsewhere(
  attempt: Attempt,
  registry: Registry,
  before: Conversation,
  text: string,
): Promise<Decision | undefined> {
  const line = await wantedIn(attempt, registry, text);
  if (line.isSure || isAsked(line)) return left(attempt, before, () => elsewhere(attempt, registry, line));
  const facts = await noted(attempt, registry, before, line);
  if (facts || !isSentence(text) || isSlip(attempt)) return facts;
  return isLacking(line.sense) ? lacking(attempt, before) : perhaps(attempt, registry, line);
}

/** A question about what Microsoft does; nobody asks without a word or a mark for it. */
function isAsked({ sense, got }: Wanted): boolean {
  return got.kind === 'question' && asks(sense);
}

/** The question stays refused, and what may have been wanted is named beside it. */
function perhaps(attempt: Attempt, registry: Registry, line: Wanted): Decision | undefined {
  const wish = typedWish(attempt, registry, line);
  return wish === undefined ? undefined : here(attempt, { id: 'notes.orWanted', params: { wish } });
}

/** Whether the question is one that offers to note something, and else leaves it as it is; nothing that was entered is lost by a "no". */
function isLeftByNo({ open }: Attempt): boolean {
  return open !== undefined && !hasAnswers(open) && open.problems.some(({ id }) => LEFT_BY_NO.has(id));
}

const LEFT_BY_NO: ReadonlySet<WordId> = new Set<WordId>([
  'problems.updateTyped',
  'problems.claimTyped',
  'problems.anotherClaimTyped',
]);

/** The question stands as it did, and it is said how to leave it for now. */
function lacking(attempt: Attempt, before: Conversation): Decision {
  attempt.conversation = before;
  attempt.read = [];
  attempt.setOpen({ problems: [], notes: [] });
  return here(attempt, { id: 'notes.lacking' });
}

/** "jo at adventure" is an address that was mistyped. */
function isSlip({ open }: Attempt): boolean {
  return open?.problems.some(({ id }) => isMisread(id)) === true;
}

/** Whether the step that was asked made nothing of the line. */
function isRefused({ open, read, screen }: Attempt, { open: before }: Conversation): boolean {
  if (!open || open.id !== before?.id || open.step !== before.step || screen?.kind !== 'journey') return false;
  if (open.problems.length > 0) return read.length > 0 && open.problems.every(({ id }) => isRefusal(id));
  return read.length === 0 && isSameDraft(open.drafts[open.step], before.drafts[open.step]);
}

/** A number, a mark, a single sign. */
function isNoSentence(text: string): boolean {
  return !/\p{L}{2}/u.test(text) || resemblesCode(text);
}

/** Facts for questions that are still to come: each stands where it is asked, and the open question waits. */
async function noted(
  attempt: Attempt,
  { journeys }: Registry,
  before: Conversation,
  { text, got }: Wanted,
): Promise<Decision | undefined> {
  const { open } = before;
  const journey = open && journeys.get(open.journey);
  if (!open || !journey?.takes) return undefined;
  const { found } = foundBeside(attempt, text, got);
  const { drafts, notes } = journey.takes(found, open, attempt.given.say);
  const scene = await attempt.scene(journey, open.trialId);
  const toCome = journey.steps.filter(
    (step) => step.id !== open.step && step.id !== MESSAGE && step.when?.(open.answers, scene) !== false,
  );
  const others = Object.entries(drafts)
    .filter(([step]) => toCome.some(({ id }) => id === step))
    .map(([step, inputs]) => [step, { ...open.drafts[step], ...inputs }] as const);
  if (others.length === 0) return undefined;
  attempt.conversation = before;
  attempt.read = notes;
  attempt.setOpen({ drafts: { ...open.drafts, ...Object.fromEntries(others) }, notes, problems: [] });
  return WALK;
}

/** The one card of a whole message. */
const MESSAGE = 'message';
