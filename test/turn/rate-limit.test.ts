/** Too much at once: the buckets as a rule, and what a person sees of them. */

import assert from 'node:assert/strict';
import { mock } from 'node:test';
import fc from 'fast-check';
import * as secrets from '../../src/domain/text/secrets/secrets';
import * as text from '../../src/domain/text/text';
import { RATE_LIMITS, RateLimiter, refilled } from '../../src/turn/rate-limit';
import { AppStage, people } from '../kit/stage/app-stage';
import { ManualClock } from '../kit/stage/manual-clock';

const sender = (key: string, tenantId = 'contoso') => ({ key, person: { v: 1 as const, tenantId, personId: key, name: '' } });

describe('rate limits', () => {
  it('let through at most the burst and what is refilled meanwhile, whatever comes when', () => {
    const steps = fc.array(fc.integer({ min: 0, max: 3000 }), { minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(steps, fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 5 }), (waits, burst, perSecond) => {
        const clock = new ManualClock();
        const limiter = new RateLimiter(clock, { person: { burst, perSecond }, tenant: { burst: 1e9, perSecond: 1 } });
        const passed = waits.filter((ms) => {
          clock.advance(ms);
          return limiter.take(sender('robin')) === 'pass';
        }).length;
        const ms = waits.slice(1).reduce((sum, one) => sum + one, 0);
        assert.ok(passed <= burst + (ms / 1000) * perSecond + 1e-6);
        assert.ok(passed >= Math.min(waits.length, burst));
      }),
    );
  });

  it('tell a person once, and again only after the bucket was full', () => {
    const clock = new ManualClock();
    const limiter = new RateLimiter(clock);
    const verdicts = (times: number) => Array.from({ length: times }, () => limiter.take(sender('robin')));
    assert.deepEqual(verdicts(23).slice(19), ['pass', 'tell', 'silent', 'silent']);
    clock.advance(1000);
    assert.deepEqual(verdicts(2), ['pass', 'silent']);
    clock.advance(20_000);
    assert.deepEqual(verdicts(21).slice(19), ['pass', 'tell']);
    assert.equal(limiter.take(sender('kim')), 'pass');
  });

  it('hold for a tenant as a whole, and for no other', () => {
    const limiter = new RateLimiter(new ManualClock());
    const all = Array.from({ length: 230 }, (_, i) => limiter.take(sender(`person ${i}`)));
    assert.deepEqual([all.filter((one) => one === 'pass').length, all.at(-1)], [200, 'tell']);
    assert.equal(limiter.take(sender('person 229')), 'silent');
    assert.equal(limiter.take(sender('finn', 'fabrikam')), 'pass');
  });

  it('take no token of the tenant for a person who is refused', () => {
    const limiter = new RateLimiter(new ManualClock(), {
      person: { burst: 1, perSecond: 1 },
      tenant: { burst: 3, perSecond: 1 },
    });
    for (let i = 0; i < 10; i++) limiter.take(sender('robin'));
    assert.deepEqual(
      ['kim', 'alex', 'finn'].map((key) => limiter.take(sender(key))),
      ['pass', 'pass', 'tell'],
    );
  });

  it('remember no more than so many', () => {
    const limiter = new RateLimiter(new ManualClock(), RATE_LIMITS, 100);
    for (let i = 0; i < 10_000; i++) limiter.take(sender(`person ${i}`, `tenant ${i}`));
    assert.equal(limiter.size, 200);
  });

  it('give nothing back when the clock is put back', () => {
    assert.deepEqual(refilled({ tokens: 3, at: 5000 }, { burst: 20, perSecond: 1 }, 1000), { tokens: 3, at: 1000 });
  });

  describe('before anything costly', () => {
    const stage = new AppStage({ limits: { person: { burst: 3, perSecond: 1 }, tenant: { burst: 100, perSecond: 20 } } });
    const looks = { secrets: 0, names: 0 };
    before(async () => {
      const { secretsIn } = secrets;
      const { cleanText } = text;
      mock.method(secrets, 'secretsIn', (...args: Parameters<typeof secretsIn>) => (looks.secrets++, secretsIn(...args)));
      mock.method(text, 'cleanText', (...args: Parameters<typeof cleanText>) => (looks.names++, cleanText(...args)));
      await stage.start();
    });
    after(async () => {
      mock.restoreAll();
      await stage.stop();
    });

    it('nothing that was typed or pressed is looked at once the limit is reached', async () => {
      const chat = stage.channel.chat(people.Robin);
      for (let at = 0; at < 3; at++) await chat.say('hello');
      await stage.settled();
      const before = { ...looks };
      const long = '4/'.repeat(25_000);
      for (let at = 0; at < 5; at++) assert.equal((await chat.say(long)).status, 200);
      await chat.press('last', 'Help', { company: long }, { force: true });
      // Of a locale it is asked whether it hides a number: at most 30 characters, so that the sentence is in the person's language.
      assert.deepEqual([looks.secrets - before.secrets <= 6, looks.names - before.names], [true, 0]);
    });
  });

  describe('in a chat', () => {
    const stage = new AppStage({
      limits: { person: { burst: 4, perSecond: 1 }, tenant: { burst: 100, perSecond: 20 } },
      tablesCanFail: true,
    });
    before(() => stage.start());
    after(() => stage.stop());

    it('say one sentence, then nothing; presses get a line; and nothing that was typed before is lost', async () => {
      const chat = stage.channel.chat(people.Robin);
      const said = () => chat.messages.filter(({ from }) => from === 'bot').map(({ text }) => text);
      for (const line of ['sign up', 'new', 'Adventure Works, none', 'France']) await chat.say(line);
      await stage.settled();
      const cards = said().length;
      for (const line of ['yes', 'customer', 'nonsense']) assert.equal((await chat.say(line)).status, 200);
      assert.deepEqual(said().slice(cards), [
        'That was more at once than I can take. Your form is kept. Wait a few seconds, then send the last message again.',
      ]);
      const calls = stage.tables.requests.length;
      const press = await chat.press('last', 'Back');
      assert.equal(press.status, 200);
      assert.match(chat.notices.at(-1)?.text ?? '', /^That was more at once/);
      assert.equal(stage.tables.requests.length, calls, 'a refused activity costs no call of the storage');
      stage.clock.advance(1000);
      await chat.say('yes');
      await stage.settled();
      assert.match(JSON.stringify(chat.messages.at(-1)), /Where shall the trial live/);
    });
  });
});
