/** The questions that the one card of a message answers at once, each read by its own step. */

import type { Problem, Text } from '../../../cards/engine/content';
import type { MessageField, Tick } from '../../../cards/sign-up-message';
import { countryByCode } from '../../../src/domain/catalog/countries';
import { productById } from '../../../src/domain/catalog/products';
import type { Answer, Answers, Inputs, Scene, Step } from '../../engine/script';
import { buying } from './buying';
import { contact } from './contact';
import { billingAddress, country } from './country';
import { customer } from './customer';
import { identity } from './identity';
import { product } from './product';
import { terms } from './terms';

/** A question, which fields of the card it is asked by, and how its step is given what stands in them. */
interface Part {
  readonly step: Step;
  readonly fields: readonly MessageField[];
  readonly inputs: (all: Inputs) => Inputs;
}

const SAME = (all: Inputs): Inputs => all;

/** In the order of the journey. */
export const parts: readonly Part[] = [
  { step: customer, fields: ['company', 'domain'], inputs: SAME },
  { step: country, fields: ['country'], inputs: SAME },
  {
    step: billingAddress,
    fields: ['ticks'],
    inputs: (all) => ({ confirmed: String(isTicked(all, 'country') && isTicked(all, 'address')) }),
  },
  { step: identity, fields: ['identity', 'account'], inputs: SAME },
  { step: contact, fields: ['name', 'email', 'phone', 'registration'], inputs: SAME },
  { step: product, fields: ['product', 'kind'], inputs: (all) => ({ ...all, kind: kindIn(all) }) },
  { step: buying, fields: ['kind', 'buying'], inputs: (all) => ({ ...all, recurring: all['kind'] ?? '' }) },
  { step: terms, fields: ['ticks'], inputs: (all) => ({ accepted: String(isTicked(all, 'terms')) }) },
];

/** The kind goes with how its recurring billing stands, which a standard trial has none of. */
function kindIn({ kind = '' }: Inputs): string {
  return kind === '' || kind === 'standard' ? kind : 'subscription';
}

function isTicked({ ticks = '' }: Inputs, tick: Tick): boolean {
  return ticks.split(',').includes(tick);
}

/** The parts that are still to be answered. */
export function openParts(answers: Answers, scene: Scene): readonly Part[] {
  return parts.filter(({ step }) => answers[step.id] === undefined && (step.when?.(answers, scene) ?? true));
}

/** The ticks those parts need. */
export function openTicks(open: readonly Part[]): readonly Tick[] {
  const needs = (step: Step): boolean => open.some((part) => part.step === step);
  return [...(needs(billingAddress) ? (['country', 'address'] as const) : []), ...(needs(terms) ? (['terms'] as const) : [])];
}

/** What is asked of those parts: what only a person can say, what was not found, and what was found wrong. */
export function askedFields(open: readonly Part[], found: Inputs): ReadonlySet<MessageField> {
  const wrong = (found['wrong'] ?? '').split(',');
  const needs = countryByCode(found['country']);
  const isStrict = needs?.needsRegistration === true;
  const missing = (field: MessageField): boolean => (found[field] ?? '') === '';
  const always: readonly MessageField[] = ['identity', 'account', 'buying', 'ticks'];
  const isAsked = (field: MessageField): boolean => {
    if (always.includes(field) || wrong.includes(field)) return true;
    if (field === 'domain' || (field === 'phone' && !isStrict)) return false;
    if (field === 'kind') return !isStandardOnly(found) && !KINDS.includes(found['kind'] ?? '');
    return field === 'registration' ? isStrict && missing(field) : missing(field);
  };
  return new Set(open.flatMap(({ fields }) => fields.filter(isAsked)));
}

/** A standard trial, and how recurring billing stands with any other. */
const KINDS = ['standard', 'off', 'on', 'unknown'];

function isStandardOnly({ product: id }: Inputs): boolean {
  return productById(id)?.kinds.every((kind) => kind === 'standard') === true;
}

/** What the parts make of the inputs: answers, what is wrong, and what the next cards say. */
export interface Settled {
  readonly answers: Readonly<Record<string, Answer>>;
  readonly problems: readonly Problem[];
  readonly kept: Inputs;
  readonly notes: readonly Text[];
}

/** Hands each open part its inputs, one after the other: a later one reads what an earlier one answered. */
export async function settle(inputs: Inputs, before: Answers, scene: Scene): Promise<Settled> {
  let settled: Settled = { answers: {}, problems: [], kept: inputs, notes: [] };
  for (const part of openParts(before, scene)) {
    settled = await withPart(settled, part, before, scene);
  }
  return settled;
}

async function withPart(settled: Settled, { step, inputs }: Part, before: Answers, scene: Scene): Promise<Settled> {
  const { answers, problems, kept, notes } = settled;
  const questioned = kept[`${step.id}.questioned`];
  const draft: Inputs = questioned === undefined ? {} : { questioned };
  const reading = await step.read({ verb: 'answer', inputs: inputs(kept) }, { ...before, ...answers }, scene, draft);
  if (reading.kind === 'answer')
    return { ...settled, answers: { ...answers, [step.id]: reading.value }, notes: [...notes, ...(reading.notes ?? [])] };
  if (reading.kind === 'back') return settled;
  const asked = reading.draft['questioned'];
  return {
    ...settled,
    problems: [...problems, ...reading.because.map(onCard)],
    kept: asked === undefined ? kept : { ...kept, [`${step.id}.questioned`]: asked },
  };
}

/** A problem under the field of this card. */
function onCard(problem: Problem): Problem {
  const { field } = problem;
  if (field === 'confirmed' || field === 'accepted') return { field: 'ticks', id: 'problems.ticksMissing' };
  return field === 'recurring' ? { ...problem, field: 'kind' } : problem;
}
