/** Where people are reached: read before each message, corrected after it. */

import { withUnasked } from '../../dialogs/engine/own-messages';
import type { Conversation, Reference } from '../../dialogs/engine/state';
import type { Unreachable } from '../domain/watch/delivery';
import type { PersonRef } from '../domain/people/person';
import type { Conversations } from '../turn/conversations';
import type { DueEntry } from '../domain/watch/due';
import { doubted, heardAtOf, movedTo, undoubted, unreached } from '../turn/reach';
import type { Recipient, Undeliverable } from './deliveries';

/** Somebody and where they are reached, or why they are not. */
export type Found =
  | { readonly kind: 'reachable'; readonly recipient: Recipient; readonly reference: Reference }
  | { readonly kind: 'unreachable'; readonly why: Undeliverable };

/** People as their conversations remember them. */
export class Recipients {
  constructor(private readonly conversations: Conversations) {}

  /** One read. Rejects as `Conversations.load` does. */
  async find(person: PersonRef): Promise<Found> {
    const { conversation } = await this.conversations.load(keyOf(person));
    const { reference, reach } = conversation;
    if (reach) return { kind: 'unreachable', why: reach.state };
    if (!reference) return { kind: 'unreachable', why: 'neverMet' };
    return { kind: 'reachable', recipient: { person, conversation, heardAt: heardAtOf(conversation) }, reference };
  }

  /** Remembers that a message could not reach them there, unless they were heard from since. */
  async lost(person: PersonRef, at: Reference, why: Unreachable, asOf: Date): Promise<void> {
    await this.change(person, (before) => unreached(before, at, why, asOf));
  }

  /** Remembers where they are reached from now on, unless they said so themselves meanwhile. */
  async moved(person: PersonRef, from: Reference, to: Reference): Promise<void> {
    await this.change(person, (before) => movedTo(before, from, to));
  }

  /** Remembers that a message came below what turns had shown them; once until they turn to the chat again. */
  async told(person: PersonRef): Promise<void> {
    await this.change(person, withUnasked);
  }

  /** Remembers what may not have reached them. */
  async doubt(person: PersonRef, entries: readonly DueEntry[]): Promise<void> {
    await this.change(person, (before) => doubted(before, entries));
  }

  /** Remembers that it reached them, or that it is over. */
  async certain(person: PersonRef, entries: readonly DueEntry[]): Promise<void> {
    await this.change(person, (before) => undoubted(before, entries));
  }

  private async change(person: PersonRef, change: (before: Conversation) => Conversation | undefined): Promise<void> {
    await this.conversations.change(keyOf(person), change);
  }
}

function keyOf({ tenantId, personId }: PersonRef): string {
  return `person/${tenantId}/${personId}`;
}
