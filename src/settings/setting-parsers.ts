/** Small checks that several settings share. Each answers the value, or `undefined` for a malformed text. */

import type { SettingParser } from './setting-reader';

/** A GUID, given back in lower case. */
export function guid(text: string): string | undefined {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text) ? text.toLowerCase() : undefined;
}

/** One of the given words, spelled exactly so. */
export function oneOf<T extends string>(words: readonly T[]): SettingParser<T> {
  return (text) => words.find((word) => word === text);
}
