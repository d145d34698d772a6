/** What is known of a partner's access from the record alone. The admin portals have the last word. */

import { isRemovalOpen } from '../../access/removal-record';
import type { RemovalTask } from '../../access/removal';
import type { Instant } from '../../time/dates';
import type { PersonRef } from '../../people/person';
import type { TimelineEntry } from '../timeline';
import type { Trial } from '../trial';

/** Where a partner may have access: admin roles, the relationship itself, roles on the billing account, a user of its
 * own, applications and their users in environments, roles in Azure. */
export type AccessArea = 'roles' | 'relationship' | 'billing' | 'user' | 'apps' | 'azure';

/** `unknown`: nobody said anything of it here. `asked`: its removal is asked for. `partly`: not all of it was seen to. `unchecked`: nobody looked. */
export type AccessStanding = 'unknown' | 'asked' | 'partly' | 'removed' | 'nothing' | 'unchecked';

/** One area, and who last said something of it. */
export interface AccessLeft {
  readonly area: AccessArea;
  readonly standing: AccessStanding;
  readonly last?: { readonly by: PersonRef; readonly at: Instant };
}

const AREAS: readonly { readonly area: AccessArea; readonly tasks: readonly RemovalTask[] }[] = [
  { area: 'roles', tasks: ['rolesRemoved'] },
  { area: 'relationship', tasks: ['relationshipEnded'] },
  { area: 'billing', tasks: ['billingRolesRemoved'] },
  { area: 'user', tasks: ['userBlocked', 'userOutOfEnvironment', 'licenceFreed', 'guestDeleted'] },
  { area: 'apps', tasks: ['appUsersRemoved', 'appsRemoved'] },
  { area: 'azure', tasks: ['azureRolesRemoved'] },
];

/** How every area stands: what is asked for now, else what the timeline tells of this removal and of those before. */
export function accessLeft(trial: Pick<Trial, 'removal'>, timeline: readonly TimelineEntry[]): readonly AccessLeft[] {
  return AREAS.map(({ area, tasks }) => {
    const said = timeline.filter(
      ({ code, params }) => code === 'removalTaskSettled' && tasks.some((task) => task === params['task']),
    );
    const last = said.at(-1);
    const standing = isAsked(trial, tasks) ? 'asked' : standingOf(tasks, said);
    return { area, standing, ...(last ? { last: { by: last.by, at: last.at } } : {}) };
  });
}

function isAsked(trial: Pick<Trial, 'removal'>, tasks: readonly RemovalTask[]): boolean {
  const open = isRemovalOpen(trial.removal) ? (trial.removal?.tasks ?? []) : [];
  return open.some(({ task, settled }) => tasks.includes(task) && settled === undefined);
}

function standingOf(tasks: readonly RemovalTask[], said: readonly TimelineEntry[]): AccessStanding {
  if (said.length === 0) return 'unknown';
  const outcomes = tasks.map((task) => said.findLast(({ params }) => params['task'] === task)?.params['outcome']);
  if (outcomes.every((outcome) => outcome === undefined || outcome === 'notChecked')) return 'unchecked';
  if (outcomes.includes(undefined) || outcomes.includes('notChecked')) return 'partly';
  return outcomes.includes('done') ? 'removed' : 'nothing';
}
