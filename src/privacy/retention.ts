/** Removes what was kept long enough. Several instances may do it at once, and any of them may die in between. */

import { randomBytes } from 'node:crypto';
import { readConversation, type Conversation, type Owed } from '../../dialogs/state';
import { isErased, pseudonymFrom } from '../domain/erasing';
import { hasCode, unlessRaced } from '../domain/errors';
import type { Clock, MarkedStorage, StoredItem } from '../domain/ports';
import type { Place, RecordWalk, TrialRow } from '../domain/record-walk';
import type { PersonRef, Trial } from '../domain/trial';
import type { Log } from '../log/log';
import { sweepGone } from './perishable';
import { refuseLater } from './gathering';
import { Recognition } from './recognition';
import { daysBefore, endedAt, touchedAt, type RetentionTerms } from './terms';

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

/** Where the walk through the trials stands; it begins anew once a day. */
interface Round extends StoredItem {
  readonly v: number;
  readonly day: string;
  readonly after?: Place;
  readonly done?: true;
}

/** The beginnings of the keys of chats. */
const CHATS = ['person/', 'conversation/'];
/** Chats that could not be read. They may hold forms, so they go when those would. */
const ASIDE = ['quarantine/'];
const ROUND = 'retention';
/** After so many trials the place is saved. */
const SAVE_EVERY = 200;

/** The sweep. */
export class Retention {
  constructor(private readonly parts: RetentionParts) {}

  /** One sweep. Rejects with STORAGE_UNAVAILABLE; the next one goes on. */
  async run(): Promise<Removed> {
    const { terms, log } = this.parts;
    const chats = await this.sweep(CHATS, terms.chats, (key, item) => this.forget(key, item));
    const forms = await this.sweep(CHATS, terms.forms, (key, item) => this.dropForms(key, item));
    const aside = await this.sweep(ASIDE, terms.forms, (key, item) => this.parts.state.remove(key, item));
    const links = await sweepGone(this.parts.state, this.parts.clock);
    const contacts = await this.contacts();
    log.info('retention', { count: chats + forms + aside + links + contacts });
    return { forms, chats, aside, links, contacts };
  }

  /** One sweep that goes through all trials even if that was done today. */
  async runWhole(): Promise<Removed> {
    await this.parts.state.delete([ROUND]);
    return this.run();
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
    const owes = (item as Partial<Conversation>).owed?.some(isOwedStill) === true;
    return !owes && (await this.parts.state.remove(key, item));
  }

  private async dropForms(key: string, item: StoredItem): Promise<boolean> {
    const { open, finished: _ended, ...chat } = item as Conversation;
    const owed = chat.owed.filter(isOwedStill);
    if (open === undefined && chat.kept.length === 0 && owed.length === chat.owed.length) return false;
    const after: Conversation = { ...chat, kept: [], owed };
    return this.write(key, after);
  }

  /** The trials of all partners, once a day; whoever comes later goes on where the last one stopped. */
  private async contacts(): Promise<number> {
    const { record, clock } = this.parts;
    let round = await this.round();
    if (!round) return 0;
    let count = 0;
    let seen = 0;
    for await (const row of record.unpaid(round.after)) {
      if (await this.forgetContacts(row).catch((error: unknown) => this.leave(error))) count++;
      if (++seen % SAVE_EVERY !== 0) continue;
      round = await this.kept({ ...round, after: row.place });
      if (!round) return count;
    }
    const { after: _place, ...rest } = round;
    const done: Round = { ...rest, day: clock.now().toISOString().slice(0, 10), done: true };
    await this.write(ROUND, done);
    return count;
  }

  private async round(): Promise<Round | undefined> {
    const day = this.parts.clock.now().toISOString().slice(0, 10);
    const stored = (await this.parts.state.read([ROUND]))[ROUND] as Round | undefined;
    if ((stored?.v ?? 1) > 1 || (stored?.done && stored.day === day)) return undefined;
    if (stored && !stored.done) return stored;
    const { after: _after, done: _done, ...others } = stored ?? {};
    return this.kept({ eTag: 'absent', ...others, v: 1, day });
  }

  /** The round as it is stored now; `undefined` where somebody else goes on with it. */
  private async kept(round: Round): Promise<Round | undefined> {
    try {
      return { ...round, eTag: await this.parts.state.put(ROUND, round) };
    } catch (error) {
      if (hasCode(error, 'STORAGE_CONFLICT')) return undefined;
      throw error;
    }
  }

  /**
   * As an erasure of exactly these people, in this trial and all that stands beside it. Its texts first, while their rows still say what to
   * look for; then their rows; and the trial forgets who they were last, for it alone says which rows those are.
   */
  private async forgetContacts({ place, trial }: TrialRow): Promise<boolean> {
    const { record, terms, clock } = this.parts;
    const ended = endedAt(trial);
    const contacts = contactsOf(trial);
    if (ended === undefined || ended > daysBefore(clock.now(), terms.contacts) || contacts.length === 0) return false;
    const known = new Recognition({ ids: [], traces: [], names: [], phones: [] });
    for (const ref of contacts) {
      const row = await record.person(ref);
      known.add(row ? refuseLater(row) : { ref });
    }
    await record.eraseTrial(place, known.erasing(asBefore), 'do');
    for (const contact of contacts) await record.removePerson(contact);
    await record.eraseTrial(place, known.erasing(pseudonyms()), 'do');
    return true;
  }

  /** What only a later release may write waits for it; the rest doesn't. */
  private leave(error: unknown): false {
    if (!hasCode(error, 'ROW_FROM_NEWER_VERSION')) throw error;
    this.parts.log.warn('kept for now', {}, error);
    return false;
  }

  /** An item that makes no sense is put right, or kept, by whoever comes for it next; so is one of a later release, and that is said. */
  private async read(key: string): Promise<StoredItem | undefined> {
    try {
      const item = (await this.parts.state.read([key]))[key];
      if (item && CHATS.some((beginning) => key.startsWith(beginning))) readConversation(item);
      return item;
    } catch (error) {
      if (hasCode(error, 'STORAGE_UNREADABLE')) return undefined;
      this.leave(error);
      return undefined;
    }
  }

  private write(key: string, item: StoredItem): Promise<boolean> {
    return unlessRaced(() => this.parts.state.write({ [key]: item }));
  }
}

/** A screen goes with the form it shows; what only a later release knows is left to that one. */
function isOwedStill({ kind }: Owed): boolean {
  return kind !== 'show';
}

function asBefore(id: string): string {
  return id;
}

/** A pseudonym for each id, never to be made again. */
function pseudonyms(): (id: string) => string {
  const made = new Map<string, string>();
  return (id) => {
    const pseudonym = made.get(id) ?? pseudonymFrom(randomBytes(16).toString('base64url'));
    made.set(id, pseudonym);
    return pseudonym;
  };
}

/** The people of the customer whom somebody named on the trial: their rows serve this trial only. */
function contactsOf({ partnerTenantId, contact, signUpAccount, ownership, invitations = [] }: Trial): readonly PersonRef[] {
  const named = [contact, signUpAccount, ownership?.admin, ...invitations.map(({ invited }) => invited)];
  return named.filter((ref) => ref !== undefined).filter((ref) => ref.tenantId === partnerTenantId && !isErased(ref.personId));
}
