/** One person's round: what is due for them is read again, said once, noted, and only then struck off. */

import { MOST_COPIES, MOST_TAKES, isAlarming } from '../domain/watch/delivery';
import type { DueRow } from '../domain/watch/due';
import type { PersonRef } from '../domain/people/person';
import { fingerprint } from '../log/log';
import type { Meter, SpanRecorder } from '../log/trace';
import { Claims } from './claims';
import { Conclusions, codeOf, isPassing, type ConclusionParts } from './conclusions';
import { wasMetSince, type Prepared, type Recipient } from './deliveries';
import { isDoubted } from './doubts';
import { mail, touch, type Mailed, type MessageSender } from './mail';
import type { Pace } from './pace';
import type { Quiet } from './quiet';
import type { Found } from './recipients';

/** What rounds work with. */
export interface RoundParts extends ConclusionParts {
  readonly sender: MessageSender;
  /** What this bot is called on the channel, where that is known: `28:` and its app id. */
  readonly botChannelId?: string | undefined;
  readonly pace: Pace;
  /** Takes rounds down; nobody does unless told. */
  readonly recorder?: SpanRecorder | undefined;
  /** Counts who can't be reached any more; nobody does unless told. */
  readonly meter?: Pick<Meter, 'lost' | 'behind'> | undefined;
  /** Which entries wait because a backup was put in; none unless told. */
  readonly quiet?: Pick<Quiet, 'divide'> | undefined;
  /** How long an answer of Teams is waited for before others go on. */
  readonly patienceMs: number;
  /** How long claimed rows are one's own: longer than reading, sending and noting together may take. */
  readonly claimMs: number;
}

type Reachable = Extract<Found, { kind: 'reachable' }>;
type Message = NonNullable<Prepared['message']>;
type Failed = Extract<Mailed, { kind: 'failed' }>;

/** What to do when Teams keeps an answer back: after so long, whoever waits for the round is told that it hangs. */
export interface Waiting {
  readonly patienceMs: number;
  readonly hangs: () => void;
}

/**
 * Goes one round. The rows are claimed first, so that nobody else has them; the pace must have said `go`, and is told what became
 * of it. Rejects when storage is in trouble; the rows then come again.
 */
export class Round {
  private readonly by: Date;
  private readonly conclude: Conclusions;

  constructor(
    private readonly parts: RoundParts,
    private readonly to: PersonRef,
    private readonly waiting: Waiting,
  ) {
    this.by = new Date(parts.clock.now().getTime() + parts.claimMs);
    this.conclude = new Conclusions(parts, to);
  }

  /** Claims what is still as it was marked, and delivers it. */
  async go(rows: readonly DueRow[]): Promise<void> {
    const claimed = await new Claims(this.parts, this.by.toISOString()).claim(rows);
    const mine = await this.withoutCrashed(claimed);
    if (mine.length === 0) return;
    this.parts.failpoints('afterClaim');
    try {
      await this.deliver(await this.notHeld(mine));
    } catch (error) {
      if (!isPassing(error)) return this.conclude.blame(mine, error);
      await this.conclude.release(mine);
      throw error;
    }
  }

  private async withoutCrashed(claimed: readonly DueRow[]): Promise<readonly DueRow[]> {
    for (const row of claimed) if (row.takes > MOST_TAKES) await this.conclude.deadLetter(row, 'crashed');
    return claimed.filter(({ takes }) => takes <= MOST_TAKES);
  }

  private async notHeld(rows: readonly DueRow[]): Promise<readonly DueRow[]> {
    const { quiet, clock } = this.parts;
    const { waiting, free } = (await quiet?.divide(rows, clock.now())) ?? { waiting: [], free: rows };
    await this.conclude.putOff({ later: waiting });
    return free;
  }

  private async deliver(rows: readonly DueRow[]): Promise<void> {
    if (rows.length === 0) return;
    const found = await this.parts.recipients.find(this.to);
    if (found.kind === 'unreachable') return this.conclude.giveAway(rows, found.why);
    const prepared = await this.prepare(found.recipient, rows);
    if (!prepared) return;
    this.parts.failpoints('afterPrepare');
    await this.conclude.putOff(prepared);
    await this.conclude.release(prepared.left ?? []);
    await this.conclude.dropStale(rows.filter((row) => !isNamed(row, prepared)));
    const { message } = prepared;
    if (!message || message.about.length === 0) return;
    // Past `by`, it took so long that the rows may be others' by now.
    if (this.parts.clock.now() < this.by) await this.send(found, message);
    else await this.conclude.release(message.about, 0);
  }

