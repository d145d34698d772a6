/** Clients of the SDK that nobody calls are not made. */

import { deepEqual, equal, rejects } from 'node:assert/strict';
import { lateClient } from '../../src/channel/late-client';

class Client {
  readonly conversations = {
    own: 'c',
    send: (...words: readonly string[]): Promise<string> => Promise.resolve(`${words.join(' ')}!`),
  };
  private readonly name = 'client';
  called(): Promise<string> {
    return Promise.resolve(this.name);
  }
  fail(): Promise<never> {
    return Promise.reject(new TypeError(this.name));
  }
}

describe('a client that is made late', () => {
  const counted = (made: unknown[] = []) => {
    const client = lateClient(() => {
      made.push(1);
      return Promise.resolve(new Client());
    });
    return { made, client };
  };

  it('is not made to be handed on, waited for or looked at', async () => {
    const { made, client } = counted();
    const { conversations } = await Promise.resolve(client);
    equal(typeof conversations.send, 'function');
    deepEqual(made, []);
  });

  it('is made once, and does what it does', async () => {
    const { made, client } = counted();
    deepEqual(await Promise.all([client.conversations.send('one', 'two'), client.called()]), ['one two!', 'client']);
    await rejects(client.fail(), new TypeError('client'));
    deepEqual(made, [1]);
  });

  it('fails as its making does, and is made anew', async () => {
    let times = 0;
    const client = lateClient(() => (times++ === 0 ? Promise.reject(new RangeError('not made')) : Promise.resolve(new Client())));
    await rejects(client.called(), new RangeError('not made'));
    equal(await client.called(), 'client');
  });
});
