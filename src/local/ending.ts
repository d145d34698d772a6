/** One place for everything that ends the launcher: a signal, a parent that is gone, a problem, a fault. */

import { findAncestors, haveEnded, wereGoneBefore } from './ancestors';

/** An end that somebody asked for. It is no failure. */
export class AskedToEnd extends Error {
  override readonly name = 'AskedToEnd';
}

/** The launcher's end. `signal` is aborted once, with AskedToEnd or with what went wrong as its reason. */
export interface Ending {
  readonly signal: AbortSignal;
  readonly end: (reason: unknown) => void;
}

const lookEveryMs = 500;

/**
 * Watches for the end: Ctrl-C, SIGTERM, a closed terminal (SIGHUP), and the end of npm or of the shell between npm and the launcher, which
 * reaches the launcher as no signal at all. From now on none of these ends the process by itself: whoever calls closes in order.
 */
export function watchForEnd(startedByNpm: boolean): Ending {
  const controller = new AbortController();
  const end = (reason: unknown) => {
    controller.abort(reason);
  };
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, end.bind(null, new AskedToEnd(name)));
  for (const name of ['uncaughtException', 'unhandledRejection'] as const) process.on(name, end);
  keepWritingHarmless();
  watchAncestors(startedByNpm, end);
  return { signal: controller.signal, end };
}

function watchAncestors(startedByNpm: boolean, end: (reason: unknown) => void): void {
  const ancestors = findAncestors();
  if (wereGoneBefore(ancestors, startedByNpm)) end(new AskedToEnd('npm has ended'));
  const watch = setInterval(() => {
    if (!haveEnded(ancestors)) return;
    clearInterval(watch);
    end(new AskedToEnd('the parent has ended'));
  }, lookEveryMs).unref();
}

/** Writing to a terminal that is gone fails; unheard, that failure would end the process before the data is saved. */
function keepWritingHarmless(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
}
