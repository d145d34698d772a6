/** The cards of the hand-over. */

import { called, titled } from './engine/buttons';
import type { HandOverFacts } from '../src/domain/record/rules/hand-over-facts';
import type { Button, CardContent, Params, Row } from './engine/content';
import { shortName } from './engine/short-name';
import { questionButtons } from './sign-up';
import { noticeCard } from './views';
import type { Say } from './engine/words';

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

/** What a new admin is asked by: the company and its domain, whether its account goes over, and the contact who can be it. */
export interface AdminAsked {
  readonly company: string;
  readonly domain: string;
  readonly handOver: boolean;
  /** For the first time, or in place of one who left after the request. */
  readonly as: 'billingAdmin' | 'replace';
  readonly known?: Values<'name' | 'email'>;
}

/**
 * Who becomes the admin, and what that role may do with money. The known contact is named by one press, which leads until somebody else is
 * being named.
 */
export function billingAdminCard(say: Say, values: Values<'name' | 'email'>, asked: AdminAsked): CardContent {
  const { domain, handOver, known, company } = asked;
  const leads = values.name === '' && values.email === '';
  const [next, ...rest] = questionButtons(say, say.plain('buttons.next'), false);
  const contact = known ? [called('admin', knownAdminTitle(say, known.name), { primary: leads })] : [];
  const typed = next ? [{ ...next, primary: contact.length === 0 || !leads }] : [];
  return {
    name: 'ownership.billingAdmin',
    params: { company },
    data: { values, emailExample: `jo@${domain}`, advice: handOver ? [{ text: say('notes.handOver') }] : [] },
    said: saidOf(say, asked),
    buttons: leads ? [...contact, ...typed, ...rest] : [...typed, ...contact, ...rest],
    warning: 'warning',
  };
}

function saidOf(say: Say, { company, as, known }: AdminAsked): NonNullable<CardContent['said']> {
  const hint = say(`ownership.${as}.hint`);
  const or = known ? ` ${say('ownership.billingAdmin.orOther', { ...known, title: knownAdminTitle(say, known.name) })}` : '';
  return { heading: say(`ownership.${as}.heading`, { company }), hint: `${hint}${or}` };
}

/** What the button is called that names the known contact. */
export function knownAdminTitle(say: Say, name: string): string {
  return say.plain('ownership.billingAdmin.known', { name: shortName(name, 20) });
}

/** The checklist: each line with who confirmed it and when. `blocked`: something is missing still, whatever the lines say. */
export function checklistCard(
  say: Say,
  params: Params,
  lines: readonly ChecklistLine[],
  { blocks, blocked }: { readonly blocks: readonly string[]; readonly blocked: boolean },
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
  const open = lines.some(({ confirmed }) => confirmed === '') ? 'yes' : blocked ? 'blocked' : 'no';
  return { name: 'ownership', params: { ...params, open }, data: { blocks: blocks.map((text) => ({ text })) }, rows, buttons };
}

/** The text for support, of a hand-over's facts. What is not known is left out. */
export function packageText(say: Say, { vouched, ...facts }: HandOverFacts): string {
  const named = (name: string): string => (name === '' ? say.plain('ownership.package.somebody') : name);
  const vouching = say.plain(
    `ownership.package.${vouched.by}`,
    vouched.by === 'partners' ? { one: named(vouched.one), two: named(vouched.two) } : {},
  );
  const known = (value: string): 'yes' | 'no' => (value === '' ? 'no' : 'yes');
  return say.plain('ownership.package.text', {
    ...facts,
    admin: named(facts.admin),
    hasSignUp: known(facts.account),
    hasProduct: known(facts.product),
    hasAccount: known(facts.subscription),
    hasDomain: known(facts.domain),
    vouched: vouching,
  });
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
