/** "Change contact" in a form that has such an answer is about that form, and not about a trial that is recorded. */

import type { Registry } from './decision';
import type { CommandName } from './names';
import type { OpenJourney } from './state';

/** The step of a form that asks what a command corrects in the record. */
const STEPS: Readonly<Partial<Record<CommandName, string>>> = {
  companyCorrected: 'customer',
  domainCorrected: 'customer',
  contactCorrected: 'contact',
  productCorrected: 'product',
  accountCorrected: 'identity',
};

/** That step, where it is answered and everything is looked through once more before it is noted. */
export function stepCorrected({ journeys }: Registry, { journey, answers }: OpenJourney, name: CommandName): string | undefined {
  const step = STEPS[name];
  const isReviewed = journeys.get(journey)?.steps.some(({ id }) => id === 'review') === true;
  return step !== undefined && isReviewed && answers[step] !== undefined ? step : undefined;
}
