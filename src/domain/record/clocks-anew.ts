/** The clocks of a trial whose product or kind was another one: what was worked out is worked out anew, what people said stays. */

import { productById } from '../catalog/products';
import type { Instant } from '../time/dates';
import { endsSaid, firstNoted, withEnds } from './clock-ends';
import { computedClocks } from './clocks';
import { counted } from './said';
import { sideOn } from './side-on';
import type { TrialClock } from './terms';
import type { Trial } from './trial';

/** The clocks by the product and kind the trial has now. One that nobody said anything of goes where nothing is known of its length. */
export function clocksAnew(trial: Trial, at: Instant): readonly TrialClock[] {
  const said = trial.clocks.flatMap((clock) => asSaid(clock, trial));
  const fresh = computed(trial, at).filter(({ kind }) => said.every((clock) => clock.kind !== kind));
  return [...fresh, ...said];
}

function computed(trial: Trial, at: Instant): readonly TrialClock[] {
  const { product: id, kind, channel, startedOn, owner, clocks } = trial;
  const product = productById(id);
  if (product === undefined || startedOn === undefined || trial.start === 'paid') return [];
  const zone = clocks[0]?.zone ?? 'UTC';
  const side = sideOn(trial, owner.tenantId) ?? 'partner';
  return computedClocks(product, kind, startedOn, zone, channel).map((clock) => firstNoted(clock, trial, side, at));
}

/** The clock by what people said and Microsoft showed; nothing where there was only a computed end. An extension was noted by somebody. */
function asSaid(clock: TrialClock, trial: Trial): readonly TrialClock[] {
  if ((clock.extensions?.length ?? 0) > 0 || clock.extendedOn !== undefined) return [clock];
  const words = Object.entries(endsSaid(clock, trial)).filter(([, { by }]) => by !== 'computed');
  const left = Object.fromEntries(words);
  return counted(left) === undefined ? [] : [withEnds(clock, left)];
}
