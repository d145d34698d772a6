/** The one card of a sign-up that was read from a message: what was found, what is missing, and what only a person can say. */

import { titled } from './engine/buttons';
import { choices, type Choice } from './engine/choices';
import type { CardContent, Json } from './engine/content';
import type { Say } from './engine/words';
import type { NameUnder } from './words/language';
import { questionButtons } from './sign-up';

/** What can be asked on it, in the order of the card. */
export const MESSAGE_FIELDS = [
  'company',
  'domain',
  'country',
  'name',
  'email',
  'phone',
  'registration',
  'product',
  'kind',
  'identity',
  'account',
  'buying',
  'ticks',
] as const;

/** One of them. */
export type MessageField = (typeof MESSAGE_FIELDS)[number];

/** What only a person can say, each a tick. */
export type Tick = Extract<NameUnder<'signUp.message'>, 'country' | 'address' | 'terms'>;

/** A line of what was found, and the step that changes it. */
export interface FoundLine {
  readonly step: string;
  readonly label: string;
  /** Untrusted text. */
  readonly value: string;
}

/** What the card asks: fields with what stands in them, lists to choose from, and ticks. */
export interface MessageAsked {
  readonly company: string;
  readonly country: string;
  readonly lines: readonly FoundLine[];
  readonly asks: ReadonlySet<MessageField>;
  readonly values: Readonly<Record<string, string>>;
  readonly countries: readonly Choice[];
  readonly products: readonly Choice[];
  readonly ticks: readonly Tick[];
}

/** That card. */
export function messageCard(say: Say, asked: MessageAsked): CardContent {
  const { company, country, values, asks } = asked;
  const named = { company: company === '' ? say.plain('signUp.message.customer') : company };
  const params = { ...named, country: country === '' ? say.plain('signUp.message.thatCountry') : country };
  const data: Record<string, Json> = {
    values: Object.fromEntries(MESSAGE_FIELDS.map((field) => [field, values[field] ?? ''])),
    asks: Object.fromEntries(MESSAGE_FIELDS.map((field) => [field, asks.has(field)])),
    labels: labels(say),
    lists: lists(say, asked, params),
  };
  return {
    name: 'signUp.message',
    params,
    data,
    rows: asked.lines.map((line) => ({
      shows: { label: say.text(line.label), value: say.text(line.value), editLabel: say('buttons.edit') },
      button: titled(say, 'edit', 'buttons.editLine', { args: { to: line.step } }, { label: line.label }),
    })),
    buttons: questionButtons(say, say.plain('buttons.next'), true),
    ...(asks.has('ticks') && asked.ticks.includes('country') ? { warning: 'warning' } : {}),
  };
}

/** Each as its own question calls it. */
function labels(say: Say): Record<string, string> {
  return {
    company: say.plain('signUp.customer.company'),
    domain: say.plain('signUp.customer.domain'),
    country: say.plain('signUp.country.label'),
    name: say.plain('signUp.message.contact'),
    email: say.plain('signUp.message.email'),
    phone: say.plain('signUp.contact.phone'),
    registration: say.plain('signUp.contact.registration'),
    product: say.plain('signUp.product.product'),
    kind: say.plain('signUp.product.kind'),
    identity: say.plain('signUp.identity.label'),
    account: say.plain('signUp.identity.account'),
    buying: say.plain('signUp.buying.buying'),
  };
}

function lists(say: Say, { countries, products, ticks }: MessageAsked, params: Record<string, string>): Record<string, Json> {
  const of = <Name extends string>(names: readonly Name[], title: (name: Name) => string): Json =>
    choices(names.map((value) => ({ value, title: title(value) })));
  return {
    country: choices(countries),
    product: choices(products),
    kind: of(['standard', 'off', 'on', 'unknown'], (name) => say.plain(`signUp.message.kinds.${name}`)),
    identity: of(['customer', 'handOver'], (name) => say.plain(`signUp.message.homes.${name}`)),
    buying: of(['cspUs', 'cspOther', 'web', 'enterprise', 'unknown'], (name) => say.plain(`signUp.buying.${name}`)),
    ticks: of(ticks, (name) => say.plain(`signUp.message.${name}`, params)),
  };
}
