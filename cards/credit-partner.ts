/** The cards that ask who the partner of record is: a search, a list to pick from, and a form by hand. */

import type { SearchTerm } from '../src/domain/credit/partner-directory';
import type { Side } from '../src/domain/people/actor';
import { choices, type Choice } from './engine/choices';
import type { Button, CardContent } from './engine/content';
import type { Say } from './engine/words';
import { questionButtons } from './sign-up';
import { noticeCard } from './views';

type Values<K extends string> = Readonly<Record<K, string>>;

/** Whom to look for; a company that needs no search is one press away. `typing`: companies are offered while somebody types. */
export function searchCard(
  say: Say,
  values: Values<'search' | 'company'>,
  offered: readonly Button[],
  typing: boolean,
): CardContent {
  const [first, ...rest] = questionButtons(say, say.plain('credit.search.next'), false);
  const buttons = [...(first ? [first] : []), ...offered, ...rest];
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
  values: Values<'partner' | 'refine'>,
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

/** Another company than one's own gets the credit: whether that is meant. */
export function otherCompanyCard(say: Say, params: Values<'partner' | 'own'>): CardContent {
  const [first, back, ...rest] = questionButtons(say, say.plain('credit.otherCompany.next'), true);
  const other = back ? [{ ...back, title: say.plain('credit.otherCompany.other') }] : [];
  return noticeCard(say, 'credit.otherCompany', params, [...(first ? [first] : []), ...other, ...rest]);
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
