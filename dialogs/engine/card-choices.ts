/** What can be picked on a card, one of several. */

import type { Card } from '../../cards/engine/content';
import { nodesOf, type CardNode } from './card-nodes';

/** A choice as somebody sees it, and what its input holds then. */
export interface CardChoice {
  readonly input: string;
  readonly title: string;
  readonly value: string;
}

const CHILDREN = ['body', 'items', 'columns'] as const;

/** The choices of every input that takes one, in reading order. */
export function choicesOf(card: Card): readonly CardChoice[] {
  return choicesIn(card);
}

function choicesIn(node: CardNode): readonly CardChoice[] {
  const { type, id, choices, isMultiSelect } = node;
  const isOne = type === 'Input.ChoiceSet' && typeof id === 'string' && isMultiSelect !== true;
  return [
    ...(isOne ? nodesOf(choices).flatMap((choice) => choiceOf(id, choice)) : []),
    ...CHILDREN.flatMap((name) => nodesOf(node[name]).flatMap(choicesIn)),
  ];
}

function choiceOf(input: string, { title, value }: CardNode): readonly CardChoice[] {
  return typeof title === 'string' && typeof value === 'string' ? [{ input, title, value }] : [];
}
