/** The cards of the partner-of-record journey. */

import { button, titled } from './engine/buttons';
import type { Side } from '../src/domain/people/actor';
import type { SearchTerm } from '../src/domain/credit/partner-directory';
import { choices, type Choice } from './engine/choices';
import type { Button, CardContent, Json, Link, Params } from './engine/content';
import { unread } from './engine/markdown';
import { numbered } from './engine/numbered';
import { questionButtons } from './sign-up';
import { noticeCard } from './views';
import type { Say } from './engine/words';
import type { HeadedId } from './words/language';

type Values<K extends string> = Readonly<Record<K, string>>;

/** A line to copy: its label and its value, both plain. */
export interface Copied {
  readonly label: string;
  readonly value: string;
}

/** Whom to look for; a company that needs no search is one press away. `typing`: companies are offered while somebody types. */
export function searchCard(
  say: Say,
  values: Values<'search' | 'company'>,
  offered: Button | undefined,
  typing: boolean,
): CardContent {
  const [first, ...rest] = questionButtons(say, say.plain('credit.search.next'), false);
  const buttons = [...(first ? [first] : []), ...(offered ? [offered] : []), ...rest];
  return { name: 'credit.search', params: {}, data: { values, typing, needsText: !typing }, buttons };
}

const HINTS = {
  name: 'hint',
  phone: 'hintPhone',
  partnerId: 'hintPartnerId',
  mbsNumber: 'hintMbsNumber',
  domain: 'hintDomain',
} as const satisfies Readonly<Record<SearchTerm, string>>;

/** Who of those found it is, or none; `term` is what the search took the text for. */
export function pickCard(
  say: Say,
  values: Values<'partner'>,
  found: readonly Choice[],
  searched: string,
  term: SearchTerm,
): CardContent {
  const partners = choices([...found, { title: say.plain('credit.pick.none'), value: 'none' }]);
  return {
    name: 'credit.pick',
    params: { searched },
    data: { values, partners },
    said: { heading: say('credit.pick.heading'), hint: say(`credit.pick.${HINTS[term]}`, { searched }) },
    buttons: questionButtons(say, say.plain('buttons.next'), true),
  };
}

/** Name and PartnerID by hand. A customer may not know the PartnerID. `away`: there is a list, but it can't be searched now. */
export function byHandCard(
  say: Say,
  values: Values<'name' | 'partnerId'>,
  side: Side,
  { back, away }: { readonly back: boolean; readonly away: boolean },
): CardContent {
  const needsId = side === 'partner';
  return {
    name: 'credit.byHand',
    params: {},
    data: { values, needsId, idLabel: say.plain(needsId ? 'credit.byHand.partnerId' : 'credit.byHand.partnerIdIfKnown') },
    said: {
      heading: say('credit.byHand.heading'),
      hint: say(`credit.byHand.${needsId ? 'hint' : 'hintCustomer'}${away ? 'Away' : ''}`),
    },
    buttons: questionButtons(say, say.plain('buttons.next'), back),
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

/** How one's own company buys from a partner; and whether it is paid, where nobody noted that. */
export function buyingCard(say: Say, values: Values<'buying' | 'paid'>, partner: string, asksPaid: boolean): CardContent {
  return {
    name: 'credit.buying',
    params: { partner },
    data: { values, asksPaid },
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
  known: readonly Choice[],
): CardContent {
  return {
    name,
    params: { company },
    data: {
      values,
      known: choices(known),
      otherLabel: say.plain(`${name}.${known.length > 0 ? 'other' : 'only'}`),
    },
    buttons: questionButtons(say, say.plain('buttons.next'), true),
  };
}

type FileId = Extract<HeadedId, 'credit.ours' | `credit.file.${string}`>;

/** What will be done, by whom and where, and why not in another way; `id` names the card's words. */
export function fileCard(
  say: Say,
  id: FileId,
  params: Params,
  lines: { readonly steps: readonly string[]; readonly copy: readonly Copied[]; readonly others: readonly string[] },
  link: Link | undefined,
): CardContent {
  const [first, back, ...rest] = questionButtons(say, say.plain(`${id}.next`), true);
  const copy = `${id}.copy`;
  return {
    name: 'credit.file',
    params: {},
    data: {
      steps: numbered(lines.steps),
      copyLabel: say(say.knows(copy) ? copy : 'credit.file.copy'),
      copy: lines.copy.map(({ label, value }) => ({ label: say.text(label), value: say.text(value) })),
      others: texts(lines.others),
    },
    said: { heading: say(`${id}.heading`, params), hint: say(`${id}.hint`, params) },
    buttons: [...(first ? [first] : []), ...(link ? [link] : []), ...(back ? [back] : []), ...rest],
  };
}

/** How a partner is named without a record, with the text to hand over: as the last step, or as the card that stays. */
export function guideCard(
  say: Say,
  lines: {
    readonly partner: string;
    readonly steps: readonly string[];
    readonly text: string;
    readonly others: readonly string[];
  },
  links: readonly Link[],
  as: 'step' | 'view',
): CardContent {
  const { partner, steps, text, others } = lines;
  const [first, ...rest] = questionButtons(say, say.plain('credit.guide.next'), true);
  const after = (['guidance', 'credit', 'home'] as const).map((verb) => button(say, verb));
  return {
    name: 'credit.guide',
    params: { partner },
    data: {
      steps: numbered(steps),
      text: unread(text),
      others: texts(others),
    },
    buttons: as === 'view' ? [...links, ...after] : [...(first ? [first] : []), ...links, ...rest],
  };
}

/** Whether the customer accepted or declined what was filed. */
export function ourClaimCard(say: Say, status: 'waiting' | 'associated', params: Params): CardContent {
  const decided = (verb: 'associated' | 'declined', primary: boolean): Button => ({
    verb,
    title: say.plain(`credit.claim.${verb === 'associated' ? 'accepted' : verb}`),
    primary,
  });
  return noticeCard(say, `credit.claim.${status}`, params, [
    ...(status === 'waiting' ? [decided('associated', true)] : []),
    decided('declined', false),
    titled(say, 'cancel', 'update.leave'),
  ]);
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

function texts(list: readonly string[]): Json {
  return list.map((one) => ({ text: one }));
}
