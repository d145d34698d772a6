/** Erases a person, an address or a tenant: from a promise that is kept until it is done. Doing it twice does no harm. */

import { hasCode } from '../domain/errors';
import type { Clock } from '../domain/time/clock';
import type { Log } from '../log/log';
import { ERASURES, erasureKey, newErasure, readErasure, type Erasure } from './erasure';
import { ErasureSteps, type StepsParts } from './erasure-steps';
import { Recognition, type SaysWho } from './recognition';
import { NONE, type Counts, type Look, type Subject } from './subject';

/** What erasing works with. */
export interface ErasuresParts extends StepsParts {
  /** Whether the index of mentions knows every row. */
  readonly index: { isWhole(): Promise<boolean> };
  readonly clock: Clock;
  readonly log: Log;
}

/** Longer than the steps between two saves take. */
const LEASE_MS = 120_000;
/** While the storage is out, an erasure that was started here is tried again after these pauses; later rounds of the keeper do the rest. */
const PAUSES_MS = [1000, 5000, 15_000, 60_000, 60_000, 60_000, 60_000, 60_000];

/** Erases. Rejects with the errors of the storage; it then goes on where it was, at the next call or the next round of the keeper. */
export class Erasures {
  private readonly steps: ErasureSteps;
  private readonly running = new Set<Promise<void>>();
  private readonly waiting = new Set<NodeJS.Timeout>();

  constructor(private readonly parts: ErasuresParts) {
    this.steps = new ErasureSteps(parts);
  }

  /** What an erasure would take, and where somebody of that name stands whom it would leave. Nothing is taken. */
  look(subject: Subject): Promise<Look> {
    return this.steps.look(newErasure(subject, this.lease()));
  }

  /**
   * Promises an erasure: from now on it happens, whatever else does. The key by which it goes on. `chat`: what is known of the person from
   * a chat that may be gone before the first step is taken.
   */
  async begin(subject: Subject, chat?: SaysWho): Promise<string> {
    const key = erasureKey(subject);
    const erasure = newErasure(subject, this.lease());
    try {
      await this.parts.state.write({ [key]: chat ? new Recognition(erasure).addChat(chat).in(erasure) : erasure });
    } catch (error) {
      if (!hasCode(error, 'STORAGE_CONFLICT')) throw error;
    }
    return key;
  }

  /** Goes on with an erasure until it is done. What it took from its beginning on; nothing when there is none any more. */
  async finish(key: string): Promise<Counts> {
    const { state, log, index } = this.parts;
    let erasure = await this.load(key);
    if (!erasure) return NONE;
    if (erasure.stage === 'gather' && !erasure.whole) erasure = { ...erasure, whole: !(await index.isWhole()) };
    while (erasure.stage !== 'done') erasure = await this.save(key, await this.steps.take(erasure));
    await state.delete([key]);
    const { items, rows, people } = erasure.counts;
    log.info('erased', { kind: erasure.subject.kind, count: items + rows + people });
    return erasure.counts;
  }

  /** Goes on with an erasure while others do something else, and tries again while the storage is out. The promise stays whatever happens. */
  start(key: string, [pause, ...pauses]: readonly number[] = PAUSES_MS): void {
    const work = this.finish(key)
      .then(
        () => undefined,
        (error: unknown) => {
          this.notYet(error);
          if (pause === undefined || !hasCode(error, 'STORAGE_UNAVAILABLE')) return;
          this.later(pause, () => {
            this.start(key, pauses);
          });
        },
      )
      .finally(() => this.running.delete(work));
    this.running.add(work);
  }

  /** Tries nothing again any more; whoever starts next goes on. */
  stop(): void {
    for (const timer of this.waiting) clearTimeout(timer);
    this.waiting.clear();
  }

  /** Resolves when nothing that was started is under way. */
  async idle(): Promise<void> {
    while (this.running.size > 0) await Promise.all(this.running);
  }

  /** Goes on with every erasure that nobody is at. Trouble with one does not keep the others. */
  async resume(): Promise<void> {
    const { state, clock } = this.parts;
    for await (const key of state.keys(ERASURES)) {
      const erasure = await this.load(key).catch((error: unknown) => {
        this.notYet(error);
        return undefined;
      });
      if (!erasure || erasure.until > clock.now().toISOString()) continue;
      this.start(key);
      await this.idle();
    }
  }

  /** The promise stays: whoever may, an instance of a later release among them, goes on with it. */
  private notYet(error: unknown): void {
    this.parts.log.warn('not erased yet', {}, error);
  }

  private later(ms: number, work: () => void): void {
    const timer = setTimeout(() => {
      this.waiting.delete(timer);
      work();
    }, ms);
    timer.unref();
    this.waiting.add(timer);
  }

  private async load(key: string): Promise<Erasure | undefined> {
    const item = (await this.parts.state.read([key]))[key];
    return item && readErasure(item);
  }

  /** A conflict says that somebody else is at it: then it is left to them. */
  private async save(key: string, erasure: Erasure): Promise<Erasure> {
    const saved = { ...erasure, until: this.lease() };
    return { ...saved, eTag: await this.parts.state.put(key, saved) };
  }

  private lease(): string {
    return new Date(this.parts.clock.now().getTime() + LEASE_MS).toISOString();
  }
}
