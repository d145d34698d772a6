/** A time limit for calls that take a signal. */

/**
 * What the work comes to; its signal ends it after `ms` with a `TimeoutError`. `AbortSignal.timeout` does the same and fires later all the
 * same, with an error nobody sees, for each call that was over in time: that costs more than the signal.
 */
export async function timely<T>(ms: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const timer = setTimeout(() => {
    controller.abort(new DOMException('The operation was aborted due to timeout', 'TimeoutError'));
  }, ms);
  timer.unref();
  try {
    return await work(controller.signal);
  } finally {
    clearTimeout(timer);
  }
}
