/** One thread with an index: asked by messages, given up when it doesn't answer. */

import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { LATE, within } from '../bounds/within';
import type { PartnerCompany } from '../domain/credit/credit';
import type { DirectoryAnswer, SearchFor } from '../domain/credit/partner-directory';
import type { Question, Said, ThreadStart } from './thread-messages';

/** A search takes milliseconds; one that takes so long will not come. */
const PATIENCE_MS = 3_000;

type Waiting = (json: string | undefined) => void;

/** How a thread came up. */
export type ThreadUp = Extract<Said, { readonly kind: 'ready' | 'failed' }>;

/** A running thread. After `ended` every question is answered with nothing. */
export class IndexThread {
  /** How it came up. A thread that dies before is `failed`. */
  readonly up: Promise<ThreadUp>;
  private readonly worker: Worker;
  private readonly waiting = new Map<number, Waiting>();
  private questions = 0;
  private isOver = false;

  constructor(start: ThreadStart, onEnd: () => void) {
    this.worker = new Worker(join(__dirname, 'index-thread.js'), { workerData: start, name: 'directory' });
    this.worker.unref();
    this.up = new Promise((resolve) => {
      this.worker.on('message', (said: Said) => {
        if (said.kind === 'ready' || said.kind === 'failed') resolve(said);
        else this.waiting.get(said.id)?.(said.json);
      });
      // An index larger than the memory ends the thread, not the bot.
      this.worker.on('error', () => undefined);
      this.worker.on('exit', () => {
        resolve({ kind: 'failed', code: 'THREAD_ENDED' });
        this.isOver = true;
        for (const answer of this.waiting.values()) answer(undefined);
        onEnd();
      });
    });
  }

  /** What a search found; that it is away where the thread doesn't answer. */
  async search(text: string, { tenantId: _, ...wanted }: SearchFor): Promise<DirectoryAnswer> {
    const json = await this.ask((id) => ({ id, kind: 'search', text, wanted }));
    return json === undefined ? { kind: 'away' } : (JSON.parse(json) as DirectoryAnswer);
  }

  /** The company with this PartnerID; nothing where there is none, or the thread doesn't answer. */
  async find(partnerId: string): Promise<PartnerCompany | undefined> {
    const json = await this.ask((id) => ({ id, kind: 'find', partnerId }));
    const [found] = json === undefined ? [] : (JSON.parse(json) as readonly PartnerCompany[]);
    return found;
  }

  /** Ends it. */
  async stop(): Promise<void> {
    await this.worker.terminate();
  }

  private async ask(question: (id: number) => Question): Promise<string | undefined> {
    if (this.isOver) return undefined;
    const id = ++this.questions;
    const said = new Promise<string | undefined>((resolve) => this.waiting.set(id, resolve));
    this.worker.postMessage(question(id));
    const answer = await within(PATIENCE_MS, said);
    this.waiting.delete(id);
    return answer === LATE ? undefined : answer;
  }
}
