/** Walks an Adaptive Card as a client draws it: which buttons can be pressed and which inputs each of them sends. */

import { isObject, objectOf, objectsOf, textOf, type JsonObject } from '../json';

/** A button, link or clickable area of a card. */
export interface CardAction {
  readonly title: string;
  readonly type: string;
  /** Behind the overflow button. */
  readonly secondary: boolean;
  readonly enabled: boolean;
  readonly action: JsonObject;
  /** The ShowCards it stands in, outermost first. */
  readonly scope: readonly JsonObject[];
}

/** An input of a card. */
export interface CardInput {
  readonly id: string;
  readonly type: string;
  readonly element: JsonObject;
  /** The ShowCards it stands in, outermost first. */
  readonly scope: readonly JsonObject[];
}

/** All actions a person can see, in reading order: those inside elements first, the card's own last. */
export function cardActions(card: JsonObject): readonly CardAction[] {
  return walk(card, [], 'seen').flatMap(({ node, scope }) => actionAt(node, scope));
}

/** Whether a part is hidden until the person unfolds it, which needs no bot: what stands in it can be read and pressed. */
export function isFolded({ type, id, isVisible }: JsonObject): boolean {
  return type === 'Container' && isVisible === false && textOf(id).startsWith('fold');
}

/** All inputs, hidden ones too (a client sends those as well), in reading order. */
export function cardInputs(card: JsonObject): readonly CardInput[] {
  return walk(card, [], 'all').flatMap(({ node, scope }) => {
    const type = textOf(node['type']);
    return type.startsWith('Input.') ? [{ id: textOf(node['id']), type, element: node, scope }] : [];
  });
}

/** The inputs that a press on this action gathers: those beside it and those of the cards around it. */
export function inputsFor(card: JsonObject, action: CardAction): readonly CardInput[] {
  return cardInputs(card).filter((input) => input.scope.every((outer, depth) => action.scope[depth] === outer));
}

/** What stands for an element that clients don't know: its `fallback` element, or nothing. */
export function fallbackOf(element: JsonObject): JsonObject | undefined {
  const fallback = element['fallback'];
  return isObject(fallback) ? fallback : undefined;
}

interface Visited {
  readonly node: JsonObject;
  readonly scope: readonly JsonObject[];
}

const childLists = ['body', 'items', 'columns', 'rows', 'cells', 'images', 'inlines'] as const;

function walk(node: JsonObject, scope: readonly JsonObject[], which: 'seen' | 'all'): readonly Visited[] {
  if (which === 'seen' && node['isVisible'] === false && !isFolded(node)) return [];
  const inner = isObject(node['card']) ? walk(node['card'], [...scope, node], which) : [];
  const children = [
    ...childLists.flatMap((name) => objectsOf(node[name])),
    ...selectActionOf(node),
    ...objectsOf(node['actions']),
  ];
  return [{ node, scope }, ...children.flatMap((child) => walk(child, scope, which)), ...inner];
}

function selectActionOf(node: JsonObject): readonly JsonObject[] {
  return isObject(node['selectAction']) ? [node['selectAction']] : [];
}

function actionAt(node: JsonObject, scope: readonly JsonObject[]): readonly CardAction[] {
  const type = textOf(node['type']);
  if (!type.startsWith('Action.')) return [];
  const title = textOf(node['title']) || textOf(node['tooltip']);
  return [{ title, type, secondary: node['mode'] === 'secondary', enabled: node['isEnabled'] !== false, action: node, scope }];
}

/** The choices of a ChoiceSet. */
export function choicesOf(element: JsonObject): readonly { readonly title: string; readonly value: string }[] {
  return objectsOf(element['choices']).map((choice) => ({ title: textOf(choice['title']), value: textOf(choice['value']) }));
}

/** The data an action carries, as a copy. */
export function dataOf(action: JsonObject): JsonObject {
  return structuredClone(objectOf(action['data']));
}
