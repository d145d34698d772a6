/** A key that stands in one object of JSON twice: of the two, readers take the last and say nothing. */

import { BLANK, end, placeIn, TOKEN, type Place } from './json-token';

/** The second of the two. */
export interface KeyTwice {
  readonly key: string;
  readonly place: Place;
}

/** The first of them, in a text that is JSON; undefined where none is. */
export function keyTwice(text: string): KeyTwice | undefined {
  const open: (Set<string> | undefined)[] = [];
  for (let at = end(BLANK, text, 0); at < text.length;) {
    const stop = end(TOKEN, text, at);
    const token = text.slice(at, stop);
    const after = end(BLANK, text, stop);
    if (token === '{' || token === '[') open.push(token === '{' ? new Set() : undefined);
    else if (token === '}' || token === ']') open.pop();
    else if (token.startsWith('"') && text[after] === ':') {
      const key = JSON.parse(token) as string;
      if (open.at(-1)?.has(key)) return { key, place: placeIn(text, at) };
      open.at(-1)?.add(key);
    }
    at = after;
  }
  return undefined;
}
