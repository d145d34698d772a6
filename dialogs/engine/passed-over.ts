/** Lines that say yes or no, and do not say to what: they answer what was shown last, and no question above it. */

import { answerWord } from '../../src/domain/text/answer-words';
import type { Attempt } from './attempt';
import { means } from './form';
import { isSaid } from './typed-choices';
import { isPassedOver, ownMessage } from './own-messages';
import type { Reading, Scene, Step } from './script';
import type { Conversation } from './state';

/**
 * Whether a typed line that the step takes for its answer may be meant for a card that was shown since. A line that names what it answers,
 * such as a date or a company, and one that quotes the form, are meant for the form.
 */
export function isForAnother(attempt: Attempt, step: Step, scene: Scene, reading: Reading): boolean {
  const { open, conversation, given, meant } = attempt;
  if (!open || attempt.begun || reading.kind !== 'answer' || given.event.kind !== 'text') return false;
  if (!isPassedOver(conversation) || isQuoted(given.event.quoted, conversation)) return false;
  const choices = step.choices?.(open.answers, scene) ?? [];
  const isBare = (line: string): boolean => isSaid(line, choices) || isAnswerAlone(line, given.say);
  return reading.value['confirmed'] !== undefined || [given.event.text, meant?.text ?? ''].some(isBare);
}

/** Whether the line was written in answer to a card of the open form. */
function isQuoted(quoted: string | undefined, conversation: Conversation): boolean {
  const message = quoted === undefined ? undefined : ownMessage(conversation, quoted);
  return message !== undefined && message.args['journey'] === conversation.open?.id;
}

/** A word for yes, no or none, or the number of a choice. */
function isAnswerAlone(line: string, say: Attempt['given']['say']): boolean {
  const isWord = (['yes', 'no', 'none'] as const).some((word) => means(say, word, line));
  return isWord || answerWord(line) !== undefined || /^\s*\d{1,2}[.)]?\s*$/u.test(line);
}
