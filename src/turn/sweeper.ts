/** Finds what a crash left promised: conversations that owe something nobody came back for. */

import { isKnownPromise, type Conversation } from '../../dialogs/engine/state';
import { hasCode } from '../domain/errors';
import { hashKey } from '../storage/keys';
import type { OwedIndex, PastEntry } from '../domain/watch/owed';
import type { PartnerList } from '../partners/partner-list';
import type { Conversations } from './conversations';
import { slotOf } from './owed-book';
import { PromiseKeeper, type PromiseKeeperParts } from './promise-keeper';
import { isOverdue } from './promises';
import type { KeyedQueue } from './queue';

/** What the sweeper works with. */
export interface SweeperParts extends PromiseKeeperParts {
  readonly index: OwedIndex;
  readonly queue: KeyedQueue;
  readonly partners: PromiseKeeperParts['partners'] & Pick<PartnerList, 'refresh'>;
}

type Found = NonNullable<Awaited<ReturnType<Conversations['find']>>>;

/** So many chats are looked at side by side. */
const AT_ONCE = 8;
/** What a crash left owed waits for sweeps: after so many failed in a row somebody has to look. */
const ALARM_EACH = 6;
/** When a chat that can't be read, or can't be made good, is looked at again. */
const POSTPONED_MS = 10 * 60_000;

/**
 * Looks at the chats whose entries in the index are past, takes what they owe past its lease up with a new one, and keeps it. What
 * it reads depends on what is owed alone, not on how many chats there are. Several instances may sweep at once.
 */
export class Sweeper {
  private timer: NodeJS.Timeout | undefined;
  private sweeping: Promise<void> | undefined;
  private stopped = false;
  private failed = 0;
  private readonly keeper: PromiseKeeper;

  constructor(private readonly parts: SweeperParts) {
    this.keeper = new PromiseKeeper(parts);
  }

  /** Sweeps now and then every `everyMs`. */
  start(everyMs: number): void {
    const sweep = (): void => {
      this.sweeping ??= this.sweep().finally(() => {
        this.sweeping = undefined;
      });
    };
    sweep();
    this.timer = setInterval(sweep, everyMs);
  }

  /** Stops after the conversation it is at; resolves when that is done. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    await this.sweeping;
  }

  /** One sweep. Trouble with one conversation does not keep the others; one sweep after the other that fails is an alarm. */
  async sweep(): Promise<void> {
    const { clock, index, partners, log } = this.parts;
    try {
      await partners.refresh();
      for await (const page of index.past(clock.now())) await this.lookAtAll(page);
      this.failed = 0;
    } catch (error) {
      const count = ++this.failed;
      if (count % ALARM_EACH === 0) log.error('sweeps fail', { count }, error);
      else log.warn('sweep failed', { count }, error);
    }
  }

  /** Entries go once their chats were looked at, together: one that is left over costs a look, one that is missing a promise. */
  private async lookAtAll(page: readonly PastEntry[]): Promise<void> {
    const done: PastEntry[] = [];
    const entries = page.values();
    const lane = async (): Promise<void> => {
      for (const entry of entries) if (!this.stopped && (await this.look(entry))) done.push(entry);
    };
    const lanes = await Promise.allSettled(Array.from({ length: AT_ONCE }, lane));
    await this.parts.index.drop(done);
    for (const end of lanes) if (end.status === 'rejected') throw end.reason;
  }

  /** Answers whether the entry has served: nothing is overdue there, or it stands at a later time as well. */
  private async look(entry: PastEntry): Promise<boolean> {
    const { conversations, queue } = this.parts;
    try {
      const found = await conversations.find(entry.chat);
      if (!found) return true;
      if (!this.isDue(found.conversation)) return (await this.cleared(found)) && (await this.leave(entry, found.conversation));
      await queue.run(found.key, () => this.keeper.makeGood(found.key));
      const after = await conversations.find(entry.chat);
      return !after || !this.isDue(after.conversation);
    } catch (error) {
      if (hasCode(error, 'STORAGE_UNAVAILABLE')) throw error;
      this.parts.log.warn('not made good', {}, error);
      return this.postpone(entry);
    }
  }

  /** The notes of what was kept go with their entries, so the row says it first. */
  private async cleared({ key, isBehind }: Found): Promise<boolean> {
    const { conversations, queue } = this.parts;
    let isCleared = true;
    if (isBehind)
      await queue.run(key, async () => {
        isCleared = await conversations.clearKept(hashKey(key));
      });
    return isCleared;
  }

  /** What only another release can keep is left to that one, and is looked at again in case there is none any more. */
  private async leave(entry: PastEntry, { owed }: Conversation): Promise<true> {
    const now = this.parts.clock.now().toISOString();
    return owed.some((one) => !isKnownPromise(one) && one.until <= now) ? this.postpone(entry) : true;
  }

  private async postpone({ chat }: PastEntry): Promise<true> {
    const { index, clock } = this.parts;
    const until = slotOf(new Date(clock.now().getTime() + POSTPONED_MS).toISOString());
    await index.add({ chat, until });
    return true;
  }

  private isDue({ owed }: Conversation): boolean {
    const now = this.parts.clock.now();
    return owed.some((one) => isOverdue(one, now));
  }
}
