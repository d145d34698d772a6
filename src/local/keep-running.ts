/** Starts a child again when it dies, until it dies too often. */

import { setTimeout as delay } from 'node:timers/promises';
import type { Child } from './child';

/** A child that is started again whenever it dies. */
export interface KeptRunning {
  /** Ends it for good. Settles when no process of it is left. */
  readonly stop: () => Promise<void>;
  /** Ends it in order and starts it anew, also one that was left alone. Settles when the new one is started. */
  readonly restart: () => Promise<void>;
}

/** What the launcher wants to hear of. */
export interface Deaths {
  /** It died and will be started again. */
  died(): void;
  /** It died so often that it is left alone; `lastWords` is what it wrote at the end. */
  gaveUp(lastWords: readonly string[]): void;
}

const tooMany = 5;
const withinMs = 30_000;
const firstWaitMs = 250;
const graceMs = 10_000;

/** Starts a child with `start` and keeps it running. Five deaths within half a minute are enough. */
export function keepRunning(start: () => Child, deaths: Deaths): KeptRunning {
  const watched = new Watched(start, deaths);
  return { restart: () => watched.restart(), stop: () => watched.stop() };
}

class Watched {
  readonly #stopping = new AbortController();
  #child: Child;
  #isRestarting = false;
  #watching: Promise<void>;

  constructor(
    private readonly start: () => Child,
    private readonly deaths: Deaths,
  ) {
    this.#child = start();
    this.#watching = this.watch([]);
  }

  async restart(): Promise<void> {
    this.#isRestarting = true;
    await this.#child.stop(graceMs);
    await this.#watching;
    this.#isRestarting = false;
    if (this.#stopping.signal.aborted) return;
    this.#child = this.start();
    this.#watching = this.watch([]);
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#child.stop(graceMs);
    await this.#watching;
  }

  private async watch(recent: readonly number[]): Promise<void> {
    await this.#child.ended;
    if (this.isMeant()) return;
    const now = performance.now();
    const counted = [...recent.filter((at) => now - at < withinMs), now];
    if (counted.length >= tooMany) {
      this.deaths.gaveUp(this.#child.lastWords());
      return;
    }
    this.deaths.died();
    await delay(firstWaitMs * 2 ** (counted.length - 1), undefined, { signal: this.#stopping.signal }).catch(() => undefined);
    if (this.isMeant()) return;
    this.#child = this.start();
    await this.watch(counted);
  }

  /** Whether somebody ended it on purpose. */
  private isMeant(): boolean {
    return this.#stopping.signal.aborted || this.#isRestarting;
  }
}
