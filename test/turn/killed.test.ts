import { deepEqual, equal, ok } from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { TableClient } from '@azure/data-tables';
import { TrialTables } from '../../src/storage/trial-tables';
import { startAzurite, type Azurite } from '../kit/azurite';
import { cardActions } from '../kit/card-elements';
import { TeamsChannel } from '../kit/channel';
import type { Chat } from '../kit/chat';
import { startBotProcess, type BotProcess, type BotProcessOptions } from '../kit/counting-process';
import type { Delivery } from '../kit/delivery';
import { FaultProxy, type ProxiedRequest } from '../kit/fault-proxy';
import { objectOf, textOf } from '../kit/json';
import { newChat, PARTNER } from './turn-stage';

/** What the person answers to each step of the sign-up, on the card and typed. */
const answers: Readonly<Record<string, { readonly typed: string; readonly inputs: Readonly<Record<string, string>> }>> = {
  start: { typed: 'new', inputs: {} },
  customer: { typed: 'Adventure Works, none', inputs: { company: 'Adventure Works' } },
  country: { typed: 'France', inputs: { country: 'FR' } },
  billingAddress: { typed: 'yes', inputs: { confirmed: 'true' } },
  identity: {
    typed: 'customer, jo@adventure-works.com',
    inputs: { identity: 'customer', account: 'jo@adventure-works.com' },
  },
  contact: {
    typed: 'Jo Berry, jo@adventure-works.com, 06 12 34 56 78',
    inputs: { name: 'Jo Berry', email: 'jo@adventure-works.com', phone: '06 12 34 56 78' },
  },
  product: { typed: 'Sales, standard', inputs: { product: 'sales', kind: 'standard' } },
  buying: { typed: 'through us', inputs: { buying: 'cspUs' } },
  terms: { typed: 'yes', inputs: { accepted: 'true' } },
  review: { typed: 'yes', inputs: {} },
};
const steps = Object.keys(answers);
const MOST = 45;

function isRecording({ method, path }: ProxiedRequest): boolean {
  return method === 'POST' && path.includes('batch');
}

