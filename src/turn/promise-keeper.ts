/** Makes good what one conversation owes past its lease: takes it up with a new one, and keeps it. */

import type { Say } from '../../cards/engine/words';
import type { Drawn, Screens, Viewer } from '../../dialogs/engine/screens';
import type { Conversation, Owed, Reference } from '../../dialogs/engine/state';
import type { Painter } from '../channel/painter';
import { actorOf, type PartnerTenants } from '../domain/people/actor';
import type { Clock } from '../domain/time/clock';
import type { LiveCard, ShownIn } from '../domain/watch/owed';
import { fingerprint, type Log } from '../log/log';
import type { Conversations } from './conversations';
import type { OwedBook } from './owed-book';
import { afterLoss, isOverdue, leaseFrom } from './promises';
import type { Posted, Recorded, Settler } from './settle';

/** What keeping promises works with. */
export interface PromiseKeeperParts {
  readonly conversations: Conversations;
  readonly owed: Pick<OwedBook, 'cover'>;
  readonly settler: Settler;
  readonly screens: Screens;
  readonly painter: Painter;
  readonly words: (locale: string) => Say;
  readonly partners: PartnerTenants;
  readonly clock: Clock;
  readonly log: Log;
}

/** Keeps promises that others made. */
export class PromiseKeeper {
  constructor(private readonly parts: PromiseKeeperParts) {}

  /** Keeps what is overdue in this conversation; what can't be kept now stays promised. Does nothing when somebody else was faster. */
  async makeGood(key: string): Promise<void> {
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
    await settler.writeDown(key, conversation, mine, become, shownIn(conversation, mine, posted, now));
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

function shownIn(after: Conversation, mine: readonly Owed[], posted: Posted | undefined, now: Date): ShownIn {
  return posted?.kind === 'posted' ? { message: posted.id, card: cardOf(after, mine, posted, now) } : {};
}

function cardOf({ open }: Conversation, mine: readonly Owed[], posted: Posted | undefined, now: Date): LiveCard | undefined {
  if (posted?.kind !== 'posted' || !open || lastScreen(mine)?.kind !== 'journey') return undefined;
  return { id: posted.id, at: now.toISOString(), revision: open.revision };
}
