/** The choices of a step as they can be typed: by their words, their numbers, and what a line says no to left out. */

import { answerWord } from '../../src/domain/text/answer-words';
import { denies, limits } from '../../src/domain/text/limiting-words';
import { wordId, type Say } from '../../cards/engine/words';
import type { NameUnder } from '../../cards/words/language';
import { isQuestion } from './at-once';
import type { TypedChoice } from './script';

/** The choices of a step with the words of a language: `typed.<list>.<value>` is a list divided by `|`. */
export function typedChoices(say: Say, list: NameUnder<'typed'>, values: readonly string[]): readonly TypedChoice[] {
  return values.map((value) => ({ value, words: say.ways(wordId(say, `typed.${list}.${value}`)) }));
}

/** Whether a typed line is one of the words of a choice. What a card sends for it is no word: people who type "cancel" want out. */
export function isSaid(text: string, choices: readonly TypedChoice[]): boolean {
  const line = spelt(text);
  return !isAskedBack(text) && choices.some((choice) => hasWord(choice, line));
}

function hasWord({ words }: TypedChoice, line: string): boolean {
  return words.some((word) => spelt(word) === line);
}

/** "Yes?" asks, and answers nothing. */
function isAskedBack(text: string): boolean {
  return isQuestion(text) && answerWord(text) !== undefined;
}

/** The choice a card's value or a typed line is: its value, or one of its words. */
export function exactChoice(text: string, choices: readonly TypedChoice[]): string | undefined {
  if (isAskedBack(text)) return undefined;
  const line = spelt(text);
  return choices.find((choice) => spelt(choice.value) === line || hasWord(choice, line))?.value;
}

/** The choice meant by a card's value or a typed line: its value, its number in the list, or words that only it has. */
export function choose(text: string, choices: readonly TypedChoice[]): string | undefined {
  const line = spelt(text);
  const numbered = /^\d$/.test(line) ? choices[Number(line) - 1] : undefined;
  const exact = numbered?.value ?? exactChoice(text, choices);
  // "not now" is not "now".
  if (exact !== undefined || answerWord(text) !== undefined) return exact;
  const hits = choices.flatMap(({ value, words }) => {
    const meant = words.map(spelt).filter((word) => isMeantIn(line, word));
    return meant.length === 0 ? [] : [{ value, meant }];
  });
  // "The billing roles" are more than "the roles" in it.
  const whole = hits.filter((one) =>
    hits.every(({ meant }) => one.meant.some((word) => meant.every((other) => ` ${word} `.includes(` ${other} `)))),
  );
  if (hits.length > 0) return whole.length === 1 ? whole[0]?.value : hits.length === 1 ? hits[0]?.value : undefined;
  const affirmed = withoutDenied(text);
  return affirmed === '' ? undefined : choose(affirmed, choices);
}

/** "Not everything, only the admin roles" without what it says no to; empty where nothing is denied, or nothing is left. */
function withoutDenied(text: string): string {
  // A run of spaces is one first: a pattern that may begin at each of them would take the square of their number.
  const clauses = text.replace(/\s+/gu, ' ').split(/[,;:.] | (?:but|sondern|mais|sino|mas) /u);
  const left = clauses.filter((clause) => !denies(clause) && answerWord(clause) === undefined);
  return left.length < clauses.length && left.length > 0 && clauses.some(denies) ? left.join(' ') : '';
}

/** "Not through us" is not "through us"; "not known" is. */
function isMeantIn(line: string, word: string): boolean {
  // "Yes and forget me" is more than a yes.
  if (answerWord(word) !== undefined) return false;
  const [before, after] = ` ${line} `.split(` ${word} `);
  const rest = `${before ?? ''} ${after ?? ''}`;
  return after !== undefined && !denies(rest) && !limits(rest);
}

/** A text as its words alone, without case, marks and apostrophes: "because" does not mean "us". */
export function spelt(text: string): string {
  const letters = text.toLowerCase().replace(/['’]/gu, '');
  return letters.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
