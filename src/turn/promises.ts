/** The rules of what is owed: how long a promise belongs to who made it, when it is broken, and when a lost card is tried again. */

import { ConnectorError } from '../channel/connector-error';
import { isKnownPromise, type Conversation, type Owed, type Screen } from '../../dialogs/engine/state';

/** Longer than save, record, drawing and sending together may take when each runs into its timeout. */
export const LEASE_MS = 30_000;

/** How long posting a card takes at most. */
const POSTING_MS = 6000;

const MINUTE = 60_000;
/** How long the sweeper waits after a card was lost for the first time, the second, and so on; then it waits for the person. */
const WAITS_MS = [0, MINUTE, 5 * MINUTE, 60 * MINUTE, 1440 * MINUTE];
/** Answers that no repetition changes: blocked, removed, gone, too big. The person has to come back first. */
const REFUSALS: ReadonlySet<number | undefined> = new Set([400, 403, 404, 413]);
/** Until when a promise waits that only its person can bring back. */
export const NEVER = '9999-12-31T00:00:00.000Z';

/** Until when a promise made or taken up now belongs to whoever does so. */
export function leaseFrom(now: Date): string {
  return after(now, LEASE_MS);
}

/** Whether nobody is at it any more: its lease has run out, or its card is known not to have arrived. */
export function isBroken(owed: Owed, now: Date): boolean {
  return isKnownPromise(owed) && ((owed.tries ?? 0) > 0 || isOverdue(owed, now));
}

/** Whether its lease may run out before a card is posted and that is settled. */
export function isExpiring({ until }: Owed, now: Date): boolean {
  return until < after(now, POSTING_MS);
}

/** Whether a sweep may take it up. What only another release can keep is left to that one. */
export function isOverdue(owed: Owed, now: Date): boolean {
  return isKnownPromise(owed) && owed.until <= now.toISOString();
}

/** The promise of a card after the channel did not take it. */
export function afterLoss(owed: Owed, loss: unknown, now: Date): Owed {
  const { status, retryAfterMs = 0 } = loss instanceof ConnectorError ? loss : {};
  const wait = REFUSALS.has(status) ? undefined : WAITS_MS[owed.tries ?? 0];
  const until = wait === undefined ? NEVER : after(now, Math.max(wait, retryAfterMs));
  return { ...owed, tries: (owed.tries ?? 0) + 1, until };
}

/** Whether the open journey asks something that was promised and not shown: a typed line can't be its answer. */
export function asksUnseen({ owed }: Conversation, now: Date): boolean {
  return owed.some((one) => one.kind === 'show' && one.screen.kind === 'journey' && isBroken(one, now));
}

/** Whether showing this screen makes good for a card that was promised and not shown. */
export function isReplacedBy(owed: Owed, screen: Screen, { open }: Conversation): boolean {
  if (owed.kind !== 'show') return false;
  return owed.screen.kind === 'view' || screen.kind === 'journey' || open === undefined;
}

function after(now: Date, ms: number): string {
  return new Date(now.getTime() + ms).toISOString();
}
