/** What of a card stands before somebody's eyes: its words before anything is unfolded, the menu's buttons among them. */

import { isObject, objectsOf, textOf, type JsonObject } from '../kit/json';

/** A piece of text in sight, and the element it stands in. */
export interface Seen {
  readonly text: string;
  readonly in: JsonObject;
  /** It stands in a line of a list that can be pressed. */
  readonly isInRow: boolean;
}

const CHILDREN = ['body', 'items', 'columns', 'rows', 'cells', 'inlines', 'actions'] as const;

/** Several rules ask for the same card's. */
const known = new WeakMap<JsonObject, readonly Seen[]>();

/** Every text in sight, in reading order; of a list that opens only what stands in it. A card stays as it is once it was asked for. */
export function seenTexts(card: JsonObject): readonly Seen[] {
  const seen = known.get(card) ?? textsIn(card, false);
  known.set(card, seen);
  return seen;
}

function textsIn(node: JsonObject, inRow: boolean): readonly Seen[] {
  if (node['isVisible'] === false) return [];
  const isInRow = inRow || isObject(node['selectAction']);
  const own = ownTexts(node).flatMap((text) => (text === '' ? [] : [{ text, in: node, isInRow }]));
  return [...own, ...CHILDREN.flatMap((name) => objectsOf(node[name]).flatMap((child) => textsIn(child, isInRow)))];
}

/** What is said in whole sentences, of three words or more each; buttons and choices are none. */
export function seenSentences(card: JsonObject): readonly Seen[] {
  const said = seenTexts(card).filter(({ in: { type } }) => type === 'TextBlock' || type === 'TextRun');
  return said.flatMap((seen) =>
    seen.text
      .replaceAll(/[*\\]/gu, '')
      .split(/(?<=[.?])\s+/u)
      .filter((one) => /[.?]$/u.test(one) && one.split(' ').length > 2)
      .map((one) => ({ ...seen, text: one })),
  );
}

function ownTexts(node: JsonObject): readonly string[] {
  const type = textOf(node['type']);
  if (type === 'TextBlock' || type === 'TextRun') return [textOf(node['text'])];
  if (type.startsWith('Action.')) return [textOf(node['title'])];
  if (type === 'FactSet') return objectsOf(node['facts']).flatMap(({ title, value }) => [textOf(title), textOf(value)]);
  if (type === 'Badge') return [textOf(node['text'])];
  return type.startsWith('Input.') ? inputTexts(node, type) : [];
}

function inputTexts(node: JsonObject, type: string): readonly string[] {
  const label = textOf(node['label']);
  if (type === 'Input.Toggle') return [label, textOf(node['title'])];
  const choices = objectsOf(node['choices']);
  if (node['style'] === 'expanded') return [label, ...choices.map(({ title }) => textOf(title))];
  const picked = choices.find(({ value }) => value === node['value']);
  return [label, isObject(picked) ? textOf(picked['title']) : textOf(node['value']) || textOf(node['placeholder'])];
}
