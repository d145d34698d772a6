/** What is made ready after the start: whatever goes wrong with it ends nothing else, and it ends with the bot. */

import { deepEqual, equal } from 'node:assert/strict';
import { warmUp } from '../../src/app/warm-up';
import { memoryLog } from '../kit/stage/memory-log';

describe('making ready after the start', () => {
  it('goes step by step, and on behind one that fails, which is logged', async () => {
    const { log, lines } = memoryLog();
    const done: string[] = [];
    const fails = (): void => {
      throw new TypeError('planted');
    };
    await warmUp([() => done.push('first'), fails, () => done.push('last')], log, new AbortController().signal, 1);
    deepEqual(done, ['first', 'last']);
    deepEqual(
      lines.map(({ event }) => event),
      ['warm-up failed'],
    );
  });

  it('stops when the bot ends, between two steps and in one', async () => {
    const { log, lines } = memoryLog();
    const ending = new AbortController();
    let steps = 0;
    const step = (): void => {
      steps++;
      ending.abort();
    };
    await warmUp([step, step], log, ending.signal, 1);
    await warmUp([step], log, ending.signal, 3_600_000);
    equal(steps, 1);
    deepEqual(lines, []);
  });
});
