/** What a chat that was set aside says of people: its text is the JSON it had, perhaps broken off, and in JSON text is escaped. */

import { unescaped } from '../domain/privacy/broken-json';

/** The beginning of the keys of chats that were set aside. */
export const SET_ASIDE = 'quarantine/';

/** The item with its text as it reads. */
export function legible<T>(key: string, item: T): T {
  if (!key.startsWith(SET_ASIDE) || typeof item !== 'object' || item === null) return item;
  const { text } = item as { readonly text?: unknown };
  return typeof text === 'string' ? { ...item, text: unescaped(text) } : item;
}
