/** All facts, the questions that are still open, and how a day or an id finds them. */

import type { CalendarDate } from '../../time/dates';
import { isPastReview, type Fact, type OpenFact } from './fact';
import { homeFacts, moveFacts, openHomeFacts } from './home-facts';
import { accessFacts, creditFacts, delegatedFacts, openPartnerFacts } from './partner-facts';
import { openTermFacts, termFacts, turningPaidFacts } from './term-facts';
import { openTrialFacts, productFacts, trialFacts } from './trial-facts';

const confirmed = {
  ...homeFacts,
  ...moveFacts,
  ...trialFacts,
  ...productFacts,
  ...termFacts,
  ...turningPaidFacts,
  ...creditFacts,
  ...accessFacts,
  ...delegatedFacts,
};
const unconfirmed = { ...openHomeFacts, ...openTrialFacts, ...openTermFacts, ...openPartnerFacts };

/** The id of a fact: for good, whatever becomes of what it says. */
export type FactId = keyof typeof confirmed;
/** The id of a question nobody could answer yet. */
export type OpenFactId = keyof typeof unconfirmed;

/** What is known, by id. */
export const facts: Readonly<Record<FactId, Fact>> = confirmed;
/** What is not, by id. */
export const openFacts: Readonly<Record<OpenFactId, OpenFact>> = unconfirmed;

/** The ids of all facts, in the order they are written down. */
export const factIds: readonly FactId[] = Object.keys(confirmed) as FactId[];
/** The ids of all open questions, likewise. */
export const openFactIds: readonly OpenFactId[] = Object.keys(unconfirmed) as OpenFactId[];

/** Whether an id, stored or pressed, is one of a fact. */
export function isFactId(id: string): id is FactId {
  return Object.hasOwn(confirmed, id);
}

/** Whether an id, stored or pressed, is one of an open question. */
export function isOpenFactId(id: string): id is OpenFactId {
  return Object.hasOwn(unconfirmed, id);
}

/** Facts and open questions that were to be read again before this day, the longest overdue first. */
export function overdue(today: CalendarDate): readonly (FactId | OpenFactId)[] {
  const all = [...factIds.map((id) => ({ id, ...facts[id] })), ...openFactIds.map((id) => ({ id, ...openFacts[id] }))];
  const late = all.filter((fact) => isPastReview(fact, today));
  return late.toSorted((one, other) => one.reviewBy.localeCompare(other.reviewBy)).map(({ id }) => id);
}
