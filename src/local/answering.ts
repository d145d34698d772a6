/** Waits until something answers over HTTP. */

import { get } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';

const askEveryMs = 100;
const patienceMs = 2_000;

/** Asks until the answer is 200 and tells true, or false when the time is up. Rejects when `ending` is aborted. */
export async function waitForAnswer(url: string, withinMs: number, ending: AbortSignal): Promise<boolean> {
  const until = performance.now() + withinMs;
  while (performance.now() < until) {
    if (await answersOk(url)) return true;
    await delay(askEveryMs, undefined, { signal: ending });
  }
  return false;
}

/** Without an agent: a connection kept open would hold up the other side when it closes. */
function answersOk(url: string): Promise<boolean> {
  return new Promise((resolve) => {
    const request = get(url, { agent: false, timeout: patienceMs }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    request.once('timeout', () => request.destroy());
    request.once('error', () => {
      resolve(false);
    });
  });
}
