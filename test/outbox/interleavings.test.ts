/** Three outboxes over one index and one queue, in every order in which their calls may come, some of them killed: nothing is lost. */

import { CHATS_AT_ONCE } from '../../src/outbox/courier';
import { deepEqual, equal, ok } from 'node:assert/strict';
import fc from 'fast-check';
import type { DueIndex, Pointers } from '../../src/domain/watch/due';
import type { Failpoints } from '../../src/outbox/failpoints';
import { failpoints, type Failpoint } from '../../src/settings/failpoint';
import type { Deliveries } from '../../src/outbox/deliveries';
import type { MessageSender } from '../../src/outbox/mail';
import { collected, entries } from '../kit/storage/due-samples';
import { OutboxStage } from './outbox-stage';

const PEOPLE = 5;
const MOST_STEPS = 20_000;

/** Where an instance dies, and at which passing of that place. */
interface Death {
  readonly place: Failpoint;
  readonly pass: number;
}

type Turn = () => Promise<unknown>;
type Call = (...given: never[]) => unknown;

/** Each call of these methods waits for its turn; those of the dead wait for ever. */
function inTurn<T extends object>(parts: T, turn: Turn): T {
  return new Proxy(parts, {
    get: (target, name) => {
      const method: unknown = Reflect.get(target, name);
      if (typeof method !== 'function') return method;
      const call = method.bind(target) as Call;
      if (name === 'dueUntil') return call;
      return async (...given: never[]) => {
        await turn();
        return call(...given);
      };
    },
  });
}

class Instance {
  private isDead = false;
  private passed = 0;

  constructor(
    private readonly stage: OutboxStage,
    private readonly scheduler: fc.Scheduler,
    private readonly death?: Death,
  ) {}

  /** Works through what is due until it is done or dead. */
  begin(): void {
    const { due, pointers, deliveries, sender } = this.stage;
    const outbox = this.stage.another({
      due: inTurn<DueIndex>(due, this.turn),
      pointers: inTurn<Pointers>(pointers, this.turn),
      deliveries: inTurn<Deliveries>(deliveries, this.turn),
      sender: inTurn<MessageSender>(sender, this.turn),
      failpoints: this.failpoints,
    });
    void outbox.deliverDue();
  }

  private readonly turn: Turn = async () => {
    await this.scheduler.schedule(Promise.resolve());
    if (this.isDead) await new Promise(() => undefined);
  };

  private readonly failpoints: Failpoints = (place) => {
    if (place === this.death?.place && ++this.passed === this.death.pass) this.isDead = true;
  };
}

const death = fc.option(fc.record({ place: fc.constantFrom(...failpoints), pass: fc.integer({ min: 1, max: 3 }) }), {
  nil: undefined,
});
/** Time that passes while they work: a moment, a lease, the patience with a pointer. */
const jumps = fc.array(fc.constantFrom(1000, 60_000, 130_000, 310_000), { maxLength: 6 });

const expected = new Set(entries(PEOPLE).map(({ id }) => id));

/** Instances over one stage, in the order the scheduler wants, while time leaps; then one that is well, for as long as anything may wait. */
async function played(
  stage: OutboxStage,
  scheduler: fc.Scheduler,
  deaths: readonly (Death | undefined)[],
  leaps: readonly number[],
) {
  await stage.plan(entries(PEOPLE));
  for (const one of deaths) new Instance(stage, scheduler, one).begin();
  for (const ms of leaps)
    void scheduler.schedule(Promise.resolve()).then(() => {
      stage.clock.advance(ms);
    });
  await worked(scheduler);
  await stage.run(700);
  deepEqual(new Set(stage.sender.said), expected);
  deepEqual(await collected(stage.due.deadLetters()), []);
  deepEqual(await collected(stage.due.dueUntil(new Date('2030-01-01'))), []);
}

describe('outboxes whose calls come in any order', () => {
  it('lose nothing, and repeat at most what was under way at a death, and three a lease that ran out under their hands', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.tuple(death, death, death), jumps, async (scheduler, deaths, leaps) => {
        const stage = new OutboxStage();
        await played(stage, scheduler, deaths, leaps);
        const long = leaps.filter((ms) => ms >= 60_000).length;
        const repeated = stage.sender.said.length - PEOPLE;
        ok(repeated <= CHATS_AT_ONCE * deaths.filter((one) => one).length + 3 * long, `${repeated} repeated`);
      }),
      { numRuns: 150 },
    );
  });

  it('repeat nothing while every lease holds, however often rows are pointed to anew', async () => {
    const moments = fc.array(fc.constant(1000), { minLength: 3, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), moments, async (scheduler, leaps) => {
        const stage = new OutboxStage({ pointedMs: 500 });
        await played(stage, scheduler, [undefined, undefined, undefined], leaps);
        equal(stage.sender.said.length, PEOPLE);
      }),
      { numRuns: 150 },
    );
  });
});

async function worked(scheduler: fc.Scheduler): Promise<void> {
  for (let step = 0; await isAnyWaiting(scheduler); step++) {
    ok(step < MOST_STEPS, 'they never come to an end');
    await scheduler.waitNext(1);
  }
}

/** Whoever had a turn goes on for a while before they wait for the next one. */
async function isAnyWaiting(scheduler: fc.Scheduler): Promise<boolean> {
  for (let n = 0; n < 3 && scheduler.count() === 0; n++) await new Promise((resolve) => setImmediate(resolve));
  return scheduler.count() > 0;
}
