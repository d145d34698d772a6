/** Makes good what a crash left promised: conversations that owe something nobody came back for. */

import type { Screens, Viewer } from '../../dialogs/screens';
import type { Conversation, Owed } from '../../dialogs/state';
import type { Say } from '../../cards/words';
import type { Conversations } from './conversations';
import { actorOf } from '../domain/actor';
import type { Clock } from '../domain/ports';
import { fingerprint, type Log } from '../log/log';
import { LEASE_MS } from './plan-turn';
import type { KeyedQueue } from './queue';
import type { Settler } from './settle';

/** What the sweeper works with. */
export interface SweeperParts {
  readonly conversations: Conversations;
  readonly settler: Settler;
  readonly screens: Screens;
  readonly queue: KeyedQueue;
  readonly words: (locale: string) => Say;
  readonly partners: ReadonlyMap<string, string>;
  readonly clock: Clock;
  readonly log: Log;
}

/** Looks for promises past their lease, takes each up with a new one, and keeps it. Several instances may sweep at once. */
export class Sweeper {
  private timer: NodeJS.Timeout | undefined;
  private sweeping: Promise<void> | undefined;

  constructor(private readonly parts: SweeperParts) {}

  /** Sweeps now and then every `everyMs`. A look goes through the whole table of conversations, so not too often. */
  start(everyMs: number): void {
    const sweep = (): void => {
      this.sweeping ??= this.sweep().finally(() => {
        this.sweeping = undefined;
      });
    };
    sweep();
    this.timer = setInterval(sweep, everyMs);
  }

  /** Stops; resolves when a sweep under way has ended. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.sweeping;
  }

  /** One sweep. Trouble with one conversation does not keep the others. */
  async sweep(): Promise<void> {
    try {
      for await (const key of this.parts.conversations.overdue(this.parts.clock.now())) {
        await this.parts.queue
          .run(key, () => this.settle(key))
          .catch((error: unknown) => {
            this.parts.log.warn('not made good', { conversation: fingerprint(key) }, error);
          });
      }
    } catch (error) {
      this.parts.log.warn('sweep failed', {}, error);
    }
  }

  private async settle(key: string): Promise<void> {
    const { conversations, settler, clock } = this.parts;
    const now = clock.now();
    const until = new Date(now.getTime() + LEASE_MS).toISOString();
    const taken = await conversations.change(
      key,
      (conversation) => {
        const due = conversation.owed.some((owed) => owed.until <= now.toISOString());
        return due
          ? {
              ...conversation,
              owed: conversation.owed.map((owed) => (owed.until <= now.toISOString() ? { ...owed, until } : owed)),
            }
          : undefined;
      },
      3,
    );
    const mine = taken?.owed.filter((owed) => owed.until === until) ?? [];
    if (!taken || mine.length === 0) return;
    const recorded = await settler.record(mine);
    if (recorded === 'later') return;
    const shown = await this.show(key, taken, mine, recorded);
    await settler.clear(
      key,
      mine.filter((owed) => owed.kind === 'record' || shown),
      shown === true ? undefined : shown,
    );
    this.parts.log.info('made good', { conversation: fingerprint(key), count: mine.length });
  }

  /** Posts the last promised screen, for it shows the state as it is; earlier ones are out of date. `true`: nothing to post. */
  private async show(
    key: string,
    conversation: Conversation,
    mine: readonly Owed[],
    recorded: 'done' | 'refused',
  ): Promise<true | { id: string; at: string; revision: number } | undefined> {
    const last = mine.findLast((owed) => owed.kind === 'show');
    const { reference, open } = conversation;
    if (last?.kind !== 'show' || !reference) return true;
    const { settler, clock } = this.parts;
    const drawn = await settler.draw(last.screen, recorded, conversation, this.viewer(key, conversation));
    const id = await settler.post(reference, drawn);
    if (id === undefined) return undefined;
    return last.screen.kind === 'journey' && open ? { id, at: clock.now().toISOString(), revision: open.revision } : true;
  }

  private viewer(key: string, { locale }: Conversation): Viewer {
    const [kind, tenantId = '', personId = ''] = key.split('/');
    const person = kind === 'person' ? { tenantId, personId } : { tenantId: '', personId: '' };
    const { words, partners, clock } = this.parts;
    return { actor: actorOf({ v: 1, ...person, name: '' }, partners), say: words(locale), now: clock.now() };
  }
}
