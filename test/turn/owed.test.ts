/** What a crash left owed is found whatever else is in the tables, however slowly they answer, and done once. */

import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { TableClient } from '@azure/data-tables';
import { hashKey } from '../../src/storage/keys';
import type { AppStage } from '../kit/stage/app-stage';
import type { Chat } from '../kit/stage/chat';
import type { ProxiedRequest } from '../kit/faults/fault-proxy';
import { countOn } from '../kit/stage/counting-journey';
import { memoryLog } from '../kit/stage/memory-log';
import { rowsOf, thaw } from '../storage/frozen-rows';
import { botMessages, countingChat, countingStage, countNow, lastSaid, newChat, StateRow } from './turn-stage';

const isQuery = ({ method, path }: ProxiedRequest) => method === 'GET' && path.includes('$filter');
const isEntry = ({ method, path }: ProxiedRequest) => method !== 'GET' && path.includes('/owed');

describe('what a crash left owed', () => {
  const { log, lines } = memoryLog();
  const stage: AppStage = countingStage(log);
  let chat: Chat;

  before(() => stage.start());
  after(() => stage.stop());
  beforeEach(async () => {
    chat = await countingChat(stage.channel);
    await stage.settled();
  });
  afterEach(() => {
    stage.tables.mode = { kind: 'pass' };
    stage.channel.clearFaults();
  });

  const table = (name: string) =>
    TableClient.fromConnectionString(stage.connectionString, name, { allowInsecureConnection: true });
  const owed = async (of: Chat = chat) =>
    (await new StateRow(stage.connectionString, of).content())['owed'] as readonly { readonly until: string }[];

  async function entries(): Promise<readonly string[]> {
    const found: string[] = [];
    for await (const { rowKey = '' } of table('owed').listEntities()) if (rowKey !== 'ready') found.push(rowKey);
    return found;
  }

  const keyOf = ({ origin }: Chat) => hashKey(`person/${origin.person.tenantId}/${origin.person.aadObjectId}`);
  const entriesOf = async (of: Chat) => (await entries()).filter((row) => row.endsWith(keyOf(of)));

  /** The turn is saved and its process dies: the promise stands, and nobody is at it. */
  async function crashed(of: Chat): Promise<void> {
    const row = new StateRow(stage.connectionString, of);
    const until = new Date(stage.clock.now().getTime() + 30_000).toISOString();
    const promise = { id: 'of a dead process', until, kind: 'show', screen: { kind: 'journey' } };
    await row.setContent({ ...(await row.content()), owed: [promise] });
  }

  async function requestsOfASweep(): Promise<number> {
    const before = stage.tables.requests.length;
    await stage.app.sweep();
    await stage.settled();
    return stage.tables.requests.length - before;
  }

  /** What a sweep costs that finds one crashed turn. */
  async function requestsForOne(): Promise<number> {
    const one = await countingChat(stage.channel);
    stage.clock.advance(120_000);
    await stage.app.sweep();
    await one.say('help');
    await crashed(one);
    stage.clock.advance(60_000);
    const requests = await requestsOfASweep();
    equal(countNow(one), 0);
    equal(botMessages(one).length, 3);
    return requests;
  }

  it('is found and shown once while every query takes 4 s', async () => {
    await crashed(chat);
    stage.clock.advance(60_000);
    stage.tables.mode = { kind: 'delay', ms: 4000, only: isQuery };
    await Promise.all([stage.app.sweep(), stage.app.sweep()]);
    await stage.settled();
    deepEqual([botMessages(chat).length, countNow(chat)], [2, 0]);
    deepEqual(await owed(), []);
    await chat.press('last', 'Count');
    equal(countNow(chat), 1);
  });

  it('is not what was kept: the next save clears it, and until then no other instance shows the card again', async () => {
    await chat.say('apples');
    equal((await owed()).length, 1);
    await chat.press('last', 'Count');
    deepEqual(await owed(), []);
    await chat.say('pears');
    const posts = botMessages(chat).length;
    await stage.directions['the bot restarts']();
    equal((await owed()).length, 1);
    stage.clock.advance(60_000);
    await stage.app.sweep();
    await stage.settled();
    deepEqual([botMessages(chat).length, await owed(), await entriesOf(chat)], [posts, [], []]);
    const { open } = (await new StateRow(stage.connectionString, chat).content()) as { open: { card: { id: string } } };
    equal(open.card.id, botMessages(chat).at(-1));
  });

  it('is not what another instance kept: a line typed there is an answer, and the card before it collapses', async () => {
    await chat.say('apples');
    await stage.directions['the bot restarts']();
    for (const wait of [0, 60_000]) {
      stage.clock.advance(wait);
      const before = countNow(chat);
      await chat.say('pears');
      await stage.settled();
      equal(countNow(chat), (before ?? 0) + 1);
      const [last, ...older] = chat.messages.filter(({ card }) => card !== undefined).reverse();
      equal(countOn(last?.card), countNow(chat));
      for (const { card } of older) match(JSON.stringify(card), /another card/);
      await stage.directions['the bot restarts']();
    }
  });

  it('costs a sweep as many requests among 60 idle chats as among a few', async () => {
    const few = await requestsForOne();
    await plantIdle(60);
    const many = await requestsForOne();
    ok(Math.abs(many - few) <= 2, `${few} and ${many} requests`);
    equal(await requestsOfASweep(), 1);
  });

  it('promises nothing that has no entry: while none can be added, a typed line has no effect and is told so', async () => {
    stage.clock.advance(60_000);
    const { etag } = await new StateRow(stage.connectionString, chat).read();
    stage.tables.mode = { kind: 'answer', status: 503, only: isEntry };
    await chat.say('apples');
    match(lastSaid(chat), /can’t reach my records/);
    equal((await new StateRow(stage.connectionString, chat).read())['etag'], etag);
    stage.tables.mode = { kind: 'pass' };
    await chat.say('apples');
    equal(countNow(chat), 1);
    equal((await entriesOf(chat)).length, 2);
  });

  it('leaves one entry a chat and half minute, and none once it was looked at', async () => {
    const busy = newChat(stage.channel);
    for (let second = 0; second < 30; second += 5) {
      await busy.say('help');
      stage.clock.advance(5000);
    }
    ok((await entriesOf(busy)).length <= 2);
    stage.clock.advance(60_000);
    await stage.app.sweep();
    deepEqual(await entries(), []);
  });

  it('does not disturb a turn that is under way, and comes back for it', async () => {
    const row = new StateRow(stage.connectionString, chat);
    const later = new Date(stage.clock.now().getTime() + 90_000).toISOString();
    const promise = { id: 'of a slow process', until: later, kind: 'show', screen: { kind: 'journey' } };
    await row.setContent({ ...(await row.content()), owed: [promise] });
    await table('owed').upsertEntity({ partitionKey: `${later.slice(0, 16)}_0`, rowKey: `${later}_${keyOf(chat)}` });
    stage.clock.advance(60_000);
    await stage.app.sweep();
    equal(botMessages(chat).length, 1);
    stage.clock.advance(30_000);
    await stage.app.sweep();
    equal(botMessages(chat).length, 2);
  });

  it('a card that was lost is covered again at each later time, and the last entry goes with it', async () => {
    stage.channel.fault({ on: 'post', times: 3, effect: { kind: 'answer', status: 503 } });
    await chat.say('apples');
    for (let minute = 0; minute < 8; minute++) {
      stage.clock.advance(60_000);
      await stage.app.sweep();
    }
    equal(countNow(chat), 1);
    equal(botMessages(chat).length, 2);
    deepEqual(await entriesOf(chat), []);
  });

  it('a chat that can’t be read is looked at again later, not in every sweep, and keeps no other waiting', async () => {
    const broken = await countingChat(stage.channel);
    await stage.settled();
    await new StateRow(stage.connectionString, broken).change({ c0: Buffer.from('{"v":1,') });
    await crashed(chat);
    stage.clock.advance(60_000);
    await stage.app.sweep();
    equal(botMessages(chat).length, 2);
    equal(await requestsOfASweep(), 1);
    equal((await entriesOf(broken)).length, 1);
    await broken.say('home');
    match(lastSaid(broken), /could not read/);
  });

  it('what only another release can keep is left to it, and looked at again later', async () => {
    const row = new StateRow(stage.connectionString, chat);
    const until = new Date(stage.clock.now().getTime() + 30_000).toISOString();
    await row.setContent({ ...(await row.content()), owed: [{ id: 'of a newer release', until, kind: 'ring', bell: 1 }] });
    stage.clock.advance(60_000);
    await stage.app.sweep();
    equal((await owed()).length, 1);
    equal((await entriesOf(chat)).length, 1);
    equal(await requestsOfASweep(), 1);
  });

  it('is an alarm when one sweep after the other fails, and no more once one went through', async () => {
    const alarms = () => lines.filter(({ level, event }) => level === 'error' && event === 'sweeps fail').length;
    stage.tables.mode = { kind: 'answer', status: 503, only: isQuery };
    for (let sweep = 0; sweep < 5; sweep++) await stage.app.sweep();
    equal(alarms(), 0);
    await stage.app.sweep();
    equal(alarms(), 1);
    stage.tables.mode = { kind: 'pass' };
    await stage.app.sweep();
    stage.tables.mode = { kind: 'answer', status: 503, only: isQuery };
    for (let sweep = 0; sweep < 5; sweep++) await stage.app.sweep();
    equal(alarms(), 1);
  });

  it('goes on after trouble: a sweep that fails half way through leaves what it did not reach', async () => {
    const others = [await countingChat(stage.channel), await countingChat(stage.channel)];
    for (const one of [chat, ...others]) await crashed(one);
    stage.clock.advance(60_000);
    let reads = 0;
    stage.tables.mode = {
      kind: 'answer',
      status: 503,
      only: ({ method, path }) => method === 'GET' && path.includes('/state(') && ++reads > 2,
    };
    await stage.app.sweep();
    stage.tables.mode = { kind: 'pass' };
    stage.clock.advance(60_000);
    await stage.app.sweep();
    stage.clock.advance(60_000);
    await stage.app.sweep();
    await stage.settled();
    for (const one of [chat, ...others]) {
      equal(countNow(one), 0);
      deepEqual(await owed(one), []);
      equal(botMessages(one).length, 2);
    }
  });

  describe('by release 0.1.0, which marked chats and kept no entries', () => {
    const rows = rowsOf('0.1.0', 'state');
    const owing = rows.flatMap(({ partitionKey, columns: { mark } }) =>
      typeof mark === 'string' && /^\d/.test(mark) ? [partitionKey] : [],
    );
    const found = async () =>
      (await entries()).map((row) => row.slice(row.indexOf('_') + 1)).filter((one) => owing.includes(one));
    const pagesAsked = (before: number) => stage.tables.requests.slice(before).filter(isQuery).length;

    before(() => thaw(table('state'), rows));
    after(async () => {
      for (const { partitionKey, rowKey } of rows) await table('state').deleteEntity(partitionKey, rowKey);
    });

    it('is found on a walk through everything, after a failure, by pages that take 4 s', async () => {
      stage.tables.mode = { kind: 'answer', status: 503, only: isQuery };
      await stage.app.walk();
      deepEqual(await found(), []);
      stage.tables.mode = { kind: 'delay', ms: 4000, only: isQuery };
      stage.clock.advance(60_000);
      await stage.app.walk();
      deepEqual([owing.length, await found()], [1, owing]);
    });

    it('is looked for once more after an hour, for instances of that release that went on meanwhile, and then never again', async () => {
      for (const row of await entries()) await table('owed').deleteEntity(await partitionOf(row), row);
      stage.clock.advance(60_000);
      await stage.app.walk();
      deepEqual(await found(), []);
      stage.clock.advance(3_600_000);
      await stage.app.walk();
      deepEqual(await found(), owing);
      stage.clock.advance(3_600_000);
      const before = stage.tables.requests.length;
      await stage.app.walk();
      equal(pagesAsked(before), 0);
    });

    async function partitionOf(wanted: string): Promise<string> {
      for await (const { partitionKey = '', rowKey } of table('owed').listEntities()) if (rowKey === wanted) return partitionKey;
      return '';
    }
  });

  async function plantIdle(count: number): Promise<void> {
    const row = await new StateRow(stage.connectionString, chat).read();
    const { c0, chunks, deflated, v, write } = row;
    const plant = (i: number) => {
      const key = hashKey(`person/idle/${i}`);
      return table('state').createEntity({
        partitionKey: key,
        rowKey: key,
        key: `person/idle/${i}`,
        v,
        c0,
        chunks,
        deflated,
        write,
      });
    };
    for (let i = 0; i < count; i += 20) await Promise.all(Array.from({ length: 20 }, (_, j) => plant(i + j)));
  }
});
