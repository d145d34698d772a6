/**
 * What a crash left owed, among many: a sweep asks for as much at 50,000 chats as at 1,000, and a promise of a killed bot is kept
 * within 90 s while every query takes 4 s. `owed.test.ts` has the small siblings.
 */

import { equal, ok } from 'node:assert/strict';
import { TableClient } from '@azure/data-tables';
import { hashKey } from '../../src/storage/keys';
import { startAzurite, type Azurite } from '../kit/storage/azurite';
import { TeamsChannel } from '../kit/stage/channel';
import type { Chat } from '../kit/stage/chat';
import { startBotProcess, type BotProcess } from '../kit/stage/counting-process';
import { FaultProxy, type ProxiedRequest } from '../kit/faults/fault-proxy';
import { until } from '../kit/until';
import { botMessages, countingChat, countingStage, countNow, PARTNER, StateRow } from './turn-stage';

const isQuery = ({ method, path }: ProxiedRequest) => method === 'GET' && path.includes('$filter');
const LANES = 32;

/** Copies of a chat's row under the keys of people nobody hears from. */
async function plantIdle(connectionString: string, model: Chat, from: number, to: number): Promise<void> {
  const table = TableClient.fromConnectionString(connectionString, 'state', { allowInsecureConnection: true });
  const { c0, chunks, deflated, v, write } = await new StateRow(connectionString, model).read();
  const numbers = Array.from({ length: to - from }, (_, i) => from + i).values();
  const lane = async (): Promise<void> => {
    for (const number of numbers) {
      const key = `person/idle/${number}`;
      const hash = hashKey(key);
      await table.createEntity({ partitionKey: hash, rowKey: hash, key, v, c0, chunks, deflated, write });
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}

describe('a sweep among many chats', () => {
  const stage = countingStage();
  before(() => stage.start());
  after(() => stage.stop());

  /** What a sweep costs that finds one turn whose process died. */
  async function requests(): Promise<number> {
    const chat = await countingChat(stage.channel);
    stage.clock.advance(120_000);
    await stage.app.sweep();
    await chat.say('help');
    const row = new StateRow(stage.connectionString, chat);
    const lease = new Date(stage.clock.now().getTime() + 30_000).toISOString();
    const promise = { id: 'of a dead process', until: lease, kind: 'show', screen: { kind: 'journey' } };
    await row.setContent({ ...(await row.content()), owed: [promise] });
    stage.clock.advance(60_000);
    const before = stage.tables.requests.length;
    await stage.app.sweep();
    await stage.settled();
    equal(botMessages(chat).length, 3);
    return stage.tables.requests.length - before;
  }

  it('asks for as much at 50,000 as at 1,000, give or take 2', async () => {
    const model = await countingChat(stage.channel);
    await plantIdle(stage.connectionString, model, 0, 1000);
    const few = await requests();
    await plantIdle(stage.connectionString, model, 1000, 50_000);
    const many = await requests();
    console.log(`      ${few} requests at 1,000 chats, ${many} at 50,000`);
    ok(Math.abs(many - few) <= 2, `${few} and ${many}`);
  });
});

describe('a bot that is killed while every query takes 4 s', () => {
  let azurite: Azurite;
  let tables: FaultProxy;
  let bots: readonly BotProcess[] = [];
  const channel = new TeamsChannel();

  before(async () => {
    azurite = await startAzurite();
    await channel.start();
    const [endpoint = '', host = '', port] = /http:\/\/([\d.]+):(\d+)/.exec(azurite.connectionString) ?? [];
    tables = await new FaultProxy({ host, port: Number(port) }).start();
    const connectionString = azurite.connectionString.replace(endpoint, tables.url);
    const start = () => startBotProcess({ connectionString, partnerTenants: PARTNER, sweepEveryMs: 'usual' });
    bots = await Promise.all([start(), start()]);
  });
  after(async () => {
    await Promise.all(bots.map((bot) => bot.end('SIGKILL')));
    await channel.stop();
    await tables.stop();
    await azurite.close();
  });

  it('has its promise kept by another one within 90 s', async () => {
    channel.botEndpoint = bots[0]!.endpoint;
    const chat = await countingChat(channel);
    // A message is answered before its card where the first turn of a process takes long.
    await until(() => countNow(chat) === 0, 'the first card never came');
    tables.mode = { kind: 'delay', ms: 4000, only: isQuery };
    const hung = channel.fault({ on: 'post', times: 1, effect: { kind: 'hang' } });
    const saying = chat.say('apples');
    await until(() => hung.hits > 0, 'no card was posted');
    await bots[0]!.end('SIGKILL');
    const killedAt = performance.now();
    equal((await saying).status, 0);
    await until(() => countNow(chat) === 1, 'the card never came', 50);
    const took = Math.round((performance.now() - killedAt) / 1000);
    console.log(`      kept after ${took} s`);
    ok(took <= 90, `${took} s`);
    equal(botMessages(chat).length, 2);
  });
});
