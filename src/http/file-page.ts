/** Files behind links, for a browser: a page that asks first, then the file, and no more words than needed. */

import type { Request, Response } from 'restify';
import type { Log } from '../log/log';
import { clientAddress } from './client-address';

/** A file to be saved by the browser. */
export interface Download {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

/**
 * What a link opens: a file; `nothing` for one that is unknown, used or too old; `later` where it can't be said now who its holder is;
 * `tooMany` when the address has to wait.
 */
export type FileAnswer =
  | { readonly kind: 'file'; readonly file: Download }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'later' }
  | { readonly kind: 'tooMany'; readonly waitMs: number };

/** What the page needs. */
export interface FilePageParts {
  /** The file behind a link's token, for whoever is at this address. What it throws is logged, and the link can be tried again. */
  readonly file: (token: string, address: string) => Promise<FileAnswer>;
  /** How many proxies stand before the bot. */
  readonly proxies: number;
  readonly log: Log;
}

// A year, of this host alone: others below it are not ours to bind. Browsers heed it over https only (RFC 6797, 8.1).
const guarded = {
  'cache-control': 'no-store',
  'strict-transport-security': 'max-age=31536000',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};

/** Mail and chat scanners open every link they see; only a person's press uses one up. The page says nothing about the link. */
export function askFirst(response: Response): void {
  const policy = "default-src 'none'; form-action 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'";
  response.writeHead(200, { ...guarded, 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy });
  response.end(
    '<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">' +
      '<title>Partner Concierge</title><body style="font:16px system-ui,sans-serif;margin:3rem auto;max-width:28rem">' +
      '<h1 style="font-size:1.25rem">Your file is ready</h1><p>The link works once. Keep the file safe.</p>' +
      '<form method="post"><button style="font:inherit;padding:.5rem 1rem">Save the file</button></form></body></html>',
  );
}

const SILENT =
  'Teams does not say who you are right now, so the file stays here. The link is not used up. Try again in a minute.';
const TROUBLE = 'The file can’t be made right now. The link is not used up. Try again in a minute.';
const NOTHING = 'This link was used already, or is older than ten minutes. Ask the bot for a new one.';
const TOO_MANY = 'Too many links that open nothing came from your network. Try again later, or ask the bot for a new link then.';

/** No cache may keep it, no page may frame it, and a link that opens nothing says no more than that. */
export async function answerFile({ file, proxies, log }: FilePageParts, request: Request, response: Response): Promise<void> {
  const { token } = request.params as { readonly token?: unknown };
  const address = clientAddress({ headers: request.headers, from: request.socket.remoteAddress }, proxies);
  const answer = await file(typeof token === 'string' ? token : '', address).catch((thrown: unknown) => {
    log.error('file not made', {}, thrown);
    return { kind: 'trouble' } as const;
  });
  if (answer.kind === 'tooMany') log.warn('request refused', { kind: 'file', status: 429 });
  if (answer.kind === 'file') save(response, answer.file);
  else say(response, refusalOf(answer));
}

/** What is said instead of a file, and after how many seconds it may be tried again. */
interface Refusal {
  readonly status: number;
  readonly text: string;
  readonly retryAfterS?: number;
}

function refusalOf(answer: Exclude<FileAnswer, { kind: 'file' }> | { readonly kind: 'trouble' }): Refusal {
  switch (answer.kind) {
    case 'nothing':
      return { status: 404, text: NOTHING };
    case 'later':
      return { status: 503, text: SILENT, retryAfterS: 60 };
    case 'trouble':
      return { status: 503, text: TROUBLE, retryAfterS: 60 };
    case 'tooMany':
      return { status: 429, text: TOO_MANY, retryAfterS: Math.ceil(answer.waitMs / 1000) };
  }
}

function save(response: Response, { name, type, text }: Download): void {
  response.writeHead(200, { ...guarded, 'content-type': type, 'content-disposition': `attachment; filename="${name}"` });
  response.end(text);
}

function say(response: Response, { status, text, retryAfterS }: Refusal): void {
  const later = retryAfterS === undefined ? {} : { 'retry-after': String(retryAfterS) };
  response.writeHead(status, { ...guarded, 'content-type': 'text/plain; charset=utf-8', ...later });
  response.end(text);
}