/** Random enough, and the same in every run. */
function dice(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

describe('a bot that is killed', () => {
  let azurite: Azurite;
  let options: BotProcessOptions;
  let live: BotProcess;
  let spare: Promise<BotProcess>;
  let tables: FaultProxy;
  let ahead = 0;
  const channel = new TeamsChannel({ deliveryTimeoutMs: 240_000 });
  const discovery = createServer((_request, response) => {
    response.statusCode = 400;
    response.end('{}');
  });

  before(async () => {
    azurite = await startAzurite();
    await channel.start();
    await once(discovery.listen(0, '127.0.0.1'), 'listening');
    const [endpoint = '', host = '', port] = /http:\/\/([\d.]+):(\d+)/.exec(azurite.connectionString) ?? [];
    tables = await new FaultProxy({ host, port: Number(port) }).start();
    options = {
      connectionString: azurite.connectionString.replace(endpoint, tables.url),
      journeys: 'shipped',
      partnerTenants: PARTNER,
      discoveryUrl: `http://127.0.0.1:${(discovery.address() as AddressInfo).port}`,
    };
    spare = startBotProcess(options);
    await takeOver();
  });
  after(async () => {
    await Promise.all([live.end('SIGKILL'), spare.then((bot) => bot.end('SIGKILL'))]);
    await channel.stop();
    await tables.stop();
    await azurite.close();
    discovery.close();
  });

  /** The spare process takes the place of the dead one. */
  async function takeOver(): Promise<void> {
    live = await spare;
    spare = startBotProcess(options);
    channel.botEndpoint = live.endpoint;
  }

  /** The bot is started again when every lease has run out, and looks for broken promises at once. */
  async function restartLater(): Promise<void> {
    ahead += 120_000;
    live = await startBotProcess({ ...options, clockAheadMs: ahead, sweepEveryMs: 200 });
    channel.botEndpoint = live.endpoint;
  }

  /** Delivers; kills the bot after so long; and delivers again what got no answer, as the channel may. */
  async function withKill(after: number | undefined, act: () => Promise<Delivery>, chat: Chat): Promise<void> {
    const delivering = act();
    if (after === undefined) {
      await delivering;
      return;
    }
    await sleep(after);
    await live.end('SIGKILL');
    const { status } = await delivering;
    await takeOver();
    if (status === 0) equal((await chat.redeliver()).status, 200);
  }

  function stepOn(chat: Chat): string | undefined {
    const { card = {} } = chat.messages.findLast(({ card }) => card !== undefined) ?? {};
    const [first] = cardActions(card).map(({ action }) => objectOf(action['data']));
    return first?.['step'] === undefined ? undefined : textOf(first['step']);
  }

  function primaryOf(chat: Chat): string {
    const { card = {} } = chat.messages.findLast(({ card }) => card !== undefined) ?? {};
    return cardActions(card).find(({ action }) => action['style'] === 'positive')?.title ?? '';
  }

  function answer(chat: Chat, step: string, isTyped: boolean): Promise<Delivery> {
    const { typed, inputs } = answers[step]!;
    return isTyped ? chat.say(typed) : chat.press('last', primaryOf(chat), inputs);
  }

  it('loses nothing the person was told, and records each trial once', async () => {
    const roll = dice(20260414);
    let kills = 0;
    let turns = 0;
    for (const isTyped of [false, true]) {
      const chat = newChat(channel);
      let told = -1;
      await withKill(undefined, () => chat.say('sign up'), chat);
      for (let step = stepOn(chat); step !== undefined; step = stepOn(chat)) {
        ok(++turns < MOST, `still at ${step}`);
        const at = steps.indexOf(step);
        ok(at >= told, `was told ${steps[told]} is next, and is asked ${step}`);
        told = at;
        const isKilled = turns % 5 === 2;
        if (isKilled) kills++;
        const now = step;
        await withKill(isKilled ? roll() * 45 : undefined, () => answer(chat, now, isTyped), chat);
      }
      equal(told, steps.length - 1);
    }
    ok(kills >= 4, `${kills} kills`);
    await live.end('SIGKILL');
    await restartLater();
    await sleep(600);
    const trials = await record().list(PARTNER);
    deepEqual(
      trials.map(({ customer, state }) => [customer.company, customer.country, state]),
      Array.from({ length: 2 }, () => ['Adventure Works', 'FR', 'planned']),
    );
    for (const { id } of trials) equal((await record().timeline(PARTNER, id)).length, 1);
  });

  /** Where the last turn of a sign-up can be stopped for good: what hangs there. */
  const failpoints: Readonly<Record<string, (request: ProxiedRequest) => boolean>> = {
    'before the save': ({ method, path }) => method !== 'GET' && path.includes('state'),
    'after the save, before the record': ({ path }) => path.includes('trials'),
    'after the card, before its promise is cleared': ({ method, path }) =>
      method !== 'GET' && path.includes('state') && tables.requests.some((one) => isRecording(one)),
    'after the record, before the card': () => false,
  };
  for (const [where, hangs] of Object.entries(failpoints)) {
    it(`${where}: the next start and the repeated message record the trial once and show it`, async () => {
      const chat = newChat(channel);
      await chat.say('sign up');
      for (let step = stepOn(chat); step !== 'review'; step = stepOn(chat)) await answer(chat, step!, false);
      const before = (await record().list(PARTNER)).length;
      tables.requests.length = 0;
      tables.mode = { kind: 'hang', only: hangs };
      if (where.endsWith('before the card')) channel.fault({ on: 'post', effect: { kind: 'hang' } });
      const posts = channel.count('post');
      const last = answer(chat, 'review', true);
      while (!tables.requests.some(hangs) && (channel.count('post') === posts || where.startsWith('after the card')))
        await sleep(2);
      await live.end('SIGKILL');
      equal((await last).status, 0);
      tables.mode = { kind: 'pass' };
      channel.clearFaults();
      await restartLater();
      equal((await chat.redeliver()).status, 200);
      let trials = await record().list(PARTNER);
      for (let tries = 0; tries < 100 && (trials.length === before || stepOn(chat) !== undefined); tries++) {
        await sleep(20);
        trials = await record().list(PARTNER);
      }
      equal(stepOn(chat), undefined);
      equal(trials.length, before + 1);
      for (const { id } of trials) equal((await record().timeline(PARTNER, id)).length, 1);
    });
  }

  it('ends in order on SIGTERM: the turn under way is finished, and the exit code is 0', async () => {
    const chat = newChat(channel);
    channel.fault({ on: 'post', times: 1, effect: { kind: 'delay', ms: 700 } });
    const saying = chat.say('help');
    const posts = channel.count('post');
    while (channel.count('post') === posts) await sleep(2);
    const began = performance.now();
    const code = await live.end('SIGTERM');
    equal(code, 0);
    ok(performance.now() - began < 10_000);
    equal((await saying).status, 200);
    equal(chat.messages.filter(({ from }) => from === 'bot').length, 1);
    equal((await chat.redeliver()).error, 'ECONNREFUSED');
  });

  function record(): TrialTables {
    const open = (name: string) =>
      TableClient.fromConnectionString(azurite.connectionString, name, { allowInsecureConnection: true });
    return new TrialTables({ trials: open('trials'), people: open('people'), hints: open('hints') });
  }
});
