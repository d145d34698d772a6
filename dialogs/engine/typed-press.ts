/** A line that is a press of the card shown last: the number of a row, its title, or what a button is called. */

import { plainAnswer } from '../../src/domain/text/answer-words';
import { GRAVE } from './reader/grave';
import { isSmallWord } from './reader/small-words';
import { foldName } from '../../src/domain/text/fold';
import { isQuestion } from './at-once';
import type { Attempt } from './attempt';
import { pressesOf, type CardPress } from './card-presses';
import { ask } from './commanded';
import type { Decision, Registry } from './decision';
import { lastShown } from './which-meant';

/** Nothing longer is a title. */
const LONGEST = 80;
/** Of one line no more rows are pressed. */
const MOST_AT_ONCE = 9;

/** What the line presses by a number or a whole title. Several numbers confirm several lines of a hand-over at once, and nothing else. */
export async function typedPress(attempt: Attempt, registry: Registry, text: string): Promise<Decision | undefined> {
  const presses = await pressesOn(attempt, registry, text);
  const numbers = numbersIn(text);
  const rows = presses.filter(({ isRow }) => isRow);
  const numbered = numbers.flatMap((number) => rows[number - 1] ?? []);
  if (numbers.length > 0 && numbered.length === numbers.length) return pressed(attempt, registry, numbered);
  const picked = lastShown(attempt)?.view === 'unsure' ? pickedOf(presses, numbers, text) : undefined;
  if (picked) return pressed(attempt, registry, [picked]);
  const line = foldName(text);
  // Asking whether is not pressing.
  const titled = presses.find(({ title }) => foldName(title) === line && (!isQuestion(text) || isQuestion(title)));
  return titled && pressed(attempt, registry, [titled]);
}

/** Of the wishes that a line may have meant, the one that is picked by its place, or the only one by a yes; that acts on nothing by itself. */
function pickedOf(presses: readonly CardPress[], numbers: readonly number[], text: string): CardPress | undefined {
  const wishes = presses.filter(({ wants }) => wants !== 'help');
  const [number, ...others] = numbers;
  if (number !== undefined) return others.length === 0 ? wishes[number - 1] : undefined;
  if (isSmallWord('theFirst', text)) return wishes[0];
  if (isSmallWord('theSecond', text)) return wishes[1];
  const [only, ...more] = wishes;
  return more.length === 0 && only && !GRAVE.has(only.wants) && plainAnswer(text) === 'yes' ? only : undefined;
}

async function pressesOn(attempt: Attempt, { lastCard }: Registry, text: string): Promise<readonly CardPress[]> {
  if (!lastCard || text.length > LONGEST || text.includes('\n')) return [];
  const card = await lastCard(attempt);
  // "Why" is a question of its own, whatever card it is asked of.
  return card ? pressesOf(card).filter(({ wants }) => wants !== 'why') : [];
}

async function pressed(attempt: Attempt, registry: Registry, presses: readonly CardPress[]): Promise<Decision | undefined> {
  if (presses.length > 1 && !presses.every(({ wants }) => wants === 'lineConfirmed')) return undefined;
  let decision: Decision | undefined;
  for (const { wants, data } of presses.slice(0, MOST_AT_ONCE)) decision = await ask(attempt, registry, wants, data);
  return decision;
}

/** "2", "number 2", "1, 3 and 4": each once; nothing where anything else stands in the line. */
function numbersIn(text: string): readonly number[] {
  // "No. 2" is a number, and "no 2" may deny it.
  if (/(?<!\p{L})no(?![\p{L}.])/iu.test(text)) return [];
  const words = text.toLowerCase().split(/[\s,.;:&+()#]+/u);
  const said = words.filter((word) => word !== '' && !isSmallWord('line', word));
  if (said.length === 0 || !said.every((word) => /^\d{1,2}$/u.test(word))) return [];
  return [...new Set(said.map(Number))];
}
