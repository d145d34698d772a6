/** Since when a trial is paid, and how it was bought. */

import { activatedCard } from '../../cards/trial';
import { today } from '../../src/domain/time/calendar';
import { environmentToConvert } from '../../src/domain/record/clocks';
import type { BuyingRoute } from '../../src/domain/catalog/offers';
import { trialOf } from '../engine/about-trial';
import { fill, shown, type Field } from '../engine/form';
import { choose, typedChoices } from '../engine/typed-choices';
import { again, answer, type Scene, type Step, type TypedChoice } from '../engine/script';
import { asDays, dateIn, dateOf } from '../sign-up/steps/date-in';

/** The ways to buy it. */
export const ROUTES: readonly BuyingRoute[] = ['cspUs', 'cspOther', 'web', 'enterprise', 'unknown'];
/** Since when it is paid, and how it was bought. */
export const paid: Step = {
  id: 'paid',
  choices: (_answers, { say }) => typedChoices(say, 'buying', ROUTES),
  ask: (answers, draft, scene) => {
    const trial = trialOf(scene);
    const first = { since: today(scene.now, scene.zone), route: trial.buying };
    const left = environmentToConvert({ ...trial, state: 'active' });
    const values = shown(['since', 'route'], draft, answers['paid'], first);
    const side = scene.relation ?? 'partner';
    const about = { company: trial.customer.company, side, partner: scene.partner || scene.say.plain('ourTrials.unnamedInside') };
    return activatedCard(scene.say, asDays(values, ['since'], scene), about, left && scene.say.day(left.endsOn));
  },
  read(reply, _answers, scene, draft) {
    const routes = typedChoices(scene.say, 'buying', ROUTES);
    const inputs = fill(reply, paidFields(routes, scene), draft);
    const route = choose(inputs['route'] ?? trialOf(scene).buying, routes);
    const since = dateIn(inputs, 'since', scene);
    if (route === undefined)
      return again([{ field: 'route', id: 'problems.choiceUnknown' }], since.problem ? inputs : { ...inputs, since: since.date });
    return since.problem ? again([since.problem], { ...inputs, route }) : answer({ since: since.date, route });
  },
};

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
