/** Redeems an invitation: whoever types its code gets to the trial's record. The code is never kept, quoted or logged. */

import type { Say } from '../cards/words';
import { codeIn, isBareCode, readCode } from '../src/domain/invitation-code';
import { redemptionRefusal, type RedemptionRefusal } from '../src/domain/invitation';
import type { InvitationRef } from '../src/domain/ports';
import type { Trial } from '../src/domain/trial';
import type { Attempt } from './attempt';
import { note } from './note';
import type { Next } from './run';

/** Between the command and the code. */
const DIVIDER = '[\\s:,\\p{Pd}]';
/** What follows the command is meant as a code, even a mistyped one, and not as the name of a company. */
const CODE_LIKE = /^(?=.*(?:\d|[0-9a-z]\p{Pd}[0-9a-z]))[0-9a-z\s\p{Pd}]{12,40}$/iu;

/**
 * The code a person typed instead of an answer or a command: with its dashes anywhere, or after the command. Alone and without
 * dashes only while no journey is open, for there it may be a registration number.
 */
export function codeTyped(text: string, say: Say, where: 'inside' | 'outside'): string | undefined {
  const grouped = codeIn(text);
  if (grouped !== undefined) return grouped;
  const rest = afterCommand(text, say);
  if (rest !== undefined && (readCode(rest) !== undefined || CODE_LIKE.test(rest))) return rest;
  return where === 'outside' && isBareCode(text) ? text : undefined;
}

function afterCommand(text: string, say: Say): string | undefined {
  const phrases = say.plain('commands.join.phrases').split('|');
  return new RegExp(`^\\s*(?:${phrases.join('|')})${DIVIDER}+(.+)$`, 'isu').exec(text)?.[1];
}

/** Whether a card's inputs hold a code: they are kept, and so such a press is not read. */
export function holdsCode(inputs: Readonly<Record<string, string>>): boolean {
  return Object.values(inputs).some((value) => codeIn(value) !== undefined);
}

/**
 * Redeems a code for the one who acts. The try is counted first, under the activity's id: deciding the turn again counts it once.
 * A code nobody knows, one that was used, taken back or is too old: the same sentence.
 */
export async function join(attempt: Attempt, typed: string): Promise<Next> {
  const { actor, activityId, world, now } = attempt.given;
  const { person } = actor;
  const wait = await world.tries.count(person, activityId);
  if (wait !== undefined) return shown(attempt, 'join.wait', { minutes: minutesUntil(wait, now) });
  if (actor.standing !== 'member') return shown(attempt, 'join.notMember');
  const found = await world.codes.find(typed);
  const trial = found && (await world.trials.get(found.partnerTenantId, found.trialId));
  if (found === undefined || trial === undefined) return shown(attempt, 'join.closed');
  const invitation = trial.invitations?.find(({ id }) => id === found.invitationId);
  const refusal = redemptionRefusal(trial, invitation, person.tenantId, now.toISOString());
  if (refusal !== undefined) return refuse(attempt, trial, found, refusal);
  await world.tries.forget(person, activityId);
  note(attempt, trial, { code: 'invitationRedeemed', invitation: found.invitationId });
  attempt.showView('ourTrial', { trial: trial.id }, { id: 'notes.joined' });
  return 'shown';
}

/** The partner hears of a code in wrong hands. */
function refuse(attempt: Attempt, trial: Trial, { invitationId }: InvitationRef, refusal: RedemptionRefusal): Next {
  if (refusal !== 'closed') note(attempt, trial, { code: 'invitationRefused', invitation: invitationId, refusal });
  return shown(attempt, `join.${refusal}`);
}

function minutesUntil(until: string, now: Date): string {
  return String(Math.max(1, Math.ceil((Date.parse(until) - now.getTime()) / 60_000)));
}

function shown(attempt: Attempt, view: string, args: Readonly<Record<string, string>> = {}): Next {
  attempt.showView(view, args);
  return 'shown';
}
