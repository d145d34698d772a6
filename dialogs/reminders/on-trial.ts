/** Messages on a trial's page: those that may not have come, and who got none. */

import type { PersonRef } from '../../src/domain/people/person';
import type { Trial } from '../../src/domain/record/trial';
import type { OnPage, OnTrial } from '../engine/on-trial';
import { nameOf } from '../engine/people-names';
import type { ViewScene } from '../engine/view-scene';
import { uncertainLine } from './uncertain';

const partner: OnPage = {
  people: missedBy,
  facts: (trial, people, scene) => ({
    uncertain: uncertainLine(trial, scene),
    notReached: missedBy(trial, scene)
      .map((one) => nameOf(people, one))
      .join(', '),
  }),
  next: (trial, scene) => {
    if (uncertainLine(trial, scene) !== undefined) return 'uncertain';
    return missedBy(trial, scene).length > 0 ? 'notReached' : undefined;
  },
};

const customer: OnPage = {
  facts: (trial, _people, scene) => ({ uncertain: uncertainLine(trial, scene) }),
  next: (trial, scene) => (uncertainLine(trial, scene) === undefined ? undefined : 'uncertain'),
};

/** What a trial's page says of what was told about it. */
export const onTrial: OnTrial = { partner, customer };

/** Who got no message about the trial because Teams did not reach them; whoever looks at it now has it before them. */
function missedBy({ logs = [], owner, people = [] }: Trial, { actor }: ViewScene): readonly PersonRef[] {
  const missed = logs.filter(({ unreached, personId }) => unreached === true && personId !== actor.person.personId);
  return missed.map(({ personId }) => [owner, ...people].find((one) => one.personId === personId) ?? { ...owner, personId });
}
