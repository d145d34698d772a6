/** A trial after somebody of the customer was sent away, by the invitation they came by. The company it is bound to stays. */

import type { Invitation } from '../../invitation/invitation';
import { isSame, type PersonRef } from '../../people/person';
import type { Trial } from '../trial';

/** Closes these invitations. Whoever redeemed one of them sees the trial no more, and their word for having signed in counts no more. */
export function sentAway(trial: Trial, isMeant: (one: Invitation) => boolean): Trial {
  const meant = (trial.invitations ?? []).filter(isMeant);
  const gone = meant.flatMap(({ redeemed }) => redeemed?.by ?? []);
  const { people = [], ownership, ...rest } = trial;
  const left = people.filter((one) => !gone.some((other) => isSame(one, other)));
  return {
    ...rest,
    ...(left.length === 0 ? {} : { people: left }),
    ...(trial.invitations === undefined
      ? {}
      : { invitations: trial.invitations.map((one) => (meant.includes(one) ? closed(one) : one)) }),
    ...(ownership === undefined ? {} : { ownership: withoutWordOf(gone, ownership) }),
  };
}

/** What it was good for, who waited at it and who came by it is over; the timeline has it. */
function closed({ for: _for, askers: _askers, redeemed: _redeemed, ...one }: Invitation): Invitation {
  return { ...one, state: 'revoked' };
}

/** A request that rested on that word is prepared again. What is completed stays. */
function withoutWordOf(gone: readonly PersonRef[], ownership: NonNullable<Trial['ownership']>): NonNullable<Trial['ownership']> {
  const { attestation, requestedAt: _requested, ...rest } = ownership;
  const isTheirs = attestation?.kind === 'admin' && gone.some((one) => isSame(one, attestation.by));
  return isTheirs && ownership.stage !== 'completed' ? { ...rest, stage: 'named' } : ownership;
}
