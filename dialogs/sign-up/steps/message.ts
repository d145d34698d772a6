/** A sign-up that was read from a message: one card instead of one for each question. What it leaves open is asked as usual. */

import type { Problem } from '../../../cards/engine/content';
import { messageCard, type FoundLine, type MessageField } from '../../../cards/sign-up-message';
import { countryByCode } from '../../../src/domain/catalog/countries';
import { productById, products } from '../../../src/domain/catalog/products';
import { formatPhone } from '../../../src/domain/people/phone';
import type { Say } from '../../../cards/engine/words';
import { means } from '../../engine/form';
import { again, answer, type Answers, type Inputs, type Reading, type Scene, type Step } from '../../engine/script';
import { countryChoices } from './country';
import { FOUND } from './found';
import { askedFields, openParts, openTicks, settle } from './message-parts';
import { pickedOnMessage, placedOnMessage } from './message-typed';

/** The card of what was read. A sign-up of another start asks its own questions, filled with what was read. */
export const message: Step = {
  id: 'message',
  forks: true,
  when: (answers) => answers[FOUND] !== undefined && answers['start']?.['start'] === 'new',
  ask: (answers, draft, scene) => {
    const { say } = scene;
    const open = openParts(answers, scene);
    const found = shownOf(answers, draft);
    const asks = askedFields(open, found);
    return messageCard(say, {
      company: found['company'] ?? '',
      country: nameOf(found['country'], say),
      lines: linesOf(found, asks, say),
      asks,
      values: valuesOf(found, scene),
      countries: countryChoices(say),
      products: products.map(({ id, name }) => ({ title: name, value: id })),
      ticks: openTicks(open),
    });
  },
  async read(reply, answers, scene, draft) {
    if (reply.dealt !== undefined) return again([], { ...draft, ...reply.dealt });
    if (reply.text !== undefined) return typed(reply.text, answers, scene, draft);
    const settled = await settle({ ...draft, ...reply.inputs }, answers, scene);
    if (settled.problems.length > 0) return wrong(settled.problems, settled.kept);
    return answer({ checked: 'yes' }, { also: settled.answers, notes: settled.notes });
  },
};

function wrong(problems: readonly Problem[], kept: Inputs): Reading {
  const once = problems.filter(({ field }, at) => problems.findIndex((one) => one.field === field) === at);
  return again(once, { ...kept, wrong: once.flatMap(({ field }) => field ?? []).join(',') });
}

/** Typed, "yes" goes on with what is there, one question after the other; what is missing on the card can be typed onto it. */
async function typed(text: string, answers: Answers, scene: Scene, draft: Inputs): Promise<Reading> {
  if (means(scene.say, 'yes', text)) {
    const settled = await settle({ ...draft, ticks: '' }, answers, scene);
    return answer({ checked: 'yes' }, { also: settled.answers, notes: settled.notes });
  }
  const asks = askedFields(openParts(answers, scene), shownOf(answers, draft));
  const placed = { ...placedOnMessage(text, asks, scene), ...pickedOnMessage(text, asks, draft) };
  const isPlaced = Object.keys(placed).length > 0;
  return again(isPlaced ? [] : [{ id: 'problems.messageTyped' }], { ...draft, ...placed });
}

/** What is known: what was answered goes before what was read. */
function shownOf(answers: Answers, draft: Inputs): Inputs {
  const { customer = {}, country = {}, contact = {}, product = {} } = answers;
  return { ...draft, ...customer, ...country, ...contact, ...product };
}

function valuesOf(found: Inputs, { signInName }: Scene): Inputs {
  const email = found['email'] ?? '';
  const isOurs = signInName !== '' && email.endsWith(signInName.slice(signInName.indexOf('@')));
  return { ...found, account: found['account'] ?? (isOurs ? '' : email), phone: formatPhone(found['phone'] ?? '') };
}

function nameOf(code: string | undefined, say: Say): string {
  const known = countryByCode(code);
  return known === undefined ? '' : say.country(known.iso2);
}

/** What was found and is not asked for on the card; a question of its own each. */
function linesOf(found: Inputs, asks: ReadonlySet<MessageField>, say: Say): readonly FoundLine[] {
  const told = (...fields: readonly MessageField[]): string =>
    fields.flatMap((field) => (asks.has(field) ? [] : (shown(field, found, say) ?? []))).join(' · ');
  return [
    { step: 'customer', label: say.plain('signUp.customer.companyLine'), value: told('company', 'domain') },
    { step: 'country', label: say.plain('signUp.country.line'), value: told('country') },
    { step: 'contact', label: say.plain('signUp.contact.line'), value: told('name', 'email', 'phone', 'registration') },
    { step: 'product', label: say.plain('signUp.product.line'), value: told('product') },
  ].filter(({ value }) => value !== '');
}

function shown(field: MessageField, found: Inputs, say: Say): string | undefined {
  const value = found[field] ?? '';
  if (value === '') return undefined;
  if (field === 'country') return nameOf(value, say);
  if (field === 'product') return productById(value)?.name;
  return field === 'phone' ? formatPhone(value) : value;
}
