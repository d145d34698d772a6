/** Commands that act without a question of their own, and what stands between them and a line that is no order. */

import { nameForm } from '../../src/domain/text/name-form';
import { answerWord } from '../../src/domain/text/answer-words';
import { finder } from '../../src/domain/text/find';
import type { Trial } from '../../src/domain/record/trial';

const NAMES = ['signInConfirmed', 'remindersOff', 'remindersOn', 'newsStopped', 'newsResumed'] as const;

/** One of them. */
export type AtOnce = (typeof NAMES)[number];

/** Commands that can be typed and note something, or change what the person set, without a question of their own. */
export const AT_ONCE: ReadonlySet<string> = new Set(NAMES);

/** Whether a command is one of them. */
export function isAtOnce(name: string): name is AtOnce {
  return AT_ONCE.has(name);
}

/** No more of a line's end is looked at. */
const END = 12;

/** Whether a line ends as a question does, in whatever script; quotes and other marks may follow. */
export function isQuestion(text: string): boolean {
  return /[?？؟⁇⁈⁉\u037E‽][\s.!?！。…"'”’»)\]]*$/u.test(text.trimEnd().slice(-END));
}

/** Whether a text is all of a trial's name, its domain, or an address there. */
export function isWholeName(text: string, { customer: { company, domain } }: Trial): boolean {
  const thing = { item: company, names: [company], ...(domain === undefined ? {} : { addresses: [domain] }) };
  return finder([thing]).best(text).fit === 'whole';
}

/** Whether a text names a trial beyond doubt: by its whole name, or by whole words of it that answer no question. */
export function isSureName(text: string, trial: Trial): boolean {
  if (isWholeName(text, trial)) return true;
  const { words } = nameForm(text);
  const known = nameForm(trial.customer.company).words;
  return answerWord(text) === undefined && words.length > 0 && words.every((word) => known.includes(word));
}
