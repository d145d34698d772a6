/** A dry run: what would go out until some day if nobody did anything. Reads, and changes nothing. */

import { wishesOf } from '../../dialogs/engine/state';
import type { DueIndex, DueRow } from '../domain/watch/due';
import { hasCode } from '../domain/errors';
import type { Clock } from '../domain/time/clock';
import type { Trials } from '../domain/record/trials';
import type { KeptNotices } from '../domain/watch/kept-notices';
import { remindersOf } from '../domain/watch/reminders';
import type { ReminderCard } from '../domain/record/rules/reminder-policy';
import type { NoticeCode } from '../domain/watch/notices';
import type { Instant } from '../domain/time/dates';
import type { PersonRef } from '../domain/people/person';
import type { Undeliverable } from '../outbox/deliveries';
import type { Quiet } from '../outbox/quiet';
import type { Recipients } from '../outbox/recipients';
import { originalOf } from './fallback';
import { formDue } from './open-forms';

/** One thing that would be told. */
export interface Outgoing {
  readonly at: Instant;
  readonly what: ReminderCard | NoticeCode | 'formLeft';
  readonly trialId: string;
  readonly partnerTenantId: string;
  readonly to: PersonRef;
  /** Why it would not reach that person, and go to somebody else if there is anybody. */
  readonly outOfReach?: Undeliverable;
  /** It would have gone out earlier, and waits until `at`, for a backup was put in. */
  readonly held?: true;
}

/** What a forecast is made from. */
export interface ForecastParts {
  readonly due: Pick<DueIndex, 'dueUntil'>;
  readonly trials: Pick<Trials, 'get'> & Pick<KeptNotices, 'notice'>;
  readonly recipients: Pick<Recipients, 'find'>;
  readonly quiet: Pick<Quiet, 'holds'>;
  readonly clock: Clock;
}

/**
 * Everything until then, in its order: what the due index holds, and the later rungs of the same reminders. Two at one instant for one
 * person come as one digest.
 */
export async function forecast(parts: ForecastParts, until: Date): Promise<readonly Outgoing[]> {
  const found: Outgoing[] = [];
  for await (const row of parts.due.dueUntil(until)) {
    const heldUntil = await parts.quiet.holds(row, parts.clock.now());
    found.push(...(await outgoingOf(parts, row, until)).map((one) => later(one, heldUntil)));
  }
  return found.toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
}

/**
 * The same, but not before the end of the quiet day. It stays listed on the day it was due, so that nothing seems lost, until a bot moves
 * it to that end to the millisecond.
 */
function later(one: Outgoing, heldUntil: Instant | undefined): Outgoing {
  return heldUntil === undefined || one.at > heldUntil ? one : { ...one, at: heldUntil, held: true };
}

/** A notice of a later release is told by that one. */
function unlessOfOthers(error: unknown): undefined {
  if (!hasCode(error, 'ROW_FROM_NEWER_VERSION')) throw error;
}

async function outgoingOf(parts: ForecastParts, row: DueRow, until: Date): Promise<readonly Outgoing[]> {
  const { partnerTenantId, trialId, to } = row;
  const found = await parts.recipients.find(to);
  const about = { partnerTenantId, trialId, to, ...(found.kind === 'unreachable' ? { outOfReach: found.why } : {}) };
  if (row.kind === 'form') {
    const at = found.kind === 'reachable' ? formDue(found.recipient, row, parts.clock.now()) : undefined;
    return at === undefined || at > until.toISOString() ? [] : [{ ...about, at, what: 'formLeft' }];
  }
  if (row.kind === 'notice') {
    const notice = await parts.trials.notice(partnerTenantId, trialId, row.id).catch(unlessOfOthers);
    return notice ? [{ ...about, at: row.at, what: notice.code }] : [];
  }
  const trial = await parts.trials.get(partnerTenantId, trialId);
  if (!trial) return [];
  const wishes = found.kind === 'reachable' ? wishesOf(found.recipient.conversation) : {};
  const now = parts.clock.now().toISOString();
  const told = remindersOf(trial, originalOf(row) ?? to, wishes, { from: now, to: until.toISOString() });
  return told.map(({ at, card }) => ({ ...about, at: at < row.at ? row.at : at, what: card }));
}
