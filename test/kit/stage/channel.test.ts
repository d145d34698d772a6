import { deepStrictEqual, ok, rejects, strictEqual } from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { TeamsChannel } from './channel';
import type { Chat } from './chat';
import { CannotPress } from './card-form';
import { objectOf, type JsonObject } from '../json';
import { cardAnswer, TinyBot, type TinyHandler, withCard } from './tiny-bot';
import { WAIT_MS } from '../../run/time-limits';

const tenantId = '11111111-1111-4111-8111-111111111111';
const ann = {
  aadObjectId: 'aaaaaaaa-0000-4000-8000-000000000001',
  name: 'Ann',
  tenantId,
  userPrincipalName: 'ann@contoso.example',
};

const submitFallback = { type: 'Action.Submit', title: 'Next', data: { verb: 'next', revision: 1 } };
const nextAction = { type: 'Action.Execute', title: 'Next', verb: 'next', data: { revision: 1 }, fallback: submitFallback };

function formCard(title: string): JsonObject {
  const body = [
    { type: 'TextBlock', text: title },
    { type: 'Input.Text', id: 'name', isRequired: true },
  ];
  return { type: 'AdaptiveCard', version: '1.5', body, actions: [nextAction] };
}

describe('channel', () => {
  let channel: TeamsChannel;
  let bot: TinyBot;
  let handler: TinyHandler;
  let chat: Chat;

  beforeEach(async () => {
    handler = () => undefined;
    bot = await new TinyBot((activity, self) => handler(activity, self)).start();
    channel = await new TeamsChannel({ botEndpoint: bot.endpoint, deliveryTimeoutMs: WAIT_MS }).start();
    chat = channel.chat({ person: ann, locale: 'fr-FR', timezone: 'Europe/Paris' });
  });

  afterEach(async () => {
    await channel.stop();
    await bot.stop();
  });

  describe('people', () => {
    it('a typed message has the shape Teams gives it', async () => {
      const { status, activity } = await chat.say('hello', { id: '1', timestamp: new Date('2026-07-01T22:30:00Z') });
      strictEqual(status, 200);
      deepStrictEqual(bot.received, [JSON.parse(JSON.stringify(activity))]);
      deepStrictEqual(activity, {
        id: '1',
        timestamp: '2026-07-01T22:30:00.000Z',
        localTimestamp: '2026-07-02T00:30:00.000+02:00',
        localTimezone: 'Europe/Paris',
        serviceUrl: channel.serviceUrl,
        channelId: 'msteams',
        from: { id: `29:1${ann.aadObjectId}`, name: 'Ann', aadObjectId: ann.aadObjectId },
        conversation: { conversationType: 'personal', tenantId, id: `a:1${tenantId}-29:1${ann.aadObjectId}` },
        recipient: channel.bot,
        locale: 'fr-FR',
        entities: [{ type: 'clientInfo', locale: 'fr-FR', country: 'FR', platform: 'Web', timezone: 'Europe/Paris' }],
        channelData: { tenant: { id: tenantId } },
        type: 'message',
        textFormat: 'plain',
        text: 'hello',
        attachments: [{ contentType: 'text/html', content: '<p>hello</p>' }],
      });
      strictEqual(bot.headers[0]?.['x-ms-tenant-id'], tenantId);
      deepStrictEqual(
        chat.messages.map(({ from, text }) => ({ from, text })),
        [{ from: 'person', text: 'hello' }],
      );
    });

    it('in a group the bot is mentioned, in a channel the team is named', async () => {
      await channel.chat({ person: ann, conversationType: 'groupChat' }).say('hello');
      await channel.chat({ person: ann, conversationType: 'channel' }).say('hello');
      const [group, thread] = bot.received.map(objectOf);
      strictEqual(group?.['text'], '<at>Partner Concierge</at> hello');
      deepStrictEqual(objectOf(group['conversation'])['isGroup'], true);
      deepStrictEqual(Object.keys(objectOf(thread?.['channelData'])), ['team', 'channel', 'tenant']);
    });

    it('opening installs, then adds members; reactions, stickers and edits have their own shapes', async () => {
      await chat.open();
      await chat.say('helo');
      await chat.edit('hello');
      await chat.sticker();
      await chat.react();
      await chat.uninstall();
      const types = bot.received.map((activity) => [activity['type'], activity['action'] ?? activity['text']]);
      deepStrictEqual(types, [
        ['installationUpdate', 'add'],
        ['conversationUpdate', undefined],
        ['message', 'helo'],
        ['messageUpdate', 'hello'],
        ['message', undefined],
        ['messageReaction', undefined],
        ['installationUpdate', 'remove'],
      ]);
      strictEqual(bot.received[2]?.['id'], bot.received[3]?.['id']);
      strictEqual(chat.messages[0]?.text, 'hello');
    });

    it('an activity is delivered again unchanged, and a raw one verbatim', async () => {
      const { activity } = await chat.say('once');
      await chat.redeliver();
      await chat.send({ type: 'message', text: ['odd'] });
      deepStrictEqual(bot.received[1], bot.received[0]);
      deepStrictEqual(bot.received[2], { type: 'message', text: ['odd'] });
      strictEqual(chat.messages.length, 1);
      strictEqual(activity['id'], bot.received[1]?.['id']);
    });

    it('a failing or dead bot is a delivery with its status', async () => {
      handler = () => Promise.reject(new Error('no'));
      strictEqual((await chat.say('x')).status, 500);
      await bot.stop();
      deepStrictEqual([(await chat.say('x')).status, chat.last?.error], [0, 'ECONNREFUSED']);
      ok(channel.deliveries.length === 2 && channel.deliveries.every((delivery) => delivery.ms >= 0));
    });
  });

  it('connections are kept where that is wanted, until it hangs up', async () => {
    let opened = 0;
    const server = createServer((_request, response) => response.end()).on('connection', () => (opened += 1));
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const botEndpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const keeping = await new TeamsChannel({ botEndpoint, keepsConnections: true }).start();
    const one = keeping.chat({ person: ann });
    for (const text of ['one', 'two']) strictEqual((await one.say(text)).status, 200);
    strictEqual(opened, 1);
    keeping.hangUp();
    await one.say('three');
    strictEqual(opened, 2);
    await keeping.stop();
    await new Promise((resolve) => server.close(resolve));
    strictEqual((await one.say('four')).error, 'ECONNREFUSED');
  });

  it('a silent bot is a delivery that took too long', async () => {
    handler = () => new Promise(() => undefined);
    const impatient = await new TeamsChannel({ botEndpoint: bot.endpoint, deliveryTimeoutMs: 300 }).start();
    const other = impatient.chat({ person: ann, locale: 'fr-FR', timezone: 'Europe/Paris' });
    deepStrictEqual([(await other.say('x')).status, other.last?.error], [0, 'ETIMEDOUT']);
    await impatient.stop();
  });

  describe('cards', () => {
    let cardId: string;

    beforeEach(async () => {
      handler = async (activity, self) => {
        cardId = await self.post(activity, withCard(formCard('Who?')));
      };
      await chat.say('start');
    });

    it('a press is an invoke with data and inputs, and its answer replaces the card for this client', async () => {
      handler = () => cardAnswer(formCard('Hello Ann'));
      const { activity } = await chat.press('last', 'Next', { name: 'Ann' });
      deepStrictEqual(activity['value'], {
        action: { type: 'Action.Execute', verb: 'next', data: { revision: 1, name: 'Ann' } },
        trigger: 'manual',
      });
      deepStrictEqual([activity['name'], activity['replyToId']], ['adaptiveCard/action', cardId]);
      strictEqual(titleOf(chat), 'Hello Ann');
      strictEqual(titleOf(chat.otherDevice()), 'Who?');
      chat.reload();
      strictEqual(titleOf(chat), 'Who?');
    });

    it('an update reaches every device and wins over the answer', async () => {
      handler = (activity, self) => {
        self.later(() => self.put(activity, cardId, withCard(formCard('From the update'))));
        return cardAnswer(formCard('From the answer'));
      };
      const other = chat.otherDevice();
      await chat.press(cardId, 'Next', { name: 'Ann' });
      strictEqual(titleOf(chat), 'From the answer');
      await bot.settled();
      deepStrictEqual([titleOf(chat), titleOf(other)], ['From the update', 'From the update']);
      deepStrictEqual(
        chat.pictures.map(({ card }) => heading(card)),
        ['Who?', 'From the answer', 'From the update'],
      );
    });

    it('the client holds back an incomplete form; a forced press does not', async () => {
      const received = bot.received.length;
      const { status, notSent } = await chat.press('last', 'Next');
      deepStrictEqual([status, notSent, bot.received.length], [0, [{ id: 'name', message: 'not valid' }], received]);
      handler = () => cardAnswer(formCard('x'));
      strictEqual((await chat.press('last', 'Next', { name: { a: 1 } }, { force: true })).status, 200);
    });

    it('the fallback sends a message with a value and no text', async () => {
      handler = () => undefined;
      const { activity } = await chat.submit('last', 'Next', { name: 'Ann' });
      deepStrictEqual([activity['type'], activity['text'], activity['replyToId']], ['message', undefined, cardId]);
      deepStrictEqual(activity['value'], { verb: 'next', revision: 1, name: 'Ann' });
      strictEqual(chat.messages.filter((message) => message.from === 'person').length, 1);
    });

    it('a text answer is a strip; an error, in HTTP or in the body, a banner', async () => {
      handler = () => ({ statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'Saved' });
      await chat.press('last', 'Next', { name: 'Ann' });
      handler = () => ({ statusCode: 400, type: 'application/vnd.microsoft.error', value: { code: 'x' } });
      await chat.press('last', 'Next', { name: 'Ann' });
      handler = () => Promise.reject(new Error('no'));
      await chat.press('last', 'Next', { name: 'Ann' });
      deepStrictEqual(
        chat.notices.map(({ kind, text }) => `${kind} ${text}`),
        ['strip Saved', 'banner 400', 'banner 500'],
      );
    });

    it('an earlier look of a card can still be pressed', async () => {
      const [old] = chat.pictures;
      handler = () => cardAnswer({ type: 'AdaptiveCard', body: [] });
      await chat.press('last', 'Next', { name: 'Ann' });
      await rejects(chat.press('last', 'Next', { name: 'Ann' }), CannotPress);
      ok(old);
      strictEqual((await chat.press(old, 'Next', { name: 'Ann' })).status, 200);
    });
  });
});

function heading(card: JsonObject | undefined): unknown {
  return (card?.['body'] as readonly JsonObject[] | undefined)?.[0]?.['text'];
}

function titleOf(chat: Chat): unknown {
  return heading(chat.messages.at(-1)?.card);
}
