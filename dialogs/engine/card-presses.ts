/** What can be pressed on a card, as somebody sees it: the rows from above, and what each press is called. */

import type { Card } from '../../cards/engine/content';
import { isNode, nodesOf, type CardNode } from './card-nodes';

/** One press of a card. */
export interface CardPress {
  readonly title: string;
  /** What it asks for. */
  readonly wants: string;
  readonly data: Readonly<Record<string, string>>;
  /** Whether it is a row in sight that takes the width of the card, and so can be counted. */
  readonly isRow: boolean;
}

const CHILDREN = ['body', 'items', 'columns', 'actions'] as const;

/** Every press that goes to the bot, in reading order; folded ones, too. */
export function pressesOf(card: Card): readonly CardPress[] {
  return pressesIn(card, true);
}

function pressesIn(node: CardNode, counts: boolean): readonly CardPress[] {
  const isCounted = counts && node['isVisible'] !== false && node['type'] !== 'Column';
  const row = node['selectAction'];
  return [
    ...(isNode(row) ? pressOf(row, isCounted) : []),
    ...(node['type'] === 'Action.Execute' ? pressOf(node, false) : []),
    ...CHILDREN.flatMap((name) => nodesOf(node[name]).flatMap((child) => pressesIn(child, isCounted))),
  ];
}

function pressOf({ type, title, verb, data }: CardNode, isRow: boolean): readonly CardPress[] {
  if (type !== 'Action.Execute' || typeof title !== 'string' || typeof verb !== 'string') return [];
  const said = isNode(data) ? Object.entries(data).filter((pair): pair is [string, string] => typeof pair[1] === 'string') : [];
  return [{ title, wants: verb, data: Object.fromEntries(said), isRow }];
}
