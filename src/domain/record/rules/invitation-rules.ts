/** The transitions of who is the customer: invitations, who redeems them, who asks to be let in, and a binding that is undone. */

import { answered, askerOf, isInTime, isLetIn, later, withAsker } from '../../invitation/askers';
import { hasRoomFor, isFull, isTaken, redemptionRefusal } from './customer-people';
import type {
  AskerAnswered,
  BindingUndone,
  InvitationAsked,
  InvitationRedeemed,
  InvitationRefused,
  InvitationRenewed,
  InvitationRevoked,
  InvitationUndone,
  PersonInvited,
} from '../changes';
import type { Refusal } from '../refusal';
import { isOpen, OPEN_INVITATIONS, type Asker, type Invitation, type Proof } from '../../invitation/invitation';
import type { Rule } from '../rule';
import { isSame, type PersonRef } from '../../people/person';
import type { Trial } from '../trial';
import type { TrialState } from '../terms';
import { sentAway } from './sent-away';
import { unbound } from './unbound';
import { mayInvite, openedToPartner } from './opening-rules';
import { isKeptBy } from '../side-on';

/** Access outlives a trial: people are let in and sent away after its end, too. */
const ANY: readonly TrialState[] = ['planned', 'running', 'active', 'expired', 'abandoned', 'deleted'];

type Code =
  | 'invited'
  | 'invitationRenewed'
  | 'invitationRevoked'
  | 'invitationUndone'
  | 'invitationRedeemed'
  | 'invitationRefused'
  | 'invitationAsked'
  | 'askerAnswered'
  | 'bindingUndone';

/** What may happen to the people of a trial's customer. */
export const invitationRules: { readonly [C in Code]: Rule<C> } = {
  invited: { from: ANY, otherwise: 'nothingNew', risk: 'high', apply: invite },
  invitationRenewed: { from: ANY, otherwise: 'nothingNew', risk: 'high', apply: renew },
  invitationRevoked: { from: ANY, otherwise: 'nothingNew', risk: 'notes', apply: revoke },
  invitationUndone: { from: ANY, otherwise: 'nothingNew', risk: 'high', apply: undoOne },
  invitationRedeemed: { from: ANY, otherwise: 'nothingNew', risk: 'high', apply: redeem },
  invitationRefused: { from: ANY, otherwise: 'nothingNew', risk: 'high', apply: refuse },
  invitationAsked: { from: ANY, otherwise: 'nothingNew', risk: 'high', apply: ask },
  askerAnswered: { from: ANY, otherwise: 'nothingNew', risk: 'high', apply: answer },
  bindingUndone: { from: ANY, otherwise: 'nothingNew', risk: 'high', apply: undo },
};

function invite(trial: Trial, change: PersonInvited): Trial | Refusal {
  const { invitation: id, invited, as, by, at, expiresAt, instead } = change;
  const before = trial.invitations ?? [];
  if (!mayInvite(trial, change)) return 'notForYou';
  if (before.some((one) => one.id === id)) return 'nothingNew';
  if (before.filter((one) => isOpen(one, at)).length >= OPEN_INVITATIONS) return 'tooManyInvitations';
  if (isFull(trial, at)) return 'tooManyPeople';
  // Closed ones are in the timeline; only as many stay here as fit.
  const kept = before.filter((one) => one.state !== 'revoked' && (one.state === 'redeemed' || isOpen(one, at)));
  const more = { ...(change.for ? { for: change.for } : {}), ...(instead ? { instead } : {}) };
  const made: Invitation = { id, invited, ...more, as, by, at, expiresAt, state: 'open' };
  return { ...trial, invitations: [...kept.slice(-2 * OPEN_INVITATIONS), made] };
}

function renew(trial: Trial, { invitation, expiresAt }: InvitationRenewed): Trial | Refusal {
  return onInvitation(trial, invitation, (one) => (one.state === 'open' ? { ...one, expiresAt } : 'invitationClosed'));
}

function revoke(trial: Trial, { invitation }: InvitationRevoked): Trial | Refusal {
  return onInvitation(trial, invitation, (one) => (one.state === 'open' ? closed(one, 'revoked') : 'invitationClosed'));
}

function undoOne(trial: Trial, { invitation }: InvitationUndone): Trial | Refusal {
  const found = trial.invitations?.find(({ id }) => id === invitation);
  return found?.state === 'redeemed' ? sentAway(trial, (one) => one === found) : 'invitationClosed';
}

/** What it was good for and who waited at it is over; the timeline has it. */
function closed({ for: _for, askers: _askers, ...one }: Invitation, state: 'redeemed' | 'revoked'): Invitation {
  return { ...one, state };
}

/** The tenant of whoever redeems first is the customer's from then on, if none was known, and how that was proven is kept. */
function redeem(trial: Trial, change: InvitationRedeemed): Trial | Refusal {
  const found = trial.invitations?.find(({ id }) => id === change.invitation);
  if (found === undefined) return 'invitationClosed';
  return found.as === 'partner' ? openedToPartner(trial, found, change) : redeemHere(trial, found, change);
}

