/** A file that is to hold JSON: what it holds, or why that can't be said, each cause by itself. */

import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { fileTrouble } from './file-trouble';
import { BLANK, end, placeIn, TOKEN, type Place } from './json-token';
import { keyTwice, type KeyTwice } from './json-twice';

/** What became of it. */
export type JsonFile = { readonly kind: 'read'; readonly value: unknown } | Unread;

/** Why nothing is known of it. */
export type Unread =
  | { readonly kind: 'missing' | 'folder' | 'closed' | 'large' | 'empty' | 'utf16' | 'archive' }
  | { readonly kind: 'trouble'; readonly because: string }
  | { readonly kind: 'notUtf8'; readonly line: number }
  | { readonly kind: 'broken' | 'comment'; readonly place: Place }
  | ({ readonly kind: 'twice' } & KeyTwice);

/** Far more than any of these files has; nothing beyond it is read. */
const MOST_BYTES = 4 << 20;

/** Reads it as UTF-8, with or without a byte order mark. */
export async function jsonFile(path: string): Promise<JsonFile> {
  const bytes = await bytesOf(path);
  return Buffer.isBuffer(bytes) ? (spoiled(bytes) ?? parsed(bytes.toString().replace(/^\uFEFF/u, ''))) : bytes;
}

async function bytesOf(path: string): Promise<Buffer | Unread> {
  const all: Buffer[] = [];
  try {
    for await (const piece of createReadStream(path, { end: MOST_BYTES }) as AsyncIterable<Buffer>) all.push(piece);
    return Buffer.concat(all);
  } catch (error) {
    const kind = CAUSES[codeOf(error)];
    return kind === undefined ? { kind: 'trouble', because: fileTrouble(error, {}) } : { kind };
  }
}

function spoiled(bytes: Buffer): Unread | undefined {
  if (bytes.subarray(0, ARCHIVE.length).equals(ARCHIVE)) return { kind: 'archive' };
  if (bytes.length > MOST_BYTES) return { kind: 'large' };
  if (MARKS.some((mark) => bytes.subarray(0, 2).equals(mark))) return { kind: 'utf16' };
  if (!isUtf8(bytes)) return { kind: 'notUtf8', line: lineOfFault(bytes) };
  return bytes.toString().trim() === '' ? { kind: 'empty' } : undefined;
}

/** How a file in UTF-16 begins. */
const MARKS = [Buffer.of(0xff, 0xfe), Buffer.of(0xfe, 0xff)];

/** How an archive (.zip) begins. */
const ARCHIVE = Buffer.from('PK\u0003\u0004');

/** No line break is part of another letter. */
function lineOfFault(bytes: Buffer): number {
  let [line, begin] = [1, 0];
  for (let end = bytes.indexOf(10); end >= 0 && isUtf8(bytes.subarray(begin, end)); end = bytes.indexOf(10, begin)) {
    line++;
    begin = end + 1;
  }
  return line;
}

function parsed(bare: string): JsonFile {
  try {
    const value: unknown = JSON.parse(bare);
    const twice = keyTwice(bare);
    return twice ? { kind: 'twice', ...twice } : { kind: 'read', value };
  } catch {
    const at = faultIn(bare);
    return { kind: /^\/[/*]/u.test(bare.slice(at)) ? 'comment' : 'broken', place: placeIn(bare, at) };
  }
}

const CAUSES: Readonly<Record<string, 'missing' | 'folder' | 'closed'>> = {
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  EISDIR: 'folder',
  EACCES: 'closed',
  EPERM: 'closed',
};

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

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
