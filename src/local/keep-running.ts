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
  const stopping = new AbortController();
  const stopped = () => stopping.signal.aborted;
  let child = start();
  const planned = { isUnderWay: false };
  const isLeft = () => stopped() || planned.isUnderWay;

  async function watch(recent: readonly number[]): Promise<void> {
    await child.ended;
    if (isLeft()) return;
    const now = performance.now();
    const counted = [...recent.filter((at) => now - at < withinMs), now];
    if (counted.length >= tooMany) {
      deaths.gaveUp(child.lastWords());
      return;
    }
    deaths.died();
    await delay(firstWaitMs * 2 ** (counted.length - 1), undefined, { signal: stopping.signal }).catch(() => undefined);
    if (isLeft()) return;
    child = start();
    await watch(counted);
  }

  let watching = watch([]);
  return {
    async restart() {
      planned.isUnderWay = true;
      await child.stop(graceMs);
      await watching;
      planned.isUnderWay = false;
      if (stopped()) return;
      child = start();
      watching = watch([]);
    },
    async stop() {
      stopping.abort();
      await child.stop(graceMs);
      await watching;
    },
  };
}
