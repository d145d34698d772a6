/** Tells a yes from a no. What hesitates, denies the word itself, or asks back is neither. */

import { answerWord } from '../../../src/domain/text/answer-words';
import { limits } from '../../../src/domain/text/limiting-words';
import { isReserved } from './reserved';
import { says, type Sense } from './sense';
import { isSmallWord } from './small-words';
import type { Spot } from './spots';

/** What discards. */
export const CANCEL = 'cancel';

/** No question of yes or no is about these: "I don't have her mail" answers another one. */
const ELSEWHERE = ['mail', 'phone', 'contact', 'code', 'card'] as const;

/** A longer line says more than yes. */
const LONGEST = 160;

/** What a line answers to a question of yes or no. */
export function yesOrNo(sense: Sense): 'yes' | 'no' | undefined {
  if (sense.text.length > LONGEST || /[?？؟]\s*$/u.test(sense.text)) return undefined;
  const whole = answerWord(sense.text);
  if (whole === 'yes' || whole === 'no') return whole;
  const atoms = sense.atoms.filter(({ raw, spot }) => spot === undefined && raw.trim() !== '');
  const at = atoms.findIndex(({ means }) => means.includes('yes') || means.includes('no'));
  const word = atoms[at];
  if (!word || at > 2 || isNoAnswer(sense, word)) return undefined;
  if (word.means.includes('no')) return isOfThing(sense, word) ? undefined : 'no';
  return isHeldBack(sense, atoms) ? undefined : 'yes';
}

/** "Yes, but", "yes, if they agree", "yes, not there". */
function isHeldBack(sense: Sense, atoms: Sense['atoms']): boolean {
  const isDenied = atoms.some(({ means }) => means.includes('not') || means.includes('no'));
  return isDenied || limits(sense.text) || isReserved(sense);
}

/** "No rush" and "no phone" say that there is none of it: the word is no answer where a thing follows with no mark between. */
function isOfThing({ atoms, text }: Sense, { raw, to }: Sense['atoms'][number]): boolean {
  const next = atoms.find((atom) => atom.from >= to && atom.raw.trim() !== '');
  const isBeside = next !== undefined && /^\s*$/u.test(text.slice(to, next.from));
  return isBeside && isSmallWord('noThing', raw) && !isSmallWord('afterNo', next.raw);
}

/** What hesitates, asks, or is about somebody. */
function isNoAnswer(sense: Sense, word: Sense['atoms'][number]): boolean {
  return hesitates(sense) || isQuestion(sense) || isOfSomebody(sense) || beginsName(word, sense);
}

/** An address, a number or a code answers another question, whatever stands before it. */
function isOfSomebody({ atoms }: Sense): boolean {
  return atoms.some(({ spot }) => spot !== undefined && OF_SOMEBODY.has(spot.kind));
}

const OF_SOMEBODY: ReadonlySet<string> = new Set<Spot['kind']>(['email', 'phone', 'domain', 'code']);

/** "Jo Berry" and "Claro Energia" are names, though "jo" and "claro" say yes. */
function beginsName({ from, to }: Sense['atoms'][number], { atoms, text }: Sense): boolean {
  const next = atoms.find((atom) => atom.from >= to && atom.raw.trim() !== '');
  const isBeside = next !== undefined && next.from === to + 1 && next.means.length === 0;
  return isBeside && /^\p{Lu}/u.test(text.slice(from)) && /^\p{Lu}/u.test(next.raw);
}

function hesitates(sense: Sense): boolean {
  return says(sense, 'wait', 'notYet', 'unsure', ...ELSEWHERE);
}

const ASKING: ReadonlySet<string> = new Set([
  'why',
  'how',
  'where',
  'what',
  'learn',
  'who',
  'when',
  'difference',
  'happens',
  'howLong',
  'cost',
]);

/** Whether a line asks something. */
export function isQuestion({ atoms, text }: Sense): boolean {
  const first = atoms.find(({ means }) => !means.every((one) => one === 'glue' || one === 'please') || means.length === 0);
  return /[?？؟]\s*$/u.test(text) || first?.means.some((one) => ASKING.has(one)) === true;
}
