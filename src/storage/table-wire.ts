/** Calls of an account's services over kept connections: signed, and repeated where the service or the network asks for it. */

import { pauseFor, type Ending } from '../bounds/timely';
import { exchange, type WireAnswer } from '../wire/kept-http';
import type { TableSite } from './table-account';
import { answered, unanswered, TableAnswer } from './table-answer';

/** One call, before it is signed. */
export interface TableCall {
  readonly method: string;
  /** From the account's address on, with its query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
}

/** Is told of each call to a table, does it, and gives its answer. */
export type CallWatch = <T>(kind: 'read' | 'write', call: () => Promise<T>) => Promise<T>;

/** How often a call is repeated, and how long that waits: at most so long, doubled from the first, in ms. */
export interface Retries {
  readonly most: number;
  readonly firstMs: number;
  readonly longestMs: number;
}

const LISTING = { accept: 'application/json;odata=nometadata', dataserviceversion: '3.0' };
const VERSION = '2019-02-02';
const USER_AGENT = 'partner-concierge';
/** Trouble after which another try may help; all of it can come before or after the service did what it was asked. */
const PASSING: ReadonlySet<string | undefined> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
]);

/** Makes the calls of one account. */
export class TableWire {
  /** The path that stands before each call's own: an emulator has the account's name in it. */
  private readonly root: string;
  private listing: Promise<ReadonlySet<string>> | undefined;

  constructor(
    readonly site: TableSite,
    private readonly retries: Retries,
    private readonly watch: CallWatch = (_kind, call) => call(),
  ) {
    this.root = new URL(site.url).pathname.replace(/\/$/, '');
  }

  /** The answer, if it is a success; rejects with a `TableAnswer`, or as the signal says. */
  call(call: TableCall, signal?: Ending): Promise<WireAnswer> {
    return this.watch(call.method === 'GET' ? 'read' : 'write', () => this.repeated(call, signal));
  }

  /**
   * Names of the account's tables, of very many the first thousand (Query Tables); none where they may not be asked for. Whoever asks while
   * the question is under way is told its answer, too.
   */
  tables(signal?: Ending): Promise<ReadonlySet<string>> {
    this.listing ??= this.list(signal).finally(() => {
      this.listing = undefined;
    });
    return this.listing;
  }

  private async list(signal: Ending | undefined): Promise<ReadonlySet<string>> {
    try {
      const { body } = await this.call({ method: 'GET', path: '/Tables', headers: LISTING }, signal);
      const { value } = JSON.parse(body) as { readonly value: readonly { readonly TableName: string }[] };
      return new Set(value.map(({ TableName }) => TableName));
    } catch (error) {
      if (error instanceof TableAnswer && error.statusCode === 403) return new Set();
      throw error;
    }
  }

  private async repeated(call: TableCall, signal: Ending | undefined): Promise<WireAnswer> {
    for (let lost = 0; ; lost++) {
      const tried = await this.once(call, signal).catch(unanswered);
      if (isSuccess(tried)) return tried;
      const waitMs = lost < this.retries.most ? this.waitAfter(tried, lost) : undefined;
      if (waitMs === undefined) throw failureOf(tried);
      await pauseFor(waitMs, signal);
    }
  }

  private async once({ method, path, headers, body }: TableCall, signal: Ending | undefined): Promise<WireAnswer> {
    const sent = { ...headers, 'x-ms-version': VERSION, 'x-ms-date': new Date().toUTCString(), 'user-agent': USER_AGENT };
    const signing = this.site.sign({ method, path: this.root + path, headers: sent, body });
    const authorization = typeof signing === 'string' ? signing : await signing;
    return exchange({ method, url: this.site.url + path, headers: { ...sent, authorization }, body, signal });
  }

  /** How long to wait before the next try, in ms; nothing where it would be told the same. */
  private waitAfter(tried: unknown, lost: number): number | undefined {
    if (tried instanceof TableAnswer) return PASSING.has(tried.code) ? this.backOff(lost) : undefined;
    if (!isAnswer(tried)) return undefined;
    return retryAfterOf(tried) ?? (isPassing(tried.status) ? this.backOff(lost) : undefined);
  }

  private backOff(lost: number): number {
    const { firstMs, longestMs } = this.retries;
    const longest = Math.min(longestMs, firstMs * 2 ** lost);
    return longest / 2 + Math.random() * (longest / 2);
  }
}

function isAnswer(tried: unknown): tried is WireAnswer {
  return typeof tried === 'object' && tried !== null && 'status' in tried && 'headers' in tried;
}

function isSuccess(tried: unknown): tried is WireAnswer {
  return isAnswer(tried) && tried.status >= 200 && tried.status < 300;
}

function failureOf(tried: unknown): unknown {
  return isAnswer(tried) ? answered(tried.status, tried.body) : tried;
}

function isPassing(status: number): boolean {
  return status === 408 || (status >= 500 && status !== 501 && status !== 505);
}

/** What a busy service asks for, in ms: only 429 and 503 are told so. */
function retryAfterOf({ status, headers }: WireAnswer): number | undefined {
  if (status !== 429 && status !== 503) return undefined;
  const inMs = Number(headers['x-ms-retry-after-ms'] ?? Number.NaN);
  const text = headers['retry-after'] ?? '';
  const known = [inMs, Number(text || 'none') * 1000, Date.parse(text) - Date.now()].find((ms) => !Number.isNaN(ms));
  return known === undefined ? undefined : Math.max(0, known);
}
