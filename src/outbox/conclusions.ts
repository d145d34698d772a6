/** What may become of entries somebody has claimed. Each conclusion is noted where the truth is before the row is touched. */

import { pause } from '../turn/conversations';
import { retryAfter } from '../domain/watch/delivery';
import type { DueRow, Pointers } from '../domain/watch/due';
import { CodedError } from '../domain/errors';
import { isSame, type PersonRef } from '../domain/people/person';
import { fingerprint } from '../log/log';
import type { Contacts } from './contacts';
import type { Prepared, Recipient, Undeliverable } from './deliveries';
import { Doubts, isDoubted, type DoubtParts } from './doubts';
import { writePointer } from './pointer';

/** What concluding works with. */
export interface ConclusionParts extends DoubtParts {
  readonly pointers: Pointers;
  readonly contacts: Pick<Contacts, 'met'>;
  /** Numbers from 0 to 1, by which those that failed together are spread. */
  readonly chance: () => number;
}

const MARK_TRIES = 3;
const RELEASED_MS = 30_000;

/** The conclusions about one person's entries. */
export class Conclusions {
  /** What becomes of entries that may have arrived. */
  readonly doubts: Doubts;

  constructor(
    private readonly parts: ConclusionParts,
    private readonly to: PersonRef,
  ) {
    this.doubts = new Doubts(parts, to);
  }

  /** Sent, and certain of it. What else is in doubt for this person is told now as well, for they can be reached. */
  async sent({ conversation: { inDoubt = [], open } }: Recipient, about: readonly DueRow[], messageId: string): Promise<void> {
    await this.mark(about, messageId);
    await this.strikeOff(about, 'sent');
    if (open) await this.remember();
    const others = inDoubt.filter(
      (one) => !about.some(({ at, id, trialId }) => one.at === at && one.id === id && one.trialId === trialId),
    );
    await this.parts.contacts.met(this.to, others);
  }

  /** The message is out and noted: a chat that can't be written now is not worth sending it again. */
  private async remember(): Promise<void> {
    try {
      await this.parts.recipients.told(this.to);
    } catch (error) {
      this.parts.log.warn('message not noted in the chat', { tenant: fingerprint(this.to.tenantId) }, error);
    }
  }

  /** Nothing was sent: it comes again, later each time. What was in doubt before stays so, and its turn has passed. */
  async refused(about: readonly DueRow[], askedMs: number): Promise<void> {
    const [doubted, others] = [about.filter(isDoubted), about.filter((row) => !isDoubted(row))];
    await this.doubts.pass(doubted, askedMs);
    if (others.length > 0) await this.postpone(others, askedMs);
  }

  /** Not for this person: somebody else gets it, if there is anybody. */
  async giveAway(rows: readonly DueRow[], why: Undeliverable): Promise<void> {
    const { due, deliveries, failpoints } = this.parts;
    const instead = await deliveries.instead(this.to, rows, why, this.now());
    await due.add(instead.filter(({ to }) => !isSame(to, this.to)));
    failpoints('afterFallback');
    await this.strikeOff(rows, 'undeliverable');
  }

  /** No repetition helps. Of several entries only one may be the reason, so each is tried alone first. */
  async poison(rows: readonly DueRow[], reason: string): Promise<void> {
    const [only] = rows;
    if (rows.length === 1 && only) return this.deadLetter(only, reason);
    for (const row of rows) await this.parts.pointers.put(writePointer({ to: this.to, rows: [row] }));
  }

  /** A fault of ours would come back each time, and after a message is out it would send it each time. */
  async blame(rows: readonly DueRow[], error: unknown): Promise<void> {
    this.parts.log.error('message failed', { count: rows.length }, error);
    for (const row of rows) await this.deadLetter(row, codeOf(error));
  }

  /** Out of turn, until an operator replays it. */
  async deadLetter(row: DueRow, reason: string): Promise<void> {
    await this.parts.due.deadLetter(row, reason, this.now());
    this.parts.tally.add('setAside', [row]);
    this.parts.log.error('set aside', { tenant: fingerprint(this.to.tenantId), kind: row.kind, reason });
  }

  /** Entries whose time is another. */
  async putOff({ later = [] }: Prepared): Promise<void> {
    for (const { entry, at } of later)
      if (isDoubted(entry)) await this.doubts.putOff(entry, at);
      else await this.parts.due.reschedule(entry, at, { tries: 0 });
  }

  /** Entries the truth does not want any more. */
  async dropStale(rows: readonly DueRow[]): Promise<void> {
    await this.parts.due.drop(rows);
    await this.doubts.end(rows);
    this.parts.tally.add('stale', rows);
  }

  /** Trouble that passes is not the entries' fault: they are free again soon, as if nobody had taken them up. Never rejects. */
  async release(rows: readonly DueRow[], afterMs = RELEASED_MS): Promise<void> {
    const until = new Date(this.now().getTime() + afterMs).toISOString();
    await Promise.allSettled(rows.map((row) => this.parts.due.claim(row, { until, takes: row.takes - 1 })));
  }

  private async postpone(about: readonly DueRow[], askedMs: number): Promise<void> {
    const tries = Math.max(...about.map((row) => row.tries)) + 1;
    const ms = retryAfter(tries, askedMs, this.parts.chance());
    const at = new Date(this.now().getTime() + ms).toISOString();
    for (const row of about) await this.parts.due.reschedule(row, at, { tries });
    this.parts.failpoints('afterMove');
    this.parts.tally.add('postponed', about);
  }

  /** The message is out: a note that fails would send it a second time. */
  private async mark(about: readonly DueRow[], messageId: string): Promise<void> {
    for (let lost = 1; ; lost++) {
      try {
        await this.parts.deliveries.sent(this.to, about, this.now(), messageId);
        break;
      } catch (error) {
        if (lost === MARK_TRIES || !isPassing(error)) throw error;
        await pause(lost);
      }
    }
    this.parts.failpoints('afterMark');
  }

  private async strikeOff(rows: readonly DueRow[], what: 'sent' | 'undeliverable'): Promise<void> {
    await this.parts.due.drop(rows);
    this.parts.failpoints('afterDrop');
    await this.doubts.end(rows);
    this.parts.tally.add(what, rows);
    this.parts.log.info(what, { tenant: fingerprint(this.to.tenantId), count: rows.length });
  }

  private now(): Date {
    return this.parts.clock.now();
  }
}

const passing: ReadonlySet<string> = new Set(['STORAGE_UNAVAILABLE', 'STORAGE_CONFLICT', 'ROW_FROM_NEWER_VERSION']);

/** Whether it may be gone by itself the next time. */
export function isPassing(error: unknown): boolean {
  return error instanceof CodedError && passing.has(error.code);
}

/** What to call an error that nobody expected. */
export function codeOf(error: unknown): string {
  return error instanceof CodedError ? error.code : 'bug';
}
