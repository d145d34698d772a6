/** The cards for what happens to a recorded trial. */

import { called, titled } from './engine/buttons';
import { choices, type Choice } from './engine/choices';
import type { Button, CardContent, Params } from './engine/content';
import { noticeCard } from './views';
import type { Say } from './engine/words';
import type { WithWord } from './words/language';

type Values<K extends string> = Readonly<Record<K, string>>;

/** What is noted with one press: each has words for the card and for the press. */
export type Confirmed = WithWord<'update', 'heading' | 'next'>;

/** States what is to be noted; the first button names the act. */
export function confirmCard(say: Say, code: Confirmed, params: Params): CardContent {
  const card = noticeCard(say, `update.${code}`, params, buttons(say, say.plain(`update.${code}.next`)));
  if (code !== 'extended' || params['own'] !== 'yes') return card;
  return { ...card, said: { heading: say('update.extended.heading', params), hint: say('update.extended.centralHint', params) } };
}

/** Which of two clocks. */
export function clockCard(say: Say, values: Values<'clock'>): CardContent {
  return { name: 'update.clock', params: {}, data: { values }, buttons: buttons(say, say.plain('buttons.next')) };
}

/** Who of the company looks after it from now on. `typed` is a name that fits nobody, or whoever looks after it already. */
export function colleagueCard(
  say: Say,
  values: Values<'colleague'>,
  company: string,
  colleagues: readonly Choice[],
  typed: { readonly id: 'unknown' | 'already'; readonly name: string } | undefined,
): CardContent {
  const [next, leave] = buttons(say, say.plain('update.handTo.next'));
  if (colleagues.length === 0) return noticeCard(say, 'update.handTo.nobody', { company }, leave ? [leave] : []);
  const hint = typed ? say(`update.handTo.${typed.id}`, { name: typed.name }) : say('update.handTo.hint');
  return {
    name: 'update.handTo',
    ...(typed ? { id: `update.handTo.${typed.id}` } : {}),
    params: { company },
    data: { values, colleagues: choices(colleagues) },
    said: { heading: say('update.handTo.heading', { company }), hint },
    buttons: [next, leave].filter((button) => button !== undefined),
  };
}

/** The day and the way that were noted, to be put right. */
export function purchaseCard(
  say: Say,
  values: Values<'since' | 'route'>,
  params: Readonly<Record<'company' | 'side' | 'partner' | 'alone', string>>,
  noted: Readonly<Record<'since' | 'route', string>>,
): CardContent {
  const said = { heading: say('update.activated.heading', params), hint: say('update.purchaseCorrected.hint', noted) };
  return { ...activatedCard(say, values, params), said, buttons: buttons(say, say.plain('update.purchaseCorrected.next')) };
}

/** Since when it is paid, and how it was bought. `environmentEnds` is the day on which its environment ends all the same. */
export function activatedCard(
  say: Say,
  values: Values<'since' | 'route'>,
  params: Readonly<Record<'company' | 'side' | 'partner' | 'alone', string>>,
  environmentEnds?: string,
): CardContent {
  return {
    name: 'update.activated',
    params,
    data: { values, us: params.alone !== 'yes' },
    ...(environmentEnds === undefined ? {} : { said: saidOf(say, params, environmentEnds) }),
    buttons: buttons(say, say.plain('buttons.next')),
  };
}

function saidOf(say: Say, params: Params, environmentEnds: string): NonNullable<CardContent['said']> {
  const hint = say('update.activated.environmentHint', { date: environmentEnds });
  return { heading: say('update.activated.heading', params), hint };
}

/** The right value of something that was noted wrongly. */
export function correctionCard(
  say: Say,
  code: 'startCorrected' | 'domainCorrected' | 'companyCorrected',
  values: Readonly<Record<string, string>>,
  company: string,
): CardContent {
  return {
    name: `update.${code}`,
    params: { company },
    data: { values },
    buttons: buttons(say, say.plain(`update.${code}.next`)),
  };
}

/** What is corrected with a question of the sign-up. */
export type Corrected = 'contactCorrected' | 'productCorrected' | 'accountCorrected';

/** A question of the sign-up as a correction: its inputs, with what is corrected as heading and on the first button. */
export function correctedCard(say: Say, code: Corrected, card: CardContent, company: string): CardContent {
  const said = { heading: say(`update.${code}.heading`, { company }), hint: say(`update.${code}.hint`, { company }) };
  return { ...card, said, buttons: buttons(say, say.plain(`update.${code}.next`)) };
}

/** The act by its name, and a way out that changes nothing. */
function buttons(say: Say, title: string): readonly Button[] {
  return [called('answer', title, { primary: true, sendsInputs: true }), titled(say, 'leave', 'update.leave')];
}
