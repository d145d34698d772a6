/** Reads a step's inputs from a card or from one typed line, so that both ways of answering end in the same place. */

import { foldName } from '../../src/domain/text/fold';
import { cleanText } from '../../src/domain/text/text';
import { withoutTrailing } from '../../src/domain/text/trailing';
import type { Say } from '../../cards/engine/words';
import type { Problem } from '../../cards/engine/content';
import type { WordId } from '../../cards/words/language';
import { isNobodysName } from './reader/nobodys-name';
import type { Inputs, Reply } from './script';

/** One input of a step, as a typed line is matched against it. */
export interface Field {
  readonly id: string;
  /** Whether a piece of typed text has this input's look (an address, a phone number). */
  readonly looksLike?: (text: string) => boolean;
  /** Whether what stands in it can stay; else the next piece of text that fits nothing better replaces it. */
  readonly accepts?: (text: string) => boolean;
  /** Whether a text takes the place of what stands in it, although another input is still empty and has a look of its own. */
  readonly replaces?: (text: string) => boolean;
}

/** Stands in a draft that is an answer given before: the next text is a new one, not what was still missing. */
export const ANSWERED = 'answered';

/** Stands in a draft that came with the command: the person has entered nothing in the form yet. */
export const BROUGHT = 'brought';

/** What is filled in: the card's inputs, or the draft with the typed line put where it belongs. */
export function fill(reply: Reply, fields: readonly Field[], draft: Inputs): Inputs {
  if (reply.text === undefined) return pick(reply.inputs, fields);
  if (reply.dealt !== undefined) return { ...pick(draft, fields), ...kept(pick(reply.dealt, fields), draft) };
  return { ...pick(draft, fields), ...place(reply.text, fields, draft) };
}

/** The same, where a bare "yes" leaves everything as it stands: it answers a question, and is nobody's name. */
export function fillOrKeep(reply: Reply, fields: readonly Field[], draft: Inputs, say: Say): Inputs {
  const isYes = reply.text !== undefined && means(say, 'yes', reply.text);
  return isYes ? pick(draft, fields) : fill(reply, fields, draft);
}

/** What was read of an input that takes a name or an id of any kind. `isAnswer`: a word that only answers a question. */
export interface NameRead {
  readonly text: string;
  readonly tooLong: boolean;
  readonly isAnswer: boolean;
}

/** The name or id in one input; words that only answer a question are none. */
export function nameIn(inputs: Inputs, id: string, max: number, say: Say): NameRead {
  const { text, tooLong } = field(inputs, id, max);
  const isAnswer = ANSWER_WORDS.some((word) => means(say, word, text));
  return { text: isAnswer ? '' : text, tooLong, isAnswer };
}

/** The same for the name of a person: one without a letter is none, nor is "his boss". */
export function personIn(inputs: Inputs, id: string, max: number, say: Say): NameRead {
  const read = nameIn(inputs, id, max, say);
  const isName = read.text === '' || (/\p{L}/u.test(read.text) && !isNobodysName(read.text));
  return isName ? read : { ...read, text: '', isAnswer: true };
}

/** The cleaned text of one input; empty when there is none. `tooLong` when it was cut off by its limit. */
export function field(inputs: Inputs, id: string, max = 200): { readonly text: string; readonly tooLong: boolean } {
  const read = cleanText(inputs[id] ?? '', { max });
  if (read.kind === 'ok') return { text: read.text, tooLong: false };
  return { text: '', tooLong: read.reason === 'tooLong' };
}

/** What is said of a tick that is missing: beside it, or to a line that is no "yes" as what can be typed. */
export function unticked({ text }: Reply, field: string, id: WordId): Problem {
  return text === undefined ? { field, id } : { id };
}

function pick(inputs: Inputs, fields: readonly Field[]): Inputs {
  return Object.fromEntries(fields.flatMap(({ id }) => (inputs[id] === undefined ? [] : [[id, inputs[id]]])));
}

