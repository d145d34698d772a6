import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { TIME_LIMITS } from '../../src/app/time-limits';
import type { AppStage } from '../kit/stage/app-stage';
import type { Chat } from '../kit/stage/chat';
import type { Delivery } from '../kit/stage/delivery';
import { memoryLog } from '../kit/stage/memory-log';
import type { ProxiedRequest } from '../kit/faults/fault-proxy';
import { until } from '../kit/until';
import { botMessages, countingChat, countingStage, countNow, countsShown, lastSaid, newChat, StateRow } from './turn-stage';

const isWrite = ({ method }: { readonly method: string }) => method !== 'GET';

describe('turns when the storage fails', () => {
  const { log, lines } = memoryLog();
  const stage: AppStage = countingStage(log, { timeLimits: TIME_LIMITS });
  let chat: Chat;

  before(() => stage.start());
  after(() => stage.stop());
  beforeEach(async () => {
    chat = await countingChat(stage.channel);
    await stage.settled();
  });
  afterEach(() => {
    stage.tables.mode = { kind: 'pass' };
    stage.tables.cut();
  });

  /** The answer of a message or of a press, in words. */
  const told = (delivery: Delivery) => (delivery.activity['type'] === 'invoke' ? JSON.stringify(delivery.body) : lastSaid(chat));

  it('a lost answer to the save is one effect and one reply', async () => {
    stage.tables.loseNextAnswer(isWrite);
    await chat.say('apples');
    await stage.settled();
    deepEqual([botMessages(chat).length, countNow(chat)], [2, 1]);
    stage.tables.loseNextAnswer(isWrite);
    await chat.press('last', 'Count');
    deepEqual([botMessages(chat).length, countNow(chat)], [2, 2]);
  });

  it('a lost answer to the write after the card is one effect and one reply', async () => {
    let writes = 0;
    stage.tables.loseNextAnswer((request) => isWrite(request) && ++writes === 2);
    await chat.say('apples');
    await stage.settled();
    stage.clock.advance(60_000);
    await stage.app.sweep();
    deepEqual([botMessages(chat).length, countNow(chat)], [2, 1]);
    await chat.say('pears');
    equal(countNow(chat), 2);
  });

  it('a lost answer to the very first save is one effect and one reply', async () => {
    const stranger = newChat(stage.channel);
    stage.tables.loseNextAnswer(isWrite);
    await stranger.say('sign up');
    deepEqual([botMessages(stranger).length, countNow(stranger)], [1, 0]);
  });

  for (const kind of ['refuse', 'hang'] as const) {
    for (const only of [undefined, isWrite]) {
      it(`${kind} ${only ? 'writes' : 'everything'}: a sentence within 5 s, nothing lost, and it works when the storage is back`, async () => {
        const before = countNow(chat);
        const [shown] = botMessages(chat);
        stage.tables.mode = { kind, ...(only ? { only } : {}) };
        const answers = await Promise.all([chat.press(shown!, 'Count'), chat.say('apples')]);
        for (const answer of answers) {
          equal(answer.status, 200);
          ok(answer.ms < 5000, `${answer.ms} ms`);
          match(told(answer), /can’t reach my records/);
        }
        stage.tables.mode = { kind: 'pass' };
        stage.tables.cut();
        await chat.press(shown!, 'Count');
        equal(countNow(chat), before! + 1);
      });
    }
  }

  it('who waits behind a hanging storage is told in time too', async () => {
    stage.tables.mode = { kind: 'hang' };
    const answers = await Promise.all(Array.from({ length: 7 }, (_, index) => chat.say(`line ${index}`)));
    ok(Math.max(...answers.map(({ ms }) => ms)) < 5000);
    equal(chat.messages.filter(({ text = '' }) => text.includes('can’t reach')).length, 7);
  });

  it('who waits behind a hanging storage is led to the turn that asked it', async () => {
    const from = lines.length;
    stage.tables.mode = { kind: 'hang' };
    await Promise.all(Array.from({ length: 3 }, (_, index) => chat.say(`line ${index}`)));
    const ofTurns = (): typeof lines => lines.slice(from).filter(({ event }) => event === 'turn');
    await until(() => ofTurns().length >= 3, 'three turns ended');
    const [asked, ...waited] = ofTurns();
    equal(asked?.['cause'], undefined);
    ok(Number(asked?.['storageCalls']) > 0);
    deepEqual(
      waited.map(({ cause, storageCalls }) => [cause, storageCalls]),
      waited.map(() => [asked?.['reference'], 0]),
    );
  });

  it('storage that fails while a journey looks something up is told as such', async () => {
    stage.tables.mode = { kind: 'refuse', only: ({ path }) => path.includes('hints') || path.includes('trials') };
    const stranger = newChat(stage.channel);
    await stranger.say('trial Adventure Works');
    match(lastSaid(stranger), /can’t reach my records/);
  });

  it('30 conflicts in a row end in a sentence and no effect', async () => {
    stage.tables.mode = { kind: 'answer', status: 412, only: isWrite };
    const answer = await chat.say('apples');
    match(told(answer), /Too much happened/);
    stage.tables.mode = { kind: 'pass' };
    await chat.say('pears');
    deepEqual([...new Set(countsShown(chat))], [0, 1]);
  });

  it('a save that went through, was taken for lost and was written over by another turn still answers', async () => {
    const row = new StateRow(stage.connectionString, chat);
    let reads = 0;
    stage.tables.loseNextAnswer(isWrite);
    // The first read: what the bot knows of the chat needs none before the save.
    const only = ({ method, path }: ProxiedRequest) => method === 'GET' && path.includes('/state(') && ++reads === 1;
    let pass: () => void = () => undefined;
    stage.tables.mode = { kind: 'hold', until: new Promise((resolve) => (pass = resolve)), only };
    const saying = chat.say('apples');
    await until(() => reads >= 1, 'the save was not read again');
    const content = await row.content();
    await row.setContent({ ...content, writeId: 'another' });
    pass();
    await saying;
    deepEqual([botMessages(chat).length, countNow(chat)], [2, 1]);
  });

  it('a row from a newer version is read only, and never overwritten', async () => {
    const row = new StateRow(stage.connectionString, chat);
    for (const spoil of [async () => row.setContent({ ...(await row.content()), v: 2 }), () => row.change({ v: 2 })]) {
      await spoil();
      const { etag } = await row.read();
      for (const answer of [await chat.say('apples'), await chat.press(botMessages(chat)[0]!, 'Count')])
        match(told(answer), /newer version/);
      stage.clock.advance(60_000);
      await stage.app.sweep();
      equal((await row.read())['etag'], etag);
    }
  });

  const spoils: Readonly<Record<string, (row: StateRow) => Promise<void>>> = {
    'broken JSON': (row) => row.change({ c0: Buffer.from('{"v":1,') }),
    'a number': (row) => row.setContent(42),
    null: (row) => row.setContent(null),
    'no lists': (row) => row.setContent({ v: 1, seen: 'x', owed: {}, kept: 3 }),
    'lists of rubbish': (row) => row.setContent({ v: 1, seen: [1, null], owed: ['x'], kept: [[]] }),
    'an open journey of rubbish': async (row) => row.setContent({ ...(await row.content()), open: 'journey' }),
    'an open journey without answers': async (row) =>
      row.setContent({ ...(await row.content()), open: { id: 'x', journey: 'signUp', revision: 1 } }),
    'a missing chunk': (row) => row.change({ chunks: 2 }),
    'a head of rubbish': (row) => row.change({ chunks: 'many' }),
    'no version': (row) => row.change({ v: 'one' }),
  };
  for (const [what, spoil] of Object.entries(spoils)) {
    it(`an unreadable row (${what}) is a fresh start, told once`, async () => {
      await spoil(new StateRow(stage.connectionString, chat));
      await chat.press(botMessages(chat)[0]!, 'Count');
      match(JSON.stringify(chat.last?.body), /could not read what I had kept/);
      await chat.say('sign up');
      equal(countNow(chat), 0);
      ok(!lastSaid(chat).includes('could not read'), 'told twice');
      await chat.say('apples');
      equal(countNow(chat), 1);
    });
  }

  it('no line of the log holds what was typed', () => {
    ok(lines.length > 0);
    ok(!/apples|pears/.test(JSON.stringify(lines)));
  });
});
