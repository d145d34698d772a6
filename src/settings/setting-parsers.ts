/** Small checks that several settings share. Each answers the value, or `undefined` for a malformed text. */

import type { SettingParser } from './setting-reader';

/** A GUID, given back in lower case. */
export function guid(text: string): string | undefined {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text) ? text.toLowerCase() : undefined;
}

/** Whether a GUID is one that nobody has, and that stands where an id is to be put: all zeros, or all of the highest digit. */
export function isNobodys(id: string): boolean {
  return /^[0-]+$|^[f-]+$/u.test(id);
}

/** One of the given words, spelled exactly so. */
export function oneOf<T extends string>(words: readonly T[]): SettingParser<T> {
  return (text) => words.find((word) => word === text);
}
