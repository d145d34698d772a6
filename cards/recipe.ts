/** The card of a recipe: steps in their order, each with who does it and how one sees that it worked. */

import type { Button, CardContent, Link, Params } from './engine/content';
import { numbered } from './engine/numbered';
import { wordId, type Say } from './engine/words';
import type { SetUpStep } from '../src/domain/sign-up/set-up';
import type { RecipeId, RecipeStep } from '../src/domain/hand-over/recipes';

/** One recipe for a trial. `params`: the names that its words use. */
export function recipeCard(
  say: Say,
  recipe: RecipeId,
  steps: readonly RecipeStep[],
  params: Params,
  buttons: readonly (Button | Link)[],
): CardContent {
  const whats = numbered(steps.map((step) => what(say, recipe, step, params)));
  const rows = whats.map(({ number, text }, at) => ({ number, what: text, seen: seen(say, recipe, steps[at], params) }));
  const said = { heading: say(`recipes.title.${recipe}`, params), hint: say(`recipes.hint.${recipe}`, params) };
  return { name: 'recipe', params: {}, data: { steps: rows }, said, buttons };
}

/**
 * The checklist of what is set up for a customer, in the same shape, as the one or the other side reads it; `own`: a customer that has no partner. `isAll`: no more is known to
 * be missing.
 */
export function setUpCard(
  say: Say,
  {
    steps,
    isAll,
    side,
  }: { readonly steps: readonly SetUpStep[]; readonly isAll: boolean; readonly side: 'partner' | 'customer' | 'own' },
  params: Params,
  buttons: readonly (Button | Link)[],
): CardContent {
  const whats = numbered(
    steps.map(({ id, who }) =>
      say('recipes.step', { who: say.plain(`setUp.who.${side}.${who}`, params), what: say.plain(`setUp.${id}.what`, params) }),
    ),
  );
  const seenOf = (at: number): string => {
    const step = steps[at];
    return step === undefined ? '' : say('recipes.seen', { seen: say.plain(`setUp.${step.id}.seen`, params) });
  };
  const rows = whats.map(({ number, text }, at) => ({ number, what: text, seen: seenOf(at) }));
  const hint = isAll ? say('setUp.hint', params) : say('setUp.rest', params);
  return { name: 'recipe', params: {}, data: { steps: rows }, said: { heading: say('setUp.heading', params), hint }, buttons };
}

function what(say: Say, recipe: RecipeId, { id, who }: RecipeStep, params: Params): string {
  return say('recipes.step', {
    who: say.plain(`recipes.who.${who}`, params),
    what: say.plain(wordId(say, `recipes.${recipe}.${id}.what`), params),
  });
}

function seen(say: Say, recipe: RecipeId, step: RecipeStep | undefined, params: Params): string {
  if (step === undefined) return '';
  return say('recipes.seen', { seen: say.plain(wordId(say, `recipes.${recipe}.${step.id}.seen`), params) });
}
