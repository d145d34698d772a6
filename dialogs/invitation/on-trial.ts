/** Invitations on a trial's page: who waits for a yes or a no, and the way to invite and to see who came. */

import type { Button } from '../../cards/engine/content';
import { button } from '../../cards/engine/buttons';
import type { Say } from '../../cards/engine/words';
import { waitingAskers } from '../../src/domain/invitation/askers';
import { canBeRenewed } from '../../src/domain/invitation/invitation';
import type { PersonRef } from '../../src/domain/people/person';
import { peopleOfCustomer } from '../../src/domain/record/rules/customer-people';
import type { Trial } from '../../src/domain/record/trial';
import type { OnPage, OnTrial } from '../engine/on-trial';
import { nameOf } from '../engine/people-names';
import type { ViewScene } from '../engine/view-scene';

const partner: OnPage = {
  people: asking,
  facts: (trial, people, scene) => ({
    asking: asking(trial, scene)
      .map((one) => nameOf(people, one))
      .join(', '),
  }),
  peopleOf: ({ params: { asker, tenant } }) =>
    typeof asker === 'string' && typeof tenant === 'string' ? [{ tenantId: tenant, personId: asker }] : [],
  params: ({ params: { asker } }, _trial, people) => ({ asker: people.get(String(asker))?.name ?? '–' }),
  // Of what a customer keeps it says itself who comes.
  buttons: (trial, { say }) =>
    trial.keeper === 'customer'
      ? {}
      : {
          invite: [inviting(trial, say)],
          people: peopleOfCustomer(trial).length > 0 ? [{ ...button(say, 'binding', { trial: trial.id }), secondary: true }] : [],
        },
  next: (trial, scene) => (asking(trial, scene).length > 0 ? 'asking' : undefined),
};

/** What a trial's page says of those who are invited. */
export const onTrial: OnTrial = { partner };

/** Who typed the code of an invitation and waits for a yes or a no. */
function asking({ invitations = [] }: Trial, { now }: ViewScene): readonly PersonRef[] {
  return invitations.flatMap((one) => (canBeRenewed(one) ? waitingAskers(one, now.toISOString()) : []));
}

/** The first invitation, then all there are. A planned trial has enough in sight, and one that is over invites nobody. */
function inviting(trial: Trial, say: Say): Button {
  const { id, invitations = [], state } = trial;
  const verb = invitations.length > 0 || peopleOfCustomer(trial).length > 0 ? 'invitations' : 'invite';
  return { ...button(say, verb, { trial: id }), secondary: state !== 'running' && state !== 'active' };
}
