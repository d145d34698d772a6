/**
 * Hostile text through the front door: in no card, answer or table file is it markup, a mention, a link or a formula. Each text in one of four ways, half of the names signed up;
 * `hostile-text.faults.ts` tries each in all of them.
 */

import assert from 'node:assert/strict';
import { AppStage, people } from '../kit/stage/app-stage';
import type { Chat } from '../kit/stage/chat';
import { isObject, objectsOf, textOf, type JsonObject } from '../kit/json';
import { hold } from '../dialogs/story-stage';
import { readTrial } from '../files/recorded-trial';
import { nodesOf } from '../cards/card-rules';
import { part } from '../kit/sweep';
import { questionOn } from './places';
import { HOSTILE } from '../cards/hostile-strings';
import { strayMarks, textsOf } from '../cards/markup';

/** Hosts that the bot's own words and buttons lead to. */
const OWN_HOSTS =
  /^(?:[\w-]+\.)*(?:microsoft\.com|dynamics\.com|microsoft365\.com|powerplatform\.com|cloud\.microsoft)$|^127\.0\.0\.1$/;

/** Names of companies with all of the hostile text in them that fits. */
const COMPANIES: readonly string[] = [
  'Ab [Pay](https://evil.example) *b* _i_ `c` ~s~ ${secret}',
  '- Ltd <img src=x onerror=alert(1)> x, =HYPERLINK("https://evil")',
  '14. April {{DATE(2026-04-14T00:00:00Z)}} ](x) <at>Kim</at>',
  '# Ltd 👨\u200D👩\u200D👧 evil\u202Efdp.exe zero\u200Bwidth',
];
/** Those that go through a whole sign-up, what no line shows among them; the others are in the record, as one leaves them there. */
const SIGNED_UP = part(COMPANIES, 2, 1);

describe('hostile text', () => {
  const stage = new AppStage();
  before(() => stage.start());
  after(() => stage.stop());

  it('typed, and as an answer in each way, is text', async () => {
    const chat = stage.channel.chat(people.Robin);
    for (const hostile of part(HOSTILE, 4, 0)) await chat.say(hostile);
    for (const hostile of part(HOSTILE, 4, 1)) await chat.say(`trial ${hostile}`);
    const asked = await openForm(chat);
    for (const hostile of part(HOSTILE, 4, 2)) {
      if (questionOn(chat) !== asked) await openForm(chat);
      await chat.press('last', 'Continue', { company: hostile, domain: hostile }, { force: true });
    }
    for (const hostile of part(HOSTILE, 4, 3)) {
      if (questionOn(chat) !== asked) await openForm(chat);
      await chat.say(hostile);
    }
    await discard(chat);
    await stage.settled();
    assert.deepEqual(wrongOf(shown()), []);
    assert.ok(shown().length > HOSTILE.length, `${shown().length} cards`);
  });

  it('in the record, in lists and in the exported table is text', async () => {
    const chat = stage.channel.chat(people.Robin);
    for (const [at, company] of COMPANIES.entries()) {
      if (SIGNED_UP.includes(company)) await readTrial(stage, 'Robin', company);
      else await hold(`${company}, running, ends in 20 days`, at, stage.connectionString);
      await chat.say('my trials');
    }
    for (const name of ['14', '- Ltd', '# Ltd', 'Ab']) await chat.say(`trial ${name}`);
    await stage.settled();
    assert.deepEqual(wrongOf(shown()), []);
    assert.match(await exported(chat), /"'- Ltd/);
  });

  it('is found where it is markup', () => {
    const card = { type: 'AdaptiveCard', body: [{ type: 'TextBlock', text: '[x](https://evil.example) *a*\n- b' }] };
    assert.notDeepEqual(wrongOf([card]), []);
    const link = { type: 'Action.OpenUrl', title: 'x', url: 'https://evil.example/x' };
    assert.notDeepEqual(wrongOf([{ ...card, body: [], actions: [link] }]), []);
  });

  /** A new form at its question for the company, which no hostile text answers; gives that question. */
  async function openForm(chat: Chat): Promise<string> {
    await discard(chat);
    await chat.say('sign up');
    await chat.press('last', 'Continue', { start: 'new' });
    return questionOn(chat);
  }

  async function discard(chat: Chat): Promise<void> {
    await chat.say('cancel');
    await chat.say('discard');
  }

  /** Every card the channel was sent or answered with. */
  function shown(): readonly JsonObject[] {
    const posted = stage.channel.requests.flatMap(({ body }) => cardsIn(body));
    return [...posted, ...stage.channel.deliveries.flatMap(({ body }) => cardsIn(body))];
  }

  async function exported(chat: Chat): Promise<string> {
    await chat.say('export');
    await stage.settled();
    const url = /http:\/\/127\.0\.0\.1:\d+\/files\/[\w-]+/.exec(JSON.stringify(chat.messages.at(-1)))?.[0];
    return await (await fetch(url ?? '', { method: 'POST' })).text();
  }
});

function cardsIn(value: unknown): readonly JsonObject[] {
  if (Array.isArray(value)) return value.flatMap(cardsIn);
  if (!isObject(value)) return [];
  return value['type'] === 'AdaptiveCard' ? [value] : Object.values(value).flatMap(cardsIn);
}

function wrongOf(cards: readonly JsonObject[]): readonly string[] {
  return cards.flatMap((card) => {
    const marks = strayMarks(card);
    const texts = textsOf(card).map((text, index) => `${marks[index] ?? ''}: ${text}`);
    const marked = texts.filter((line) => !line.startsWith('0 marks and 0 beginnings'));
    const worked = marks.slice(-2).filter((line) => !line.startsWith('0 '));
    return [
      ...marked,
      ...worked.map((line) => `${line}: ${textOf(card['fallbackText'])}`),
      ...strangers(card),
      ...mentions(card),
    ];
  });
}

function strangers(card: JsonObject): readonly string[] {
  const urls = nodesOf(card).flatMap(({ node }) => (typeof node['url'] === 'string' ? [node['url']] : []));
  const others = urls.filter((url) => !url.startsWith('data:image/png;base64,') && !OWN_HOSTS.test(new URL(url).hostname));
  return others.map((url) => `leads to ${url}`);
}

function mentions(card: JsonObject): readonly string[] {
  return objectsOf(isObject(card['msteams']) ? card['msteams']['entities'] : []).map(() => 'a mention');
}
