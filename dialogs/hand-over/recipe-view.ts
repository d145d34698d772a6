/** How a trial comes into the customer's hands, from where it lives: the recipe for that home, step by step. */

import { button, titled } from '../../cards/engine/buttons';
import type { Button, Link, Params } from '../../cards/engine/content';
import type { Say } from '../../cards/engine/words';
import { recipeCard } from '../../cards/recipe';
import { portals } from '../../src/domain/catalog/portals';
import { recipes, recipesFor, type RecipeId, type RecipeRole, type RecipeStep } from '../../src/domain/hand-over/recipes';
import type { Trial } from '../../src/domain/record/trial';
import { namesOf, personOf } from '../engine/people-names';
import { notFound } from '../engine/not-found';
import { partnerName } from '../engine/partner-name';
import { cameAsAdmin, isNamed } from '../engine/reach';
import type { Related } from '../engine/reach';
import type { ViewOfTrial } from '../engine/view';
import type { Drawing, ViewScene } from '../engine/view-scene';

/** Who of a recipe's people are the customer's. */
const CUSTOMERS: readonly RecipeRole[] = ['newAdmin', 'customerAdmin', 'billingOwner', 'customerSignUp', 'theirInternalAdmin'];

/** The recipe that was asked for, or the first there is, for a trial of the caller's company. */
export const recipe: ViewOfTrial = {
  for: 'related',
  draw: { partner: drawn, customer: drawnForCustomer },
  otherwise: notFound('myTrials'),
};

async function drawn({ trial }: Related, scene: ViewScene): Promise<Drawing> {
  const { say, args } = scene;
  const all = recipesFor(trial.identity, trial.product);
  const chosen = all.find((one) => one === args['recipe']) ?? all[0];
  const buttons = [back(say, trial), ...others(say, trial, all, chosen), ...places(say, recipes[chosen])];
  const content = recipeCard(say, chosen, recipes[chosen], await paramsOf(trial, scene), buttons);
  return { content, context: say.plain('ownership.context') };
}

/** What the customer's own people do of it; the partner does the rest, and it is the partner who chooses the way. */
async function drawnForCustomer({ trial }: Related, scene: ViewScene): Promise<Drawing> {
  const { say } = scene;
  const [advised] = recipesFor(trial.identity, trial.product);
  const steps = recipes[advised].filter(({ who }) => CUSTOMERS.includes(who));
  const buttons = [{ ...button(say, 'trial', { trial: trial.id }, 'toTrial'), primary: true }, ...places(say, steps)];
  const isAdmin = cameAsAdmin(trial, scene.actor) || (await isNamed(scene.trials, scene.actor, trial.ownership?.admin));
  const params = { ...(await paramsOf(trial, scene)), side: 'customer', reader: isAdmin ? 'admin' : 'other' };
  const content = recipeCard(say, advised, steps, params, buttons);
  const said = { heading: say('recipes.yours.heading'), hint: say('recipes.yours.hint', params) };
  return { content: { ...content, said }, context: say.plain('ownership.context') };
}

function back(say: Say, { id, ownership }: Trial): Button {
  const begun = ownership?.admin !== undefined;
  return {
    ...(begun
      ? titled(say, 'ownership', 'recipes.back', { args: { trial: id } })
      : button(say, 'trial', { trial: id }, 'toTrial')),
    primary: true,
  };
}

function others(say: Say, { id }: Trial, all: readonly RecipeId[], shown: RecipeId): readonly Button[] {
  return all
    .filter((one) => one !== shown)
    .map((one) => titled(say, 'ownershipSteps', `recipes.instead.${one}`, { args: { trial: id, recipe: one } }));
}

function places(say: Say, steps: readonly RecipeStep[]): readonly Link[] {
  const named = new Set(steps.flatMap(({ where }) => where ?? []));
  return [...named].map((place) => ({ url: portals[place].url, title: say.plain(`recipes.places.${place}`) }));
}

/** Who is not known by name is called by the role. */
async function paramsOf(trial: Trial, { say, trials, partners }: ViewScene): Promise<Params> {
  const { customer, ownership, signUpAccount } = trial;
  const { company } = customer;
  const people = await namesOf([ownership?.admin, signUpAccount], trials, say);
  return {
    company,
    side: 'partner',
    reader: 'other',
    partner: partnerName(trial, { partners, say }),
    admin: personOf(people, ownership?.admin)?.name ?? say.plain('recipes.who.someAdmin', { company }),
    account: personOf(people, signUpAccount)?.email ?? say.plain('recipes.who.signUpAccount'),
    tenant: customer.tenantId ?? say.plain('recipes.who.theirTenant', { company }),
  };
}
