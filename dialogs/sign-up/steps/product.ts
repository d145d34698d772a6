/** What is tried: the product and the kind of trial, typed in one breath or picked. */

import { productCard } from '../../../cards/sign-up';
import type { Text } from '../../../cards/engine/content';
import { answerWord } from '../../../src/domain/text/answer-words';
import { findProduct, productById, products, type Product } from '../../../src/domain/catalog/products';
import { clip } from '../../../src/domain/text/text';
import type { TrialKind } from '../../../src/domain/catalog/offers';
import { choose, fill, shown, typedChoices, type Field } from '../../engine/form';
import {
  again,
  answer,
  type Answer,
  type Inputs,
  type Reading,
  type Reply,
  type Step,
  type TypedChoice,
} from '../../engine/script';
import { isPaid } from './deal';

const KINDS: readonly TrialKind[] = ['standard', 'subscription'];

/** The product and the kind of trial; a paid subscription has no kind. */
export const product: Step = {
  id: 'product',
  choices: (answers, { say }) => (isPaid(answers) ? [] : typedChoices(say, 'kind', KINDS)),
  ask(answers, draft, { say }) {
    const list = products.map(({ id, name }) => ({ title: name, value: id }));
    return productCard(say, shown(['product', 'kind'], draft, answers['product'], { kind: 'standard' }), list, !isPaid(answers));
  },
  read(reply, answers, { say }, draft) {
    const choices = typedChoices(say, 'kind', KINDS);
    const inputs = fill(withKindApart(reply, choices), productFields(choices), draft);
    const typed = inputs['product'] ?? '';
    const found = productById(typed) ?? findProduct(typed);
    if (!found) return unknownProduct(typed, inputs);
    const kept = { ...inputs, product: found.id };
    const kind = KINDS.find((value) => value === choose(inputs['kind'] ?? '', choices));
    if (isPaid(answers)) return answer({ product: found.id, kind: 'subscription' });
    return withKind(found, kind, kept, answers['product'], reply.text !== undefined);
  },
};

/** "Sales subscription" names the product and the kind in one breath. */
function withKindApart(reply: Reply, choices: readonly TypedChoice[]): Reply {
  const { text } = reply;
  const last = choices
    .flatMap(({ words }) => words)
    .filter((word) => text?.toLowerCase().endsWith(` ${word}`))
    .sort((a, b) => b.length - a.length)[0];
  if (text === undefined || last === undefined) return reply;
  return { ...reply, text: `${text.slice(0, -last.length).trim().replace(/,$/, '')}, ${last}` };
}

function productFields(choices: readonly TypedChoice[]): readonly Field[] {
  return [{ id: 'product' }, { id: 'kind', looksLike: (text) => choose(text, choices) !== undefined && !/^\d$/.test(text) }];
}

function unknownProduct(typed: string, inputs: Inputs): Reading {
  const isNamed = typed.trim() !== '' && answerWord(typed) === undefined;
  const id = isNamed ? 'problems.productUnknown' : 'problems.productMissing';
  return again([{ field: 'product', id, params: { text: clip(typed, 60) } }], { ...inputs, product: '' });
}

function withKind(
  found: Product,
  kind: TrialKind | undefined,
  kept: Inputs,
  before: Answer | undefined,
  typed: boolean,
): Reading {
  const only = found.kinds.length === 1 ? found.kinds[0] : undefined;
  const taken = only ?? kind;
  if (taken === undefined)
    return typed ? again([], kept, [{ id: 'notes.kindToo' }]) : again([{ field: 'kind', id: 'problems.kindMissing' }], kept);
  const moved = before !== undefined && (before['product'] !== found.id || before['kind'] !== taken);
  return answer(
    { product: found.id, kind: taken },
    { notes: productNotes(found, taken, kind), ...(moved ? { forgets: ['ends'] } : {}) },
  );
}

function productNotes(found: Product, kind: TrialKind, asked: TrialKind | undefined): readonly Text[] {
  const params = { product: found.name };
  return [
    ...(kind === asked || found.kinds.length > 1 ? [] : [{ id: 'notes.kindOnly', params } as const]),
    ...(found.notes.includes('oncePerTenant') ? [{ id: 'notes.oncePerTenant', params } as const] : []),
  ];
}
