import assert from 'node:assert/strict';
import fc from 'fast-check';
import { AppStage } from '../kit/stage/app-stage';
import type { JsonObject } from '../kit/json';
import { memoryLog } from '../kit/stage/memory-log';
import { teamsMessage } from '../channel/token-cases';

/** What a field may hold that should not. */
const hostile: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    undefined,
    null,
    true,
    0,
    -1,
    1e308,
    '',
    ' ',
    'x'.repeat(40_000),
    [],
    {},
    [[]],
    '${x}',
    '<at>x</at>',
    "' or 1 eq 1",
  ),
  fc.constantFrom<unknown>(
    '\u0000',
    '\ud800',
    '../../x',
    'constructor',
    '__proto__',
    'hasOwnProperty',
    { length: 1e9 },
    { toString: 'x' },
    { then: 'x' },
  ),
  fc.string(),
  fc.jsonValue({ maxDepth: 3 }),
);
const key = fc.oneof(
  fc.string(),
  fc.constantFrom('constructor', 'prototype', 'toString', 'hasOwnProperty', 'verb', 'journey', 'step', 'revision'),
);
const fields = [
  'id',
  'timestamp',
  'from',
  'recipient',
  'conversation',
  'channelData',
  'locale',
  'localTimezone',
  'text',
  'value',
  'name',
];
const more = [
  'entities',
  'attachments',
  'membersAdded',
  'reactionsAdded',
  'replyToId',
  'action',
  'textFormat',
  'expiration',
  'localTimestamp',
];
const type = fc.constantFrom(
  'message',
  'invoke',
  'event',
  'conversationUpdate',
  'installationUpdate',
  'messageReaction',
  'messageUpdate',
  'endOfConversation',
  'odd',
);
const press = fc.record({
  name: fc.constant('adaptiveCard/action'),
  value: fc.record({ action: fc.record({ verb: hostile, data: fc.dictionary(key, hostile) }), trigger: hostile }),
});
const activity = fc.tuple(type, fc.dictionary(fc.constantFrom(...fields, ...more), hostile), fc.option(press, { nil: {} }));

describe('a bot that is sent odd bodies', () => {
  const { log, lines } = memoryLog();
  const stage = new AppStage({ log });

  before(() => stage.start());
  after(() => stage.stop());

  async function post(changes: JsonObject): Promise<number> {
    const body = JSON.stringify(teamsMessage({ serviceUrl: stage.channel.serviceUrl, ...changes }));
    const headers = { 'content-type': 'application/json' };
    return (await fetch(stage.channel.botEndpoint, { method: 'POST', headers, body })).status;
  }

  it('never answers that it failed, and nobody’s prototype grows', async () => {
    await fc.assert(
      fc.asyncProperty(activity, async ([kind, odd, pressed]) => {
        const status = await post({ type: kind, ...odd, ...pressed });
        assert.ok([200, 400, 413, 501].includes(status), `${status} to ${JSON.stringify({ kind, odd, pressed })}`);
        assert.deepEqual(Object.keys(Object.prototype), []);
      }),
      { numRuns: 300 },
    );
    await stage.settled();
    assert.equal(await post({}), 200);
    assert.deepEqual(
      lines.filter(({ level }) => level === 'error'),
      [],
    );
  });
});
