/** How old the roster's word may be, by what is done on it: nobody exports, invites or attests on what was true yesterday. */

import assert from 'node:assert/strict';
import { createWords } from '../../cards/engine/words';
import type { NameUnder } from '../../cards/words/language';
import { silentLog } from '../../src/log/log';
import { hold } from '../dialogs/story-stage';
import { AppStage, people } from '../kit/stage/app-stage';
import type { Chat } from '../kit/stage/chat';
import { codeOn, recordOf, tablesOf } from '../kit/storage/record';

type Name = keyof typeof people;
type Step = (chat: Chat, stage: AppStage) => Promise<unknown>;

const say = createWords()('en-GB');
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const LINK = /http:\/\/127\.0\.0\.1:\d+\/files\/[\w-]{43}/;
const CODE = /join [0-9A-Z]{4}-/;
const AGAIN = say.plain('closed.unserved.again');
const UNSERVED = new RegExp(`${say.plain('closed.unserved.heading')}|${say.plain('notes.unserved')}`);
const READING_ONLY = new RegExp(say.plain('notes.readingOnly').slice(0, 40));
const button = (name: NameUnder<'buttons'>): string => say.plain(`buttons.${name}`);
const types =
  (line: string): Step =>
  (chat) =>
    chat.say(line);
const presses =
  (title: string, inputs = {}): Step =>
  (chat) =>
    chat.press('last', title, inputs);

/** What must not be done on an old word: who does it, what leads up to it, the last step, and what tells that it was done. */
const grave: readonly (readonly [what: string, who: Name, before: readonly Step[], last: Step, done: RegExp | 'recorded'])[] = [
  ['export', 'Kim', [], types('export'), LINK],
  ['show a code', 'Kim', [types('invitations Adventure Works')], presses('Invitation of Nils Dahl'), CODE],
  [
    'invite',
    'Kim',
    [types('invite Adventure Works'), types('somebody else'), types('Eve Stone, eve@adventure-works.com')],
    types('yes'),
    'recorded',
  ],
  ['say that a sign-in was seen', 'Kim', [types('transfer Adventure Works')], presses(button('signInSeen')), 'recorded'],
  ['redeem a code', 'Nils', [], (chat, stage) => chat.say(`join ${codeOn(stage.channel.chat(people.Robin))}`), 'recorded'],
  ['attest a sign-in', 'Alva', [types('my trials')], types('I have signed in'), 'recorded'],
  [
    'ask for a removal',
    'Alva',
    [types('remove access'), presses(button('next'), { scope: 'roles' })],
    presses(say.plain('removal.confirm.next', { side: 'customer' }), { sure: 'true' }),
    'recorded',
  ],
  ['settle a task', 'Alva', [types('remove access')], presses(button('removalAdminsDone')), 'recorded'],
  ['be forgotten', 'Nils', [types('forget me')], types('yes'), new RegExp(say.plain('closed.forgotten.heading'))],
];

