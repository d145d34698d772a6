/**
 * The imported directory: its index lives in a thread, follows imports, and comes back by itself; the operator's own companies stand in
 * front of it. Where nothing was imported, or the index can't be brought up, there are the own companies, or what stands in for them.
 */

import type { PartnerCompany } from '../domain/credit/credit';
import type { DirectoryAnswer, PartnerDirectory, SearchFor } from '../domain/credit/partner-directory';
import { UNFINISHED, type CompanyTable, type OwnCompany } from './company-table';
import { EngineDirectory, USUAL_MOST } from './engine-directory';
import { IndexThread } from './thread';
import type { ThreadStart } from './thread-messages';

/** What happened to the index, for the log. */
export type DirectoryEvent =
  | { readonly kind: 'ready'; readonly count: number; readonly ms: number; readonly reason: string }
  | { readonly kind: 'failed'; readonly code: string }
  | { readonly kind: 'ended' };

/** What the directory works with. */
export interface StoredDirectoryParts {
  readonly table: Pick<CompanyTable, 'state' | 'own'>;
  readonly start: ThreadStart;
  /** Searched while nothing was imported: a sample in local mode, nothing in production. */
  readonly instead: PartnerDirectory;
  readonly tell: (event: DirectoryEvent) => void;
  /** How often the storage is asked whether anything changed. */
  readonly everyMs?: number;
}

const EVERY_MS = 60_000;

type Found = Extract<DirectoryAnswer, { readonly kind: 'found' }>;

/** Follows the stored directory from `start` to `stop`. Searches never wait for the index to come up. */
export class StoredDirectory implements PartnerDirectory {
  private own_ = new EngineDirectory([]);
  private ownCompanies: readonly OwnCompany[] = [];
  private thread: IndexThread | undefined;
  /** The version that is loaded, or that failed to load last. */
  private version: string | undefined;
  private count = 0;
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> = Promise.resolve();
  private isStopped = false;

  constructor(private readonly parts: StoredDirectoryParts) {}

  get isEmpty(): boolean {
    return this.thread === undefined && this.own_.isEmpty && (this.count > 0 || this.parts.instead.isEmpty === true);
  }

  get isAway(): boolean {
    return this.thread === undefined && this.count > 0;
  }

  get offersTyping(): boolean {
    return this.thread !== undefined;
  }

  /** Begins to follow; the first look goes on by itself. */
  start(): void {
    this.looking = this.look();
    this.timer = setInterval(() => {
      this.looking = this.looking.then(() => this.look());
    }, this.parts.everyMs ?? EVERY_MS);
    this.timer.unref();
  }

  /** Looks now whether anything changed; resolves when the index is what is stored, or could not be brought up. */
  async refresh(): Promise<void> {
    await this.looking;
    await this.look();
  }

  /** Ends the thread. */
  async stop(): Promise<void> {
    this.isStopped = true;
    clearInterval(this.timer);
    await this.thread?.stop();
    await this.looking;
    await this.thread?.stop();
  }

  async search(text: string, wanted: SearchFor = {}): Promise<DirectoryAnswer> {
    // The term is read where it is searched for: once, and beside an index in its thread, not here.
    if (this.own_.isEmpty && this.thread) return this.thread.search(text, wanted);
    const own = this.own_.searchNow(text, wanted);
    if (own.kind === 'none') return own;
    const theirs = await this.beside(text, wanted);
    if (theirs.kind !== 'found') return this.own_.isEmpty ? theirs : own;
    return own.kind === 'found' ? joined(own, theirs, wanted.most ?? USUAL_MOST) : theirs;
  }

  async find(partnerId: string): Promise<PartnerCompany | undefined> {
    const own = await this.own_.find(partnerId);
    if (own) return own;
    if (this.thread) return this.thread.find(partnerId);
    return this.count > 0 ? undefined : this.parts.instead.find(partnerId);
  }

  own(tenantId: string): readonly PartnerCompany[] {
    return this.own_.own(tenantId);
  }

  private async beside(text: string, wanted: SearchFor): Promise<DirectoryAnswer> {
    if (this.thread) return this.thread.search(text, wanted);
    return this.count > 0 ? { kind: 'away' } : this.parts.instead.search(text, wanted);
  }

  /** Trouble with the storage leaves everything as it is until the next look. */
  private async look(): Promise<void> {
    try {
      const [state, own] = await Promise.all([this.parts.table.state(), this.parts.table.own()]);
      this.takeOwn(own);
      const isBeingWritten = state?.version.startsWith(UNFINISHED) === true && this.thread !== undefined;
      if (state === undefined || isBeingWritten || this.isStopped) return;
      this.count = state.count;
      if (state.version !== this.version && state.count > 0) await this.bringUp(state.version);
    } catch {
      this.parts.tell({ kind: 'failed', code: 'STORAGE_UNAVAILABLE' });
    }
  }

  private takeOwn(own: readonly OwnCompany[]): void {
    if (JSON.stringify(own) === JSON.stringify(this.ownCompanies)) return;
    this.ownCompanies = own;
    this.own_ = new EngineDirectory(own);
  }

  /** The old index answers until the new one is ready. */
  private async bringUp(version: string): Promise<void> {
    const began = performance.now();
    const thread: IndexThread = new IndexThread(this.parts.start, () => {
      this.lose(thread);
    });
    const up = await thread.up;
    if (up.kind === 'failed') {
      this.parts.tell(up);
      await thread.stop();
      return;
    }
    const before = this.thread;
    this.thread = thread;
    this.version = up.version === version ? version : up.version;
    this.count = up.count;
    this.parts.tell({ kind: 'ready', count: up.count, ms: Math.round(performance.now() - began), reason: up.from });
    await before?.stop();
    if (this.isStopped) await thread.stop();
  }

  /** A thread that ended by itself is started anew at the next look. */
  private lose(thread: IndexThread): void {
    if (this.thread !== thread) return;
    this.thread = undefined;
    this.version = undefined;
    if (!this.isStopped) this.parts.tell({ kind: 'ended' });
  }
}

/** Own companies of the tenant, then what the index found, then own companies of others. */
function joined(own: Found, theirs: Found, most: number): DirectoryAnswer {
  if (own.found.length === 0) return theirs;
  const ids = new Set(own.found.map(({ partnerId }) => partnerId));
  const rest = theirs.found.filter(({ partnerId }) => !ids.has(partnerId));
  const first = own.found.filter(({ own: isOwn }) => isOwn === true);
  const others = own.found.filter(({ own: isOwn }) => isOwn !== true);
  return { ...own, found: [...first, ...rest, ...others].slice(0, most) };
}
