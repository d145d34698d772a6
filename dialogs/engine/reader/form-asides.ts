/** What is said in a form and is no answer: a question back, "why", "help", "skip", "I don't know", thanks. */

import { searchProducts } from '../../../src/domain/catalog/products';
import { foldName } from '../../../src/domain/text/fold';
import type { Concept } from '../../../cards/words/understood/concepts';
import { isSmallWord } from './small-words';
import type { Asked } from './answers';
import type { Understanding } from './intents';
import { looksLikeName } from './name-lines';
import { says, type Sense } from './sense';
import { isQuestion } from './yes-no';

/** Questions whose answer may be left out, and what there is none of then. */
const OPTIONAL: Readonly<Partial<Record<Asked, readonly Concept[]>>> = {
  domain: ['has', 'domain', 'tenant', 'it'],
  phone: ['has', 'phone', 'it'],
};

/** What a line is beside an answer; nothing where it may be one. */
export function asideIn(sense: Sense, asked: Asked): Understanding | undefined {
  const asks = isQuestion(sense);
  const hasFacts = sense.atoms.some(({ spot }) => spot !== undefined && spot.kind !== 'time');
  if (hasFacts) return asked !== 'yesno' && isQuestionMarked(sense, asked) ? { kind: 'question' } : undefined;
  if (isHelp(sense)) return { kind: 'help' };
  if (isWhy(sense, asks)) return { kind: 'why' };
  if (isSkip(sense, asks, OPTIONAL[asked])) return { kind: 'skip' };
  if (asks && isAsking(sense) && sense.atoms.length > 1) return { kind: 'question' };
  return isQuestionMarked(sense, asked) ? asideOfWords(sense) : undefined;
}

/** A question mark at the end of more than the fact itself. */
function isQuestionMarked(sense: Sense, asked: Asked): boolean {
  return /[?？؟]/u.test(sense.text) && asked !== 'date' && !isLonelyFact(sense);
}

function isHelp(sense: Sense): boolean {
  if (says(sense, 'write', 'example')) return !says(sense, 'cancel');
  return says(sense, 'help', 'canDo', 'notUnderstood') && sense.atoms.length <= 5;
}

function isWhy(sense: Sense, asks: boolean): boolean {
  if (says(sense, 'why')) return asks || sense.atoms.length <= 8;
  return asks && says(sense, 'difference') && !says(sense, 'product', 'cost');
}

function isSkip(sense: Sense, asks: boolean, lacking: readonly Concept[] = []): boolean {
  if (asks || lacking.length === 0) return false;
  return says(sense, 'skip', 'later') || (says(sense, 'not', 'no', 'notYet') && says(sense, ...lacking));
}

function isAsking(sense: Sense): boolean {
  return says(
    sense,
    'who',
    'how',
    'where',
    'what',
    'when',
    'if',
    'howLong',
    'cost',
    'matter',
    'can',
    'which',
    'difference',
    'learn',
    'happens',
  );
}

/** "Germany?" asks nothing: it answers and is not sure. */
function isLonelyFact({ atoms }: Sense): boolean {
  return atoms.filter(({ raw }) => raw !== '?').length === 1;
}

function asideOfWords(sense: Sense): Understanding | undefined {
  return sense.atoms.length > 2 ? { kind: 'question' } : undefined;
}

/** "Wait", "I don't know": where an unknown is an answer of the question, it is one; what is changed at a review says so itself. */
export function isHesitating(sense: Sense, asked: Asked): boolean {
  if (asked === 'review') return false;
  if (asked === 'buying' || asked === 'recurring') return says(sense, 'wait') && !says(sense, 'unsure');
  const isAllKnown = sense.atoms.every(({ means }) => means.length > 0);
  return isAllKnown && (says(sense, 'unsure', 'wait') || (says(sense, 'notYet') && !says(sense, 'yes')));
}

/** "I don't have that yet", "not yet, just show me": what was asked for is not there, or not decided. */
export function isLacking(sense: Sense): boolean {
  if (says(sense, 'unsure', 'wait', 'notYet')) return true;
  return (
    says(sense, 'not', 'no') && sense.atoms.every(({ means }) => means.length > 0 && means.every((one) => ABOUT_NOTHING.has(one)))
  );
}

/** Who has something, and nothing of what. */
const ABOUT_NOTHING: ReadonlySet<Concept> = new Set(['not', 'no', 'yes', 'has', 'me', 'we', 'it', 'they', 'glue', 'now']);

/** Whether a line that stands where a name was asked for says that it is not known, or is thanks, or waits. */
export function isNoName(sense: Sense): boolean {
  if (saysNone(sense.text)) return true;
  if (looksLikeName(sense)) return false;
  const isAllKnown = sense.atoms.every(({ means }) => means.length > 0);
  return (
    says(sense, 'unsure') ||
    (isAllKnown && sense.atoms.length > 1 && says(sense, 'wait', 'notYet', 'thanks') && !isLeaving(sense))
  );
}

/** "It should be customer service", "sales and field service": products as they are called, and no company. */
export function isProduct({ atoms, text }: Sense): boolean {
  const from = atoms.find(({ means, spot }) => spot || means.length === 0 || !means.every((one) => LEADING_IN.has(one)))?.from;
  const name = from === undefined ? '' : text.slice(from).trim();
  return name.split(/\s*[,/&+]\s*|\s+(?:and|or|und|oder|et|ou|y|o|e)\s+/iu).every(isCalledSo);
}

function isCalledSo(name: string): boolean {
  const found = searchProducts(name);
  return found.kind === 'one' && foldName(found.product.name).endsWith(` ${foldName(name)}`);
}

const LEADING_IN: ReadonlySet<Concept> = new Set(['glue', 'be', 'it', 'shall', 'yes', 'no', 'must', 'correct']);

/** "Wait, show me my trials first" wants something else. */
function isLeaving(sense: Sense): boolean {
  return says(sense, 'show', 'list', 'trial', 'cancel', 'back', 'restart');
}

/** "Not applicable", "n/a", "keine Ahnung": the whole line says so, small words of it apart; a name has more in it. */
function saysNone(text: string): boolean {
  return isSmallWord('noName', text);
}

const POLITE: ReadonlySet<string> = new Set(['thanks', 'hello', 'smallTalk', 'glue', 'please', 'we', 'me', 'it', 'now', 'much']);

/** Thanks and greetings alone. */
export function isCourtesy(sense: Sense): boolean {
  const isPolite = sense.atoms.every(({ means }) => means.length > 0 && means.every((one) => POLITE.has(one)));
  return isPolite && says(sense, 'thanks', 'hello');
}
