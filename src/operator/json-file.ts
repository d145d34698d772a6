/** A file that is to hold JSON: what it holds, or why that can't be said, each cause by itself. */

import { readFile } from 'node:fs/promises';

/** A place in a file, both counted from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** What became of it. */
export type JsonFile = { readonly kind: 'read'; readonly value: unknown } | Unread;

/** Why nothing is known of it. */
export type Unread =
  | { readonly kind: 'missing' }
  | { readonly kind: 'folder' }
  | { readonly kind: 'closed' }
  | { readonly kind: 'broken'; readonly place: Place };

/** Reads it, with or without a byte order mark. */
export async function jsonFile(path: string): Promise<JsonFile> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => ({ code: codeOf(error) }));
  if (typeof text !== 'string') return { kind: CAUSES[text.code] ?? 'closed' };
  const bare = text.replace(/^\uFEFF/u, '');
  try {
    return { kind: 'read', value: JSON.parse(bare) as unknown };
  } catch {
    return { kind: 'broken', place: placeIn(bare, faultIn(bare)) };
  }
}

const CAUSES: Readonly<Record<string, 'missing' | 'folder'>> = { ENOENT: 'missing', ENOTDIR: 'missing', EISDIR: 'folder' };

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

function placeIn(text: string, at: number): Place {
  const lines = text.slice(0, at).split('\n');
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}

const BLANK = /[ \t\r\n]*/y;
const TOKEN =
  /[{}[\],:]|"(?:[^"\\\u0000-\u001F]|\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[Ee][+-]?\d+)?|true|false|null/y;

/** What may come next: a value, a value or the end of a list, a key or the end of an object, a key, a colon, a comma or an end. */
type Next = 'value' | 'first' | 'firstKey' | 'key' | 'colon' | 'more';

/** How far it is JSON: the runtimes tell of places in words of their own, and not always. */
function faultIn(text: string): number {
  const open: string[] = [];
  let next: Next = 'value';
  for (let at = 0; ;) {
    at = end(BLANK, text, at);
    const stop = end(TOKEN, text, at);
    const after: Next | undefined = stop === at ? undefined : step(next, text.slice(at, stop), open);
    if (after === undefined) return at;
    [next, at] = [after, stop];
  }
}

function end(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return at + (pattern.exec(text)?.[0].length ?? 0);
}

/** What may come after a token, where it may come itself. `open` are the brackets that are open. */
function step(next: Next, token: string, open: string[]): Next | undefined {
  if (next === 'colon') return token === ':' ? 'value' : undefined;
  if (next === 'more' || token === '}' || token === ']') return stepOut(next, token, open);
  if (next === 'key' || next === 'firstKey') return token.startsWith('"') ? 'colon' : undefined;
  return stepIn(token, open);
}

function stepIn(token: string, open: string[]): Next | undefined {
  if (token === '{' || token === '[') open.push(token);
  const after: Readonly<Record<string, Next | undefined>> = { '{': 'firstKey', '[': 'first', ',': undefined, ':': undefined };
  return token in after ? after[token] : 'more';
}

function stepOut(next: Next, token: string, open: string[]): Next | undefined {
  const inside = open.at(-1);
  if (token === ',' && inside !== undefined) return inside === '{' ? 'key' : 'value';
  const mayEnd = next === 'more' || next === (inside === '{' ? 'firstKey' : 'first');
  if (!mayEnd || token !== (inside === '{' ? '}' : ']') || inside === undefined) return undefined;
  open.pop();
  return 'more';
}
