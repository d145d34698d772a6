/** The cards of the quarterly look at who still has access, and the question whether every partner shall go. */

import type { Link, Text } from '../../cards/engine/content';
import { button, titled } from '../../cards/engine/buttons';
import { myTrialsCard, noticeCard, type TrialRow } from '../../cards/views';
import { removalPlan } from '../../src/domain/access/removal';
import { isRemovalOpen } from '../../src/domain/access/removal-record';
import { portals } from '../../src/domain/catalog/portals';
import { productById } from '../../src/domain/catalog/products';
import { isReviewDue } from '../../src/domain/record/rules/review-rules';
import type { Trial } from '../../src/domain/record/trial';
import { notFound } from '../engine/not-found';
import { pageOf } from '../engine/page-of';
import { partnerInside, partnerName } from '../engine/partner-name';
import type { Related } from '../engine/reach';
import type { ViewOfTrial } from '../engine/view';
import type { Drawing, ViewScene } from '../engine/view-scene';
import { askedOfAll } from './asked-of-all';
import { partnersHere, type PartnerHere } from './partners-here';
import { dayHere } from './removal-standing';

/** Every partner of the caller's company, those first of whom nobody said anything for a quarter. */
export async function accessReview(scene: ViewScene): Promise<Drawing> {
  const { say, trials, now } = scene;
  const here = await partnersHere(trials);
  const none = [button(say, 'access'), button(say, 'guidance'), button(say, 'home')];
  if (here.length === 0) return { content: noticeCard(say, 'accessReview.none', {}, none) };
  const isDue = ({ trial }: PartnerHere): boolean => isReviewDue(trial, now.toISOString());
  return listed(
    here.toSorted((one, other) => Number(isDue(other)) - Number(isDue(one))),
    scene,
  );
}

function listed(here: readonly PartnerHere[], scene: ViewScene): Drawing {
  const { say, args } = scene;
  const { shown, next: from, more: count, counter } = pageOf(here, args['from'], say);
  const rows = shown.map((one) => row(one, scene));
  const more = from === undefined ? [] : [titled(say, 'accessReview', 'buttons.more', { args: { from } }, { count })];
  const buttons = [...more, button(say, 'removalOfAll'), button(say, 'access'), button(say, 'home')];
  const card = myTrialsCard(say, { urgent: 0 }, rows, buttons);
  const said = { heading: say('accessReview.list.heading'), hint: say('accessReview.list.hint') };
  return { content: { ...card, said }, context: say.plain('accessReview.context'), counter };
}

/** Whether one partner's access is still needed: one press each, and where to see it. */
export const reviewPartner: ViewOfTrial = { for: 'related', draw: { customer: asked }, otherwise: notFound('home') };

function asked({ trial }: Related, scene: ViewScene): Drawing {
  const { say } = scene;
  const partner = partnerInside(trial, scene);
  const args = { trial: trial.id };
  const see: Link = { url: portals.partnerRelationships.url, title: say.plain('accessReview.see') };
  const buttons = [
    titled(say, 'reviewed', 'accessReview.needed', { args: { ...args, outcome: 'needed' }, primary: true }),
    titled(say, 'reviewRemoval', 'accessReview.remove', { args }),
    titled(say, 'reviewed', 'accessReview.unsure', { args: { ...args, outcome: 'unsure' } }),
    see,
    { ...button(say, 'accessReview'), secondary: true },
  ];
  const content = noticeCard(say, 'accessReview.ask', { partner }, buttons);
  return { content, context: say.plain('accessReview.context'), notes: [standing(trial, scene)] };
}

/** What is asked of every partner, with what to know before; nothing is asked yet. */
export async function removalOfAll(scene: ViewScene): Promise<Drawing> {
  const { say, trials, args } = scene;
  const { meant, print: now } = await askedOfAll(trials);
  // Drawn once more for a typed line, it asks whom it named when it was shown.
  const print = args['print'] ?? now;
  const back = [button(say, 'accessReview'), button(say, 'home')];
  if (meant.length === 0) return { content: noticeCard(say, 'accessReview.nobody', {}, [button(say, 'removal'), ...back]) };
  const partners = say.list(
    meant.map((trial) => partnerName(trial, scene)),
    'and',
  );
  const most = Math.max(...meant.map(({ product }) => removalPlan('all', product).length));
  const params = { partners, count: meant.length, tasks: most };
  const yes = { ...button(say, 'removalOfAllAsked', { asked: print }), primary: true };
  const content = noticeCard(say, 'accessReview.all', params, [yes, ...back]);
  return { content, context: say.plain('accessReview.context'), notes: [{ id: 'accessReview.final' }] };
}

function row({ trial, all }: PartnerHere, scene: ViewScene): TrialRow {
  const { say } = scene;
  const { id, params } = standing(trial, scene);
  const products = all.map(({ product }) => productById(product)?.name ?? '').filter((name) => name !== '');
  const company = partnerName(trial, scene);
  return {
    id: trial.id,
    company,
    status: say(id, params),
    isLate: false,
    next: say.text([...new Set(products)].join(', ')),
    verb: 'reviewPartner',
    opens: say.plain('accessReview.opens', { partner: company }),
  };
}

/** What was said last; a removal that is open says more. */
function standing(trial: Trial, scene: ViewScene): Text & { readonly params: Readonly<Record<string, string>> } {
  if (isRemovalOpen(trial.removal))
    return { id: 'accessReview.standing.asked', params: { date: dayHere(trial.removal?.requestedAt ?? '', scene) } };
  const { review } = trial;
  if (review === undefined) return { id: 'accessReview.standing.never', params: {} };
  const known = scene.say.knows(`accessReview.standing.${review.answer}`) ? review.answer : 'otherwise';
  return { id: `accessReview.standing.${known}`, params: { date: dayHere(review.at, scene) } };
}