describe('the roster’s word', function () {
  this.bail(true);
  const stage = new AppStage({ log: silentLog });
  const chatOf = (who: Name): Chat => stage.channel.chat(people[who]);
  const shown = (chat: Chat): string => JSON.stringify(chat.messages.findLast((one) => one.card !== undefined)?.card);
  const record = async (): Promise<string> => JSON.stringify(await recordOf(stage));
  const silence = () => stage.channel.fault({ on: 'member', effect: { kind: 'answer', status: 503 } });

  before(async () => {
    await stage.start();
    await hold('Adventure Works, running, ends in 20 days, ours', 1, stage.connectionString);
    const robin = chatOf('Robin');
    await play(robin, 'transfer Adventure Works', 'Alva Berg, alva@adventure-works.com', 'none');
    await play(robin, 'invite Adventure Works', 'the new administrator', 'yes');
    await chatOf('Alva').say(`join ${codeOn(robin)}`);
    await play(robin, 'invite Adventure Works', 'somebody else', 'Nils Dahl, nils@adventure-works.com', 'yes');
    await stage.settled();
  });
  after(() => stage.stop());

  const play = async (chat: Chat, ...lines: readonly string[]): Promise<void> => {
    for (const line of lines) {
      await chat.say(line);
      await stage.settled();
    }
  };

  for (const [what, who, before, last, done] of grave) {
    const isDone = async (chat: Chat, recorded: string): Promise<boolean> =>
      done === 'recorded' ? (await record()) !== recorded : done.test(shown(chat));
    const upTo = async (chat: Chat): Promise<void> => {
      await play(chat, 'cancel', 'hello');
      for (const step of before) {
        await step(chat, stage);
        await stage.settled();
      }
    };

    // Whoever is a member no longer may still be forgotten.
    if (what !== 'be forgotten')
      it(`of six minutes ago lets nobody ${what} who is a member no longer`, async () => {
        const chat = chatOf(who);
        await upTo(chat);
        const recorded = await record();
        stage.clock.advance(6 * MINUTE);
        stage.channel.becomes(people[who].person, { userRole: 'guest' });
        await last(chat, stage);
        await stage.settled();
        assert.equal(await isDone(chat, recorded), false, shown(chat));
        stage.channel.becomes(people[who].person, { userRole: 'user' });
        stage.clock.advance(DAY + MINUTE);
      });

    it(`lets a member ${what} once the roster answers, loses nothing until then, and is asked once`, async () => {
      const chat = chatOf(who);
      await upTo(chat);
      const recorded = await record();
      stage.clock.advance(6 * MINUTE);
      const silent = silence();
      await last(chat, stage);
      await stage.settled();
      assert.equal(await isDone(chat, recorded), false, shown(chat));
      assert.match(shown(chat), UNSERVED);
      silent.end();
      const asked = stage.channel.count('member');
      await (shown(chat).includes(AGAIN) ? chat.press('last', AGAIN) : last(chat, stage));
      await stage.settled();
      assert.equal(await isDone(chat, recorded), true, shown(chat));
      assert.equal(stage.channel.count('member') - asked, 1);
    });
  }

  it('is asked for nothing usual within a day, and once for two grave steps within five minutes', async () => {
    const chat = chatOf('Kim');
    stage.clock.advance(DAY + MINUTE);
    const asked = stage.channel.count('member');
    const more = (): number => stage.channel.count('member') - asked;
    await play(chat, 'hello');
    assert.equal(more(), 1);
    stage.clock.advance(DAY - 10 * MINUTE);
    await play(
      chat,
      'my trials',
      'trial Adventure Works',
      'reminders',
      'help',
      'preferences',
      'cancel',
      'reminders off',
      'sign up',
    );
    assert.equal(more(), 1);
    await play(chat, 'cancel', 'export', 'export', 'invitations Adventure Works');
    await chat.press('last', 'Invitation of Eve Stone');
    assert.match(shown(chat), CODE);
    assert.equal(more(), 2);
  });

  it('of yesterday serves for reading while there is no other, and that is said', async () => {
    const chat = chatOf('Kim');
    await play(chat, 'hello');
    stage.clock.advance(2 * DAY);
    const silent = silence();
    await play(chat, 'trial Adventure Works');
    assert.match(shown(chat), /Trial runs/);
    assert.match(shown(chat), READING_ONLY);
    const recorded = await record();
    await play(chat, 'take over Adventure Works', 'yes');
    assert.equal(await record(), recorded);
    assert.match(shown(chat), UNSERVED);
    silent.end();
    await play(chat, 'cancel', 'trial Adventure Works');
    assert.doesNotMatch(shown(chat), READING_ONLY);
  });

  it('takes somebody who is a member no longer from those who can be handed a trial', async () => {
    const { tenantId, aadObjectId } = people.Kim.person;
    const isColleague = async (): Promise<boolean> =>
      (await (await tablesOf(stage)).colleagues(tenantId)).some(({ personId }) => personId === aadObjectId);
    await play(chatOf('Kim'), 'hello');
    assert.equal(await isColleague(), true);
    stage.channel.becomes(people.Kim.person, { userRole: 'guest' });
    stage.clock.advance(2 * DAY);
    await play(chatOf('Kim'), 'hello');
    assert.equal(await isColleague(), false);
    stage.channel.becomes(people.Kim.person, { userRole: 'user' });
    stage.clock.advance(2 * DAY);
    await play(chatOf('Kim'), 'hello');
    assert.equal(await isColleague(), true);
  });

  it('of last month serves for nothing', async () => {
    const chat = chatOf('Kim');
    stage.clock.advance(31 * DAY);
    const silent = silence();
    await play(chat, 'trial Adventure Works');
    assert.doesNotMatch(shown(chat), /Trial runs/);
    silent.end();
  });
});
