/** What a step that reads its lines alone is not asked: a question, a word for yes or no in another language, a way out of the form. */

import { resemblesCode } from '../../src/domain/invitation/invitation-code';
import { answerWord, plainAnswer } from '../../src/domain/text/answer-words';
import type { Attempt } from './attempt';
import { ask, move } from './commanded';
import { WALK, type Decision, type Registry } from './decision';
import { means } from './form';
import { doubted } from './doubted';
import { isAsking, readsDaysOnly } from './left-to-step';
import { contextOf } from './line-context';
import type { Meant } from './meant';
import { hasAnswers } from './moves';
import { questioned } from './questioned';
import { takesNames, type Asked } from './reader/answers';
import { readLine, type Intent, type Understanding } from './reader/reader';
import { isWayOut, mayLeadOut } from './reader/ways-out';
import { ifKnown } from './script';
import type { OpenJourney } from './state';

/** What comes of a line that is left to the step; nothing where the step reads it as it is. */
export async function besideStep(
  attempt: Attempt,
  registry: Registry,
  open: OpenJourney,
  text: string,
  asked: Asked,
): Promise<Decision | undefined> {
  if (isAsking(text, asked)) return questioned(attempt, registry, text);
  if (isDoubtful(text)) return doubted(attempt, open, asked, text);
  const out = asked === 'other' ? await wayOut(attempt, registry, open, text) : undefined;
  return out ?? otherWord(attempt, open, text);
}

/** "Thanks" and "good" answer, or are somebody's name. */
function isDoubtful(text: string): boolean {
  return answerWord(text) !== undefined && plainAnswer(text) === undefined;
}

/** The step reads what was meant, or the line as it is. */
export function read(attempt: Attempt, step: string, meant: Meant | undefined): Decision {
  if (meant) attempt.meant = { ...meant, step };
  attempt.unread = true;
  return WALK;
}

/** "Ja", "nein", "keine": the step reads the word of its own language for it. */
function otherWord(attempt: Attempt, { step }: OpenJourney, text: string): Decision | undefined {
  const { say } = attempt.given;
  const word = plainAnswer(text);
  if (word === undefined || readsDaysOnly(step) || means(say, word, text)) return undefined;
  return read(attempt, step, { ...ifKnown('text', say.ways(`typed.${word}`)[0]), instead: true });
}

/** What leads out of a question, whatever it is about. */
const WAYS_OUT: ReadonlySet<string> = new Set<Intent>(['back', 'cancel', 'later', 'startOver']);

/** Whether a line leads out of the question, or out of the form. */
export function leadsOut(got: Understanding): got is Extract<Understanding, { readonly kind: 'intent' }> {
  return got.kind === 'intent' && WAYS_OUT.has(got.intent);
}

/** "Abbrechen" and "let us stop this" lead out of any form. */
async function wayOut(attempt: Attempt, registry: Registry, open: OpenJourney, text: string): Promise<Decision | undefined> {
  const { journey, step } = open;
  // A name may be made of such words, "Stop & Shop", but is hardly one alone.
  if (!(takesNames(step) ? isWayOut(text) : mayLeadOut(text)) || resemblesCode(text)) return undefined;
  const got = readLine(text, { ...contextOf(attempt), asked: { journey, step } });
  if (!leadsOut(got) || (got.intent === 'back' && !hasAnswers(open))) return undefined;
  return got.intent === 'back' ? move(attempt, registry, open, 'back') : ask(attempt, registry, got.intent, {});
}
