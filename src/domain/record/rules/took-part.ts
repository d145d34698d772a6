/** Who of the partner took part in a trial, and so hears what is new there: who looks after it, who prepared it, and who invited. */

import { logOf } from './reminder-logs';
import { partnersPeople, preparing } from '../side-on';
import type { PersonRef } from '../../people/person';
import type { Trial } from '../trial';

/** Everybody of the partner who took part, each once; who looks after it is the first. */
export function tookPart(trial: Trial): readonly PersonRef[] {
  return different([...partnersPeople(trial), ...preparing(trial)]);
}

/** Of these people those who want news of the trial; where none of them does, all: somebody has to know. */
export function wantingNews(trial: Pick<Trial, 'logs'>, people: readonly PersonRef[]): readonly PersonRef[] {
  const wanting = people.filter(({ personId }) => logOf(trial, personId).noNews !== true);
  return wanting.length === 0 ? people : wanting;
}

function different(people: readonly PersonRef[]): readonly PersonRef[] {
  return [...new Map(people.map(({ tenantId, personId }) => [personId, { tenantId, personId }])).values()];
}
