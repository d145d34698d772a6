/** Notes a change that needs no journey: one press is the whole decision, for the button said what will be noted. */

import type { Later } from '../../src/domain/record/rule';
import type { Trial } from '../../src/domain/record/trial';
import type { Attempt } from './attempt';
import type { ChangeHead } from './about-trial';

/** A change without what every change has. */
export type Noted = Later extends infer C ? (C extends Later ? Omit<C, keyof ChangeHead> : never) : never;

/** Notes it of a trial, by the one who acts. */
export function note(attempt: Attempt, trial: Trial, noted: Noted): void {
  const { ids, now, actor } = attempt.given;
  const { tenantId, personId } = actor.person;
  const head: ChangeHead = {
    id: ids.next(),
    at: now.toISOString(),
    by: { tenantId, personId },
    tenantId: trial.partnerTenantId,
    trialId: trial.id,
    people: [actor.person],
  };
  attempt.record({ ...head, ...noted });
}
