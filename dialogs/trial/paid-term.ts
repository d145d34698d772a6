/** What is known of a trial's paid term before somebody says when it ends, and what was said. */

import type { BuyingRoute } from '../../src/domain/catalog/offers';
import { termIntents, type TermIntent } from '../../src/domain/catalog/paid-terms';
import type { RecurringBilling } from '../../src/domain/record/terms';
import { trialOf } from '../engine/about-trial';
import { ifKnown, type Answer, type Answers, type Scene } from '../engine/script';
import type { TermAbout } from '../sign-up/steps/term';
import { ROUTES } from './paid';

/** The first term of a trial that was bought just now. */
export function firstTerm({ paid = {} }: Answers, scene: Scene): TermAbout {
  const { customer } = trialOf(scene);
  return {
    company: customer.company,
    route: routeIn(paid),
    ...ifKnown('since', paid['since']),
    ...{ asksRecurring: true, first: false, act: 'note' as const, known: { recurring: 'unknown' } },
  };
}

/** The term a paid trial is in. A new one begins at its end, so that a day beyond is no slip. */
export function notedTerm(_answers: Answers, scene: Scene): TermAbout {
  const { customer, paid, buying, term, startedOn, recurringBilling } = trialOf(scene);
  const known = { ...ifKnown('endsOn', term?.endsOn), intent: term?.intent ?? 'unknown', recurring: recurringBilling };
  return {
    company: customer.company,
    route: paid?.route ?? buying,
    ...ifKnown('since', term?.endsOn ?? term?.since ?? paid?.since ?? startedOn),
    ...{ asksRecurring: true, first: true, act: 'note' as const, known },
  };
}

/** The way it was bought that an answer names. */
export function routeIn(said: Answer): BuyingRoute {
  return ROUTES.find((route) => route === said['route']) ?? 'unknown';
}

/** What is wanted at the end, by an answer. */
export function intentIn(said: Answer): TermIntent {
  return termIntents.find((one) => one === said['intent']) ?? 'unknown';
}

/** Whether it renews by itself, by an answer. */
export function settingIn(said: Answer): RecurringBilling {
  const recurring = said['recurring'];
  return recurring === 'on' || recurring === 'off' ? recurring : 'unknown';
}
