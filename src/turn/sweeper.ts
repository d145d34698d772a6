/** Makes good what a crash left promised: conversations that owe something nobody came back for. */

import type { Say } from '../../cards/engine/words';
import type { Drawn, Screens, Viewer } from '../../dialogs/engine/screens';
import { isKnownPromise, type Conversation, type Owed, type Reference } from '../../dialogs/engine/state';
import type { Painter } from '../channel/painter';
import { actorOf, type PartnerTenants } from '../domain/people/actor';
import { hasCode } from '../domain/errors';
import type { OwedIndex, PastEntry } from '../domain/watch/owed';
import type { Clock } from '../domain/time/clock';
import { fingerprint, type Log } from '../log/log';
import type { PartnerList } from '../partners/partner-list';
import type { Conversations } from './conversations';
import { slotOf, type OwedBook } from './owed-book';
import { afterLoss, isOverdue, leaseFrom } from './promises';
import type { KeyedQueue } from './queue';
import type { LiveCard, Posted, Recorded, Settler } from './settle';

/** What the sweeper works with. */
export interface SweeperParts {
  readonly conversations: Conversations;
  readonly index: OwedIndex;
  readonly owed: Pick<OwedBook, 'cover'>;
  readonly settler: Settler;
  readonly screens: Screens;
  readonly painter: Painter;
  readonly queue: KeyedQueue;
  readonly words: (locale: string) => Say;
  readonly partners: PartnerTenants & Pick<PartnerList, 'refresh'>;
  readonly clock: Clock;
  readonly log: Log;
}

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

  constructor(private readonly parts: SweeperParts) {}

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
      if (!this.isDue(found.conversation)) return await this.leave(entry, found.conversation);
      await queue.run(found.key, () => this.makeGood(found.key));
      const after = await conversations.find(entry.chat);
      return !after || !this.isDue(after.conversation);
    } catch (error) {
      if (hasCode(error, 'STORAGE_UNAVAILABLE')) throw error;
      this.parts.log.warn('not made good', {}, error);
      return this.postpone(entry);
    }
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

  private async makeGood(key: string): Promise<void> {
    const { settler, log } = this.parts;
    const taken = await this.take(key);
    if (!taken) return;
    const { conversation, mine } = taken;
    const { recorded, left } = await settler.record(mine);
    const posted = recorded === 'later' ? undefined : await this.show(key, conversation, mine, recorded);
    const now = this.parts.clock.now();
    const become = (owed: Owed): Owed | undefined => {
      if (owed.kind === 'record') return left.has(owed.id) ? owed : undefined;
      if (recorded === 'later') return owed;
      return posted?.kind === 'lost' ? afterLoss(owed, posted.loss, now) : undefined;
    };
    await settler.settle(key, conversation, mine, become, cardOf(conversation, mine, posted, now));
    if (recorded === 'later') return;
    log.info('made good', { conversation: fingerprint(key), count: mine.length, outcome: posted?.kind ?? 'recorded' });
  }

  /** Puts a new lease on what is overdue; `undefined` when somebody else was faster. */
  private async take(key: string): Promise<{ conversation: Conversation; mine: readonly Owed[] } | undefined> {
    const now = this.parts.clock.now();
    const until = leaseFrom(now);
    const renew = (owed: Owed): Owed => (isOverdue(owed, now) ? { ...owed, until } : owed);
    const renewed = (before: Conversation) =>
      before.owed.some((owed) => isOverdue(owed, now)) ? { ...before, owed: before.owed.map(renew) } : undefined;
    await this.parts.owed.cover(key, until);
    const conversation = await this.parts.conversations.change(key, renewed, { tries: 3 });
    return conversation && { conversation, mine: conversation.owed.filter((owed) => owed.until === until) };
  }

  /** Posts the last promised screen, for it shows the state as it is; earlier ones are out of date. */
  private async show(
    key: string,
    conversation: Conversation,
    mine: readonly Owed[],
    recorded: Recorded,
  ): Promise<Posted | undefined> {
    const screen = lastScreen(mine);
    const { reference, open } = conversation;
    if (!screen || !reference) return undefined;
    const { settler, screens, painter } = this.parts;
    const viewer = this.viewer(key, conversation);
    const posted = await this.drawAndPost(reference, () => settler.draw(screen, recorded, conversation, viewer));
    if (posted.kind === 'posted' && screen.kind === 'journey' && open?.card)
      painter.paint(reference, open.card.id, () => screens.collapsed(open, conversation, viewer));
    return posted;
  }

  /** A card that can't be drawn is lost like one that can't be posted: it is tried again, but not for ever. */
  private async drawAndPost(to: Reference, draw: () => Promise<Drawn>): Promise<Posted> {
    let drawn: Drawn;
    try {
      drawn = await draw();
    } catch (loss) {
      this.parts.log.warn('card not drawn', {}, loss);
      return { kind: 'lost', loss };
    }
    return this.parts.settler.post(to, drawn);
  }

  private viewer(key: string, { locale, member }: Conversation): Viewer {
    const [kind, tenantId = '', personId = ''] = key.split('/');
    const person = kind === 'person' ? { tenantId, personId } : { tenantId: '', personId: '' };
    const { words, partners, clock } = this.parts;
    return { actor: actorOf({ v: 1, ...person, name: '' }, partners, member), say: words(locale), now: clock.now() };
  }
}

function lastScreen(mine: readonly Owed[]) {
  const last = mine.findLast((owed) => owed.kind === 'show');
  return last?.kind === 'show' ? last.screen : undefined;
}

function cardOf({ open }: Conversation, mine: readonly Owed[], posted: Posted | undefined, now: Date): LiveCard | undefined {
  if (posted?.kind !== 'posted' || !open || lastScreen(mine)?.kind !== 'journey') return undefined;
  return { id: posted.id, at: now.toISOString(), revision: open.revision };
}
