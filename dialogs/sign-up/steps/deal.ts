/** What is tried, how the customer will buy it, and the terms. */

import { buyingCard, productCard, termsCard } from '../../../cards/sign-up';
import type { Text } from '../../../cards/engine/content';
import type { WordId } from '../../../cards/words/language';
import { answerWord } from '../../../src/domain/text/answer-words';
import { findProduct, productById, products, type Product } from '../../../src/domain/catalog/products';
import { hasRecurringBilling } from '../../../src/domain/record/recurring-billing';
import { clip } from '../../../src/domain/text/text';
import type { TrialKind } from '../../../src/domain/catalog/offers';
import { choose, fill, means, shown, typedChoices, type Field } from '../../engine/form';
import {
  again,
  answer,
  ifKnown,
  type Answer,
  type Answers,
  type Inputs,
  type Reading,
  type Reply,
  type Step,
  type TypedChoice,
} from '../../engine/script';
import { companyOf } from './country';

const KINDS: readonly TrialKind[] = ['standard', 'subscription'];
const ROUTES = ['cspUs', 'cspOther', 'web', 'enterprise', 'unknown'];
const RECURRING = ['off', 'on', 'unknown'];

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
    { notes: productNotes(found, taken, kind), ...(moved ? { reopens: ['ends'] } : {}) },
  );
}

function productNotes(found: Product, kind: TrialKind, asked: TrialKind | undefined): readonly Text[] {
  const params = { product: found.name };
  return [
    ...(kind === asked || found.kinds.length > 1 ? [] : [{ id: 'notes.kindOnly', params } as const]),
    ...(found.notes.includes('oncePerTenant') ? [{ id: 'notes.oncePerTenant', params } as const] : []),
  ];
}

/** How the customer will buy, and whether recurring billing is on where there is such a thing. */
export const buying: Step = {
  id: 'buying',
  choices: (answers, { say }) => [
    ...typedChoices(say, 'buying', ROUTES),
    ...(hasRecurring(answers) ? typedChoices(say, 'recurring', RECURRING) : []),
  ],
  lapsed: (given, answers) => hasRecurring(answers) && given['recurring'] === undefined,
  ask: (answers, draft, { say }) => {
    const values = shown(['buying', 'recurring'], draft, answers['buying']);
    return buyingCard(say, values, companyOf(answers), isPaid(answers), hasRecurring(answers));
  },
  read(reply, answers, { say }, draft) {
    const routes = typedChoices(say, 'buying', ROUTES);
    if (!hasRecurring(answers)) return readRoute(reply, routes);
    const billing = typedChoices(say, 'recurring', RECURRING);
    const before = { ...ifKnown('buying', answers['buying']?.['buying']), ...draft };
    const inputs = fill(reply, buyingFields(routes, billing), before);
    const said = {
      ...ifKnown('buying', choose(inputs['buying'] ?? '', routes)),
      ...ifKnown('recurring', choose(inputs['recurring'] ?? '', billing)),
    };
    if (said.buying !== undefined && said.recurring !== undefined) return answer({ ...said });
    return reply.text === undefined ? unclearDeal(inputs, said) : otherHalf(inputs, said);
  },
};

function readRoute(reply: Reply, routes: readonly TypedChoice[]): Reading {
  const said = reply.text ?? reply.inputs['buying'];
  const buying = choose(said ?? '', routes);
  return buying === undefined ? again([{ field: 'buying', id: choiceProblem(said) }], {}) : answer({ buying });
}

/** What was understood of the two questions. */
interface Deal {
  readonly buying?: string;
  readonly recurring?: string;
}

/** Typed, the halves may come one by one, in either order. */
function otherHalf(inputs: Inputs, said: Deal): Reading {
  const kept = { ...inputs, ...said };
  if (said.buying !== undefined) return again([], kept, [{ id: 'notes.recurringToo' }]);
  const isHalf = said.recurring !== undefined && (inputs['buying'] ?? '') === '';
  return isHalf ? again([], kept, [{ id: 'notes.buyingToo' }]) : unclearDeal(inputs, said);
}

function unclearDeal(inputs: Inputs, said: Deal): Reading {
  const problems = [
    ...(said.buying === undefined ? [{ field: 'buying', id: choiceProblem(inputs['buying']) }] : []),
    ...(said.recurring === undefined ? [{ field: 'recurring', id: choiceProblem(inputs['recurring']) }] : []),
  ];
  return again(problems, { ...inputs, ...said, ...(said.buying === undefined ? { buying: '' } : {}) });
}

function buyingFields(routes: readonly TypedChoice[], billing: readonly TypedChoice[]): readonly Field[] {
  return [
    { id: 'buying', looksLike: (text) => choose(text, routes) !== undefined },
    { id: 'recurring', looksLike: (text) => choose(text, billing) !== undefined },
  ];
}

function choiceProblem(typed: string | undefined): WordId {
  return (typed ?? '') === '' ? 'problems.choiceMissing' : 'problems.choiceUnknown';
}

/** Accepting the terms on the customer's behalf; asked only when the partner signs up. */
export const terms: Step = {
  id: 'terms',
  when: (answers) => (answers['start']?.['start'] ?? 'new') === 'new',
  ask: (answers, _draft, { say }) => termsCard(say, companyOf(answers)),
  read(reply, _answers, { say, now }) {
    const accepted = reply.text === undefined ? reply.inputs['accepted'] === 'true' : means(say, 'yes', reply.text);
    return accepted
      ? answer({ accepted: 'yes', at: now.toISOString() })
      : again([{ field: 'accepted', id: 'problems.termsMissing' }], {});
  },
};

/** Whether the record is of a subscription that is already paid. */
export function isPaid(answers: Answers): boolean {
  return answers['start']?.['start'] === 'paid';
}

/** Whether there is recurring billing to ask about: a standard trial has none. */
export function hasRecurring(answers: Answers): boolean {
  return hasRecurringBilling({
    kind: answers['product']?.['kind'] === 'subscription' ? 'subscription' : 'standard',
    start: isPaid(answers) ? 'paid' : 'new',
  });
}

/** The product that was chosen. */
export function productOf(answers: Answers): Product | undefined {
  return productById(answers['product']?.['product'] ?? '');
}
