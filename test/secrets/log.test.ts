/**
 * Nothing a person typed, and nothing that names a person or a chat, is in the log or on the console: also when all goes wrong. A partner types in half
 * of the places where nothing does, in a quarter of them in each trouble, and a customer in two of the five; in `log.faults.ts` in all.
 */

import assert from 'node:assert/strict';
import { journeys } from '../../dialogs';
import type { Journey } from '../../dialogs/engine/script';
import { createLog } from '../../src/log/log';
import { AppStage, people } from '../kit/stage/app-stage';
import { UNHURRIED } from '../kit/stage/patience';
import type { Chat } from '../kit/stage/chat';
import { part, times } from '../kit/sweep';
import { stringsOf } from './kept';
import { AFTERWARDS, SIGN_UP, tryOutside, tryQuestion, type Share } from './places';

const MARK = 'zqmark';
const { Robin, Alva } = people;
/** What names people and chats: the marks that are typed come on top. */
const NAMING = [Robin, Alva].flatMap(({ person }) => [person.name, person.aadObjectId, person.tenantId]);

/** A journey whose first card lacks what its template reads. */
const broken: readonly Journey[] = journeys.map((journey) => ({
  ...journey,
  steps: journey.steps.map((step) => ({ ...step, ask: () => ({ name: 'signUp.country', params: {}, data: {}, buttons: [] }) })),
}));

describe('the log of a bot to which everything happens', () => {
  const lines: string[] = [];
  const versions = { whole: journeys, broken };
  const log = createLog('trace', { write: (line) => void lines.push(line) });
  const stage = new AppStage({
    versions,
    start: 'whole',
    log,
    parts: { times: { ...UNHURRIED, rideOut: 0 } },
    tablesCanFail: true,
  });
  const printed: string[] = [];
  const streams = [process.stdout, process.stderr] as const;
  const writes = streams.map((stream) => stream.write.bind(stream));
  let planted = 0;
  let looked = { lines: 0, printed: 0 };
  const mark = (): string => `${MARK}${++planted} works`;

  before(async () => {
    for (const [index, stream] of streams.entries()) {
      stream.write = (chunk: string | Uint8Array, ...rest: []) => {
        printed.push(typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8'));
        return writes[index]!(chunk, ...rest);
      };
    }
    await stage.start();
  });
  after(async () => {
    await stage.stop();
    for (const [index, stream] of streams.entries()) stream.write = writes[index]!;
  });

  /** Types and presses with marks, wherever that can be done. */
  async function busy(chat: Chat, share: Share): Promise<void> {
    await tryOutside(stage, chat, mark, share);
    await chat.say('sign up');
    for (const [index, [button, inputs]] of SIGN_UP.entries()) {
      await tryQuestion(stage, chat, mark, () => undefined, { ...share, from: share.from + index });
      await chat.press('last', button, inputs, { force: true }).catch(() => undefined);
    }
    await chat.say('cancel');
    await chat.say('discard');
  }

  const trouble: readonly (readonly [string, () => unknown, () => unknown])[] = [
    ['nothing goes wrong', () => undefined, () => undefined],
    ['the storage refuses', () => (stage.tables.mode = { kind: 'refuse' }), () => (stage.tables.mode = { kind: 'pass' })],
    [
      'the channel answers with what was sent',
      () =>
        stage.channel.fault({
          on: ['post', 'reply', 'update', 'member'],
          effect: { kind: 'answer', status: 400, body: { error: { code: 'BadSyntax', message: `${MARK} in an answer` } } },
        }),
      () => {
        stage.channel.clearFaults();
      },
    ],
    [
      'the channel cuts the line',
      () => stage.channel.fault({ effect: { kind: 'reset' } }),
      () => {
        stage.channel.clearFaults();
      },
    ],
    [
      'the cards are broken',
      () => stage.directions['a new version is deployed']('broken'),
      () => stage.directions['a new version is deployed']('whole'),
    ],
  ];
  const heardOfCustomer = new Set(part(trouble, 3, 2));
  for (const [index, one] of trouble.entries()) {
    const [what, begin, end] = one;
    it(`says nothing of what was typed while ${what}`, async () => {
      await begin();
      const before = lines.length;
      const marks = planted;
      const share = { oneIn: index === 0 ? 2 : 4, from: index };
      await busy(stage.channel.chat(Robin), share);
      if (heardOfCustomer.has(one)) await tryOutside(stage, stage.channel.chat(Alva), mark, share);
      await stage.settled();
      await end();
      assert.ok(planted > marks + times(index === 0 ? 40 : 20, 60), `${planted - marks} marks`);
      assert.ok(lines.length > before + 5, `${lines.length - before} lines`);
      tellsNothing();
    });
  }

  it('says nothing of what a whole record holds', async () => {
    const chat = stage.channel.chat({ ...Robin, conversationType: 'personal' });
    await chat.say('cancel');
    await chat.say('discard');
    await chat.say('sign up');
    for (const [button, inputs] of SIGN_UP) {
      const company = inputs['company'] === undefined ? {} : { company: `Adventure ${MARK}`, domain: 'adventure-works.com' };
      const name = inputs['name'] === undefined ? {} : { name: `Jo ${MARK}` };
      await chat.press('last', button, { ...inputs, ...company, ...name });
    }
    for (const [command, steps] of AFTERWARDS) {
      await chat.say(command);
      for (const [button, inputs] of steps) await chat.press('last', button, inputs).catch(() => undefined);
    }
    await stage.settled();
    tellsNothing();
  });

  it('is looked through rightly', () => {
    assert.ok(
      lines.some((line) => line.includes('turn failed')),
      'nothing went wrong',
    );
    const told = stringsOf(JSON.stringify({ event: 'x', text: `${MARK}1` }), 'the log');
    assert.notDeepEqual(
      told.filter(({ text }) => tellingOf()(text)),
      [],
    );
  });

  /** Looks at every line that was not looked at before. */
  function tellsNothing(): void {
    const logged = lines.slice(looked.lines).flatMap((line) => stringsOf(line, 'the log'));
    const output = printed.slice(looked.printed).map((text) => ({ where: 'the console', text }));
    looked = { lines: lines.length, printed: printed.length };
    const isTelling = tellingOf();
    const telling = [...logged, ...output].filter(({ text }) => isTelling(text));
    assert.deepEqual(telling.slice(0, 5), []);
  }

  function tellingOf(): (text: string) => boolean {
    const chats = [Robin, Alva].map((options) => stage.channel.chat(options).origin.conversation.id);
    const telling = [MARK, ...NAMING, ...chats, 'adventure-works.com'].map((one) => one.toLowerCase());
    return (text) => {
      const lower = text.toLowerCase();
      return telling.some((one) => lower.includes(one));
    };
  }
});
