/** Which typed lines an open form's step reads by itself. */

import { resemblesCode } from '../../src/domain/invitation/invitation-code';
import { answerWord } from '../../src/domain/text/answer-words';
import { isQuestion } from './at-once';
import type { Asked } from './reader/answers';
import { plainLine } from './reader/plain-line';

/** Of these only a day is read here; what else is typed has words of the step's own. */
const DAYS_ONLY: ReadonlySet<string> = new Set(['ends', 'term', 'startedOn']);

/** Whether of a step's lines only a day is read beside the step. */
export function readsDaysOnly(step: string): boolean {
  return DAYS_ONLY.has(step);
}

/** No sentence has these: what does is kept as it was typed, or refused by the step. */
const MARKS = /[<>{}[\]=`*~$|\\]/u;
/** These are read as emphasis, and gone from the plain line. */
const EMPHASIS = /__|\*\*/u;

/** "What?" asks about nothing: the step says what can be typed. */
const SHORTEST = 7;

/** A question is no answer to a step that reads its answers alone. */
export function isAsking(text: string, asked: Asked): boolean {
  return asked === 'other' && text.trim().length >= SHORTEST && isQuestion(text) && !resemblesCode(text);
}

/** Names are asked for with words of their own for "yes" and "none"; a choice has its number. */
export function isLeftToStep(text: string, asked: Asked): boolean {
  if (
    asked === 'other' ||
    MARKS.test(plainLine(text).text) ||
    EMPHASIS.test(text) ||
    resemblesCode(plainLine(text).text) ||
    /^\d{1,2}$/u.test(text)
  )
    return true;
  const [first = '', ...others] = text.split(/,\s|;|\n/u);
  // "Help Partners, none": a list whose parts the step deals out.
  return (
    others.some((part) => answerWord(part) !== undefined) ||
    (answerWord(first) !== undefined && others.length === 0 && asked !== 'yesno')
  );
}
