import { equal, rejects } from 'node:assert/strict';
import { pauseFor, timely, type Ending } from '../../src/bounds/timely';

const hanging = (ending: Ending): Promise<never> =>
  new Promise((_, reject) => {
    ending.addEventListener('abort', ({ type }) => {
      equal(type, 'abort');
      reject(new Error('ended', { cause: ending.reason }));
    });
  });

describe('a time limit for a call', () => {
  it('leaves what ends in time alone', async () => {
    let heard = 0;
    const listener = (): void => void heard++;
    const ending = await timely(20, (one) => {
      one.addEventListener('abort', listener);
      return Promise.resolve(one);
    });
    await pauseFor(40);
    equal(ending.aborted, false);
    equal(heard, 0);
  });

  it('ends what does not, as node’s own signal does', async () => {
    const ended = ({ cause }: Error): boolean => cause instanceof DOMException && cause.name === 'TimeoutError';
    await rejects(timely(5, hanging), ended);
    await rejects(hanging(AbortSignal.timeout(5)), ended);
  });

  it('tells those who still listen, each once', async () => {
    const heard: string[] = [];
    const [first, second] = ['first', 'second'].map((name) => () => void heard.push(name)) as [() => void, () => void];
    await rejects(
      timely(5, async (ending) => {
        ending.addEventListener('abort', first);
        ending.addEventListener('abort', second);
        ending.removeEventListener('abort', first);
        await hanging(ending);
      }),
    );
    equal(heard.join(), 'second');
  });

  it('ends a pause, one that begins after it as well', async () => {
    await rejects(
      timely(5, (ending) => pauseFor(10_000, ending)),
      { name: 'TimeoutError' },
    );
    await rejects(pauseFor(10_000, AbortSignal.abort(new Error('over'))), { message: 'over' });
  });

  it('lets a pause pass', async () => {
    const start = performance.now();
    await pauseFor(20, new AbortController().signal);
    equal(performance.now() - start >= 19, true);
  });
});
