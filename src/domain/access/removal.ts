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
  'azureRolesRemoved',
  'appUsersRemoved',
  'appsRemoved',
  'centralRemoved',
  'contactsRemoved',
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
  /** The parts it belongs to; what belongs to none is only part of everything. */
  readonly scopes: readonly Exclude<RemovalScope, 'all'>[];
  readonly hand: RemovalHand;
  /** What becomes of it afterwards; absent where no page says. */
  readonly after?: Afterwards;
  /** It takes nothing away, and so needs nobody else to be there before. */
  readonly harmless?: true;
  /** Only in a trial of Business Central, or only in others. */
  readonly product?: 'central' | 'others';
  readonly link?: string;
}

/**
 * The customer's own people come first, the relationship itself last: it is left when nothing else is. Applications, their users in
 * environments, Azure roles and contacts are none of what a partner loses with its roles (`rm.apps`, `rm.appUsers`, `rm.contacts`).
 */
const rows: readonly TaskRow[] = [
  { task: 'twoOwnAdmins', scopes: ['roles', 'billing', 'user'], hand: 'customer', harmless: true, link: portals.users.url },
  { task: 'attributionNoted', scopes: ['user'], hand: 'partner', harmless: true },
  { task: 'rolesRemoved', scopes: ['roles'], hand: 'customer', after: 'final', link: portals.partnerRelationships.url },
  { task: 'billingRolesRemoved', scopes: ['billing'], hand: 'customer', link: portals.billingAccounts.url },
  { task: 'azureRolesRemoved', scopes: [], hand: 'customer' },
  { task: 'appUsersRemoved', scopes: [], hand: 'customer', product: 'others', link: portals.environments.url },
  { task: 'appsRemoved', scopes: [], hand: 'customer', link: portals.entra.url },
  { task: 'centralRemoved', scopes: [], hand: 'customer', product: 'central', link: portals.centralAccess.url },
  { task: 'userBlocked', scopes: ['user'], hand: 'customer', link: portals.users.url },
  { task: 'userOutOfEnvironment', scopes: ['user'], hand: 'customer', link: portals.environments.url },
  { task: 'licenceFreed', scopes: ['user'], hand: 'customer', after: 'billed', link: portals.licences.url },
  { task: 'guestDeleted', scopes: ['user'], hand: 'customer', after: 'restorable', link: portals.users.url },
  { task: 'contactsRemoved', scopes: [], hand: 'customer' },
  { task: 'relationshipEnded', scopes: ['roles'], hand: 'partner', after: 'final', link: portals.partnerCenter.url },
];

/**
 * What becomes of it afterwards. `final`: a new relationship needs the customer's approval again. `restorable`: for 30 days. `billed`: it may
 * stay on the bill.
 */
export type Afterwards = 'final' | 'restorable' | 'billed';

/** One task of a plan. */
export interface PlannedRemoval {
  readonly task: RemovalTask;
  readonly hand: RemovalHand;
  readonly final: boolean;
  readonly after?: Afterwards;
  readonly link?: string;
}

/** What to know before a removal is asked for. */
export type RemovalWarning = 'handOver' | 'partnerTenant';

/** The tasks of a scope, in the order they must be done; without a product those of all products. */
export function removalPlan(scope: RemovalScope, product?: string): readonly PlannedRemoval[] {
  const fits = (row: TaskRow): boolean =>
    row.product === undefined || product === undefined || (row.product === 'central') === (product === 'businessCentral');
  return rows.filter((row) => (scope === 'all' || row.scopes.includes(scope)) && fits(row)).map(planned);
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
 * What to know before these tasks that belongs to none of them: what does is said where the task is done. While the account that signed up is
 * still to be handed over, blocking it leaves nobody who can do that; a trial in the partner's own tenant stays there.
 */
export function removalWarnings(tasks: readonly RemovalTask[], home: TrialHome = 'customer'): readonly RemovalWarning[] {
  return [
    ...(home === 'partnerTenant' ? (['partnerTenant'] as const) : []),
    ...(tasks.includes('userBlocked') && home === 'toHandOver' ? (['handOver'] as const) : []),
  ];
}

function planned({ task, hand, after, link }: TaskRow): PlannedRemoval {
  const known = { ...(after === undefined ? {} : { after }), ...(link === undefined ? {} : { link }) };
  return { task, hand, final: after === 'final', ...known };
}
