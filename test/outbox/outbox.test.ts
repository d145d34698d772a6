/** What the outbox does with what is due, in simulated time: who gets what, once, and what becomes of it when it can't be sent. */

import { deepEqual, equal, ok } from 'node:assert/strict';
import type { ConnectorFailure } from '../../src/channel/connector-error';
import { CodedError } from '../../src/domain/errors';
import { CHATS_AT_ONCE } from '../../src/outbox/courier';
import { collected, entries, entryOf } from '../kit/storage/due-samples';
import { OutboxStage, referenceOf } from './outbox-stage';

const refused = (status: number, teamsCode?: string, retryAfterMs?: number): ConnectorFailure => ({
  outcome: 'not-sent',
  status,
  teamsCode,
  retryAfterMs,
});
const unknown: ConnectorFailure = { outcome: 'unknown', status: 504 };
const DAY = 86_400_000;
const LONG_AFTER = new Date('2030-01-01T00:00:00.000Z');

describe('the outbox', () => {
  let stage: OutboxStage;
  beforeEach(() => {
    stage = new OutboxStage();
  });

  const left = () => collected(stage.due.dueUntil(LONG_AFTER));
  const one = entryOf(1);

  it('sends what is due once, notes it, and leaves nothing behind', async () => {
    await stage.plan([...entries(20), entryOf(99, { at: '2026-04-14T09:30:00.001Z' })]);
    await stage.outbox.deliverDue();
    await stage.outbox.deliverDue();
    deepEqual(new Set(stage.sender.said), new Set(entries(20).map(({ id }) => id)));
    equal(stage.sender.said.length, 20);
    equal(stage.deliveries.noted.length, 20);
    equal(stage.due.size, 1);
    equal(await stage.pointers.backlog(), 0);
    const { sent, due, waiting } = await stage.overview.counts();
    deepEqual([sent, due, waiting], [20, 0, 0]);
  });

  it('says in one message what is due for one person', async () => {
    await stage.plan([1, 2, 3].map((n) => entryOf(n, { to: one.to, id: `id-${n}` })));
    await stage.outbox.deliverDue();
    deepEqual(
      stage.sender.said.map((text) => text.split(' + ').sort()),
      [['id-1', 'id-2', 'id-3']],
    );
    equal(stage.due.size, 0);
  });

  it('reads the truth directly before it sends: what is not wanted any more is dropped, what has moved comes later', async () => {
    await stage.plan(entries(3));
    stage.deliveries.unwanted.add(entryOf(0).id);
    stage.deliveries.later.set(entryOf(1).id, '2026-04-16T09:00:00.000Z');
    await stage.outbox.deliverDue();
    deepEqual(stage.sender.said, [entryOf(2).id]);
    deepEqual(
      (await left()).map(({ id, at }) => [id, at]),
      [[entryOf(1).id, '2026-04-16T09:00:00.000Z']],
    );
    equal((await stage.overview.counts()).stale, 1);
    stage.clock.advance(3 * DAY);
    await stage.outbox.deliverDue();
    equal(stage.sender.said.length, 2);
  });

  it('shares the work: two instances send each once', async () => {
    await stage.plan(entries(200));
    const other = stage.another();
    await Promise.all([stage.outbox.deliverDue(), other.deliverDue()]);
    await stage.run(30, [stage.outbox, other]);
    equal(stage.sender.said.length, 200);
    equal(new Set(stage.sender.said).size, 200);
  });

  it('loses nothing when the whole queue is lost', async () => {
    await stage.plan(entries(50));
    await stage.outbox.sweep();
    equal((await stage.overview.counts()).waiting, 50);
    stage.pointers.lose();
    await stage.outbox.deliverDue();
    equal(stage.sender.said.length, 0);
    stage.clock.advance(300_000);
    await stage.run(10);
    equal(new Set(stage.sender.said).size, 50);
    equal(stage.sender.said.length, 50);
  });

  it('does not point again to what is on its way, and an old pointer finds nothing to do', async () => {
    await stage.plan([one]);
    equal(await stage.outbox.sweep(), 1);
    equal(await stage.outbox.sweep(), 0);
    stage.clock.advance(300_000);
    equal(await stage.outbox.sweep(), 1);
    equal(await stage.pointers.backlog(), 2);
    await stage.outbox.deliverDue();
    deepEqual([stage.sender.said.length, await stage.pointers.backlog()], [1, 0]);
  });

  it('sends at once what was only written anew between the look and the mark', async () => {
    await stage.plan([one]);
    const claim = stage.due.claim.bind(stage.due);
    let times = 0;
    stage.due.claim = async (row, progress) => {
      if (++times === 1) await claim(row, {});
      return claim(row, progress);
    };
    await stage.outbox.deliverDue();
    equal(stage.sender.said.length, 1);
  });

  it('gets on although every row is pointed to anew before its pointer is reached', async () => {
    await stage.plan(entries(60));
    const other = stage.another();
    const take = stage.pointers.take.bind(stage.pointers);
    let handfuls = 0;
    stage.pointers.take = async (...asked) => {
      ok(++handfuls < 100, `${stage.sender.said.length} said after ${handfuls} handfuls`);
      stage.clock.advance(300_000);
      await other.sweep();
      return take(...asked);
    };
    await stage.outbox.deliverDue();
    deepEqual([stage.sender.said.length, new Set(stage.sender.said).size, stage.due.size], [60, 60, 0]);
  });

  it('keeps the queue short whatever is due', async () => {
    await stage.plan(entries(2000));
    for (let n = 0; n < 10; n++) await stage.outbox.sweep();
    ok((await stage.pointers.backlog()) < 1000);
  });

  it('drops what is no pointer', async () => {
    for (const text of ['', '{', '{"v":1}', '[]', JSON.stringify({ v: 1, to: one.to, rows: [] })]) await stage.pointers.put(text);
    await stage.outbox.deliverDue();
    equal(await stage.pointers.backlog(), 0);
  });

  describe('when it is not sent', () => {
    it('tries again later each time, never sleeping, as late as Teams asks', async () => {
      await stage.plan([one]);
      stage.sender.fate = (_to, attempt) => [refused(412), refused(429, 'Throttled', 60_000), undefined][attempt];
      await stage.run(180);
      equal(stage.sender.said.length, 1);
      const [first, second, third] = stage.sender.attempts.map(({ at }) => at.getTime());
      ok(second! - first! >= 7500 && third! - second! >= 60_000);
      equal((await stage.overview.counts()).postponed, 2);
    });

    it('waits a day when told to wait a day', async () => {
      await stage.plan([one]);
      stage.sender.fate = () => refused(429, 'Throttled', DAY);
      await stage.outbox.deliverDue();
      const [{ at, tries } = { at: '', tries: 0 }] = await left();
      deepEqual([at, tries], ['2026-04-15T09:30:00.000Z', 1]);
    });

    it('is back seconds after an outage that eight messages met at once', async () => {
      await stage.plan(entries(40));
      await stage.run(5);
      stage.sender.fate = () => refused(401, 'BotNotRegistered');
      await stage.plan(entries(80).slice(40));
      await stage.run(1);
      equal(stage.sender.attempts.length, 40 + CHATS_AT_ONCE);
      stage.sender.fate = () => undefined;
      await stage.run(30);
      equal(new Set(stage.sender.said).size, 80);
    });

    it('pauses everybody when the bot has no token or is not registered', async () => {
      await stage.plan(entries(100));
      stage.sender.fate = () => refused(401, 'BotNotRegistered');
      await stage.run(60);
      ok(stage.sender.attempts.length < 8, `${stage.sender.attempts.length} attempts`);
      equal((await stage.overview.counts()).paused.everything, true);
      stage.sender.fate = () => undefined;
      await stage.run(600);
      equal(new Set(stage.sender.said).size, 100);
    });
  });

  describe('when nobody can tell whether it arrived', () => {
    const MINUTE = 60_000;
    const began = Date.parse('2026-04-14T09:30:00.000Z');
    const minutes = (): readonly number[] => stage.sender.attempts.map(({ at }) => Math.round((at.getTime() - began) / MINUTE));
    const everyMinute = async (count: number): Promise<void> => {
      for (let n = 0; n < count; n++) {
        await stage.outbox.deliverDue();
        stage.clock.advance(MINUTE);
      }
    };
    const counts = async () => {
      const { sent, unknown: open, becameUncertain, inDoubt, uncertain } = await stage.overview.counts();
      deepEqual([becameUncertain, await stage.overview.uncertain()], [uncertain, uncertain === 0 ? [] : await left()]);
      return { sent, open, inDoubt, uncertain };
    };

    it('is repeated after 1, 10 and 60 minutes, and then by nobody; it is not noted as sent, and everybody sees it', async () => {
      await stage.plan([one]);
      stage.sender.fate = () => unknown;
      stage.sender.touching = () => undefined;
      await everyMinute(24 * 60);
      deepEqual(minutes(), [0, 1, 11, 71]);
      deepEqual([stage.deliveries.noted, new Set(stage.deliveries.doubtful)], [[], new Set([one.id])]);
      deepEqual(await counts(), { sent: 0, open: 4, inDoubt: 0, uncertain: 1 });
      deepEqual(
        stage.alarms.map(({ event, kind }) => [event, kind]),
        [['message uncertain', 'reminder']],
      );
      const [row] = await left();
      const { inDoubt } = await stage.kept(one.to);
      deepEqual(inDoubt, [
        { kind: 'reminder', partnerTenantId: row!.partnerTenantId, trialId: 'trial-1', id: one.id, at: row!.at },
      ]);
    });

    it('is sent, certainly, as soon as a repetition is taken', async () => {
      await stage.plan([one]);
      stage.sender.fate = (_to, attempt) => (attempt < 2 ? unknown : undefined);
      stage.sender.touching = () => undefined;
      await everyMinute(24 * 60);
      deepEqual(minutes(), [0, 1, 11]);
      deepEqual([stage.deliveries.noted, stage.due.size], [[{ id: one.id }], 0]);
      equal((await stage.kept(one.to)).inDoubt, undefined);
      deepEqual(await counts(), { sent: 1, open: 2, inDoubt: 0, uncertain: 0 });
    });

    it('is not repeated into the dark: while nothing gets through its turns pass, and it is told when something does', async () => {
      await stage.plan([one]);
      stage.sender.fate = () => (stage.clock.now().getTime() < began + 180 * MINUTE ? unknown : undefined);
      await everyMinute(170);
      deepEqual([minutes(), await counts()], [[0], { sent: 0, open: 1, inDoubt: 0, uncertain: 1 }]);
      await everyMinute(20);
      equal(minutes().length, 2);
      ok(minutes()[1]! - 180 < 10, `${minutes()[1]!} minutes`);
      deepEqual([stage.deliveries.noted, stage.due.size], [[{ id: one.id }], 0]);
    });

    it('waits longer when Teams asks for it', async () => {
      await stage.plan([one]);
      stage.sender.fate = (_to, attempt) => (attempt === 0 ? { ...unknown, retryAfterMs: 30 * MINUTE } : undefined);
      stage.sender.touching = () => undefined;
      await everyMinute(60);
      deepEqual(minutes(), [0, 30]);
    });

    it('is told once more when the person comes, at once and whatever the chat seems like', async () => {
      await stage.plan([one]);
      stage.sender.fate = () => unknown;
      stage.sender.touching = () => undefined;
      await everyMinute(100);
      equal(stage.sender.attempts.length, 4);
      stage.sender.fate = () => undefined;
      stage.sender.touching = () => unknown;
      await stage.meet([one.to], { seen: [['id', Math.floor(stage.clock.now().getTime() / 1000), 'home', '']] });
      await stage.contacts.met(one.to, (await stage.kept(one.to)).inDoubt);
      await stage.outbox.deliverDue();
      deepEqual([stage.sender.said, stage.due.size], [[one.id], 0]);
      equal((await stage.kept(one.to)).inDoubt, undefined);
    });

    it('is told once more when another message reaches the person, and no more often', async () => {
      await stage.plan([one]);
      stage.sender.fate = (_to, attempt) => (attempt === 4 ? undefined : unknown);
      stage.sender.touching = () => undefined;
      await everyMinute(100);
      await stage.due.add([entryOf(1, { trialId: 'another', id: 'another', at: stage.clock.now().toISOString() })]);
      await everyMinute(100);
      deepEqual(
        stage.sender.attempts.map(({ text }) => text),
        [one.id, one.id, one.id, one.id, 'another', one.id],
      );
      deepEqual(stage.sender.said, ['another']);
    });

    it('does not go out again when the truth wants nothing any more: the person reacted', async () => {
      await stage.plan([one]);
      stage.sender.fate = () => unknown;
      await stage.outbox.deliverDue();
      stage.deliveries.unwanted.add(one.id);
      stage.clock.advance(MINUTE);
      await stage.outbox.deliverDue();
      deepEqual([stage.sender.attempts.length, stage.due.size], [1, 0]);
      equal((await stage.kept(one.to)).inDoubt, undefined);
    });

    it('goes to somebody else when it turns out that the person is out of reach', async () => {
      const other = { tenantId: one.to.tenantId, personId: 'other' };
      await stage.plan([one]);
      await stage.meet([other]);
      stage.deliveries.others = () => other;
      stage.sender.fate = (_to, attempt) => (attempt === 0 ? unknown : undefined);
      stage.sender.touching = () => refused(403, 'ConversationBlockedByUser');
      await everyMinute(3);
      deepEqual(
        stage.sender.attempts.map(({ to }) => to.conversationId),
        ['a:person-1', 'a:other'],
      );
      deepEqual([stage.due.size, (await stage.kept(one.to)).inDoubt], [0, undefined]);
    });

    it('is repeated no more often where the record could not be told of the doubt', async () => {
      const down = new CodedError('STORAGE_UNAVAILABLE', 'down');
      await stage.plan([one]);
      stage.sender.fate = () => unknown;
      stage.sender.touching = () => undefined;
      stage.deliveries.troubleDoubting = () => (stage.clock.now().getTime() < began + 30 * MINUTE ? down : undefined);
      for (let n = 0; n < 200; n++) {
        await stage.outbox.deliverDue().catch((error: unknown) => {
          equal(error, down);
        });
        stage.clock.advance(MINUTE);
      }
      deepEqual([minutes(), stage.deliveries.doubtful], [[0, 1, 11, 71], [one.id]]);
    });

    it('leaves Teams alone when it answers nobody', async () => {
      await stage.plan(entries(100));
      stage.sender.fate = () => unknown;
      await stage.run(60);
      ok(stage.sender.attempts.length < 40, `${stage.sender.attempts.length} attempts`);
    });
  });

  describe('when the person is out of reach', () => {
    const other = { tenantId: one.to.tenantId, personId: 'other' };

    it('gives the message to somebody else, remembers why, and does not write there again until they are back', async () => {
      await stage.plan([one]);
      await stage.meet([other]);
      stage.deliveries.others = () => other;
      stage.sender.fate = ({ conversationId }) =>
        conversationId === referenceOf(one.to).conversationId ? refused(403, 'ConversationBlockedByUser') : undefined;
      await stage.outbox.deliverDue();
      deepEqual(
        stage.sender.attempts.map(({ to }) => to.conversationId),
        ['a:person-1', 'a:other'],
      );
      deepEqual(stage.deliveries.givenAway, [{ to: one.to, why: 'blocked' }]);
      deepEqual((await stage.kept(one.to)).reach, { state: 'blocked', since: '2026-04-14T09:30:00.000Z' });
      await stage.due.add([entryOf(1, { id: 'next' })]);
      await stage.outbox.deliverDue();
      equal(stage.sender.attempts.filter(({ to }) => to.conversationId === 'a:person-1').length, 1);
      equal(stage.due.size, 0);
    });

    it('gives it away when nobody was ever met', async () => {
      await stage.due.add([one]);
      await stage.outbox.deliverDue();
      deepEqual(stage.deliveries.givenAway, [{ to: one.to, why: 'neverMet' }]);
      equal(stage.due.size, 0);
    });

    it('does not call a person lost who was heard from after the message was refused', async () => {
      await stage.plan([one]);
      const later = Math.floor(stage.clock.now().getTime() / 1000) + 60;
      stage.sender.fate = () => refused(403);
      await stage.meet([one.to], { seen: [['id', later, 'home', '']] });
      await stage.outbox.deliverDue();
      equal((await stage.kept(one.to)).reach, undefined);
    });

    it('keeps the new chat of somebody whose old one is not there', async () => {
      await stage.plan([one]);
      stage.sender.fate = (_to, attempt) => (attempt === 0 ? refused(404, 'ConversationNotFound') : undefined);
      await stage.outbox.deliverDue();
      equal((await stage.kept(one.to)).reference?.conversationId, 'new-1');
      equal(stage.sender.said.length, 1);
    });
  });

  describe('when no repetition helps', () => {
    it('sets it aside with the reason; the others go on; it can be replayed', async () => {
      await stage.plan(entries(5));
      stage.sender.fate = ({ conversationId }) =>
        conversationId === 'a:person-2' ? refused(413, 'MessageSizeTooBig') : undefined;
      await stage.run(5);
      equal(stage.sender.said.length, 4);
      equal(stage.sender.attempts.length, 5);
      deepEqual(
        (await stage.overview.deadLetters()).map(({ trialId, reason }) => [trialId, reason]),
        [['trial-2', 'MessageSizeTooBig']],
      );
      deepEqual([(await stage.overview.counts()).deadLetters, (await stage.overview.counts()).setAside], [1, 1]);
      stage.sender.fate = () => undefined;
      equal(await stage.overview.replay(), 1);
      await stage.outbox.deliverDue();
      equal(stage.sender.said.length, 5);
      equal((await stage.overview.counts()).deadLetters, 0);
    });

    it('finds the bad one among several of one person: each of the others is said', async () => {
      await stage.plan([1, 2, 3].map((n) => entryOf(n, { to: one.to, id: `id-${n}` })));
      stage.deliveries.trouble = (rows) => (rows.some(({ id }) => id === 'id-2') ? new Error('can’t be drawn') : undefined);
      await stage.run(5);
      deepEqual([...stage.sender.said].sort(), ['id-1', 'id-3']);
      deepEqual(
        (await stage.overview.deadLetters()).map(({ id, reason }) => [id, reason]),
        [['id-2', 'bug']],
      );
    });

    it('does not send again what is out and can’t be noted for a fault of ours', async () => {
      await stage.plan([one]);
      stage.deliveries.troubleNoting = () => new TypeError('ours');
      await stage.outbox.deliverDue();
      stage.clock.advance(DAY);
      await stage.outbox.deliverDue();
      equal(stage.sender.said.length, 1);
      equal((await stage.overview.deadLetters()).length, 1);
    });

    it('gives up on an entry over which everybody dies', async () => {
      await stage.plan([one]);
      const death = new Error('killed');
      const dying = stage.another({
        failpoints: (passed) => {
          if (passed === 'afterClaim') throw death;
        },
      });
      for (let n = 0; n < 12; n++) {
        await dying.deliverDue().catch((error: unknown) => {
          equal(error, death);
        });
        stage.clock.advance(300_001);
      }
      deepEqual(
        (await stage.overview.deadLetters()).map(({ reason }) => reason),
        ['crashed'],
      );
      equal(stage.sender.said.length, 0);
    });
  });

  describe('when storage is in trouble', () => {
    const down = new CodedError('STORAGE_UNAVAILABLE', 'down');

    it('rejects, and sends everything once when it is back, however long that takes', async () => {
      await stage.plan(entries(3));
      stage.deliveries.trouble = () => down;
      for (let n = 0; n < 30; n++) {
        await stage.outbox.deliverDue().catch((error: unknown) => {
          equal(error, down);
        });
        stage.clock.advance(120_001);
      }
      stage.deliveries.trouble = () => undefined;
      await stage.run(400);
      equal(stage.sender.said.length, 3);
      equal((await stage.overview.counts()).deadLetters, 0);
    });

    it('sends everything once when it keeps back every answer to a claim', async () => {
      await stage.plan(entries(3));
      const claim = stage.due.claim.bind(stage.due);
      stage.due.claim = async (...asked) => {
        const claimed = await claim(...asked);
        if (asked[1].takes === undefined) return claimed;
        throw down;
      };
      for (let n = 0; n < 30; n++) {
        await stage.outbox.deliverDue().catch((error: unknown) => {
          equal(error, down);
        });
        stage.clock.advance(300_001);
      }
      deepEqual([stage.sender.said.length, (await stage.overview.counts()).deadLetters, stage.due.size], [3, 0, 0]);
    });

    it('tries to note what is out until it is noted', async () => {
      await stage.plan([one]);
      let times = 0;
      stage.deliveries.troubleNoting = () => (++times < 3 ? down : undefined);
      await stage.outbox.deliverDue();
      deepEqual([stage.sender.said.length, stage.due.size], [1, 0]);
    });
  });

  it('does not send when it was stopped for so long that the entry is somebody else’s by now', async () => {
    await stage.plan([one]);
    stage.deliveries.onPrepare = () => {
      stage.deliveries.onPrepare = () => undefined;
      stage.clock.advance(300_001);
    };
    await stage.outbox.deliverDue();
    equal(stage.sender.said.length, 1);
    stage.clock.advance(300_001);
    await stage.outbox.deliverDue();
    equal(stage.sender.said.length, 1);
    equal(stage.due.size, 0);
  });

  it('is not taken for the reason of a crash when it was late every time', async () => {
    await stage.plan([one]);
    let late = 0;
    stage.deliveries.onPrepare = () => {
      if (++late <= 15) stage.clock.advance(300_001);
    };
    await stage.outbox.deliverDue();
    deepEqual([late, stage.sender.said.length, (await stage.overview.counts()).deadLetters], [16, 1, 0]);
  });

  for (const instances of [1, 2])
    it(`ends a storm of refusals with everything sent, below two requests a second while it lasts, with ${instances} at work`, async () => {
      const tenants = ['t1', 't2', 't3', 't4', 't5'];
      await stage.plan(entries(500, (n) => ({ to: { tenantId: tenants[n % 5]!, personId: `person-${n}` } })));
      const began = stage.clock.now().getTime();
      stage.sender.fate = () => (stage.clock.now().getTime() < began + 60_000 ? refused(429, 'Throttled') : undefined);
      const all = [stage.outbox, stage.another()].slice(0, instances);
      await stage.run(60, all);
      const during = stage.sender.attempts.map(({ at }) => (at.getTime() - began) / 1000);
      ok(during.length < 100, `${during.length} requests in 60 s`);
      for (let from = 5; from < 60; from++) {
        const now = during.filter((at) => at >= from && at < from + 15).length;
        ok(now < 30, `${now} requests in the 15 seconds from ${from}`);
      }
      equal(stage.sender.said.length, 0);
      await stage.run(300, all);
      equal(stage.sender.said.length, 500);
      equal(new Set(stage.sender.said).size, 500);
      equal(stage.due.size, 0);
      equal((await stage.overview.counts()).deadLetters, 0);
    });
});
