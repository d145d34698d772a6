/** Does what a saved turn promised, and clears it: records changes, shows cards. Doing any of it twice does no harm. */

import type { ViewName } from '../../dialogs/engine/names';
import type { Drawn, DrawnScreen, Screens, Viewer } from '../../dialogs/engine/screens';
import type { Conversation, Owed, Reference, Screen } from '../../dialogs/engine/state';
import type { Speaker } from '../channel/speaker';
import type { RecordedChange } from '../domain/record/changes';
import type { ShownIn } from '../domain/watch/owed';
import { hasCode } from '../domain/errors';
import type { Trials } from '../domain/record/trials';
import { fingerprint, type Log } from '../log/log';
import { newReference } from '../log/reference';
import type { Conversations } from './conversations';
import type { KeptBook } from './kept-book';
import type { OwedBook } from './owed-book';
import { ONCE, RideOut, type Repeats } from './ride-out';
import { withShown } from './shown';

/** What settling works with. */
export interface SettleParts {
  readonly conversations: Conversations;
  readonly owed: Pick<OwedBook, 'cover'>;
  readonly kept: Pick<KeptBook, 'keep'>;
  readonly screens: Screens;
  readonly trials: Trials;
  readonly speaker: Speaker;
  readonly log: Log;
}

/** What became of promised records: all done, one refused or impossible to write, or the record could not be reached. */
export type Recorded = 'done' | 'refused' | 'later';

/** What became of all promised records, and the ids of those that stay promised. */
export interface Recording {
  readonly recorded: Recorded;
  readonly left: ReadonlySet<string>;
}

/** Failures that pass: the record is tried again. Any other would fail the same way each time. */
const PASSING = ['STORAGE_UNAVAILABLE', 'STORAGE_CONFLICT', 'ROW_FROM_NEWER_VERSION'] as const;

/** How long settling is tried, in ms: with what comes before it shorter than a lease, so that nobody else takes the promise up. */
const SETTLE_MS = 8000;

/** What became of a card: the message it stands in (empty when the channel names none), or why it is lost. */
export type Posted = { readonly kind: 'posted'; readonly id: string } | { readonly kind: 'lost'; readonly loss: unknown };

/** Keeps promises. */
export class Settler {
  constructor(private readonly parts: SettleParts) {}

  /**
   * Writes the promised changes to the record. One that can't be reached now stays promised; one that is refused, or fails in a
   * way that doesn't pass, is set aside. Neither keeps the others, except that nothing more is tried on a dead storage. A change may be
   * written twice: the record knows it by its id.
   */
  async record(promised: readonly Owed[], repeats: Repeats = ONCE): Promise<Recording> {
    const outcomes = new Map<string, Recorded>();
    let dead = false;
    for (const owed of promised) {
      if (owed.kind !== 'record') continue;
      const { recorded, loss } = dead ? { recorded: 'later' as const } : await this.write(owed.change, repeats);
      dead ||= hasCode(loss, 'STORAGE_UNAVAILABLE');
      outcomes.set(owed.id, recorded);
    }
    const all = [...outcomes.values()];
    const left = new Set([...outcomes].filter(([, recorded]) => recorded === 'later').map(([id]) => id));
    // A refused change is gone: that is told even when another one still waits.
    return { recorded: all.find((one) => one === 'refused') ?? all.find((one) => one === 'later') ?? 'done', left };
  }

  private async write(
    change: RecordedChange,
    repeats: Repeats,
  ): Promise<{ readonly recorded: Recorded; readonly loss?: unknown }> {
    const { trials, log } = this.parts;
    try {
      const outcome = await repeats.run(() => trials.record(change));
      // The same press twice: what it wanted is so.
      return { recorded: outcome.kind === 'refused' && outcome.refusal !== 'nothingNew' ? 'refused' : 'done' };
    } catch (loss) {
      if (PASSING.some((code) => hasCode(loss, code))) {
        log.warn('record not written', { outcome: 'later' }, loss);
        return { recorded: 'later', loss };
      }
      log.error('record set aside', { reference: newReference(), outcome: 'refused' }, loss);
      return { recorded: 'refused' };
    }
  }

