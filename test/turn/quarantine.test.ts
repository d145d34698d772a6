/** A chat that can't be read is kept before it starts afresh, what can be read of it goes along, and an operator can put it back. */

import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { TableClient } from '@azure/data-tables';
import { readConfig } from '../../src/settings/config';
import { silentLog } from '../../src/log/log';
import { openDesk } from '../../src/operator/open-desk';
import { runOperator } from '../../src/operator/run';
import { TrialTables } from '../../src/storage/trial-tables';
import { sampleTrial } from '../domain/record/trial-samples';
import type { AppStage } from '../kit/stage/app-stage';
import type { Chat } from '../kit/stage/chat';
import { until } from '../kit/until';
import { botMessages, countingChat, countingStage, countNow, lastSaid, newChat, PARTNER, StateRow } from './turn-stage';

const DAY = 86_400_000;

describe('a chat that can’t be read', () => {
  const stage: AppStage = countingStage();
  let chat: Chat;
  let row: StateRow;

  before(() => stage.start());
  after(() => stage.stop());
  beforeEach(async () => {
    chat = await countingChat(stage.channel);
    await stage.settled();
    row = new StateRow(stage.connectionString, chat);
  });
  afterEach(() => {
    stage.tables.mode = { kind: 'pass' };
  });

  const keyOf = ({ origin: { person } }: Chat) => `person/${person.tenantId}/${person.aadObjectId}`;
  const table = (name: string) =>
    TableClient.fromConnectionString(stage.connectionString, name, { allowInsecureConnection: true });

  async function keysOf(of: Chat): Promise<readonly string[]> {
    const keys: string[] = [];
    for await (const { key } of table('state').listEntities<{ key?: string }>())
      if (key?.startsWith(`quarantine/${keyOf(of)}/`)) keys.push(key);
    return keys;
  }

  async function operator(...line: readonly string[]): Promise<{ readonly code: number; readonly out: string }> {
    let out = '';
    const env = {
      BOT_MODE: 'local',
      AZURE_STORAGE_CONNECTION_STRING: stage.connectionString,
      PARTNER_TENANTS: PARTNER,
    };
    const print = (said: string): Promise<void> => Promise.resolve(void (out += `${said}\n`));
    const open = () => openDesk({ config: readConfig(env), clock: stage.clock, log: silentLog, print });
    const code = await runOperator({ line, open, tell: (said) => (out += `${said}\n`) });
    return { code, out };
  }

  const spoilt = async (more: Readonly<Record<string, unknown>> = {}) =>
    row.setContent({ ...(await row.content()), open: 'rubbish', ...more });

  it('is kept before the fresh start, once however often it is met, and the person is told so once', async () => {
    await spoilt();
    const [card] = botMessages(chat);
    await Promise.all([chat.press(card!, 'Count'), chat.say('home')]);
    equal((await keysOf(chat)).length, 1);
    match(
      JSON.stringify(chat.deliveries.map(({ body }) => body)) + JSON.stringify(chat.messages),
      /put it aside and start fresh/,
    );
    await chat.say('sign up');
    ok(!lastSaid(chat).includes('put it aside'));
    const { out } = await operator('quarantine');
    ok(out.includes((await keysOf(chat))[0]!) && out.includes('can’t be read by this version'), out);
  });

  it('is kept where its bytes make no text either', async () => {
    await row.change({ c0: Buffer.from([0xff, 0xfe, 0x00]) });
    await chat.say('home');
    match(lastSaid(chat), /put it aside/);
    const [key] = await keysOf(chat);
    const kept = new StateRow(stage.connectionString, chat, key);
    match(JSON.stringify(await kept.content()), /"base64":"\/\/4A"/);
  });

  it('starts afresh with the settings and the promises to the record that can be read', async () => {
    const trial = sampleTrial({ id: randomUUID(), partnerTenantId: PARTNER });
    const by = { tenantId: PARTNER, personId: chat.origin.person.aadObjectId };
    const change = { id: randomUUID(), at: '2026-04-14T09:00:00.000Z', by, tenantId: PARTNER, trialId: trial.id, people: [] };
    const owed = [
      { id: 'a', until: '2026-04-14T08:00:00.000Z', kind: 'record', change: { ...change, code: 'created', trial } },
      { id: 'b', until: 'tomorrow', kind: 'record' },
      { id: 'c', until: '2026-04-14T08:00:00.000Z', kind: 'show', screen: { kind: 'journey' } },
    ];
    await spoilt({ owed, settings: { language: 'en-GB', from: 'early', stopped: true } });
    await chat.say('home');
    match(lastSaid(chat), /put it aside.*What you had set is kept/);
    await stage.settled();
    const { settings, owed: left } = await row.content();
    deepEqual([settings, left], [{ language: 'en-GB', stopped: true }, []]);
    const trials = new TrialTables({ trials: table('trials'), people: table('people'), hints: table('hints') });
    equal((await trials.get(PARTNER, trial.id))?.id, trial.id);
  });

  it('is never one of a newer version: that is read only, kept where it is, and not set aside', async () => {
    await row.setContent({ ...(await row.content()), v: 2, open: 'of another shape' });
    const { etag } = await row.read();
    await chat.say('home');
    match(lastSaid(chat), /newer version/);
    deepEqual([await keysOf(chat), (await row.read())['etag']], [[], etag]);
  });

  it('gives way to what a newer version put there between the look and the save', async () => {
    await spoilt();
    const content = await row.content();
    let hasWritten = false;
    stage.tables.mode = {
      kind: 'delay',
      ms: 400,
      only: ({ method, path }) => {
        const isSave = method === 'PUT' && path.includes('/state(') && !hasWritten;
        if (isSave) hasWritten = true;
        return isSave;
      },
    };
    const saying = chat.say('home');
    await until(() => hasWritten, 'the save did not begin');
    await row.setContent({ ...content, v: 2 });
    await saying;
    match(lastSaid(chat), /newer version/);
    equal((await row.content())['v'], 2);
  });

  it('is left as it is by whatever is no turn of the person', async () => {
    await spoilt();
    const { etag } = await row.read();
    await chat.uninstall();
    await stage.app.sweep();
    await stage.app.deliver();
    await stage.settled();
    equal((await row.read())['etag'], etag);
    chat.origin.conversation.botIsMember = true;
  });

  it('goes with the person: an erasure takes what is set aside of the chat, and what names the person in others', async () => {
    await spoilt();
    await chat.say('home');
    const other = await countingChat(stage.channel);
    const about = { ...(await new StateRow(stage.connectionString, other).content()), open: chat.origin.person.aadObjectId };
    await new StateRow(stage.connectionString, other).setContent(about);
    await other.say('home');
    deepEqual([(await keysOf(chat)).length, (await keysOf(other)).length], [1, 1]);
    const { aadObjectId } = chat.origin.person;
    const asked = await operator('erase', 'person', PARTNER, aadObjectId);
    match(asked.out, /[3-9] chats and other items/);
    await operator('erase', 'person', PARTNER, aadObjectId, '--yes');
    deepEqual([await keysOf(chat), await keysOf(other)], [[], []]);
  });

  it('is not kept for ever: what was set aside goes when forms go', async () => {
    await spoilt();
    await chat.say('home');
    await operator('retention');
    equal((await keysOf(chat)).length, 1);
    const before = stage.clock.now();
    stage.clock.set(new Date(Date.now() + 31 * DAY).toISOString());
    match((await operator('retention')).out, /[1-9]\d* chats? that could not be read/);
    deepEqual(await keysOf(chat), []);
    stage.clock.set(before.toISOString());
  });

  describe('for the operator', () => {
    it('is put back beside what was said since, once that is confirmed, when it can be read', async () => {
      await chat.press('last', 'Count');
      const kept = await row.content();
      await row.change({ chunks: 'many' });
      await chat.say('home');
      match(lastSaid(chat), /put it aside/);
      await chat.say('hello');
      const [key = ''] = await keysOf(chat);
      match((await operator('quarantine')).out, /can be put back: 1 form, 0 settings, 0 changes not recorded yet/);
      const { etag } = await row.read();
      const dry = await operator('quarantine', 'restore', key);
      deepEqual([dry.code, /--yes/.test(dry.out), (await row.read())['etag']], [3, true, etag]);
      const done = await operator('quarantine', 'restore', key, '--yes');
      deepEqual([done.code, await keysOf(chat)], [0, []]);
      const { open, seen } = (await row.content()) as { open: { id: string }; seen: readonly unknown[] };
      equal(open.id, (kept['open'] as { id: string }).id);
      ok(seen.length > (kept['seen'] as readonly unknown[]).length);
      await chat.say('apples');
      await chat.say('pears');
      ok((countNow(chat) ?? 0) >= 2, `${countNow(chat)}`);
      equal((await operator('quarantine', 'restore', key, '--yes')).code, 1);
    });

    it('keeps a form that was opened since, and the other for later', async () => {
      const { open: before } = (await row.content()) as { open: { id: string } };
      await row.change({ chunks: 'many' });
      await chat.say('home');
      await chat.say('sign up');
      const { open: since } = (await row.content()) as { open: { id: string } };
      const [key = ''] = await keysOf(chat);
      equal((await operator('quarantine', 'restore', key, '--yes')).code, 0);
      const { open, kept } = (await row.content()) as { open: { id: string }; kept: readonly { id: string }[] };
      deepEqual([open.id, kept.map(({ id }) => id)], [since.id, [before.id]]);
    });

    it('stays where this version can’t read it, and is told so', async () => {
      await spoilt();
      await chat.say('home');
      const [key = ''] = await keysOf(chat);
      const { code, out } = await operator('quarantine', 'restore', key, '--yes');
      deepEqual([code, /can’t read it/.test(out), await keysOf(chat)], [1, true, [key]]);
    });

    it('is not looked for under a key of something else', async () => {
      const stranger = newChat(stage.channel);
      match((await operator('quarantine', 'restore', keyOf(stranger))).out, /A key begins with quarantine\//);
      equal((await operator('quarantine', 'restore', `quarantine/${keyOf(stranger)}/x`)).code, 1);
    });
  });
});
