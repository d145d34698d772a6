/** Turns of one conversation in two processes at once: as tests for so many turns. */

import { deepEqual, equal } from 'node:assert/strict';
import { executed } from '../kit/stage/activities';
import { startAzurite, type Azurite } from '../kit/storage/azurite';
import { cardActions } from '../kit/stage/card-elements';
import { TeamsChannel } from '../kit/stage/channel';
import type { Chat } from '../kit/stage/chat';
import { countOn } from '../kit/stage/counting-journey';
import { startBotProcess, type BotProcess, type BotProcessOptions } from '../kit/stage/counting-process';
import type { Delivery } from '../kit/stage/delivery';
import { objectOf } from '../kit/json';
import { until } from '../kit/until';
import { countingChat, countsShown, PARTNER } from './turn-stage';

/** How much comes at once. */
export interface Rush {
  readonly messages: number;
  /** Copies of one message, or of one press. */
  readonly copies: number;
  /** Where the second one is: a process of its own, or this one. */
  readonly second: (options: BotProcessOptions) => Promise<BotProcess>;
}

/** Defines the tests. */
export function inTwoProcesses({ messages, copies: times, second }: Rush): void {
  let azurite: Azurite;
  let bots: readonly BotProcess[];
  const channel = new TeamsChannel({ deliveryTimeoutMs: 240_000 });
  let chat: Chat;

  before(async () => {
    azurite = await startAzurite();
    await channel.start();
    const options = { connectionString: azurite.connectionString, partnerTenants: PARTNER };
    bots = await Promise.all([startBotProcess(options), second(options)]);
  });
  after(async () => {
    const codes = await Promise.all(bots.map((bot) => bot.end('SIGTERM')));
    await channel.stop();
    await azurite.close();
    deepEqual(codes, [0, 0]);
  });
  beforeEach(async () => {
    channel.botEndpoint = bots[0]!.endpoint;
    chat = await countingChat(channel);
  });

  /** Does the same `times` at once, every second time towards the other process. */
  function together(times: number, act: (index: number) => Promise<Delivery>): Promise<readonly Delivery[]> {
    return Promise.all(
      Array.from({ length: times }, (_, index) => {
        channel.botEndpoint = bots[index % 2]!.endpoint;
        return act(index);
      }),
    );
  }

  it(`keeps ${messages} simultaneous messages and answers each with a count of its own`, async () => {
    const deliveries = await together(messages, (index) => chat.say(`message ${index}`));
    deepEqual(new Set(deliveries.map(({ status }) => status)), new Set([200]));
    await channel.idle();
    deepEqual(
      [...new Set(countsShown(chat))].sort((a, b) => a - b),
      Array.from({ length: messages + 1 }, (_, count) => count),
    );
    equal(chat.messages.filter(({ from }) => from === 'bot').length, messages + 1);
  });

  it(`does ${times} copies of one message once, and answers once`, async () => {
    await together(times, () => chat.say('apples', { id: '1790000000001' }));
    await channel.idle();
    equal(chat.messages.filter(({ from }) => from === 'bot').length, 2);
    equal(Math.max(...countsShown(chat)), 1);
  });

  it(`does ${times} copies of one press once, and answers each with the same card`, async () => {
    const { id = '', card = {} } = chat.messages.at(-1) ?? {};
    const data = objectOf(cardActions(card)[0]?.action['data']);
    const action = { type: 'Action.Execute', verb: 'count', data };
    const press = executed(chat.origin, { id: 'f:20-copies', at: new Date() }, id, action);
    const copies = await together(times, () => chat.send(press));
    await channel.idle();
    equal(new Set(copies.map(({ body }) => JSON.stringify(body))).size, 1);
    deepEqual(new Set(copies.map(({ body }) => countOn(objectOf(body)['value']))), new Set([1]));
  });

  it(`does ${times} presses on the same card at once a single time`, async () => {
    const copies = await together(times, () => chat.press('last', 'Count'));
    await channel.idle();
    deepEqual(new Set(copies.map(({ body }) => countOn(objectOf(body)['value']))), new Set([1]));
    equal(chat.messages.filter(({ from }) => from === 'bot').length, 1);
  });

  it('ends in order on SIGTERM: the turn under way is finished, and the exit code is 0', async () => {
    // Long enough for the signal to arrive in the middle of the turn.
    const slow = channel.fault({ on: 'post', times: 1, effect: { kind: 'delay', ms: 700 } });
    const saying = chat.say('one more');
    await until(() => slow.hits > 0, 'the turn never came to its card');
    equal(await bots[0]!.end('SIGTERM'), 0);
    equal((await saying).status, 200);
    equal(chat.messages.filter(({ from }) => from === 'bot').length, 2);
    equal(Math.max(...countsShown(chat)), 1);
    equal((await chat.redeliver()).error, 'ECONNREFUSED');
  });
}
