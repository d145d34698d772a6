import { deepStrictEqual, match, ok, rejects, strictEqual } from 'node:assert/strict';

import { TeamsChannel } from './channel';
import type { Chat } from './chat';
import { objectOf, type JsonObject } from '../json';
import { TinyBot } from './tiny-bot';

const tenantId = '11111111-1111-4111-8111-111111111111';
const ann = {
  aadObjectId: 'aaaaaaaa-0000-4000-8000-000000000001',
  name: 'Ann',
  tenantId,
  userPrincipalName: 'ann@contoso.example',
};
const bob = { aadObjectId: 'aaaaaaaa-0000-4000-8000-000000000002', name: 'Bob', tenantId, email: 'bob@contoso.example' };

describe('connector', () => {
  let channel: TeamsChannel;
  let bot: TinyBot;
  let chat: Chat;
  let from: JsonObject;

  beforeEach(async () => {
    bot = await new TinyBot(() => undefined).start();
    channel = await new TeamsChannel({ botEndpoint: bot.endpoint, roster: [ann, bob] }).start();
    chat = channel.chat({ person: ann });
    from = (await chat.say('hi')).activity;
  });

  afterEach(async () => {
    await channel.stop();
    await bot.stop();
  });

  describe('calls', () => {
    it('gives ids in milliseconds that only grow', async () => {
      const ids = await Promise.all([1, 2, 3].map((number) => bot.post(from, { text: String(number) })));
      const sorted = [...ids].sort();
      strictEqual(new Set(ids).size, 3);
      ok(sorted.every((id) => /^\d{13}$/.test(id) && Number(id) > Number(from['id'])));
    });

    it('updates and deletes in place; what is unknown is a 404 with its code', async () => {
      const id = await bot.post(from, { text: 'one' });
      await bot.post(from, { type: 'typing' });
      strictEqual((await bot.put(from, id, { text: 'two' })).status, 200);
      deepStrictEqual(chat.messages.slice(1), [{ id, from: 'bot', text: 'two', attachments: [], updatedTimes: 1 }]);
      const path = `v3/conversations/${conversationId(from)}/activities/${id}`;
      strictEqual((await bot.call(from, 'DELETE', path)).status, 200);
      strictEqual(code(await bot.call(from, 'DELETE', path)), '404 ActivityNotFoundInConversation');
      strictEqual(code(await bot.put(from, id, {})), '404 ActivityNotFoundInConversation');
      strictEqual(code(await bot.call(from, 'POST', 'v3/conversations/nowhere/activities', {})), '404 ConversationNotFound');
      strictEqual(code(await bot.call(from, 'GET', 'v3/attachments/1')), '404 NotFound');
    });

    it('opens a chat with a person by either id, the same one they write in', async () => {
      const create = (id: string) => bot.call(from, 'POST', 'v3/conversations', { isGroup: false, members: [{ id }], tenantId });
      strictEqual((await create(ann.aadObjectId)).body['id'], objectOf(from['conversation'])['id']);
      const bobs = await create(`29:1${bob.aadObjectId}`);
      strictEqual(bobs.status, 201);
      await bot.post({ ...from, conversation: bobs.body }, { text: 'Hello Bob' });
      strictEqual(channel.chat({ person: bob }).messages[0]?.text, 'Hello Bob');
      strictEqual(code(await create('bob@contoso.example')), '403 BotNotInConversationRoster');
    });

    it('refuses after the app was removed, and messages above 100 KB', async () => {
      const big = await bot.call(from, 'POST', `v3/conversations/${conversationId(from)}/activities`, {
        text: 'x'.repeat(60_000),
      });
      strictEqual(code(big), '413 MessageSizeTooBig');
      await chat.uninstall();
      strictEqual(code(await bot.put(from, '1', {})), '403 BotNotInConversationRoster');
    });

    it('tells members one by one, all, and in pages', async () => {
      const group = (await channel.chat({ person: ann, conversationType: 'groupChat' }).say('hi')).activity;
      const base = `v3/conversations/${conversationId(group)}`;
      const member = await bot.call(group, 'GET', `${base}/members/${bob.aadObjectId}`);
      deepStrictEqual(member.body, {
        id: `29:1${bob.aadObjectId}`,
        aadObjectId: bob.aadObjectId,
        objectId: bob.aadObjectId,
        name: 'Bob',
        tenantId,
        userRole: 'user',
        email: 'bob@contoso.example',
      });
      strictEqual((await bot.call(group, 'GET', `${base}/members/ann@contoso.example`)).body['name'], 'Ann');
      strictEqual(code(await bot.call(group, 'GET', `${base}/members/nobody`)), '404 MemberNotFoundInConversation');
      const page = await bot.call(group, 'GET', `${base}/pagedmembers?pageSize=1`);
      const rest = await bot.call(
        group,
        'GET',
        `${base}/pagedmembers?pageSize=1&continuationToken=${String(page.body['continuationToken'])}`,
      );
      deepStrictEqual(
        [page, rest]
          .map(({ body }) => body['members'])
          .flat()
          .map((one) => objectOf(one)['name']),
        ['Ann', 'Bob'],
      );
      strictEqual((await bot.call(group, 'GET', `${base}/members`)).status, 200);
    });
  });

  describe('faults', () => {
    it('answers in place of the channel, so often, and counts', async () => {
      const effect = {
        kind: 'answer',
        status: 429,
        body: { error: { code: 'Throttled' } },
        headers: { 'retry-after': '1' },
      } as const;
      const fault = channel.fault({ on: 'post', times: 1, effect });
      strictEqual(await bot.post(from, { text: 'lost' }), '');
      ok(await bot.post(from, { text: 'kept' }));
      deepStrictEqual([fault.hits, channel.count('post'), channel.count('update'), channel.count()], [1, 2, 0, 2]);
      deepStrictEqual(
        channel.requests.map((request) => request.status),
        [429, 201],
      );
      deepStrictEqual(
        chat.messages.slice(1).map((message) => message.text),
        ['kept'],
      );
    });

    it('delivers and loses the answer', async () => {
      channel.fault({ effect: { kind: 'loseAnswer' }, times: 1 });
      await rejects(bot.post(from, { text: 'seen' }));
      strictEqual(chat.messages.at(-1)?.text, 'seen');
    });

    it('resets without delivering, delays, and hangs until the end', async () => {
      channel.fault({ on: (request) => JSON.stringify(request.body).includes('reset'), effect: { kind: 'reset' } });
      await rejects(bot.post(from, { text: 'reset' }));
      channel.clearFaults();
      channel.fault({ on: ['post'], times: 1, effect: { kind: 'delay', ms: 40 } });
      const start = performance.now();
      await bot.post(from, { text: 'late' });
      ok(performance.now() - start >= 35);
      channel.fault({ effect: { kind: 'hang' } });
      const hung = rejects(bot.post(from, { text: 'never' }));
      await channel.idle();
      await channel.stop();
      await hung;
      await channel.start();
      match(channel.serviceUrl, /^http:\/\/127\.0\.0\.1:\d+\/emea\/$/);
    });
  });
});

function conversationId(activity: JsonObject): string {
  return encodeURIComponent(String(objectOf(activity['conversation'])['id']));
}

function code({ status, body }: { readonly status: number; readonly body: JsonObject }): string {
  return `${status} ${String(objectOf(body['error'])['code'])}`;
}
