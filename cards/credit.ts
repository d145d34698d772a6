/** The cards of the partner-of-record journey. */

import type { Button, CardContent, Json, Link, Params } from './content';
import { questionButtons } from './sign-up';
import type { Say } from './words';

type Values<K extends string> = Readonly<Record<K, string>>;

/** A partner company as a line to choose from: enough to tell two alike apart. */
export interface PartnerChoice {
  readonly name: string;
  readonly title: string;
  readonly value: string;
}

/** Whom to look for; the company picked last time is one press away. */
export function searchCard(say: Say, values: Values<'search'>, last: PartnerChoice | undefined): CardContent {
  const [first, ...rest] = questionButtons(say, say.plain('credit.search.next'), false);
  const again: readonly Button[] = last
    ? [{ verb: 'pick', title: say.plain('credit.search.last', { partner: last.name }), args: { partner: last.value } }]
    : [];
  return { name: 'credit.search', params: {}, data: { values }, buttons: [...(first ? [first] : []), ...again, ...rest] };
}

/** Who of those found it is, or none. */
export function pickCard(say: Say, values: Values<'partner'>, found: readonly PartnerChoice[], searched: string): CardContent {
  const partners: Json = [
    ...found.map(({ title, value }) => ({ title, value })),
    { title: say.plain('credit.pick.none'), value: 'none' },
  ];
  return {
    name: 'credit.pick',
    params: { searched },
    data: { values, partners },
    buttons: questionButtons(say, say.plain('buttons.next'), true),
  };
}

/** Name and PartnerID by hand. */
export function byHandCard(say: Say, values: Values<'name' | 'partnerId'>): CardContent {
  return {
    name: 'credit.byHand',
    params: {},
    data: { values },
    buttons: questionButtons(say, say.plain('buttons.next'), true),
    warning: 'warning',
  };
}

/** How the customer buys, where the record doesn't know. */
export function boughtCard(say: Say, values: Values<'buying'>, company: string): CardContent {
  return {
    name: 'credit.bought',
    params: { company },
    data: { values },
    buttons: questionButtons(say, say.plain('buttons.next'), true),
  };
}

/** The cards that ask which subscription or account it is; each has words of its own. */
export type OrganizationCard = 'credit.organization' | 'ownership.account';

/** Which of the customer's subscriptions it is, or a name for it. */
export function organizationCard(
  say: Say,
  name: OrganizationCard,
  values: Values<'known' | 'other'>,
  company: string,
  known: readonly { readonly title: string; readonly value: string }[],
): CardContent {
  return {
    name,
    params: { company },
    data: {
      values,
      known: known.map(({ title, value }) => ({ title, value })),
      otherLabel: say.plain(`${name}.${known.length > 0 ? 'other' : 'only'}`),
    },
    buttons: questionButtons(say, say.plain('buttons.next'), true),
  };
}

/** The mechanism that fits, what will be filed by whom and where, and why the others don't fit. */
export function fileCard(
  say: Say,
  id: string,
  params: Params,
  lines: {
    readonly steps: readonly string[];
    readonly copy: readonly { label: string; value: string }[];
    readonly others: readonly string[];
  },
  link: Link | undefined,
): CardContent {
  const [first, back, ...rest] = questionButtons(say, say.plain(`credit.file.${id}.next`), true);
  const text = (list: readonly string[]): Json => list.map((one) => ({ text: one }));
  return {
    name: 'credit.file',
    params: {},
    data: {
      steps: text(lines.steps),
      copy: lines.copy.map(({ label, value }) => ({ label: say.text(label), value: say.text(value) })),
      others: text(lines.others),
    },
    said: { heading: say(`credit.file.${id}.heading`, params), hint: say(`credit.file.${id}.hint`, params) },
    buttons: [...(first ? [first] : []), ...(link ? [link] : []), ...(back ? [back] : []), ...rest],
  };
}

/** What became of it, with the claim's number. */
export function outcomeCard(say: Say, values: Values<'outcome' | 'claim'>, back: boolean): CardContent {
  return {
    name: 'credit.outcome',
    params: {},
    data: { values },
    buttons: questionButtons(say, say.plain('credit.outcome.next'), back),
  };
}
