/** How much a card says to somebody who has it before them. */

import { isObject, objectsOf, textOf, type JsonObject } from '../kit/json';
import { nodesOf } from './card-rules';
import { seenTexts } from './seen-words';

/** The words of a usual card, and of one with rows to press or steps to go through one after the other. */
const MOST_WORDS = 125;
const MOST_IN_A_LIST = 160;
/** So many lines make a list. */
const LINES = 2;

/** A card that says more, by a text on it, with what it says at most and why. */
interface Wordy {
  readonly says: RegExp;
  readonly most: number;
  readonly reason: string;
}

const WORDY: readonly Wordy[] = [
  { says: /^What you can (?:say|do yourself)$/u, most: 200, reason: 'names everything that a side can do' },
  { says: /^Shall I forget you\?$/u, most: 160, reason: 'says whole what goes and what stays, before it can’t be undone' },
  { says: /Please delete the message/u, most: 135, reason: 'says at once what to do about a secret that was typed' },
  { says: /^File a claim for /u, most: 200, reason: 'has every line that a form of Microsoft’s asks for, to be copied' },
  { says: /^How will .* buy\?$/u, most: 165, reason: 'says once what applies to the trial that was picked' },
  { says: /^Is everything right\?$/u, most: 170, reason: 'shows every answer once more' },
  { says: /^(?:Hand the new tenant|Convert the trial|Start again in) /u, most: 165, reason: 'is gone through step by step' },
];

/** Where more words are in sight than a card of its kind may have; a text to send on is not read here, and not counted. */
export function tooWordy(card: JsonObject): readonly string[] {
  const seen = seenTexts(card).filter(({ in: { type } }) => type !== 'TextRun');
  const heading = seen.find(({ in: { style } }) => style === 'heading')?.text ?? '';
  const wordy = WORDY.find(({ says }) => seen.some(({ text }) => says.test(text)));
  const count = wordsInSight(card);
  const most = wordy?.most ?? (isList(card) ? MOST_IN_A_LIST : MOST_WORDS);
  return count > most ? [`"${heading}" has ${count} words in sight, ${most} at most`] : [];
}

/** How many words of a card are read; those of a text to send on are not. */
export function wordsInSight(card: JsonObject): number {
  const read = seenTexts(card).filter(({ in: { type } }) => type !== 'TextRun');
  return countOf(read.map(({ text }) => text));
}

function countOf(texts: readonly string[]): number {
  return texts.flatMap((text) => text.split(/\s+/u)).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** Rows to press, numbered lines, or choices to tick. */
function isList(card: JsonObject): boolean {
  const nodes = nodesOf(card).map(({ node }) => node);
  const rows = nodes.filter((node) => node['type'] !== 'Column' && isObject(node['selectAction']) && !isFold(node));
  const numbered = seenTexts(card).filter(({ text, in: { type } }) => type === 'TextBlock' && /^(?:\d+|•)$/u.test(text));
  return rows.length >= LINES || numbered.length >= LINES;
}

function isFold({ selectAction }: JsonObject): boolean {
  return isObject(selectAction) && textOf(selectAction['type']) === 'Action.ToggleVisibility';
}

/** The longest an invitation may be, with the text that it is about. */
const MOST_INVITED = 120;

/** Where the card of an invitation says more than somebody reads who wants to send it. */
export function wordyInvitation(card: JsonObject): readonly string[] {
  const text = seenTexts(card);
  const isInvitation = objectsOf(card['body']).length > 0 && text.some(({ text: one }) => /^Send this to /u.test(one));
  const words = countOf(text.map(({ text: one }) => one));
  return isInvitation && words >= MOST_INVITED
    ? [`the invitation has ${words} words, fewer than ${MOST_INVITED} are allowed`]
    : [];
}
