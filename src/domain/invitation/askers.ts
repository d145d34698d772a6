/** People who typed a code that is not proven to be for them: the partner hears of each, and says yes or no to exactly one. */

import type { Asker, Invitation } from './invitation';
import { isSame, type PersonRef } from '../people/person';
import type { Instant } from '../time/dates';

const DAY_MS = 86_400_000;

/** For so many days after somebody asked, the partner can say yes or no. */
export const ASKER_DAYS = 7;
/** So many people may ask on one invitation, and on all of a trial: a code that is passed around is no flood of messages, and no long row. */
const OF_INVITATION = 3;
const OF_TRIAL = 12;

/** Whether the partner can still say something of somebody who asked. */
export function isInTime({ at }: Pick<Asker, 'at'>, now: Instant): boolean {
  return now < later(at);
}

/** Whether somebody who asked waits for the partner's word. */
export function isWaiting(asker: Asker, now: Instant): boolean {
  return asker.answer === undefined && isInTime(asker, now);
}

/** The askers of an invitation that wait for the partner's word. */
export function waitingAskers({ askers = [] }: Pick<Invitation, 'askers'>, now: Instant): readonly Asker[] {
  return askers.filter((one) => isWaiting(one, now));
}

/** The one who asked on an invitation, if this person did. */
export function askerOf({ askers = [] }: Pick<Invitation, 'askers'>, person: PersonRef): Asker | undefined {
  return askers.find((one) => isSame(one, person));
}

/** Whether the partner said yes to exactly this person. */
export function isLetIn(invitation: Pick<Invitation, 'askers'>, person: PersonRef): boolean {
  return askerOf(invitation, person)?.answer?.is === 'yes';
}

/**
 * An invitation's askers with one more; nothing where that is no news: who asked already waits or was answered, and beyond the bounds
 * nobody is added. Somebody whose time ran out without a word may ask anew.
 */
export function withAsker(
  ofTrial: readonly Invitation[] | undefined,
  { askers = [] }: Invitation,
  one: Asker,
): readonly Asker[] | undefined {
  const before = askers.find((other) => isSame(other, one));
  if (before)
    return before.answer || isWaiting(before, one.at) ? undefined : askers.map((other) => (other === before ? one : other));
  const all = (ofTrial ?? []).flatMap((invitation) => invitation.askers ?? []);
  return askers.length >= OF_INVITATION || all.length >= OF_TRIAL ? undefined : [...askers, one];
}

/** The askers with the partner's word on one of them. A yes names one person: an earlier one for somebody else is taken back. */
export function answered(askers: readonly Asker[], to: Asker, answer: NonNullable<Asker['answer']>): readonly Asker[] {
  const others = (one: Asker): Asker => (answer.is === 'yes' && one.answer?.is === 'yes' ? withoutAnswer(one) : one);
  return askers.map((one) => (one === to ? { ...one, answer } : others(one)));
}

/** The end of the time in which the partner can answer, and at least so long after a yes the invitation is open. */
export function later(at: Instant): Instant {
  return new Date(Date.parse(at) + ASKER_DAYS * DAY_MS).toISOString();
}

function withoutAnswer({ answer: _answer, ...one }: Asker): Asker {
  return one;
}
