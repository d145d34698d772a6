/**
 * Secrets written into every place there is: afterwards none is in a table, in a reply, in a card or in the log. Of the ways to dress one an eighth is
 * typed outside of forms; `scan.faults.ts` types all.
 */

import assert from 'node:assert/strict';
import { mock } from 'node:test';
import * as secrets from '../../src/domain/text/secrets/secrets';
import { createLog } from '../../src/log/log';
import { AppStage, people } from '../kit/stage/app-stage';
import type { Chat } from '../kit/stage/chat';
import { ANNOUNCED, CODES, DRESSES, MARK, NUMBERS, PASSWORDS, SIX, TOKENS } from './card-vectors';
import { core, everythingStored, leaks, stringsOf, type Kept } from './kept';
import { AFTERWARDS, GUIDE, questionOn, SIGN_UP, tryOutside, tryQuestion, type Check, type Next } from './places';
import { part, times } from '../kit/sweep';

const SECRETS = [...NUMBERS, ...PASSWORDS, MARK];
/** Six digits alone, for in ids they may stand by chance. */
const ONE_TIME = new RegExp(`(?<![0-9a-z])${SIX.slice(0, 3)}[ -]?${SIX.slice(3)}(?![0-9a-z])`, 'i');

/** Where a secret is, or a one-time code. */
function leaksIn(kept: readonly Kept[]): readonly string[] {
  const codes = kept.filter(({ text }) => ONE_TIME.test(text.normalize('NFKC')));
  return [...leaks(kept, SECRETS), ...codes.map(({ where, text }) => `${SIX} in ${where}: ${text.slice(0, 200)}`)];
}

/** The bot, its log, and all it kept and said. */
class Scanned {
  private readonly lines: string[] = [];
  readonly stage = new AppStage({ log: createLog('trace', { write: (line) => void this.lines.push(line) }) });

  async logged(): Promise<readonly Kept[]> {
    await this.stage.settled();
    return this.lines.flatMap((line) => stringsOf(line, 'the log'));
  }

  async everything(): Promise<readonly Kept[]> {
    const logged = await this.logged();
    const said = this.stage.channel.requests.flatMap(({ body }, index) => stringsOf(body, `request ${index}`));
    const answered = this.stage.channel.deliveries.flatMap(({ body }) => stringsOf(body, 'an answer'));
    return [...(await everythingStored(this.stage.connectionString)), ...said, ...answered, ...logged];
  }
}

/** Each dress with another number each time, each way to announce a password, each key and each one-time code. */
function vectors(): Next {
  const dressed = NUMBERS.flatMap((_, turn) =>
    DRESSES.map(({ dress }, index) => dress(NUMBERS[(index + turn) % NUMBERS.length] ?? '')),
  );
  const announced = PASSWORDS.flatMap((_, turn) =>
    ANNOUNCED.map((announce, index) => announce(PASSWORDS[(index + turn) % 3] ?? '')),
  );
  const opening = [...TOKENS.map(([, text]) => text), ...CODES];
  const lists = [dressed, announced, opening];
  let at = 0;
  return () => {
    at += 1;
    const all = lists[at % lists.length] ?? [];
    return all[Math.floor(at / lists.length) % all.length] ?? '';
  };
}

/** The question over the open one, which takes typed answers too. */
async function tryOverlay(chat: Chat, next: Next, check: Check): Promise<void> {
  await chat.say('cancel');
  const asked = questionOn(chat);
  await chat.say(next());
  check(`${asked}, typed`, asked, questionOn(chat));
  await chat.say('no');
}