  private async prepare(recipient: Recipient, rows: readonly DueRow[]): Promise<Prepared | undefined> {
    try {
      return await this.parts.deliveries.prepare(recipient, rows, this.parts.clock.now());
    } catch (error) {
      if (isPassing(error) || rows.length === 1) throw error;
      this.parts.log.error('message not prepared', { count: rows.length }, error);
      await this.conclude.poison(rows, codeOf(error));
      return undefined;
    }
  }

  private async send(found: Reachable, { drawn, about }: Message): Promise<void> {
    const { sender, botChannelId, recipients, clock, pace, failpoints } = this.parts;
    const { reference, recipient } = found;
    const doubted = about.filter((row) => isDoubted(row) && !wasMetSince(recipient, row));
    if (doubted.length === about.length && doubted.every(({ copies = 0 }) => copies >= MOST_COPIES))
      return this.conclude.doubts.leave(about);
    const touched = doubted.length > 0 ? await this.patiently(() => touch(sender, reference, botChannelId)) : undefined;
    if (touched?.kind === 'failed') return this.fail(found, about, touched);
    const mailed = await this.patiently(() => mail(sender, this.to, reference, drawn, botChannelId));
    if (mailed.kind === 'failed') return this.fail(found, about, mailed);
    failpoints('afterSend');
    pace.report(this.to, 'taken', clock.now());
    await this.conclude.sent(recipient, about, mailed.messageId);
    if (mailed.reference !== reference) await recipients.moved(this.to, reference, mailed.reference);
  }

  private async patiently<T>(work: () => Promise<T>): Promise<T> {
    const timer = setTimeout(this.waiting.hangs, this.waiting.patienceMs);
    try {
      return await work();
    } finally {
      clearTimeout(timer);
    }
  }

  private async fail(found: Reachable, about: readonly DueRow[], failed: Failed): Promise<void> {
    const { verdict, failure } = failed;
    this.note(about.length, failed);
    this.tellPace(failed);
    switch (verdict.kind) {
      case 'wait':
        return this.conclude.refused(about, failure.retryAfterMs ?? 0);
      case 'unsure':
        return this.conclude.doubts.begin(about, failure.retryAfterMs ?? 0);
      case 'stop':
        this.parts.meter?.lost({ kind: verdict.reach });
        await this.parts.recipients.lost(this.to, found.reference, verdict.reach, this.parts.clock.now());
        return this.conclude.giveAway(about, verdict.reach);
      case 'poison':
      case 'reopen':
      case 'otherHost':
        return this.conclude.poison(about, failure.teamsCode ?? failure.reason ?? String(failure.status));
    }
  }

  private tellPace({ verdict, failure }: Failed): void {
    const { pace, clock } = this.parts;
    const isOurs = verdict.kind === 'wait' && verdict.strain === 'everything';
    const isStrained = verdict.kind === 'unsure' || (verdict.kind === 'wait' && verdict.strain === 'conversation');
    if (isOurs) pace.pauseAll(this.to, clock.now());
    else pace.report(this.to, isStrained ? 'strained' : 'taken', clock.now(), failure.retryAfterMs);
  }

  private note(count: number, { verdict, failure }: Failed): void {
    const { status, teamsCode, reason } = failure;
    const known = { ...(status && { status }), ...(teamsCode && { teamsCode }), ...(reason && { reason }) };
    const fields = { tenant: fingerprint(this.to.tenantId), count, outcome: verdict.kind, ...known };
    if (isAlarming(verdict)) this.parts.log.error('message refused', fields);
    else this.parts.log.warn('message not taken', fields);
  }
}

function isNamed({ etag }: DueRow, { message, later = [], left = [] }: Prepared): boolean {
  return [...(message?.about ?? []), ...left, ...later.map(({ entry }) => entry)].some((named) => named.etag === etag);
}