function redeemHere(trial: Trial, found: Invitation, { by, at, proof = 'bound' }: InvitationRedeemed): Trial | Refusal {
  if (redemptionRefusal(trial, found, by.tenantId, at) !== undefined)
    return found.state === 'open' ? 'notForYou' : 'invitationClosed';
  if (!holds(proof, trial, found, by)) return 'notForYou';
  const people = withPerson(trial, by, found.instead);
  if (people === undefined) return 'tooManyPeople';
  const after = onInvitation(trial, found.id, (one) => ({ ...closed(one, 'redeemed'), redeemed: { by, at, proof } }));
  if (typeof after === 'string') return after;
  return { ...after, customer: bound(trial, found, { by, at, proof }), people, ...inPlaceOf(trial, found.instead, by) };
}

/** Of a record that the customer keeps whoever takes over is its owner and contact, too: being named on it opens it. */
function inPlaceOf(trial: Trial, instead: PersonRef | undefined, by: PersonRef): Partial<Pick<Trial, 'owner' | 'contact'>> {
  if (instead === undefined || !isKeptBy(trial, by.tenantId)) return {};
  return {
    ...(isSame(instead, trial.owner) ? { owner: by } : {}),
    ...(isSame(instead, trial.contact) ? { contact: by } : {}),
  };
}

/** The people of a trial with one more, perhaps in place of another; nothing where nobody more fits. */
function withPerson(trial: Trial, one: PersonRef, instead?: PersonRef): readonly PersonRef[] | undefined {
  const people = (trial.people ?? []).filter((known) => isSame(known, one) || !isSame(known, instead));
  if (people.some((known) => isSame(known, one))) return people;
  return hasRoomFor({ people }, one) ? [...people, one] : undefined;
}

/** Whether a proof is still one on the trial as it stands now: it may have been bound or undone meanwhile. */
function holds(proof: Proof, trial: Trial, invitation: Invitation, by: PersonRef): boolean {
  const { tenantId } = trial.customer;
  if (proof === 'bound') return tenantId === by.tenantId;
  if (proof === 'inviter') return isLetIn(invitation, by) && !isTaken(trial, by);
  return tenantId === undefined || tenantId === by.tenantId;
}

type Redeemed = Required<NonNullable<Invitation['redeemed']>>;

/** A binding that stands stays as it was made. */
function bound({ customer }: Trial, invitation: Invitation, { by, at, proof }: Redeemed): Trial['customer'] {
  if (proof === 'bound' || customer.tenantId === by.tenantId) return customer;
  const who = proof === 'inviter' ? (askerOf(invitation, by)?.answer?.by ?? by) : by;
  return { ...customer, tenantId: by.tenantId, boundBy: { how: proof, by: who, at } };
}

/** Who asks again while the partner has not answered, or got a no, is no news. */
function ask(trial: Trial, { invitation, by, at, because, domain }: InvitationAsked): Trial | Refusal {
  const asker: Asker = { ...by, at, because, ...(domain === undefined ? {} : { domain }) };
  return onInvitation(trial, invitation, (one) => {
    if (!isOpen(one, at)) return 'invitationClosed';
    const askers = withAsker(trial.invitations, one, asker);
    return askers === undefined ? 'nothingNew' : { ...one, askers };
  });
}

/** A yes leaves the time to come back: the invitation is open for as many days as the partner had. */
function answer(trial: Trial, { invitation, asker: who, answer: is, by, at }: AskerAnswered): Trial | Refusal {
  return onInvitation(trial, invitation, (one) => {
    const asker = askerOf(one, who);
    if (one.state !== 'open') return 'invitationClosed';
    if (asker === undefined || asker.answer?.is === is) return 'nothingNew';
    if (!isInTime(asker, at)) return 'tooLate';
    if (is === 'yes' && isTaken(trial, who)) return 'boundToOthers';
    const askers = answered(one.askers ?? [], asker, { is, by, at });
    const until = later(at);
    return { ...one, askers, expiresAt: is === 'yes' && until > one.expiresAt ? until : one.expiresAt };
  });
}

/** Kept for the timeline, and so that the partner hears of it. */
function refuse(trial: Trial, { invitation }: InvitationRefused): Trial | Refusal {
  return trial.invitations?.some(({ id }) => id === invitation) === true ? trial : 'invitationClosed';
}

/** As if nobody of that tenant had ever come: what is settled stays, and the timeline keeps all of it. */
function undo(trial: Trial, { tenant }: BindingUndone): Trial | Refusal {
  return trial.customer.tenantId === tenant ? unbound(trial, tenant) : 'nothingNew';
}

function onInvitation(trial: Trial, id: string, change: (one: Invitation) => Invitation | Refusal): Trial | Refusal {
  const found = trial.invitations?.find((one) => one.id === id);
  if (found === undefined) return 'invitationClosed';
  const after = change(found);
  if (typeof after === 'string') return after;
  return { ...trial, invitations: (trial.invitations ?? []).map((one) => (one === found ? after : one)) };
}