describe('secrets written anywhere', () => {
  const scanned = new Scanned();
  const { stage } = scanned;

  before(() => stage.start());
  after(() => stage.stop());

  it('are in no table, no reply, no card and no log line, and are no answers', async () => {
    const chat = stage.channel.chat(people.Robin);
    const next = vectors();
    const moved: string[] = [];
    const check = (where: string, before: string, after: string): void => {
      if (before !== after) moved.push(`${where}: ${after}`);
    };
    for (const [index, { dress }] of part([...DRESSES.entries()], 8)) await chat.say(dress(NUMBERS[index % NUMBERS.length]!));
    for (const announce of part(ANNOUNCED, 8)) await chat.say(announce(PASSWORDS[0]!));
    for (const text of part([...TOKENS.map(([, token]) => token), ...CODES], 8)) await chat.say(text);
    await tryOutside(stage, chat, next);
    await chat.say('sign up');
    const asksOver = new Set(part([...SIGN_UP.keys()], 4));
    for (const [index, [button, inputs]] of SIGN_UP.entries()) {
      await tryQuestion(stage, chat, next, check);
      if (asksOver.has(index)) await tryOverlay(chat, next, check);
      await chat.press('last', button, inputs);
    }
    const go = async (who: Chat, way: typeof AFTERWARDS): Promise<void> => {
      for (const [command, steps] of way) {
        await who.say(command);
        await tryQuestion(stage, who, next, check);
        for (const [button, inputs] of steps) {
          await who.press('last', button, inputs);
          await tryQuestion(stage, who, next, check);
        }
        await who.say('cancel');
        await who.say('discard');
      }
    };
    await go(chat, AFTERWARDS);
    await chat.say('trial adventure');
    assert.match(questionOn(chat), /Adventure Works/);
    assert.deepEqual(moved, []);
    const alva = stage.channel.chat(people.Alva);
    await tryOutside(stage, alva, next);
    await go(alva, GUIDE);
    assert.deepEqual(leaksIn(await scanned.everything()), []);
  });

  it('are counted once each', async () => {
    const counted = async (): Promise<number> =>
      (await scanned.logged()).filter(({ text }) => text.startsWith('{"') && text.includes('secret removed')).length;
    const before = await counted();
    await stage.channel.chat(people.Robin).say('4111 1111 1111 1111');
    assert.equal(await counted(), before + 1);
  });

  it('are counted in the log, and nothing else is told of them there', async () => {
    const lines = (await scanned.logged()).filter(({ text }) => text.includes('secret removed'));
    assert.ok(lines.length > times(100, 150), `${lines.length} lines`);
    for (const { text } of lines.filter(({ text }) => text.startsWith('{'))) {
      const { kind, count, conversation, ...rest } = JSON.parse(text) as Record<string, unknown>;
      assert.ok(['card', 'password', 'token', 'code'].includes(String(kind)), text);
      assert.ok(typeof count === 'number' && /^[0-9a-f]{16}$/.test(String(conversation)), text);
      assert.deepEqual(Object.keys(rest).sort(), ['event', 'level', 'pid', 'time']);
    }
  });
});

describe('the scan for secrets', () => {
  afterEach(() => {
    mock.restoreAll();
  });

  it('finds them all over the tables and replies where nothing takes them out', async () => {
    const scanned = new Scanned();
    mock.method(secrets, 'secretsIn', () => []);
    await scanned.stage.start();
    try {
      const chat = scanned.stage.channel.chat(people.Robin);
      await chat.say('trial 4111 1111 1111 1111');
      await chat.say('unknown ٤١١١ 1111 1111 1111');
      await chat.say('sign up');
      await chat.press('last', 'Continue', { start: 'new' });
      await chat.press(
        'last',
        'Continue',
        { company: '４１１１-1111-1111-1111 password: Zq7#vulkan', domain: 'x' },
        { force: true },
      );
      const found = leaks(await scanned.everything(), SECRETS);
      for (const where of ['table state, item.open.drafts.customer.company', 'request ', 'an answer'])
        assert.ok(
          found.some((leak) => leak.includes(` in ${where}`)),
          `${where}: ${found.join('\n')}`,
        );
      assert.ok(found.some((leak) => leak.startsWith('Zq7#vulkan')));
    } finally {
      await scanned.stage.stop();
    }
  });

  it('looks into long items, which are deflated and stand in several rows', async () => {
    const scanned = new Scanned();
    mock.method(secrets, 'secretsIn', () => []);
    await scanned.stage.start();
    try {
      const chat = scanned.stage.channel.chat(people.Robin);
      for (let form = 0; form < 6; form++) {
        await chat.say('sign up');
        await chat.press('last', 'Continue', { start: 'new' });
        const noise = Array.from({ length: 400 }, (_, index) =>
          String.fromCodePoint(0x4e00 + ((index * 7919 + form * 104_729) % 20_000)),
        );
        await chat.press('last', 'Continue', { company: noise.join(''), domain: '4111.1111.1111.1111' }, { force: true });
        await chat.say('later');
      }
      const kept = await everythingStored(scanned.stage.connectionString);
      assert.ok(
        kept.some(({ where, text }) => where.endsWith('.deflated') && text === 'true'),
        'no item is deflated',
      );
      assert.ok(leaks(kept, SECRETS).some((leak) => leak.includes('table state, item.kept[0].drafts')));
    } finally {
      await scanned.stage.stop();
    }
  });

  it('knows a key or a one-time code wherever it stands', () => {
    const found = (text: string): number => leaksIn(stringsOf({ text }, 'somewhere')).length;
    for (const [name, text] of TOKENS) assert.ok(found(text) > 0, name);
    for (const text of CODES.filter((one) => one.includes(SIX) && !one.includes(`${SIX}6`))) assert.ok(found(text) > 0, text);
  });

  it('reads every dress and every announcement of the vectors', () => {
    for (const number of NUMBERS) for (const { name, dress } of DRESSES) assert.ok(core(dress(number)).includes(number), name);
    for (const announce of ANNOUNCED) assert.ok(core(announce(PASSWORDS[0]!)).includes(core(PASSWORDS[0]!)));
  });
});
