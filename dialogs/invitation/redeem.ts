/** Redeems invitations: whoever is proven to be of the customer gets to the trial's record, and of everybody else the partner hears. */

import { isLetIn, withAsker } from '../../src/domain/invitation/askers';
import { hasRoomFor } from '../../src/domain/record/rules/customer-people';
import { isOpen, type Invitation, type Unproven } from '../../src/domain/invitation/invitation';
import {
  isNamedByColleague,
  provenByDomains,
  provenByRecord,
  provingDomains,
  signInDomain,
  type Redeemer,
  type Redemption,
} from '../../src/domain/record/rules/redemption';
import type { Trial } from '../../src/domain/record/trial';
import type { Attempt } from '../engine/attempt';
import type { Invited } from '../engine/open-trials';
import { ifKnown } from '../engine/script';
import type { ViewName } from '../engine/names';
import { note } from '../engine/note';
import type { Args, Next } from '../engine/run';
import { isKeptBy, sideOn } from '../../src/domain/record/side-on';
import { partnersProof } from './redeem-as-partner';

/**
 * Redeems a code for the one who acts. First who it is, by a fresh word of the roster: guests are turned away, and neither counted nor
 * told anything. Then the code: a right one passes every limit, a wrong one is counted under the activity's id, so that deciding the turn
 * again counts it once. That a right code is told from a wrong one even while others wait helps nobody to guess: a code is 80 random bits
 * and the rate limit leaves a tenant 20 lines a second, so that with all of ten thousand open codes a hit takes about 10^11 years.
 * A code nobody knows, one that was used, taken back or is too old: the same sentence.
 */
export async function join(attempt: Attempt, typed: string): Promise<Next> {
  const { actor, activityId, world, now } = attempt.given;
  if (!attempt.serves('high')) return 'shown';
  if (actor.standing !== 'member') return shown(attempt, 'join.notMember');
  const found = await invitationOf(typed, attempt);
  if (found) return redeem(attempt, found, () => world.tries.forget(actor.person));
  const wait = await world.tries.count(actor.person, activityId);
  return wait === undefined ? shown(attempt, 'join.closed') : shown(attempt, 'join.wait', { minutes: minutesUntil(wait, now) });
}

/**
 * Redeems an invitation without its code, for somebody to whom the partner said yes. For everybody else there is nothing there: no code
 * was typed, so nobody can ask either.
 */
export async function enter(attempt: Attempt, { tenant = '', trial: trialId = '', invitation: id = '' }: Args): Promise<Next> {
  const { actor, world, now } = attempt.given;
  if (!attempt.serves('high')) return 'shown';
  if (actor.standing !== 'member') return shown(attempt, 'join.notMember');
  const found = await world.trials.invited({ partnerTenantId: tenant, trialId, invitationId: id });
  const mayEnter = found && isOpen(found.invitation, now.toISOString()) && (await isMeant(attempt, found));
  return mayEnter ? redeem(attempt, found) : shown(attempt, 'join.closed');
}

/** The partner said yes to exactly this person, or a colleague at the customer named exactly this person. */
async function isMeant({ given }: Attempt, { trial, invitation }: Invited): Promise<boolean> {
  const { actor, world } = given;
  if (isLetIn(invitation, actor.person)) return true;
  const { tenantId, personId } = actor.person;
  const address = (await world.trials.person(invitation.invited))?.email;
  return isNamedByColleague(trial, invitation, { tenantId, personId, signInName: actor.signInName }, address);
}

/** The open invitation behind a code. */
async function invitationOf(typed: string, { given: { world, now } }: Attempt): Promise<Invited | undefined> {
  const ref = await world.codes.find(typed);
  const found = ref && (await world.trials.invited(ref));
  return found && isOpen(found.invitation, now.toISOString()) ? found : undefined;
}

/**
 * Lets in whoever is proven to be of the customer, as long as there is room. Of everybody else the partner hears, and nothing is used up. Who
 * loses a race for the last place hears that the code opens nothing, and that the trial is full when it is typed again.
 */
async function redeem(attempt: Attempt, { trial, invitation }: Invited, forgetTries?: () => Promise<void>): Promise<Next> {
  const { actor } = attempt.given;
  if (invitation.as === 'partner') return redeemAsPartner(attempt, { trial, invitation }, forgetTries);
  if (sideOn(trial, actor.person.tenantId) === 'partner') return shown(attempt, 'join.partnerTenant');
  const found = await redemptionOf(attempt, trial, invitation);
  if ('because' in found) return turnAway(attempt, trial, invitation, found.because);
  await forgetTries?.();
  if (!hasRoomFor(trial, actor.person)) return shown(attempt, 'join.full');
  note(attempt, trial, { code: 'invitationRedeemed', invitation: invitation.id, proof: found.proof });
  attempt.showView('ourTrial', { trial: trial.id, refused: 'join.closed' satisfies ViewName }, { id: 'notes.joined' });
  return 'shown';
}

/** Only somebody of a company that is a partner here: what the customer opens is a partner's side. */
async function redeemAsPartner(
  attempt: Attempt,
  { trial, invitation }: Invited,
  forgetTries?: () => Promise<void>,
): Promise<Next> {
  const { actor } = attempt.given;
  if (isKeptBy(trial, actor.person.tenantId)) return shown(attempt, 'join.ownRecord');
  if (actor.side !== 'partner') return shown(attempt, 'join.notPartner');
  const found = await partnersProof(attempt, trial, invitation);
  if ('because' in found) return turnAway(attempt, trial, invitation, found.because);
  await forgetTries?.();
  note(attempt, trial, { code: 'invitationRedeemed', invitation: invitation.id, proof: found.proof });
  attempt.showView('trial', { trial: trial.id, refused: 'join.closed' satisfies ViewName }, { id: 'notes.joinedCustomers' });
  return 'shown';
}

async function redemptionOf({ given }: Attempt, trial: Trial, invitation: Invitation): Promise<Redemption> {
  const { actor, world } = given;
  const { tenantId, personId } = actor.person;
  const redeemer: Redeemer = { tenantId, personId, signInName: actor.signInName };
  const proof = provenByRecord(trial, invitation, redeemer);
  if (proof !== undefined) return { proof };
  const domains = provingDomains(trial, invitation, (await world.trials.person(invitation.invited))?.email);
  const asked = [...new Set([domains.trial, domains.invited])].filter((domain) => domain !== undefined);
  const said = await Promise.all(asked.map(async (domain) => [domain, await world.discovery.find(domain)] as const));
  return provenByDomains(trial, invitation, redeemer, domains, new Map(said));
}

/** The same sentence whether the partner hears of it or has heard enough; nothing of the trial is in it. */
function turnAway(attempt: Attempt, trial: Trial, invitation: Invitation, because: Unproven): Next {
  const { actor, now } = attempt.given;
  const { tenantId, personId } = actor.person;
  const known = ifKnown('domain', signInDomain(actor));
  if (withAsker(trial.invitations, invitation, { tenantId, personId, at: now.toISOString(), because, ...known }))
    note(attempt, trial, { code: 'invitationAsked', invitation: invitation.id, because, ...known });
  return shown(attempt, because === 'unchecked' ? 'join.unchecked' : 'join.stranger');
}

function minutesUntil(until: string, now: Date): string {
  return String(Math.max(1, Math.ceil((Date.parse(until) - now.getTime()) / 60_000)));
}

function shown(attempt: Attempt, view: ViewName, args: Readonly<Record<string, string>> = {}): Next {
  attempt.showView(view, args);
  return 'shown';
}
