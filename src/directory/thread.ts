/** One thread with an index: asked by messages, given up when it doesn't answer. */

import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { LATE, within } from '../bounds/within';
import type { DirectoryCompany } from './company';
import type { EngineAnswer } from './engine';
import type { Near } from './name-search';
import type { Question, Said, ThreadStart } from './thread-messages';

/** A search takes milliseconds; one that takes so long will not come. */
const PATIENCE_MS = 3_000;

type Waiting = (said: Said | undefined) => void;

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
        else this.waiting.get(said.id)?.(said);
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

  /** What a search found; nothing where the thread doesn't answer. */
  async search(text: string, near: Near, most: number): Promise<EngineAnswer | undefined> {
    const said = await this.ask((id) => ({ id, kind: 'search', text, near, most }));
    return said?.kind === 'answer' ? said.answer : undefined;
  }

  /** The company with this PartnerID; nothing where there is none, or the thread doesn't answer. */
  async find(partnerId: string): Promise<DirectoryCompany | undefined> {
    const said = await this.ask((id) => ({ id, kind: 'find', partnerId }));
    return said?.kind === 'company' ? said.company : undefined;
  }

  /** Ends it. */
  async stop(): Promise<void> {
    await this.worker.terminate();
  }

  private async ask(question: (id: number) => Question): Promise<Said | undefined> {
    if (this.isOver) return undefined;
    const id = ++this.questions;
    const said = new Promise<Said | undefined>((resolve) => this.waiting.set(id, resolve));
    this.worker.postMessage(question(id));
    const answer = await within(PATIENCE_MS, said);
    this.waiting.delete(id);
    return answer === LATE ? undefined : answer;
  }
}
