/** The transitions of who may see and who may act: invitations, and the removal of the partner's access. */

import type {
  InvitationRedeemed,
  InvitationRefused,
  InvitationRenewed,
  InvitationRevoked,
  PersonInvited,
  Refusal,
  RemovalRequested,
  RemovalTaskSettled,
  RemovalWithdrawn,
} from './changes';
import { isFull, isOpen, OPEN_INVITATIONS, PEOPLE_ON_TRIAL, redemptionRefusal, type Invitation } from './invitation';
import { isRemovalOpen, settlingRefusal, withdrawalRefusal, type RecordedTask, type Removal } from './removal-record';
import type { Rule } from './rule';
import type { Instant, PersonRef, Trial, TrialState } from './trial';

/** Access outlives a trial: what was given has to be taken back from an ended one too. */
const ANY: readonly TrialState[] = ['planned', 'running', 'active', 'expired', 'abandoned', 'deleted'];

type Code =
  | 'invited'
  | 'invitationRenewed'
  | 'invitationRevoked'
  | 'invitationRedeemed'
  | 'invitationRefused'
  | 'removalRequested'
  | 'removalTaskSettled'
  | 'removalWithdrawn';

/** What may happen to the people and the access of a trial. */
export const accessRules: { readonly [C in Code]: Rule<C> } = {
  invited: { from: ANY, otherwise: 'nothingNew', risk: 'high', apply: invite },
  invitationRenewed: { from: ANY, otherwise: 'nothingNew', risk: 'high', apply: renew },
  invitationRevoked: { from: ANY, otherwise: 'nothingNew', risk: 'notes', apply: revoke },
  invitationRedeemed: { from: ANY, otherwise: 'nothingNew', risk: 'high', apply: redeem },
  invitationRefused: { from: ANY, otherwise: 'nothingNew', risk: 'high', apply: refuse },
  removalRequested: { from: ANY, otherwise: 'nothingNew', risk: 'high', apply: request },
  removalTaskSettled: { from: ANY, otherwise: 'nothingNew', risk: 'high', apply: settle },
  removalWithdrawn: { from: ANY, otherwise: 'nothingNew', risk: 'high', apply: withdraw },
};

function invite(trial: Trial, { invitation: id, invited, as, by, at, expiresAt }: PersonInvited): Trial | Refusal {
  const before = trial.invitations ?? [];
  if (before.some((one) => one.id === id)) return 'nothingNew';
  if (before.filter((one) => isOpen(one, at)).length >= OPEN_INVITATIONS) return 'tooManyInvitations';
  if (isFull(trial, at)) return 'tooManyPeople';
  // Closed ones are in the timeline; only as many stay here as fit.
  const kept = before.filter((one) => one.state !== 'revoked' && (one.state === 'redeemed' || isOpen(one, at)));
  return { ...trial, invitations: [...kept.slice(-2 * OPEN_INVITATIONS), { id, invited, as, by, at, expiresAt, state: 'open' }] };
}

function renew(trial: Trial, { invitation, expiresAt }: InvitationRenewed): Trial | Refusal {
  return onInvitation(trial, invitation, (one) => (one.state === 'open' ? { ...one, expiresAt } : 'invitationClosed'));
}

function revoke(trial: Trial, { invitation }: InvitationRevoked): Trial | Refusal {
  return onInvitation(trial, invitation, (one) => (one.state === 'open' ? { ...one, state: 'revoked' } : 'invitationClosed'));
}

/** The tenant of whoever redeems first is the customer's from then on, if none was known. */
function redeem(trial: Trial, { invitation, by, at }: InvitationRedeemed): Trial | Refusal {
  const found = trial.invitations?.find(({ id }) => id === invitation);
  if (redemptionRefusal(trial, found, by.tenantId, at) !== undefined)
    return found?.state === 'open' ? 'notForYou' : 'invitationClosed';
  const after = onInvitation(trial, invitation, (one) => ({ ...one, state: 'redeemed', redeemed: { by, at } }));
  if (typeof after === 'string') return after;
  const people = trial.people ?? [];
  if (people.length >= PEOPLE_ON_TRIAL && !people.some((one) => isSame(one, by))) return 'tooManyPeople';
  return {
    ...after,
    customer: { ...after.customer, tenantId: by.tenantId },
    people: people.some((one) => isSame(one, by)) ? people : [...people, by],
  };
}

/** Kept for the timeline, and so that the partner hears of it. */
function refuse(trial: Trial, { invitation }: InvitationRefused): Trial | Refusal {
  return trial.invitations?.some(({ id }) => id === invitation) === true ? trial : 'invitationClosed';
}

function request(trial: Trial, { id, scope, tasks, by, at }: RemovalRequested): Trial | Refusal {
  if (isRemovalOpen(trial)) return 'removalOpen';
  const open = tasks.map(({ task, hand }): RecordedTask => ({ task, hand }));
  return { ...trial, removal: { id, scope, requestedBy: by, requestedAt: at, tasks: open } };
}

/** The last task that is settled completes the removal. */
function settle(trial: Trial, change: RemovalTaskSettled): Trial | Refusal {
  const refusal = settlingRefusal(trial, change);
  if (refusal !== undefined || trial.removal === undefined) return refusal ?? 'noRemoval';
  const { task, outcome, by, at } = change;
  const tasks = trial.removal.tasks.map((one) => (one.task === task ? { ...one, settled: { outcome, by, at } } : one));
  return { ...trial, removal: completed({ ...trial.removal, tasks }, at) };
}

/** What was done for it stays in the timeline. */
function withdraw(trial: Trial, { removal: id, by }: RemovalWithdrawn): Trial | Refusal {
  const { removal, ...rest } = trial;
  return removal?.id === id ? (withdrawalRefusal(trial, by) ?? rest) : 'noRemoval';
}

function completed(removal: Removal, at: Instant): Removal {
  return removal.tasks.every(({ settled }) => settled !== undefined) ? { ...removal, completedAt: at } : removal;
}

function onInvitation(trial: Trial, id: string, change: (one: Invitation) => Invitation | Refusal): Trial | Refusal {
  const found = trial.invitations?.find((one) => one.id === id);
  if (found === undefined) return 'invitationClosed';
  const after = change(found);
  if (typeof after === 'string') return after;
  return { ...trial, invitations: (trial.invitations ?? []).map((one) => (one === found ? after : one)) };
}

function isSame(one: PersonRef, other: PersonRef): boolean {
  return one.tenantId === other.tenantId && one.personId === other.personId;
}
