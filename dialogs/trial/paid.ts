/** Since when a trial is paid, and how it was bought. */

import { activatedCard, purchaseCard } from '../../cards/trial';
import { wordId } from '../../cards/engine/words';
import { today } from '../../src/domain/time/calendar';
import { environmentToConvert } from '../../src/domain/record/clocks';
import type { BuyingRoute } from '../../src/domain/catalog/offers';
import { isKeptBy, partnerOf } from '../../src/domain/record/side-on';
import { paidSaid } from '../../src/domain/record/term-said';
import { trialOf } from '../engine/about-trial';
import { BY_PARTNER } from '../engine/reader/choice-answers';
import { fill, shown, type Field } from '../engine/form';
import { choose, typedChoices } from '../engine/typed-choices';
import { again, answer, type Inputs, type Reading, type Reply, type Scene, type Step, type TypedChoice } from '../engine/script';
import { asDays, dateIn, dateOf } from '../sign-up/steps/date-in';

/** The ways to buy it. */
export const ROUTES: readonly BuyingRoute[] = ['cspUs', 'cspOther', 'web', 'enterprise', 'unknown'];
/** Since when it is paid, and how it was bought. */
export const paid: Step = {
  id: 'paid',
  choices: (_answers, scene) => typedChoices(scene.say, 'buying', routesFor(scene)),
  ask: (answers, draft, scene) => {
    const trial = trialOf(scene);
    const first = { since: today(scene.now, scene.zone), route: notedRoute(scene) };
    const left = environmentToConvert({ ...trial, state: 'active' });
    const { since, route } = shown(['since', 'route'], draft, answers['paid'], first);
    const values = asDays({ since, route: routeOn(route, scene) }, ['since'], scene);
    return activatedCard(scene.say, values, aboutOf(scene), left && scene.say.day(left.endsOn));
  },
  read: (reply, _answers, scene, draft) => readPaid(reply, notedRoute(scene), scene, draft),
};

/** The same, where this side said it before: both stand on the card as they were noted. */
export const paidAnew: Step = {
  id: 'paid',
  choices: (_answers, scene) => typedChoices(scene.say, 'buying', routesFor(scene)),
  ask: (answers, draft, scene) => {
    const noted = notedPurchase(scene);
    const values = shown(['since', 'route'], draft, answers['paid'], noted);
    const about = aboutOf(scene);
    const way = scene.say.plain(wordId(scene.say, `update.activated.${noted.route}`), about);
    const days = asDays({ ...values, route: routeOn(values.route, scene) }, ['since'], scene);
    // It may be noted no more, while the form waits.
    const since = noted.since === '' ? '–' : scene.say.day(noted.since);
    return purchaseCard(scene.say, days, about, { since, route: way });
  },
  read(reply, _answers, scene, draft) {
    const noted = notedPurchase(scene);
    return readPaid(reply, noted.route, scene, { since: noted.since, ...draft });
  },
};

/** The way that a line names. Of another partner's purchase a partner says so by other words. */
export function routeSaid(buying: string | undefined, relation: Scene['relation']): string | undefined {
  return buying !== BY_PARTNER ? buying : relation === 'customer' ? 'cspUs' : undefined;
}

/** What this side noted of the purchase. */
export function notedPurchase(scene: Scene): { readonly since: string; readonly route: BuyingRoute } {
  const side = scene.relation ?? 'partner';
  const { from, through } = paidSaid(trialOf(scene));
  return { since: from[side]?.value ?? '', route: through[side]?.value ?? 'unknown' };
}

function readPaid(reply: Reply, routeNoted: string, scene: Scene, draft: Inputs): Reading {
  const routes = typedChoices(scene.say, 'buying', routesFor(scene));
  const inputs = fill(reply, paidFields(routes, scene), draft);
  const route = choose(routeOn(inputs['route'] ?? routeNoted, scene), routes);
  const since = dateIn(inputs, 'since', scene);
  const isUnknown = route === undefined && (inputs['route'] ?? '') !== '';
  if (isUnknown)
    return again([{ field: 'route', id: 'problems.choiceUnknown' }], since.problem ? inputs : { ...inputs, since: since.date });
  if (since.problem) return again([since.problem], { ...inputs, route: route ?? '' });
  return route === undefined ? askRoute(reply, { ...inputs, since: since.date }) : answer({ since: since.date, route });
}

/** Asks how it was bought; where a day was typed, that is no mistake. */
function askRoute({ text }: Reply, inputs: Inputs): Reading {
  const isTyped = text !== undefined;
  return isTyped
    ? again([], inputs, [{ id: 'notes.buyingToo' }])
    : again([{ field: 'route', id: 'problems.choiceMissing' }], inputs);
}

/** How it is to be bought, for all that whoever asks may know: what the partner noted of that is not the customer's to see. */
function notedRoute(scene: Scene): BuyingRoute | '' {
  const trial = trialOf(scene);
  const isOwn = scene.relation !== 'customer' || isKeptBy(trial, scene.person.tenantId);
  return isOwn ? trial.buying : '';
}

/** Where a customer keeps a record alone, no partner is here: who bought is another one. */
function isAlone({ relation, trial }: Scene): boolean {
  return relation === 'customer' && trial !== undefined && partnerOf(trial) === undefined;
}

function routesFor(scene: Scene): readonly BuyingRoute[] {
  return isAlone(scene) ? ROUTES.filter((route) => route !== 'cspUs') : ROUTES;
}

function routeOn(route: string, scene: Scene): string {
  return route === 'cspUs' && isAlone(scene) ? 'cspOther' : route;
}

function aboutOf(scene: Scene): Readonly<Record<'company' | 'side' | 'partner' | 'alone', string>> {
  const { say, partner = '' } = scene;
  return {
    company: trialOf(scene).customer.company,
    side: scene.relation ?? 'partner',
    partner: partner === '' ? say.plain('update.activated.unnamed') : partner,
    alone: isAlone(scene) ? 'yes' : 'no',
  };
}

function paidFields(routes: readonly TypedChoice[], scene: Scene): readonly Field[] {
  return [
    { id: 'since', looksLike: (text) => isDate(text) || dateOf(text, 'since', scene).problem === undefined },
    { id: 'route', looksLike: (text) => choose(text, routes) !== undefined },
  ];
}

function isDate(text: string): boolean {
  // One digit alone is the number of a choice.
  return /\d|today|yesterday/i.test(text) && !/^\s*\d\s*$/u.test(text);
}
