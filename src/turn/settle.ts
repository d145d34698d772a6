/** Does what a saved turn promised, and clears it: records changes, shows cards. Doing any of it twice does no harm. */

import type { Drawn, Screens, Viewer } from '../../dialogs/screens';
import type { Conversation, OpenJourney, Owed, Reference, Screen } from '../../dialogs/state';
import type { Conversations } from './conversations';
import type { Trials } from '../domain/ports';
import type { Log } from '../log/log';
import type { Painter } from '../channel/painter';
import type { Speaker } from '../channel/speaker';

/** What settling works with. */
export interface SettleParts {
  readonly conversations: Conversations;
  readonly screens: Screens;
  readonly trials: Trials;
  readonly speaker: Speaker;
  readonly painter: Painter;
  readonly log: Log;
}

/** What became of the promised records: all done, one refused by the rules, or the record could not be reached. */
export type Recorded = 'done' | 'refused' | 'later';

/** Keeps promises. */
export class Settler {
  constructor(private readonly parts: SettleParts) {}

  /** Writes the promised changes to the record. A failure is logged and stays promised. */
  async record(promised: readonly Owed[]): Promise<Recorded> {
    let result: Recorded = 'done';
    for (const owed of promised) {
      if (owed.kind !== 'record') continue;
      try {
        const outcome = await this.parts.trials.record(owed.change);
        if (outcome.kind === 'refused') result = 'refused';
      } catch (error) {
        this.parts.log.warn('record not written', { outcome: 'later' }, error);
        return 'later';
      }
    }
    return result;
  }

  /** Posts a drawn screen below and answers its message id, or `undefined` when the channel did not take it. */
  async post(to: Reference, drawn: Drawn): Promise<string | undefined> {
    try {
      return await this.parts.speaker.post(to, drawn);
    } catch (error) {
      this.parts.log.warn('card not posted', { outcome: 'owed' }, error);
      return undefined;
    }
  }

  /** Forgets kept promises. With `card`, the open journey's live card is the message that was just posted. */
  async clear(
    key: string,
    kept: readonly Owed[],
    card?: { readonly id: string; readonly at: string; readonly revision: number },
  ): Promise<void> {
    const ids = new Set(kept.map(({ id }) => id));
    await this.parts.conversations.change(key, (conversation) => {
      if (!conversation.owed.some(({ id }) => ids.has(id))) return undefined;
      const owed = conversation.owed.filter(({ id }) => !ids.has(id));
      const { open } = conversation;
      if (!card || !open || open.revision !== card.revision || card.id === '') return { ...conversation, owed };
      return { ...conversation, owed, open: { ...open, card: { id: card.id, at: card.at } } };
    });
  }

  /** Collapses a journey's earlier card once the live one is elsewhere. */
  collapse(to: Reference, before: OpenJourney, conversation: Conversation, viewer: Viewer, except: string | undefined): void {
    if (!before.card || before.card.id === except) return;
    this.parts.painter.paint(to, before.card.id, () => this.parts.screens.collapsed(before, conversation, viewer));
  }

  /** Draws a screen, and the one that stands for it when the record was refused or could not be reached. */
  async draw(screen: Screen, recorded: Recorded, conversation: Conversation, viewer: Viewer): Promise<Drawn> {
    const shown: Screen = recorded === 'done' ? screen : { kind: 'view', name: `closed.${recorded}`, args: {} };
    return this.parts.screens.draw(shown, conversation, viewer);
  }
}
