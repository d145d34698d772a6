/** Removing a partner's access: the scopes, the tasks in the order they must be done, and who can do each. */

import { portals } from '../catalog/portals';
import type { TrialHome } from '../hand-over/hand-over';

/** The tasks; each name is the end that is wanted, so that doing it twice is harmless. */
export const REMOVAL_TASKS = [
  'twoOwnAdmins',
  'attributionNoted',
  'rolesRemoved',
  'relationshipEnded',
  'billingRolesRemoved',
  'userBlocked',
  'userOutOfEnvironment',
  'licenceFreed',
  'guestDeleted',
] as const;

/** One of the tasks. */
export type RemovalTask = (typeof REMOVAL_TASKS)[number];

/** Who can do a task: the customer in its own portal, or the partner in its own. */
export type RemovalHand = 'customer' | 'partner';

/** What can be removed, the most asked for first: all of it, admin roles, billing-account roles, or the partner's user. */
export const REMOVAL_SCOPES = ['all', 'roles', 'billing', 'user'] as const;

/** One of the scopes. */
export type RemovalScope = (typeof REMOVAL_SCOPES)[number];

interface TaskRow {
  readonly task: RemovalTask;
  readonly scopes: readonly Exclude<RemovalScope, 'all'>[];
  readonly hand: RemovalHand;
  /** It can't be taken back: a new relationship needs the customer's approval again. A deleted guest can be restored for 30 days. */
  readonly final?: true;
  /** It takes nothing away, and so needs nobody else to be there before. */
  readonly harmless?: true;
  readonly link?: string;
}

/** The customer's own people come first, the licence and the guest last (Partner Center: customers end a GDAP relationship). */
const rows: readonly TaskRow[] = [
  { task: 'twoOwnAdmins', scopes: ['roles', 'billing', 'user'], hand: 'customer', harmless: true, link: portals.users.url },
  { task: 'attributionNoted', scopes: ['user'], hand: 'partner', harmless: true },
  { task: 'rolesRemoved', scopes: ['roles'], hand: 'customer', final: true, link: portals.partnerRelationships.url },
  { task: 'relationshipEnded', scopes: ['roles'], hand: 'partner', final: true, link: portals.partnerCenter.url },
  { task: 'billingRolesRemoved', scopes: ['billing'], hand: 'customer', link: portals.billingAccounts.url },
  { task: 'userBlocked', scopes: ['user'], hand: 'customer', link: portals.users.url },
  {
    task: 'userOutOfEnvironment',
    scopes: ['user'],
    hand: 'customer',
    link: portals.environments.url,
  },
  { task: 'licenceFreed', scopes: ['user'], hand: 'customer', link: portals.licences.url },
  { task: 'guestDeleted', scopes: ['user'], hand: 'customer', link: portals.users.url },
];

/** One task of a plan. */
export interface PlannedRemoval {
  readonly task: RemovalTask;
  readonly hand: RemovalHand;
  readonly final: boolean;
  readonly link?: string;
}

/** What to know before a removal is asked for. */
export type RemovalWarning = 'licence' | 'twoPeople' | 'attribution' | 'ownAccount' | 'reseller' | 'handOver' | 'partnerTenant';

/** The tasks of a scope, in the order they must be done. */
export function removalPlan(scope: RemovalScope): readonly PlannedRemoval[] {
  return rows.filter(({ scopes }) => scope === 'all' || scopes.includes(scope)).map(planned);
}

/** The tasks of these names, in the order they must be done; a name nobody knows any more is left out. */
export function namedPlan(names: readonly string[]): readonly PlannedRemoval[] {
  return rows.filter(({ task }) => names.includes(task)).map(planned);
}

/** The task of this name, as it is planned. */
export function plannedTask(name: string | undefined): PlannedRemoval | undefined {
  return name === undefined ? undefined : namedPlan([name])[0];
}

/** Whether a task takes access away: that waits until the customer's own administrators are there. */
export function takesAway(name: RemovalTask): boolean {
  return rows.some(({ task, harmless }) => task === name && harmless !== true);
}

/**
 * What to know before these tasks. A licence is charged whatever else is removed; usage credit (Partner Admin Link) hangs on the
 * partner's user; roles that are removed leave a reseller relationship as it is (Partner Center: remove a relationship). While the account
 * that signed up is still to be handed over, blocking it leaves nobody who can do that; a trial in the partner's own tenant stays there.
 */
export function removalWarnings(tasks: readonly RemovalTask[], home: TrialHome = 'customer'): readonly RemovalWarning[] {
  return [
    ...(home === 'partnerTenant' ? (['partnerTenant'] as const) : []),
    ...(tasks.includes('userBlocked') && home === 'toHandOver' ? (['handOver'] as const) : []),
    'licence',
    'twoPeople',
    ...(tasks.includes('userBlocked') ? (['attribution'] as const) : []),
    'ownAccount',
    ...(tasks.includes('rolesRemoved') ? (['reseller'] as const) : []),
  ];
}

function planned({ task, hand, final, link }: TaskRow): PlannedRemoval {
  return { task, hand, final: final === true, ...(link === undefined ? {} : { link }) };
}
