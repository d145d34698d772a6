/** What an operator is told of an id that stands where one of another kind belongs: what it is, that nothing was done, and what to give. */

import type { PersonRef } from '../domain/people/person';
import type { KeptTrial } from '../privacy/known-ids';

const LISTED = 'That tenant is listed as a partner already, so there is nothing to add: “partners” shows it.';

/** Each of several things to give on a line of its own; nothing where it stands already. */
function give(next: readonly (string | undefined)[], already = LISTED): string {
  const lines = next.filter((line) => line !== undefined);
  if (lines.length === 0) return already;
  return lines.length === 1 ? `Give: ${lines[0]}` : `Give one of these:\n${lines.map((line) => `  ${line}`).join('\n')}`;
}

/** The sentences. `next` says what to give instead; undefined where its tenant is listed as it was to be. */
export const idWords = {
  person: (people: readonly PersonRef[], wanted: string, next: readonly (string | undefined)[], already?: string): string =>
    `That is the object id of a person of the tenant ${people.map(({ tenantId }) => tenantId).join(' and of ')}, and not ${wanted}; nothing was done. ${give(next, already)}`,
  tenant: (wanted: string, next: readonly (string | undefined)[]): string =>
    `That is the id of a tenant, and not ${wanted}; nothing was done. ${give(next)}`,
  trial: ({ tenantId }: KeptTrial, wanted: string, next: readonly (string | undefined)[], already?: string, why = ''): string =>
    `That is the id of a trial that the tenant ${tenantId} keeps, and not ${wanted}; nothing was done. ${why}${give(next, already)}`,
  peopleOf: ({ tenantId, trialId }: KeptTrial): string =>
    `“audit ${tenantId}” tells by their ids who did what on the trial ${trialId}.`,
  wholeCompany: ({ tenantId }: KeptTrial): string =>
    `A trial is not erased alone, but with the company that keeps it; without --yes it is only said what that takes. “audit ${tenantId}” tells who took part in it, who may be another company’s.`,
  notListedEither:
    'That tenant is not listed as a partner either, so there is nothing to change. “partners” lists those there are.',
  otherAlready:
    'That tenant is the other one that you gave, so there is nothing to join. “partners” lists those there are, with their ids.',
  unknownTrial: (list: string): string =>
    `Nothing is known of a trial of that id. Look at it again: “${list}” lists what there is, with the id of each trial.`,
  unknownTenant:
    'Nothing is known of that id: no partner, no person and no trial has it. Look at it again; “partners” lists the partners.',
  swapped: ({ tenantId, personId }: PersonRef): string =>
    `The two ids stand the wrong way round, so nothing was done: the tenant comes first. Give: erase person ${personId} ${tenantId}`,
  elsewhere: ({ tenantId, personId }: PersonRef, people: readonly PersonRef[]): string =>
    `Nobody with the object id ${personId} is known of the tenant ${tenantId}, but somebody of ${people.map((one) => one.tenantId).join(' and of ')} is; nothing was done. ${give(
      people.map((one) => `erase person ${one.tenantId} ${one.personId}`),
    )}`,
} as const;