/** Pieces of the line go to the input they look like; what is left goes to the first plain input that is still open. */
function place(text: string, fields: readonly Field[], draft: Inputs): Inputs {
  const placed: Record<string, string> = {};
  const rest: string[] = [];
  for (const piece of pieces(text)) {
    const alike = fields.filter(({ id, looksLike }) => placed[id] === undefined && looksLike?.(piece));
    const found = firstEmpty(alike, draft) ?? alike.find(({ id }) => draft[id] !== piece);
    if (found) placed[found.id] = piece;
    else rest.push(piece);
  }
  const open = fields.filter(({ id }) => placed[id] === undefined);
  const left = rest.join(', ');
  const target = rest.length > 0 ? (open.find(({ id }) => isSame(left, draft[id])) ?? targetOf(open, draft, left)) : undefined;
  if (target) placed[target.id] = left;
  return kept(placed, draft);
}

/** Whether what stands there already is said once more. */
function isSame(text: string, stands = ''): boolean {
  return stands !== '' && foldName(text) === foldName(stands);
}

/** A name said once more in small letters keeps its capitals. */
function kept(placed: Inputs, draft: Inputs): Inputs {
  const spelt = ([id, text]: readonly [string, string]) =>
    [id, text === text.toLowerCase() && isSame(text, draft[id]) ? (draft[id] ?? text) : text] as const;
  return Object.fromEntries(Object.entries(placed).map(spelt));
}

/** Where text without a look of its own goes: into what is still empty, else in place of what can be any text, else of the last. */
function targetOf(open: readonly Field[], draft: Inputs, text: string): Field | undefined {
  const plain = open.filter(({ looksLike }) => !looksLike);
  if (draft[ANSWERED] !== undefined && plain[0]) return plain[0];
  const empty = firstEmpty(plain, draft) ?? plain.find(({ replaces }) => replaces?.(text));
  return empty ?? firstEmpty(open, draft) ?? plain[0] ?? open.at(-1);
}

function firstEmpty(fields: readonly Field[], draft: Inputs): Field | undefined {
  return fields.find(({ id, accepts }) => {
    const text = draft[id] ?? '';
    return text === '' || accepts?.(text) === false;
  });
}

/** Commas within a date, as in "Thursday, November 12, 2026", divide nothing. */
const BEFORE_YEAR = /(?<=\p{L}{3,} \d{1,2}),(?= \d{4}\b)/gu;
const AFTER_WEEKDAY = /(?<=(?:^|[\n;,] ?)\p{L}{4,12}),(?= (?:\p{L}{3,} \d{1,2} \d{4}|\d{1,2} \p{L}{3,} \d{4})\b)/gu;

/** No form has more inputs; what comes after so many pieces is one more. Each is looked at by every input, and some looks are slow. */
const MOST_PIECES = 20;

function pieces(text: string): readonly string[] {
  const all = text
    .replace(BEFORE_YEAR, '')
    .replace(AFTER_WEEKDAY, '')
    .split(/\n|;|,\s/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
  return all.length <= MOST_PIECES ? all : [...all.slice(0, MOST_PIECES), all.slice(MOST_PIECES).join(', ')];
}

/** Whether a text can stand as a name of at most so many characters. */
export function isNamed(text: string, max: number, say: Say): boolean {
  const { tooLong, isAnswer } = nameIn({ text }, 'text', max, say);
  return !tooLong && !isAnswer;
}

/** What answers a question, and so is no name. */
const ANSWER_WORDS = ['yes', 'no', 'none', 'unknown'] as const;

/** No word for yes, no or none is longer. */
const LONGEST_WORD = 40;

/** The lists of words that answer by themselves. */
type Word = 'yes' | 'no' | 'none' | 'us' | 'unknown' | `reminded${'Done' | 'Days1' | 'Days3' | 'Days7'}`;

/** Whether a typed line is one of the words for yes, no, none or not known. */
export function means(say: Say, word: Word, text: string): boolean {
  const line = text.trim().toLowerCase().replaceAll("'", '’');
  if (line.length > LONGEST_WORD) return false;
  const words = say.ways(`typed.${word}`);
  return words.includes(line) || words.includes(withoutTrailing(line, /[.!]/u));
}

/** What stands in the inputs when a step is asked: what was typed last, else what was answered. */
export function shown<K extends string>(
  ids: readonly K[],
  draft: Inputs,
  answered: Inputs | undefined,
  first: Partial<Record<K, string>> = {},
): Record<K, string> {
  return Object.fromEntries(ids.map((id) => [id, draft[id] ?? answered?.[id] ?? first[id] ?? ''])) as Record<K, string>;
}
