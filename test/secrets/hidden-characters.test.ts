/** What nobody can see, and what turns a line around, comes back nowhere: on no card, in no table, no file and no line of the log. */

import assert from 'node:assert/strict';
import { createLog } from '../../src/log/log';
import { AppStage, people } from '../kit/stage/app-stage';
import type { Chat } from '../kit/stage/chat';
import { HIDDEN, NEVER } from '../kit/hidden-signs';
import { everythingStored, stringsOf, type Kept } from './kept';
import { AFTERWARDS, GUIDE, SIGN_UP, tryOutside, type Next } from './places';

/** Each of them in a text, and all of them in one. */
function vectors(): Next {
  let at = 0;
  return () => {
    const one = HIDDEN[at++ % (HIDDEN.length + 1)];
    return `Ad${one ?? HIDDEN.join('')}venture${one ?? ''} ${at}`;
  };
}

describe('hidden characters', () => {
  const lines: string[] = [];
  const stage = new AppStage({ log: createLog('trace', { write: (line) => void lines.push(line) }) });
  const next = vectors();
  before(() => stage.start());
  after(() => stage.stop());

  it('are in no card, no answer, no table and no line of the log, whatever was typed or pressed', async () => {
    const { person, ...from } = people.Robin;
    const named = { ...person, name: hidden('Robin Counts'), email: hidden('robin@contoso-consulting.com') };
    stage.channel.becomes(person, { name: named.name, email: named.email });
    const chat = stage.channel.chat({ ...from, person: named });
    await tryOutside(stage, chat, next);
    // Some of these lines are understood as the beginning of one.
    await chat.say('cancel');
    await chat.say('discard');
    await chat.say('sign up');
    for (const [button, inputs] of SIGN_UP) {
      await chat.press('last', button, planted(inputs));
    }
    await stage.settled();
    await go(chat, AFTERWARDS);
    const alva = stage.channel.chat(people.Alva);
    await tryOutside(stage, alva, next);
    await go(alva, GUIDE);
    await stage.settled();
    const all = await everything();
    const found = all.filter(({ text }) => NEVER.test(text));
    assert.deepEqual(found.slice(0, 5), []);
    assert.ok(all.some(({ text }) => text.includes('Adventure Works Hidden')));
  });

  it('are in no file', async () => {
    const chat = stage.channel.chat(people.Robin);
    await chat.say('export');
    await stage.settled();
    const url = /http:\/\/127\.0\.0\.1:\d+\/files\/[\w-]+/.exec(JSON.stringify(chat.messages.at(-1)))?.[0] ?? '';
    const text = await (await fetch(url, { method: 'POST' })).text();
    assert.match(text, /Adventure Works Hidden/);
    assert.doesNotMatch(text.replaceAll('\r\n', '\n').replace(/^\uFEFF/, ''), NEVER);
  });

  async function go(chat: Chat, way: typeof AFTERWARDS): Promise<void> {
    await chat.say('cancel');
    await chat.say('discard');
    for (const [command, steps] of way) {
      await chat.say(command);
      for (const [button, inputs] of steps) await chat.press('last', button, planted(inputs));
      await chat.say(next());
      await chat.say('cancel');
      await chat.say('discard');
    }
  }

  async function everything(): Promise<readonly Kept[]> {
    const said = stage.channel.requests.flatMap(({ body }, index) => stringsOf(body, `request ${index}`));
    const answered = stage.channel.deliveries.flatMap(({ body }) => stringsOf(body, 'an answer'));
    const logged = lines.flatMap((line) => stringsOf(line, 'the log'));
    // Pieces of items are bytes; the items put together are looked at as well.
    const stored = (await everythingStored(stage.connectionString)).filter(({ where }) => !/\.c\d+$/.test(where));
    return [...stored, ...said, ...answered, ...logged];
  }
});

/** The text with something hidden at both ends and in the middle. */
function hidden(text: string): string {
  return `\u202E${text.slice(0, 3)}\u0000\u200B${text.slice(3)}\uD800`;
}

/** The inputs of an answer, with something hidden in each that people fill in as they like. */
function planted(inputs: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const free = ['company', 'name', 'search', 'registration', 'claim', 'other'];
  return Object.fromEntries(
    Object.entries(inputs).map(([id, value]) => [id, free.includes(id) ? `\u202E${value}\u0000 Hid\u200Bden\uD800` : value]),
  );
}
