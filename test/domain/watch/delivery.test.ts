/** The rules of sending: what each answer of Teams means, and how long to wait. */

import { deepEqual, equal, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { failureOfAnswer, failureOnTheWay } from '../../../src/channel/connector-error';
import {
  CONVERSATION_WINDOWS,
  TENANT_WINDOWS,
  isAlarming,
  pauseAfter,
  retryAfter,
  stillCounting,
  verdictOn,
  waitFor,
  type Verdict,
} from '../../../src/domain/watch/delivery';

const DAY = 86_400_000;

/** The two shapes in which Teams names its code. */
const modern = (code: string): string => JSON.stringify({ error: { code, message: 'words' } });
const numbered = (subCode: string): string =>
  JSON.stringify({ errorCode: 209, message: `{\r\n "subCode": "${subCode}",\r\n "details": null}` });

function meaning(status: number, body?: string): string {
  return said(verdictOn(failureOfAnswer({ status, headers: {}, body }, new Date())));
}

function said(verdict: Verdict): string {
  const detail = verdict.kind === 'stop' ? verdict.reach : verdict.kind === 'wait' ? verdict.strain : '';
  return [verdict.kind, detail, isAlarming(verdict) ? 'alarm' : ''].filter((part) => part !== '').join(' ');
}

describe('what an answer of Teams means', () => {
  const answers: readonly (readonly [number, string | undefined, string])[] = [
    [400, modern('Bad Argument'), 'poison alarm'],
    [401, modern('BotNotRegistered'), 'wait everything alarm'],
    [401, undefined, 'wait everything alarm'],
    [403, modern('BotDisabledByAdmin'), 'stop disabledByAdmin'],
    [403, numbered('BotDisabledByAdmin'), 'stop disabledByAdmin'],
    [403, modern('BotNotInConversationRoster'), 'stop uninstalled'],
    [403, modern('ConversationBlockedByUser'), 'stop blocked'],
    [403, modern('ForbiddenOperationException'), 'stop uninstalled'],
    [403, modern('InvalidBotApiHost'), 'otherHost'],
    [403, modern('NotEnoughPermissions'), 'poison alarm'],
    [403, modern('MessageWritesBlocked'), 'stop blocked'],
    [403, numbered('MessageWritesBlocked'), 'stop blocked'],
    [403, JSON.stringify({ errorCode: 209, message: 'words' }), 'stop blocked'],
    [403, undefined, 'stop blocked'],
    [403, modern('constructor'), 'stop blocked'],
    [404, modern('ConversationNotFound'), 'reopen'],
    [404, undefined, 'reopen'],
    [408, undefined, 'wait none'],
    [412, modern('PreconditionFailed'), 'wait none'],
    [413, modern('MessageSizeTooBig'), 'poison alarm'],
    [415, undefined, 'poison alarm'],
    [429, modern('Throttled'), 'wait conversation'],
    [307, undefined, 'unsure'],
    [500, modern('ServiceError'), 'unsure'],
    [502, undefined, 'unsure'],
    [503, undefined, 'wait conversation'],
    [503, modern('ServiceUnavailable'), 'wait conversation'],
    [504, undefined, 'unsure'],
  ];
  for (const [status, body, wanted] of answers)
    it(`${status} ${body ?? 'without a body'}: ${wanted}`, () => {
      equal(meaning(status, body), wanted);
    });

  const fetches: readonly (readonly [string, string])[] = [
    ['ECONNREFUSED', 'wait conversation'],
    ['ENOTFOUND', 'wait conversation'],
    ['ECONNRESET', 'unsure'],
    ['EPIPE', 'unsure'],
  ];
  for (const [code, wanted] of fetches)
    it(`${code}: ${wanted}`, () => {
      equal(said(verdictOn(failureOnTheWay(Object.assign(new Error('failed'), { code })))), wanted);
    });

  it('a timeout: unsure', () => {
    equal(said(verdictOn(failureOnTheWay(new DOMException('late', 'TimeoutError')))), 'unsure');
  });

  it('no token for ourselves: everybody waits; an address that is refused: poison', () => {
    equal(said(verdictOn({ outcome: 'not-sent', reason: 'TOKEN_REFUSED' })), 'wait everything alarm');
    equal(said(verdictOn({ outcome: 'not-sent', reason: 'TOKEN_TIMEOUT' })), 'wait everything alarm');
    equal(said(verdictOn({ outcome: 'not-sent', reason: 'SERVICE_URL_REFUSED' })), 'poison alarm');
  });
});

describe('how long a message waits', () => {
  it('is twice as long each time up to five minutes, an hour after a day, spread by half, at least what Teams asked for, at most a day', () => {
    deepEqual(
      [1, 2, 3, 5, 6, 300, 301].map((tries) => retryAfter(tries, 0, 1)),
      [10_000, 20_000, 40_000, 160_000, 300_000, 300_000, 3_600_000],
    );
    equal(retryAfter(1, 0, 0), 5000);
    equal(retryAfter(1, 120_000, 1), 120_000);
    equal(retryAfter(1, 2 * DAY, 1), DAY);
  });

  it('of a pause grows to five minutes', () => {
    deepEqual(
      [1, 2, 3, 99].map((strikes) => pauseAfter(strikes, 1)),
      [5000, 10_000, 20_000, 300_000],
    );
  });
});

describe('the windows of Teams', () => {
  it('wait for as long as the tightest one says', () => {
    const second = Array.from({ length: 7 }, () => 0);
    deepEqual(
      [
        waitFor([], 0, CONVERSATION_WINDOWS),
        waitFor(second.slice(1), 500, CONVERSATION_WINDOWS),
        waitFor(second, 400, CONVERSATION_WINDOWS),
        waitFor([...second, 1000], 1000, CONVERSATION_WINDOWS),
        waitFor(
          Array.from({ length: 30 }, () => 0),
          100,
          TENANT_WINDOWS,
        ),
      ],
      [0, 0, 600, 1000, 900],
    );
  });

  it('are never crowded by who waits as told, and lose no time', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 3000 }), { maxLength: 300 }), (gaps) => {
        let times: readonly number[] = [];
        let now = 0;
        for (const gap of gaps) {
          now += gap;
          now += waitFor(times, now, CONVERSATION_WINDOWS);
          equal(waitFor(times, now, CONVERSATION_WINDOWS), 0);
          times = [...stillCounting(times, now, CONVERSATION_WINDOWS), now];
          for (const { ms, most } of CONVERSATION_WINDOWS) ok(times.filter((time) => time > now - ms).length <= most);
        }
      }),
    );
  });
});
