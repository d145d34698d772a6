/** What is tried: the product and the kind of trial, typed in one breath or picked. */

import { productCard } from '../../../cards/sign-up';
import type { Text } from '../../../cards/engine/content';
import { briefNotes } from '../brief-notes';
import { hasTrialOf } from '../../../src/domain/record/rules/second-trial';
import { answerWord } from '../../../src/domain/text/answer-words';
import { findProduct, productById, products, type Product } from '../../../src/domain/catalog/products';
import { denies } from '../../../src/domain/text/limiting-words';
import { clip } from '../../../src/domain/text/text';
import type { TrialKind } from '../../../src/domain/catalog/offers';
import { fill, means, shown, type Field } from '../../engine/form';
import { choose, typedChoices } from '../../engine/typed-choices';
import {
  again,
  answer,
  ifKnown,
  type Answers,
  type Inputs,
  type Reading,
  type Reply,
  type Scene,
  type Step,
  type TypedChoice,
} from '../../engine/script';
import { channelOf, isOrdered, isPaid } from './deal';

const KINDS: readonly TrialKind[] = ['standard', 'subscription'];

/** The product and the kind of trial; a paid subscription has no kind, and what a partner orders is always a subscription. */
export const product: Step = {
  id: 'product',
  choices: (answers, { say }) => (asksKind(answers) ? typedChoices(say, 'kind', KINDS) : []),
  ask(answers, draft, { say }) {
    const list = products.map(({ id, name }) => ({ title: name, value: id }));
    const values = shown(['product', 'kind'], draft, answers['product'], { kind: 'standard' });
    return productCard(say, values, list, asksKind(answers), isPaid(answers));
  },
  async read(reply, answers, scene, draft) {
    const choices = typedChoices(scene.say, 'kind', KINDS);
    const agrees = reply.text !== undefined && means(scene.say, 'yes', reply.text);
    const filled = agrees ? draft : fill(withKindApart(reply, choices), productFields(choices), draft);
    const chosen = KINDS.find((value) => value === choose(filled['kind'] ?? '', choices));
    const inputs = chosen === undefined ? filled : { ...filled, kind: chosen };
    const typed = inputs['product'] ?? '';
    const found = productById(typed) ?? (denies(typed) ? undefined : findProduct(typed));
    if (!found) return unknownProduct(typed, inputs);
    const kept = { ...inputs, product: found.id };
    const kind = asksKind(answers) ? chosen : 'subscription';
    const reading = withKind(found, kind, kept, { answers, typed: reply.text !== undefined });
    return reading.kind === 'answer' ? questionSecond(reading, kept, draft['questioned'], { answers, scene }) : reading;
  },
};

function asksKind(answers: Answers): boolean {
  return !isPaid(answers) && !isOrdered(answers);
}

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
  return [{ id: 'product' }, { id: 'kind', looksLike: (text) => choose(text, choices) !== undefined }];
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
  { answers, typed }: { readonly answers: Answers; readonly typed: boolean },
): Reading {
  const only = asksKind(answers) && found.kinds.length === 1 ? found.kinds[0] : undefined;
  const taken = only ?? kind;
  if (taken === undefined)
    return typed ? again([], kept, [{ id: 'notes.kindToo' }]) : again([{ field: 'kind', id: 'problems.kindMissing' }], kept);
  const before = answers['product'];
  const moved = before !== undefined && (before['product'] !== found.id || before['kind'] !== taken);
  const notes = isPaid(answers) ? [] : productNotes(found, taken, kind, answers);
  return answer({ product: found.id, kind: taken }, { notes, ...(moved ? { forgets: ['ends'] } : {}) });
}

/** What is said of it before anybody signs up: briefly, for the card of it all is a press away. */
function productNotes(found: Product, kind: TrialKind, asked: TrialKind | undefined, answers: Answers): readonly Text[] {
  const params = { product: found.name };
  const isThere = found.notIn?.includes(answers['country']?.['country'] ?? '') !== true;
  return [
    ...(kind === asked || found.kinds.length > 1 ? [] : [{ id: 'notes.kindOnly', params } as const]),
    ...(isThere ? [] : [{ id: 'notes.notInCountry', params } as const]),
    ...briefNotes(found, kind, channelOf(answers)),
  ];
}

/** Another trial of the same app for the same customer is questioned once; the same answer a second time is the person's decision. */
async function questionSecond(
  reading: Extract<Reading, { readonly kind: 'answer' }>,
  kept: Inputs,
  questioned: string | undefined,
  { answers, scene }: { readonly answers: Answers; readonly scene: Scene },
): Promise<Reading> {
  const { product: id = '', kind = '' } = reading.value;
  const key = `${id} ${kind}`;
  if (isPaid(answers) || questioned === key) return reading;
  const { company = '', domain, tenantId } = answers['customer'] ?? {};
  const wanted = { customer: { company, ...ifKnown('domain', domain), ...ifKnown('tenantId', tenantId) }, product: id, kind };
  if (!hasTrialOf(wanted, (await scene.ours?.(wanted.customer)) ?? [])) return reading;
  const params = { company, product: productById(id)?.name ?? '' };
  return again([{ field: 'product', id: 'problems.secondTrial', params }], { ...kept, kind, questioned: key });
}
