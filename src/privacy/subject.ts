/** Whom or what an erasure is about, and what it comes to. */

import type { RowPlace } from '../domain/privacy/kept-rows';

/** A person by account, a person somebody named by an address, or a tenant with all its people. Ids and addresses in lower case. */
export type Subject =
  | { readonly kind: 'person'; readonly tenantId: string; readonly personId: string }
  | { readonly kind: 'address'; readonly email: string }
  | { readonly kind: 'tenant'; readonly tenantId: string };

/** How much an erasure takes: chats and other items of the bot's state, rows of the record, rows with names. */
export interface Counts {
  readonly items: number;
  readonly rows: number;
  readonly people: number;
}

/** A place where somebody of that name is told of, who may be somebody else: no erasure touches it by itself. */
export interface Namesake {
  readonly at: RowPlace;
  /** Of an item of the state: its key. */
  readonly key?: string;
  /** The fields, from the outermost to the innermost. */
  readonly field: readonly string[];
}

/** What an erasure would take, and what it would leave although the person may be meant. */
export interface Look {
  readonly counts: Counts;
  readonly namesakes: readonly Namesake[];
}

/** Nothing. */
export const NONE: Counts = { items: 0, rows: 0, people: 0 };

/** The counts with one more of a kind, or so many. */
export function counted(counts: Counts, kind: keyof Counts, more = 1): Counts {
  return { ...counts, [kind]: counts[kind] + more };
}

/** Whether a chat goes as a whole with them. An address alone has none: it doesn't say whose it is. */
export function isOwn(key: string, subject: Subject): boolean {
  if (subject.kind === 'person') return key === chatKey(subject);
  return subject.kind === 'tenant' && key.startsWith(`person/${subject.tenantId}/`);
}

/** How the key of every chat begins. */
export const CHATS = 'person/';

/** The key of the chat of a person. */
export function chatKey({ tenantId, personId }: { readonly tenantId: string; readonly personId: string }): string {
  return `person/${tenantId}/${personId}`;
}

/** Two counts together. */
export function plus(one: Counts, other: Counts): Counts {
  return { items: one.items + other.items, rows: one.rows + other.rows, people: one.people + other.people };
}
