/** The cards of the hand-over. */

import { titled } from './engine/buttons';
import type { HandOverFacts } from '../src/domain/record/rules/hand-over-facts';
import type { Button, CardContent, Link, Params, Row } from './engine/content';
import { numbered } from './engine/numbered';
import { questionButtons } from './sign-up';
import { noticeCard } from './views';
import { knownOf, type Say } from './engine/words';

type Values<K extends string> = Readonly<Record<K, string>>;

/** One line of the readiness checklist. */
export interface ChecklistLine {
  readonly title: string;
  /** Who confirmed it and when; empty while it is open. */
  readonly confirmed: string;
  readonly button: Button;
}

/** Nothing has to go over. */
export function notNeededCard(say: Say, company: string): CardContent {
  return noticeCard(say, 'ownership.notNeeded', { company }, [
    titled(say, 'answer', 'ownership.notNeeded.next', { primary: true, sendsInputs: true }),
    titled(say, 'leave', 'update.leave'),
  ]);
}

/** Who becomes the admin, and what that role may do with money. */
export function billingAdminCard(
  say: Say,
  values: Values<'name' | 'email'>,
  company: string,
  domain: string,
  handOver: boolean,
): CardContent {
  return {
    name: 'ownership.billingAdmin',
    params: { company },
    data: { values, emailExample: `jo@${domain}`, advice: handOver ? [{ text: say('notes.handOver') }] : [] },
    buttons: questionButtons(say, say.plain('buttons.next'), false),
    warning: 'warning',
  };
}

/** The checklist: each line with who confirmed it and when. */
export function checklistCard(
  say: Say,
  params: Params,
  lines: readonly ChecklistLine[],
  blocks: readonly string[],
  buttons: readonly Button[],
): CardContent {
  const rows: readonly Row[] = lines.map(({ title, confirmed, button }) => ({
    shows: {
      title: say.text(title),
      confirmed: confirmed === '' ? say('ownership.open') : say.text(confirmed),
      action: confirmed === '' ? say('ownership.confirm') : '',
    },
    button,
  }));
  const open = lines.some(({ confirmed }) => confirmed === '') ? 'yes' : 'no';
  return { name: 'ownership', params: { ...params, open }, data: { blocks: blocks.map((text) => ({ text })) }, rows, buttons };
}

/** How each line of the checklist is made true, step by step. */
export function stepsCard(say: Say, params: Params, buttons: readonly (Button | Link)[]): CardContent {
  const topics = (['admin', 'billing'] as const).map((topic) => ({
    title: say(`ownership.how.${topic}.title`),
    steps: numbered(knownOf(say, `ownership.how.${topic}`, ['one', 'two', 'three', 'four']).map((id) => say(id, params))),
  }));
  const said = { heading: say('ownership.how.heading', params), hint: say('ownership.how.hint', params) };
  return { name: 'guidance', params: {}, data: { topics }, said, buttons };
}

/** The text for support, of a hand-over's facts. */
export function packageText(say: Say, { vouched, ...facts }: HandOverFacts): string {
  const vouching = say.plain(
    `ownership.package.${vouched.by}`,
    vouched.by === 'partners' ? { one: vouched.one, two: vouched.two } : {},
  );
  const known = { hasAccount: facts.subscription === '' ? 'no' : 'yes', hasDomain: facts.domain === '' ? 'no' : 'yes' };
  return say.plain('ownership.package.text', { ...facts, ...known, vouched: vouching });
}

/** The text for support, to copy. */
export function packageCard(say: Say, text: string, company: string, paid: boolean): CardContent {
  const [first, ...rest] = questionButtons(say, say.plain('ownership.package.next'), false);
  return {
    name: 'ownership.package',
    params: { company },
    data: { text: text, advice: paid ? [{ text: say('ownership.package.paid') }] : [] },
    buttons: [...(first ? [first] : []), ...rest],
  };
}
