/** A time limit for calls that take a signal. */

type Listener = (event: { readonly type: string }) => void;

/** What ends a call: as much of an `AbortSignal` as clients look at. The SDK's take it as theirs (`AbortSignalLike`, @azure/abort-controller). */
export interface Ending {
  readonly aborted: boolean;
  readonly reason: unknown;
  addEventListener(type: 'abort', listener: Listener): void;
  removeEventListener(type: 'abort', listener: Listener): void;
}

/** Ends what listens, once. Making node's own costs a call more than all the rest of its limit, and next to none ever ends. */
class TimeLimit implements Ending {
  aborted = false;
  reason: unknown;
  private readonly listeners: Listener[] = [];
  private readonly timer: NodeJS.Timeout;

  constructor(ms: number) {
    this.timer = setTimeout(() => {
      this.end();
    }, ms).unref();
  }

  addEventListener(_type: 'abort', listener: Listener): void {
    this.listeners.push(listener);
  }

  removeEventListener(_type: 'abort', listener: Listener): void {
    const at = this.listeners.indexOf(listener);
    if (at >= 0) this.listeners.splice(at, 1);
  }

  /** The work is over. */
  lift(): void {
    clearTimeout(this.timer);
  }

  private end(): void {
    this.aborted = true;
    this.reason = new DOMException('The operation was aborted due to timeout', 'TimeoutError');
    for (const listener of [...this.listeners]) listener({ type: 'abort' });
  }
}

/** What the work comes to; what it is handed ends it after `ms` with a `TimeoutError`, as `AbortSignal.timeout` does. */
export async function timely<T>(ms: number, work: (ending: Ending) => Promise<T>): Promise<T> {
  const limit = new TimeLimit(ms);
  try {
    return await work(limit);
  } finally {
    limit.lift();
  }
}

/** Waits so many ms; rejects as soon as the ending says so, with its reason. */
export async function pauseFor(ms: number, ending?: Ending): Promise<void> {
  let stop = (): void => undefined;
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, ms);
    stop = () => {
      clearTimeout(timer);
      resolve();
    };
    ending?.addEventListener('abort', stop);
    if (ending?.aborted === true) stop();
  });
  ending?.removeEventListener('abort', stop);
  if (ending?.aborted === true) throw ending.reason;
}
