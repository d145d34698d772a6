/** Removes what was kept long enough. Several instances may do it at once, and any of them may die in between. */

import type { Conversation, Owed } from '../../dialogs/engine/state';
import { readConversation } from '../../dialogs/engine/stored-state';
import { hasCode, unlessRaced } from '../domain/errors';
import type { Clock } from '../domain/time/clock';
import type { MarkedStorage, StoredItem } from '../domain/record/item-storage';
import type { RecordWalk } from '../domain/privacy/record-walk';
import type { Log } from '../log/log';
import { ContactRounds, keepForNow } from './contact-rounds';
import { countGone, sweepGone } from './perishable';
import type { RetentionTerms } from '../settings/retention-terms';
import { SET_ASIDE } from './set-aside-text';
import { daysBefore, touchedAt } from './terms';

/** What retention works with. */
export interface RetentionParts {
  readonly state: MarkedStorage;
  readonly record: Pick<RecordWalk, 'unpaid' | 'eraseTrial' | 'person' | 'removePerson'>;
  readonly terms: RetentionTerms;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * What was removed: chats that lost their forms, chats, what was put aside of chats that could not be read, links and codes and counters
 * that were over, trials that lost their contacts.
 */
export interface Removed {
  readonly forms: number;
  readonly chats: number;
  readonly aside: number;
  readonly links: number;
  readonly contacts: number;
}

/** The beginnings of the keys of chats. */
const CHATS = ['person/', 'conversation/'];
/** Chats that could not be read. They may hold forms, so they go when those would. */
const ASIDE = [SET_ASIDE];

/** The sweep. */
export class Retention {
  private readonly rounds: ContactRounds;

  constructor(private readonly parts: RetentionParts) {
    this.rounds = new ContactRounds(parts);
  }

  /** One sweep. Rejects with STORAGE_UNAVAILABLE; the next one goes on. */
  async run(): Promise<Removed> {
    const { terms, log } = this.parts;
    const chats = await this.sweep(CHATS, terms.chats, (key, item) => this.forget(key, item));
    const forms = await this.sweep(CHATS, terms.forms, (key, item) => this.dropForms(key, item));
    const aside = await this.sweep(ASIDE, terms.forms, (key, item) => this.parts.state.remove(key, item));
    const links = await sweepGone(this.parts.state, this.parts.clock);
    const contacts = await this.rounds.run();
    log.info('retention', { count: chats + forms + aside + links + contacts });
    return { forms, chats, aside, links, contacts };
  }

  /** One sweep that goes through all trials even if that was done today. */
  async runWhole(): Promise<Removed> {
    await this.rounds.startAgain();
    return this.run();
  }

  /** What `runWhole` would remove now; it changes nothing. Rejects with STORAGE_UNAVAILABLE. */
  async look(): Promise<Removed> {
    const { terms, state, clock } = this.parts;
    const goes = daysBefore(clock.now(), terms.chats);
    const isGone = (item: StoredItem): boolean => !owesSomething(item) && (touchedAt(item) ?? goes) <= goes;
    const chats = await this.sweep(CHATS, terms.chats, (_key, item) => Promise.resolve(!owesSomething(item)));
    const dropped = (item: StoredItem): boolean => !isGone(item) && withoutForms(item as Conversation) !== undefined;
    const forms = await this.sweep(CHATS, terms.forms, (_key, item) => Promise.resolve(dropped(item)));
    const aside = await this.sweep(ASIDE, terms.forms, () => Promise.resolve(true));
    return { forms, chats, aside, links: await countGone(state, clock), contacts: await this.rounds.look() };
  }

  private async sweep(
    beginnings: readonly string[],
    days: number,
    act: (key: string, item: StoredItem) => Promise<boolean>,
  ): Promise<number> {
    const { state, clock } = this.parts;
    const upTo = daysBefore(clock.now(), days);
    let count = 0;
    for (const beginning of beginnings) {
      for await (const key of state.keys(beginning, upTo)) {
        const item = await this.read(key);
        // Somebody may have come back since the key was listed.
        const touched = item && touchedAt(item);
        if (item && (touched === undefined || touched <= upTo) && (await act(key, item))) count++;
      }
    }
    return count;
  }

  /** A chat that still owes something is kept until it has paid. */
  private async forget(key: string, item: StoredItem): Promise<boolean> {
    return !owesSomething(item) && (await this.parts.state.remove(key, item));
  }

  private async dropForms(key: string, item: StoredItem): Promise<boolean> {
    const after = withoutForms(item as Conversation);
    if (!after) return false;
    return unlessRaced(() => this.parts.state.write({ [key]: after }));
  }

  /** An item that makes no sense is put right, or kept, by whoever comes for it next; so is one of a later release, and that is said. */
  private async read(key: string): Promise<StoredItem | undefined> {
    try {
      const item = (await this.parts.state.read([key]))[key];
      if (item && CHATS.some((beginning) => key.startsWith(beginning))) readConversation(item);
      return item;
    } catch (error) {
      if (hasCode(error, 'STORAGE_UNREADABLE')) return undefined;
      keepForNow(this.parts.log, error);
      return undefined;
    }
  }
}

function owesSomething(item: StoredItem): boolean {
  return (item as Partial<Conversation>).owed?.some(isOwedStill) === true;
}

/** The chat without its forms and what was typed; nothing where it has none. */
function withoutForms({ open, finished: _ended, shown, ...chat }: Conversation): Conversation | undefined {
  const owed = chat.owed.filter(isOwedStill);
  const isTyped = shown?.typed !== undefined;
  const isBare = open === undefined && !isTyped && chat.kept.length === 0 && owed.length === chat.owed.length;
  return isBare ? undefined : { ...chat, kept: [], owed };
}

/** A screen goes with the form it shows; what only a later release knows is left to that one. */
function isOwedStill({ kind }: Owed): boolean {
  return kind !== 'show';
}
