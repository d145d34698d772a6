/** What can still be read of a conversation that can't be read as a whole: promises to the record, settings, and what was seen. */

import type { Conversation, Owed } from './state';
import { isPromise, isSeen, readableSettings } from './stored-state';

/** The readable parts; those that are missing or make no sense are left out. */
export type Salvaged = Partial<Pick<Conversation, 'owed' | 'settings' | 'seen'>>;

/**
 * Looks through the text of an item part by part. Cards that were promised are not among it: they would show what is not there any
 * more. Never throws.
 */
export function salvage(text: string | undefined): Salvaged {
  const { owed, settings, seen } = partsOf(text);
  const readable = readableSettings(settings);
  return {
    ...(Array.isArray(owed) ? { owed: owed.filter(isPromise).filter(isForTheRecord) } : {}),
    ...(readable === undefined ? {} : { settings: readable }),
    ...(Array.isArray(seen) ? { seen: seen.filter(isSeen) } : {}),
  };
}

function isForTheRecord({ kind }: Owed): boolean {
  return kind !== 'show';
}

function partsOf(text = ''): Readonly<Record<string, unknown>> {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null ? { ...parsed } : {};
  } catch {
    return {};
  }
}
