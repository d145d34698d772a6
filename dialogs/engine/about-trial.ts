/** What every journey about a recorded trial needs: the trial itself, and the head of the change it leads to. */

import type { RecordedChange } from '../../src/domain/record/changes';
import type { Person } from '../../src/domain/people/person';
import type { Trial } from '../../src/domain/record/trial';
import type { Fixed, Scene } from './script';

/** What a change says besides what it is: its id, who made it when, and on which trial. */
export type ChangeHead = Pick<RecordedChange, 'id' | 'at' | 'by' | 'tenantId' | 'trialId' | 'people'>;

/** The trial the journey is about. The hub begins no such journey without one. */
export function trialOf({ trial }: Scene): Trial {
  if (!trial) throw new Error('a journey about a trial has none');
  return trial;
}

/** The head of the journey's change. `people` are those it names; the one who acts unless told otherwise. */
export function headOf(fixed: Fixed, scene: Scene, people: readonly Person[] = [scene.person]): ChangeHead {
  const { tenantId, personId } = scene.person;
  return {
    id: fixed.changeId,
    at: scene.now.toISOString(),
    by: { tenantId, personId },
    tenantId: trialOf(scene).partnerTenantId,
    trialId: trialOf(scene).id,
    people,
  };
}
