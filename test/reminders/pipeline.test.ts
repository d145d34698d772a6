/** Reminders from the due index to the mouth, over a record that counts what is read of it. */

import { deepEqual, equal, ok } from 'node:assert/strict';
import { CardRenderer } from '../../cards/render';
import { createWords } from '../../cards/words';
import { journeys } from '../../dialogs/journeys';
import { Screens } from '../../dialogs/screens';
import type { World } from '../../dialogs/scene';
import { addDays } from '../../src/domain/calendar';
import type { DueEntry } from '../../src/domain/due';
import { CodedError } from '../../src/domain/errors';
import type { Trial } from '../../src/domain/trial';
import { Recipients } from '../../src/outbox/recipients';
import { KnownColleagues } from '../../src/reminders/fallback';
import { forecast } from '../../src/reminders/forecast';
import { Messages } from '../../src/reminders/messages';
import { sampleTrial } from '../domain/trial-samples';
import { collected } from '../outbox/due-samples';
import { OutboxStage } from '../outbox/outbox-stage';
import { MemoryTrials } from './memory-trials';

const TODAY = '2026-04-14';
const partners = { has: () => true, get: () => '' };

/** A trial that ends in 15 days, bought by an order, so that there is one thing to tell; each has an owner of its own. */
function trialOf(id: string): Trial {
  const owner = { tenantId: `tenant-${Number(id) % 500}`, personId: `person-${id}` };
  return sampleTrial({
    id,
    partnerTenantId: owner.tenantId,
    owner,
    buying: 'cspUs',
    startedOn: addDays(TODAY, -15),
    clocks: [{ kind: 'environment', endsOn: addDays(TODAY, 15), zone: 'UTC', source: 'computed' }],
  });
}

function entryOf(number: number, at: string): DueEntry {
  const { id, partnerTenantId, owner: to } = trialOf(String(number));
  return { kind: 'reminder', partnerTenantId, trialId: id, id: 'next', to, at };
}

class Pipeline extends OutboxStage {
  constructor(readonly trials: MemoryTrials) {
    super();
  }

  /** An outbox that says what the record wants said. */
  get real() {
    const { trials, conversations, pace, tally } = this;
    const recipients = new Recipients(conversations);
    const world = { trials, partners } as unknown as World;
    const screens = new Screens({
      journeys,
      renderer: new CardRenderer(),
      world,
      files: { make: () => Promise.resolve(undefined) },
    });
    const colleagues = new KnownColleagues(trials, recipients);
    const deliveries = new Messages({ trials, screens, partners, words: createWords(), colleagues });
    return this.another({ deliveries, pace, tally });
  }
}

describe('reminders on their way', () => {
  for (const count of [10_000, 1_000_000])
    it(`cost what is due, not what there is: ${count.toLocaleString('en')} trials`, async () => {
      const due = 1031;
      const trials = new MemoryTrials(trialOf);
      const stage = new Pipeline(trials);
      const began = stage.clock.now().getTime();
      const at = (n: number) => new Date(began + (n < due ? -n : 60 + (n % 50_000)) * 60_000).toISOString();
      await stage.meet(Array.from({ length: due }, (_, n) => trialOf(String(n)).owner));
      for (let n = 0; n < count; n += 10_000)
        await stage.due.add(Array.from({ length: 10_000 }, (_, i) => entryOf(n + i, at(n + i))));
      stage.storage.reads = 0;
      await stage.real.deliverDue();
      equal(stage.mouth.said.length, due);
      equal(trials.changes.length, due);
      const reads = stage.storage.reads + trials.reads;
      ok(stage.due.examined <= 1.1 * due, `${stage.due.examined} index rows for ${due} reminders`);
      ok(reads <= 3 * due, `${reads} point reads for ${due} reminders`);
    });

  it('says a repeated entry once, and nothing of a trial that was paid meanwhile', async () => {
    const trials = new MemoryTrials(trialOf);
    const stage = new Pipeline(trials);
    const [first, second] = [entryOf(1, '2026-04-14T09:00:00.000Z'), entryOf(2, '2026-04-14T09:00:00.000Z')];
    await stage.plan([first, second]);
    const { id: trialId, partnerTenantId: tenantId, owner: by } = trialOf('2');
    const paid = {
      code: 'activated',
      since: TODAY,
      route: 'web',
      id: 'paid',
      at: `${TODAY}T08:00:00.000Z`,
      by,
      tenantId,
      trialId,
      people: [],
    };
    await trials.record({ ...paid, code: 'activated', route: 'web' });
    await stage.real.deliverDue();
    await stage.due.add([first]);
    await stage.real.deliverDue();
    equal(stage.mouth.said.length, 1);
    deepEqual(
      trials.changes.map(({ code }) => code),
      ['activated', 'reminded'],
    );
  });

  it('are noted with the instant that stands on the card, however long sending took', async () => {
    const trials = new MemoryTrials(trialOf);
    const stage = new Pipeline(trials);
    await stage.plan([entryOf(1, '2026-04-14T09:00:00.000Z')]);
    const drawnAt = stage.clock.now().toISOString();
    stage.mouth.fate = () => {
      stage.clock.advance(1500);
      return undefined;
    };
    await stage.real.deliverDue();
    deepEqual(
      trials.changes.map(({ at }) => at),
      [drawnAt],
    );
  });

  it('of a trial or a notice that only another release can read are left to that one, and keep nobody else', async () => {
    const strange = { id: '2', beyond: true } as const;
    const trials = new MemoryTrials((id) => (id === strange.id ? { ...trialOf('1'), ...strange } : trialOf(id)));
    const read = trials.notice.bind(trials);
    trials.notice = (...of) => (of[2] === 'later' ? Promise.reject(new CodedError('ROW_FROM_NEWER_VERSION', 'x')) : read(...of));
    const stage = new Pipeline(trials);
    const mine = entryOf(1, '2026-04-14T09:00:00.000Z');
    const others = [{ ...mine, trialId: strange.id }, { ...mine, kind: 'notice', id: 'later' } as const];
    await stage.plan([...others, mine]);
    for (let round = 0; round < 3; round++) {
      await stage.real.deliverDue();
      stage.clock.advance(60_000);
    }
    equal(stage.mouth.said.length, 1);
    const left = await collected(stage.due.dueUntil(stage.clock.now()));
    deepEqual(
      left.map(({ kind, trialId, takes, tries }) => [kind, trialId, takes, tries]),
      [...others].reverse().map(({ kind, trialId }) => [kind, trialId, 0, 0]),
    );
    deepEqual(await collected(stage.due.asides()), []);
  });

  it('are foreseen rung by rung, without any being sent', async () => {
    const trials = new MemoryTrials(trialOf);
    const stage = new Pipeline(trials);
    await stage.plan([entryOf(1, '2026-04-14T09:00:00.000Z')]);
    const { due, conversations, clock } = stage;
    const parts = { due, trials, recipients: new Recipients(conversations), clock };
    const found = await forecast(parts, new Date('2026-04-28T23:59:59.999Z'));
    deepEqual(
      found.map(({ at, what, outOfReach }) => [at.slice(0, 10), what, outOfReach]),
      [
        ['2026-04-14', 'ends', undefined],
        ['2026-04-22', 'ends', undefined],
        ['2026-04-22', 'extensionOpens', undefined],
        ['2026-04-27', 'ends', undefined],
        ['2026-04-28', 'ends', undefined],
      ],
    );
    deepEqual([stage.mouth.attempts.length, stage.due.size, trials.changes.length], [0, 1, 0]);
  });
});
