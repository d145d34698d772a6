/** After "it is ready": what to set up for the customer's organization, line by line. */

import { button } from '../../cards/engine/buttons';
import type { Link } from '../../cards/engine/content';
import type { Say } from '../../cards/engine/words';
import { setUpCard } from '../../cards/recipe';
import { partnerOf } from '../../src/domain/record/side-on';
import { portals } from '../../src/domain/catalog/portals';
import { productById } from '../../src/domain/catalog/products';
import { setUpOf, type SetUpStep } from '../../src/domain/sign-up/set-up';

import { notFound } from '../engine/not-found';
import type { Related } from '../engine/reach';
import type { ViewOfTrial } from '../engine/view';
import type { Drawing, ViewScene } from '../engine/view-scene';

/** The checklist of one trial, for either side of it. */
export const setUp: ViewOfTrial = {
  for: 'related',
  draw: { partner: drawn('partner'), customer: drawn('customer') },
  otherwise: notFound('myTrials'),
};

function drawn(side: 'partner' | 'customer') {
  return ({ trial }: Related, { say }: ViewScene): Drawing => {
    const { steps, isAll } = setUpOf(trial.product);
    const params = { company: trial.customer.company, product: productById(trial.product)?.name ?? '' };
    const back = { ...button(say, 'trial', { trial: trial.id }, 'toTrial'), primary: true };
    const reader = partnerOf(trial) === undefined ? 'own' : side;
    const content = setUpCard(say, { steps, isAll, side: reader }, params, [back, ...places(say, steps)]);
    return { content, context: say.plain('setUp.context') };
  };
}

function places(say: Say, steps: readonly SetUpStep[]): readonly Link[] {
  const named = new Set(steps.flatMap(({ where }) => where ?? []));
  return [...named].map((place) => ({ url: portals[place].url, title: say.plain(`setUp.places.${place}`) }));
}
