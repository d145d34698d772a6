/** What a chat that was set aside says of people: its text is the JSON it had, perhaps broken off, and in JSON text is escaped. */

/** The beginning of the keys of chats that were set aside. */
export const SET_ASIDE = 'quarantine/';

const ESCAPE = /\\(?:u([0-9a-f]{4})|[^u])/giu;

/** The item with its text as it reads: where a line began with an address, the letter of the line break stands before it no more. */
export function legible<T>(key: string, item: T): T {
  if (!key.startsWith(SET_ASIDE) || typeof item !== 'object' || item === null) return item;
  const { text } = item as { readonly text?: unknown };
  return typeof text === 'string' ? { ...item, text: text.replace(ESCAPE, readAs) } : item;
}

function readAs(_escape: string, code: string | undefined): string {
  return code === undefined ? ' ' : String.fromCharCode(Number.parseInt(code, 16));
}
