/** Reads the body of an incoming request: plain JSON, bounded in bytes, time and depth. */

import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';

/** Bounds of a body. */
export interface BodyLimits {
  readonly bytes: number;
  readonly ms: number;
  /** How long the rest of a refused body may take before we hang up, in ms (5 s unless told). */
  readonly drain?: number | undefined;
}

/** The parsed object, or the HTTP status to refuse with. `gone`: the sender has left. */
export type BodyReading =
  | { readonly kind: 'read'; readonly body: Record<string, unknown> }
  | { readonly kind: 'refused'; readonly status: 400 | 408 | 413 | 415 }
  | { readonly kind: 'gone' };

const deepest = 64;

/** Reads one JSON object. Compressed bodies are refused unread, because a limit on them says nothing of what comes out. */
export async function readBody(request: IncomingMessage, limits: BodyLimits): Promise<BodyReading> {
  const { headers } = request;
  if (!isPlainJson(headers)) return refuse(request, 415, limits);
  if (Number(headers['content-length'] ?? 0) > limits.bytes) return refuse(request, 413, limits);
  const read = await collect(request, limits);
  if (read === 'gone') return { kind: 'gone' };
  if (typeof read === 'number') return refuse(request, read, limits);
  const body = parseObject(read);
  return body ? { kind: 'read', body } : { kind: 'refused', status: 400 };
}

function refuse(request: IncomingMessage, status: 400 | 408 | 413 | 415, { drain }: BodyLimits): BodyReading {
  letGo(request, drain);
  return { kind: 'refused', status };
}

/** Lets the rest of a body through to nowhere for a while, so that the sender gets to read the answer; then hangs up. */
export function letGo(request: IncomingMessage, ms = 5000): void {
  const { socket } = request;
  const cut = setTimeout(() => socket.destroy(), ms);
  request.resume();
  request.once('end', () => {
    clearTimeout(cut);
  });
  request.once('close', () => {
    // Node may close a request that is answered while its sender goes on.
    if (request.complete || socket.destroyed) clearTimeout(cut);
  });
}

function isPlainJson(headers: IncomingHttpHeaders): boolean {
  const encoding = headers['content-encoding']?.toLowerCase() ?? 'identity';
  const type = headers['content-type'] ?? '';
  return encoding === 'identity' && /^application\/json *(; *charset="?utf-8"? *)?$/i.test(type);
}

type Collected = Buffer | 408 | 413 | 'gone';

/** What comes in after the outcome is heard by nobody. */
function collect(request: IncomingMessage, { bytes, ms }: BodyLimits): Promise<Collected> {
  return new Promise((resolve) => {
    const kept: Buffer[] = [];
    let size = 0;
    const settle = (outcome: Collected): void => {
      clearTimeout(timer);
      request.off('data', onData);
      resolve(outcome);
    };
    const onData = (chunk: Buffer): void => {
      size += chunk.byteLength;
      if (size > bytes) settle(413);
      else kept.push(chunk);
    };
    const timer = setTimeout(settle, ms, 408);
    request.on('data', onData);
    request.once('end', () => {
      settle(Buffer.concat(kept));
    });
    for (const gone of ['error', 'close'])
      request.once(gone, () => {
        settle('gone');
      });
  });
}

/** It keeps nothing of one text for the next. */
const utf8 = new TextDecoder('utf-8', { fatal: true });

function parseObject(bytes: Buffer): Record<string, unknown> | undefined {
  try {
    const text = utf8.decode(bytes);
    const value: unknown = JSON.parse(text);
    return isRecord(value) && !Array.isArray(value) && (isTidy(text) || tidy(value, deepest)) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a look at the text says that there is nothing to `tidy`: it opens no more levels than allowed in all, and spells no such key. */
function isTidy(text: string): boolean {
  if (text.includes('__proto__') || text.includes('\\u')) return false;
  return opened(text, '{') + opened(text, '[') <= deepest;
}

/** How often a bracket stands in the text, in strings too; counts no further than it matters. */
function opened(text: string, bracket: string): number {
  let count = 0;
  for (let at = text.indexOf(bracket); at >= 0 && count <= deepest; at = text.indexOf(bracket, at + 1)) count++;
  return count;
}

/**
 * Takes `__proto__` keys out: `JSON.parse` makes them own keys, which a later `Object.assign` would turn into a prototype. False
 * when there are more levels than allowed.
 */
function tidy(value: object, levels: number): boolean {
  if (Object.hasOwn(value, '__proto__')) Reflect.deleteProperty(value, '__proto__');
  const inner: readonly unknown[] = Object.values(value);
  return levels > 0 && inner.every((item) => !isRecord(item) || tidy(item, levels - 1));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