  /** Draws a screen, or the one that stands for it when the record was refused or could not be reached. */
  async draw(screen: Screen, recorded: Recorded, conversation: Conversation, viewer: Viewer): Promise<DrawnScreen> {
    const shown: Screen = recorded === 'done' ? screen : { kind: 'view', name: insteadOf(screen, recorded), args: {} };
    return this.parts.screens.draw(shown, conversation, viewer);
  }

  /** Posts a drawn screen below. Never rejects. */
  async post(to: Reference, drawn: Drawn): Promise<Posted> {
    try {
      return { kind: 'posted', id: await this.parts.speaker.post(to, drawn) };
    } catch (loss) {
      this.parts.log.warn('card not posted', {}, loss);
      return { kind: 'lost', loss };
    }
  }

  /**
   * Settles what became of promises: `become` answers what is still owed of each, `undefined` for nothing. Cards that were shown are
   * cleared with the chat's next save. Anything else is written down at once: a record holds what people said, and stays no longer
   * than it must.
   */
  async settle(
    key: string,
    saved: Conversation,
    promised: readonly Owed[],
    become: (owed: Owed) => Owed | undefined,
    shown: ShownIn,
    onAway?: () => void,
  ): Promise<void> {
    const isShown = (owed: Owed) => owed.kind === 'show' && become(owed) === undefined;
    if (promised.length > 0 && promised.every(isShown)) this.parts.kept.keep(key, promised, shown);
    else await this.writeDown(key, saved, promised, become, shown, onAway);
  }

  /**
   * Writes down what became of promises. Tries on the conversation as it was saved first, so that it costs one write. A failure is
   * logged: the promise then breaks, and is kept twice; so a storage that is away is ridden out, and `onAway` is told that this takes
   * longer.
   */
  async writeDown(
    key: string,
    saved: Conversation,
    promised: readonly Owed[],
    become: (owed: Owed) => Owed | undefined,
    shown: ShownIn,
    onAway?: () => void,
  ): Promise<void> {
    const after = new Map(promised.map((owed) => [owed.id, become(owed)]));
    if (promised.every((owed) => after.get(owed.id) === owed)) return;
    const change = (conversation: Conversation) => settled(conversation, after, shown);
    try {
      for (const owed of promised) await this.coverAnew(key, owed, after.get(owed.id));
      await new RideOut(SETTLE_MS).run(() => this.parts.conversations.change(key, change, { from: saved }), onAway);
    } catch (error) {
      this.parts.log.warn('not settled', { conversation: fingerprint(key) }, error);
    }
  }

  /** A promise that moves to a later time is covered there first. At an earlier one it is found where it was. */
  private async coverAnew(key: string, before: Owed, after: Owed | undefined): Promise<void> {
    if (after && after.until > before.until) await this.parts.owed.cover(key, after.until);
  }
}

/** A view may name, as `refused`, what stands for it when its record was refused: whoever came second with a code has no trial to open. */
function insteadOf(screen: Screen, recorded: Exclude<Recorded, 'done'>): ViewName {
  const own = recorded === 'refused' && screen.kind === 'view' ? screen.args['refused'] : undefined;
  // Written by a view of this very bot.
  return (own as ViewName | undefined) ?? `closed.${recorded}`;
}

function settled(
  conversation: Conversation,
  after: ReadonlyMap<string, Owed | undefined>,
  shown: ShownIn,
): Conversation | undefined {
  if (!conversation.owed.some(({ id }) => after.has(id))) return undefined;
  const owed = conversation.owed.flatMap((one) => (after.has(one.id) ? (after.get(one.id) ?? []) : one));
  const kept = conversation.owed.filter(({ id }) => after.has(id) && after.get(id) === undefined);
  return withShown({ ...conversation, owed }, kept, shown);
}
