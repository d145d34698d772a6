/** Since when a trial is paid, and how it was bought. */

import { activatedCard } from '../../cards/trial';
import { today } from '../../src/domain/time/calendar';
import { environmentToConvert } from '../../src/domain/record/clocks';
import type { BuyingRoute } from '../../src/domain/catalog/offers';
import { isKeptBy, partnerOf } from '../../src/domain/record/side-on';
import { trialOf } from '../engine/about-trial';
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
  read(reply, _answers, scene, draft) {
    const routes = typedChoices(scene.say, 'buying', routesFor(scene));
    const inputs = fill(reply, paidFields(routes, scene), draft);
    const route = choose(routeOn(inputs['route'] ?? notedRoute(scene), scene), routes);
    const since = dateIn(inputs, 'since', scene);
    const isUnknown = route === undefined && (inputs['route'] ?? '') !== '';
    if (isUnknown)
      return again([{ field: 'route', id: 'problems.choiceUnknown' }], since.problem ? inputs : { ...inputs, since: since.date });
    if (since.problem) return again([since.problem], { ...inputs, route: route ?? '' });
    return route === undefined ? askRoute(reply, { ...inputs, since: since.date }) : answer({ since: since.date, route });
  },
};

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
