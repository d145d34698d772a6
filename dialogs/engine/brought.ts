/** What a line says beside its answer, for questions of the same form that are still to come. */

import type { Attempt } from './attempt';
import type { Registry } from './decision';
import { BROUGHT } from './form';
import type { Details } from './reader/reader';
import type { Inputs } from './script';
import type { OpenJourney } from './state';

/** "Fabrikam, based in Germany", "Kim Lee, kim@fabrikam.com": the country, and the contact, stand on their cards when they are asked. */
export function bring(attempt: Attempt, { journeys }: Registry, open: OpenJourney, details: Details): void {
  const steps = journeys.get(open.journey)?.steps ?? [];
  const isAsked = (step: string): boolean =>
    steps.some(({ id }) => id === step) && open.step !== step && open.answers[step] === undefined;
  const brought = [...countryOf(details), ...contactOf(open, details)].filter(([step]) => isAsked(step));
  const drafts = brought.map(([step, inputs]) => [step, { ...open.drafts[step], ...inputs }] as const);
  if (drafts.length > 0) attempt.setOpen({ drafts: { ...open.drafts, ...Object.fromEntries(drafts) } });
}

type Brought = readonly (readonly [step: string, inputs: Inputs])[];

function countryOf({ country }: Details): Brought {
  return country === undefined ? [] : [['country', { country, [BROUGHT]: 'yes' }]];
}

/** Who is named where a company was asked for; anybody else is who was asked for. */
function contactOf({ step }: OpenJourney, { person, email }: Details): Brought {
  return step !== 'customer' || person === undefined || email === undefined
    ? []
    : [['contact', { name: person, email, [BROUGHT]: 'yes' }]];
}
