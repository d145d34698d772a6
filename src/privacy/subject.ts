/** Whom or what an erasure is about, and what it comes to. */

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

/** Nothing. */
export const NONE: Counts = { items: 0, rows: 0, people: 0 };

/** The counts with one more of a kind, or so many. */
export function counted(counts: Counts, kind: keyof Counts, more = 1): Counts {
  return { ...counts, [kind]: counts[kind] + more };
}

/** The key of the chat of a person. */
export function chatKey({ tenantId, personId }: { readonly tenantId: string; readonly personId: string }): string {
  return `person/${tenantId}/${personId}`;
}

/** The beginning of the keys of the chats that go as a whole; nothing where only traces elsewhere can be found. */
export function ownKeys(subject: Subject): string | undefined {
  if (subject.kind === 'person') return chatKey(subject);
  return subject.kind === 'tenant' ? `person/${subject.tenantId}/` : undefined;
}
