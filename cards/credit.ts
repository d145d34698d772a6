/** The cards of the partner-of-record journey once it is known who the partner is. */

import { button, titled } from './engine/buttons';
import { choices, type Choice } from './engine/choices';
import type { Button, CardContent, Link, Params, Section } from './engine/content';
import { unread } from './engine/markdown';
import { numbered } from './engine/numbered';
import { questionButtons } from './sign-up';
import { lineSection } from './trial-page';
import { noticeCard } from './views';
import type { ClaimRefusal } from '../src/domain/credit/claim';
import type { Say } from './engine/words';
import type { HeadedId } from './words/language';

type Values<K extends string> = Readonly<Record<K, string>>;

/** A line to copy: its label and its value, both plain. */
export interface Copied {
  readonly label: string;
  readonly value: string;
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
    },
    sections: [copySection(say, say(say.knows(copy) ? copy : 'credit.file.copy'), lines.copy), otherWays(say, lines.others)],
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
    },
    sections: [otherWays(say, others)],
    buttons: as === 'view' ? [...links, ...after] : [...(first ? [first] : []), ...links, ...rest],
  };
}

/** A claim stands already: whether another one is to be filed. */
export function standingCard(say: Say, status: 'waiting' | 'associated', params: Params): CardContent {
  return noticeCard(say, `credit.standing.${status}`, params, [
    titled(say, 'answer', 'credit.standing.next', { sendsInputs: true }),
    titled(say, 'cancel', 'update.leave'),
  ]);
}

/** As what the claim is filed, and whom Microsoft tells at the customer. */
export function activityCard(say: Say, values: Values<'activity' | 'contact' | 'title'>, company: string): CardContent {
  return {
    name: 'credit.activity',
    params: { company },
    data: { values },
    buttons: questionButtons(say, say.plain('buttons.next'), true),
  };
}

/** Which error Microsoft shows. */
export function refusalCard(say: Say, values: Values<'refusal'>): CardContent {
  return { name: 'credit.refusal', params: {}, data: { values }, buttons: questionButtons(say, say.plain('buttons.next'), true) };
}

/** What to do about a claim that Microsoft refused. */
export function refusedCard(say: Say, because: ClaimRefusal, params: Params, buttons: readonly (Button | Link)[]): CardContent {
  return noticeCard(say, `credit.refused.${because}`, params, buttons);
}

/** Whether the customer accepted or declined what was filed. */
export function ourClaimCard(say: Say, status: 'waiting' | 'associated', params: Params): CardContent {
  const decided = (verb: 'associated' | 'declined', primary: boolean): Button =>
    titled(say, verb, `credit.claim.${verb === 'associated' ? 'accepted' : verb}`, { primary });
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

function copySection(say: Say, title: string, lines: readonly Copied[]): Section {
  const facts = lines.map(({ label, value }) => ({ label: say.text(label), value: say.text(value) }));
  return { title, hint: '', isFolded: false, facts };
}

/** Why it is not done in another way, folded. */
function otherWays(say: Say, lines: readonly string[]): Section {
  return lineSection(say('credit.file.others'), '', lines);
}
