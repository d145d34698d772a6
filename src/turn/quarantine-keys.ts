/** Where chats that could not be read are kept: what has to find all that is kept of a chat looks there too. */

import type { Instant } from '../domain/time/dates';

/** The beginning of the keys of all chats that were set aside. */
export const QUARANTINE = 'quarantine/';

/** The beginning of the keys under which a chat was set aside, or all chats whose keys begin so. */
export function quarantineKeys(chat: string): string {
  return `${QUARANTINE}${chat}`;
}

/** The key under which a chat is set aside that was written last at this instant: the same row has the same key. */
export function quarantineKey(chat: string, writtenAt: Instant): string {
  return `${quarantineKeys(chat)}/${writtenAt}`;
}
