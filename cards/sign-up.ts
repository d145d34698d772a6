/** The cards of the sign-up journey: one typed function each, from values to what the card shows. */

import { button, called, titled } from './engine/buttons';
import { choices, type Choice } from './engine/choices';
import type { Button, CardContent, Json } from './engine/content';
import type { CardName } from './engine/templates';
import type { Say } from './engine/words';

type Values<K extends string> = Readonly<Record<K, string>>;

/** Buttons every question has: the answer first, Back where there is somewhere to go, the rest in the overflow menu. */
export function questionButtons(say: Say, title: string, back: boolean): readonly Button[] {
  return [
    called('answer', title, { primary: true, sendsInputs: true }),
    ...(back ? [button(say, 'back')] : []),
    { ...button(say, 'later'), secondary: true },
    { ...button(say, 'startOver'), secondary: true },
    { ...button(say, 'cancel'), secondary: true },
    { ...button(say, 'help'), secondary: true },
  ];
}

function question(
  say: Say,
  name: CardName,
  data: Record<string, Json>,
  more: Partial<CardContent> & { back?: boolean } = {},
): CardContent {
  const next = `${name}.next`;
  const title = say.knows(next) ? say.plain(next, more.params) : say.plain('buttons.next');
  const { back = true, ...rest } = more;
  return { name, params: {}, data, buttons: questionButtons(say, title, back), ...rest };
}

/** How the trial comes about. */
export function startCard(say: Say, values: Values<'start'>): CardContent {
  return question(say, 'signUp.start', { values }, { back: false });
}

/** The customer's company and its primary domain. */
export function customerCard(say: Say, values: Values<'company' | 'domain'>): CardContent {
  return question(say, 'signUp.customer', { values });
}

/** The country, as a list that is searched while typing. */
export function countryCard(say: Say, values: Values<'country'>, company: string, countries: readonly Choice[]): CardContent {
  return question(say, 'signUp.country', { values, countries: choices(countries) }, { params: { company }, warning: 'warning' });
}

/** Repeats the country and asks for the billing address there. */
export function billingAddressCard(say: Say, company: string, country: string): CardContent {
  const params = { company, country };
  const card = question(say, 'signUp.billingAddress', {}, { params, warning: 'warning' });
  const no: Button = titled(say, 'no', 'signUp.billingAddress.no');
  return { ...card, buttons: [card.buttons[0] as Button, no, ...card.buttons.slice(1)] };
}

/** Stops a sign-up that could never be activated, and says what to do. */
export function noAddressCard(say: Say, company: string, country: string): CardContent {
  const params = { company, country };
  return {
    name: 'signUp.noAddress',
    params,
    data: { options: (['one', 'two', 'three'] as const).map((name) => ({ text: say(`signUp.noAddress.${name}`, params) })) },
    buttons: [
      titled(say, 'edit', 'signUp.noAddress.other', { args: { to: 'country' }, primary: true }),
      button(say, 'back'),
      { ...button(say, 'later'), secondary: true },
      { ...button(say, 'cancel'), secondary: true },
    ],
  };
}

/** Where the trial lives, and the account it signs up with. One that is there already may live in the partner's own tenant. */
export function identityCard(
  say: Say,
  values: Values<'identity' | 'account'>,
  { company, domain, isThere }: { readonly company: string; readonly domain: string; readonly isThere: boolean },
): CardContent {
  const homes = ['customer', 'handOver', ...(isThere ? ['partner'] : [])] as const;
  const places = choices(homes.map((value) => ({ value, title: say.plain(`signUp.identity.${value as 'partner'}`) })));
  const accountExample = `jo@${domain === '' ? 'adventure-works.com' : domain}`;
  const card = question(say, 'signUp.identity', { values, accountExample, places }, { params: { company } });
  const heading = say(isThere ? 'signUp.identity.headingThere' : 'signUp.identity.heading');
  return { ...card, said: { heading, hint: say('signUp.identity.hint') } };
}

/** Whom to reach at the customer, and what its country asks for beside. */
export function contactCard(
  say: Say,
  values: Values<'name' | 'email' | 'phone' | 'registration'>,
  given: { company: string; country: string; domain: string; phoneExample: string; needsRegistration: boolean },
): CardContent {
  const { company, country, domain, phoneExample, needsRegistration } = given;
  const phoneLabel = say.plain(needsRegistration ? 'signUp.contact.phone' : 'signUp.contact.phoneOptional');
  const emailExample = `jo@${domain === '' ? 'adventure-works.com' : domain}`;
  return question(
    say,
    'signUp.contact',
    { values, phoneLabel, phoneExample, emailExample, needsRegistration },
    { params: { company, country } },
  );
}

/** The product and the kind of trial. */
export function productCard(
  say: Say,
  values: Values<'product' | 'kind'>,
  products: readonly Choice[],
  asksKind: boolean,
  isPaid = !asksKind,
): CardContent {
  const what = isPaid ? 'paid' : 'tried';
  const said = { heading: say(`signUp.product.${what}.heading`), hint: say(`signUp.product.${what}.hint`) };
  return question(say, 'signUp.product', { values, products: choices(products), asksKind }, { said });
}

/** How the customer will buy, and whether the trial turns into a bill by itself. */
export function buyingCard(
  say: Say,
  values: Values<'buying' | 'recurring'>,
  company: string,
  isPaid = false,
  asksRecurring = true,
): CardContent {
  const params = { company, paid: isPaid ? 'yes' : 'no' };
  return question(say, 'signUp.buying', { values, asksRecurring }, { params, ...(asksRecurring ? { warning: 'warning' } : {}) });
}

/** Accepting the terms on the customer's behalf. */
export function termsCard(say: Say, company: string): CardContent {
  return question(say, 'signUp.terms', {}, { params: { company }, warning: 'warning' });
}

/** When the trial began, and where it is. */
export function startedCard(
  say: Say,
  values: Values<'startedOn' | 'environment' | 'subscription' | 'domain'>,
  given: { company: string; today: string; asksDomain: boolean; back: boolean },
): CardContent {
  const { company, today, asksDomain, back } = given;
  return question(say, 'ready.started', { values, today, asksDomain }, { params: { company }, back });
}

/** The end dates the admin centre shows; the computed one is offered. */
export function endsCard(
  say: Say,
  values: Values<'endsOn' | 'otherEndsOn'>,
  clock: 'environment' | 'subscription',
  { isKnown, back }: { readonly isKnown: boolean; readonly back: boolean } = { isKnown: true, back: true },
): CardContent {
  const other = clock === 'environment' ? 'subscription' : 'environment';
  const endsLabel = say.plain(`ready.ends.${clock}`);
  const data = { values, isKnown, endsLabel, otherLabel: say.plain(`ready.ends.${other}Too`) };
  return question(say, 'ready.ends', data, { params: {}, back });
}
