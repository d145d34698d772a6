/** The buttons of a hand-over's checklist. */

import { button, titled } from '../../cards/engine/buttons';
import type { Button } from '../../cards/engine/content';
import { shortName } from '../../cards/engine/short-name';
import type { Say } from '../../cards/engine/words';
import type { Attestation } from '../../src/domain/hand-over/hand-over';
import type { Actor } from '../../src/domain/people/actor';
import { openLines } from '../../src/domain/record/rules/hand-over-standing';
import type { Trial } from '../../src/domain/record/trial';
import type { ViewScene } from '../engine/view-scene';

/** As much of a name as leaves room in a row. */
export const LONGEST_NAME = 18;

/** Whether it can be requested, who takes over, and whether that person is on the trial. */
export interface Standing {
  readonly ready: boolean;
  readonly admin: string;
  readonly isIn: boolean;
}

/** What a checklist offers: what is next, one's own word, how each step is done. */
export function checklistButtons(trial: Trial, standing: Standing, { say, actor }: ViewScene): readonly Button[] {
  const { stage, attestation } = trial.ownership ?? {};
  const args = argsOf(trial);
  const back = button(say, 'trial', args, 'toTrial');
  if (stage !== 'named') return [...(stage === 'requested' ? afterRequest(say, args) : []), back];
  const seen = attestation === undefined ? 'signInSeen' : 'signInConfirmed';
  return [
    ...nextOf(trial, standing, say),
    ...(mayVouch(attestation, actor) ? [button(say, 'signInSeen', args, seen)] : []),
    button(say, 'ownershipSteps', args),
    back,
    { ...button(say, 'otherAdmin', args), secondary: true },
  ];
}

/** What is next, the first of it as the one that leads: the request, what is left to confirm, the new admin's own word. */
function nextOf(trial: Trial, standing: Standing, say: Say): readonly Button[] {
  const args = argsOf(trial);
  const rest = restOf(trial);
  const all = [
    ...(standing.ready ? [button(say, 'transferRequested', args)] : []),
    ...(rest === '' ? [] : [button(say, 'restConfirmed', { ...args, line: rest })]),
    ...(waitsForAdmin(trial) ? invitingOf(trial, standing, say) : []),
  ];
  return all.map((one, at) => ({ ...one, primary: at === 0 }));
}

/** The invitation of the new admin, or how it stands; nothing to send to who is on the trial without one. */
function invitingOf(trial: Trial, { admin, isIn }: Standing, say: Say): readonly Button[] {
  const args = argsOf(trial);
  const sent = trial.invitations?.some((one) => one.invited.personId === args['admin'] && one.state !== 'revoked') === true;
  if (sent) return [button(say, 'invitations', args)];
  return isIn ? [] : [titled(say, 'invite', 'buttons.inviteAdmin', { args }, { name: shortName(admin, LONGEST_NAME) })];
}

/** The lines that one press confirms, once the sign-in is attested: before, the new admin's word is what is next. */
function restOf(trial: Trial): string {
  const { attestation } = trial.ownership ?? {};
  return attestation !== undefined && attestation.kind !== 'seen' ? openLines(trial).join(' ') : '';
}

/** That it went over, and what can still change once the request is sent. */
function afterRequest(say: Say, args: Readonly<Record<string, string>>): readonly Button[] {
  return [
    { ...button(say, 'transferCompleted', args), primary: true },
    button(say, 'requestText', args),
    { ...button(say, 'transferWithdrawn', args), secondary: true },
    titled(say, 'otherAdmin', 'buttons.adminReplaced', { args, secondary: true }),
  ];
}

/** Whether this person's word adds something: the first to see it, or a second and different one. */
function mayVouch(attestation: Attestation | undefined, { person }: Actor): boolean {
  return attestation === undefined || (attestation.kind === 'seen' && attestation.by.personId !== person.personId);
}

/** Whether the new admin's own word is still to come. */
export function waitsForAdmin({ ownership: held }: Trial): boolean {
  return held?.stage === 'named' && held.attestation?.kind !== 'admin';
}

/** A press says of whom: what is true of one admin doesn't count for the next. */
export function argsOf({ id, ownership: held }: Trial): Readonly<Record<string, string>> {
  return { trial: id, ...(held?.admin === undefined ? {} : { admin: held.admin.personId }) };
}
