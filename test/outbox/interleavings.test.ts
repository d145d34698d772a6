/** Three outboxes over one index and one queue, in every order in which their calls may come, some of them killed: nothing is lost. */

import { deepEqual, equal, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { CHATS_AT_ONCE } from '../../src/outbox/courier';
import type { DueEntry, DueIndex, Pointers } from '../../src/domain/watch/due';
import type { Failpoints } from '../../src/outbox/failpoints';
import { failpoints, type Failpoint } from '../../src/settings/failpoint';
import type { Deliveries } from '../../src/outbox/deliveries';
import type { MessageSender } from '../../src/outbox/mail';
import { Pace } from '../../src/outbox/pace';
import { collected, entries } from '../kit/storage/due-samples';
import { times } from '../kit/sweep';
import { OutboxStage } from './outbox-stage';

const PEOPLE = 5;
/** As many as one instance takes at a time. */
const CROWD = 2 * CHATS_AT_ONCE;
const MOST_STEPS = 20_000;

/** Where an instance dies, and at which passing of that place. */
interface Death {
  readonly place: Failpoint;
  readonly pass: number;
}

type Turn = () => Promise<unknown>;
type Call = (...given: never[]) => unknown;

/** What is to be known of calls, by their methods, when their turn has come. */
type Calls = Readonly<Record<string, Call>>;

/** Each call of these methods waits for its turn; those of the dead wait for ever. */
function inTurn<T extends object>(parts: T, turn: Turn, seen: Calls = {}): T {
  return new Proxy(parts, {
    get: (target, name) => {
      const method: unknown = Reflect.get(target, name);
      if (typeof method !== 'function') return method;
      const call = method.bind(target) as Call;
      if (name === 'dueUntil') return call;
      return async (...given: never[]) => {
        await turn();
        seen[String(name)]?.(...given);
        return call(...given);
      };
    },
  });
}

class Instance {
  private isDead = false;
  private passed = 0;
  /** What it began to send and did not strike off. */
  private readonly underWay = new Set<string>();
  /** How much of that there was when it died: so many messages another one may repeat. */
  leftBehind = 0;
  /** The most of it at the same time. */
  most = 0;

  constructor(
    private readonly stage: OutboxStage,
    private readonly scheduler: fc.Scheduler,
    private readonly death?: Death,
    private readonly pace = new Pace(() => 0.5),
  ) {}

  /** Works through what is due until it is done or dead. */
  begin(): void {
    const { due, pointers, deliveries, sender } = this.stage;
    const outbox = this.stage.another({
      due: inTurn<DueIndex>(due, this.turn, this.dropped),
      pointers: inTurn<Pointers>(pointers, this.turn),
      deliveries: inTurn<Deliveries>(deliveries, this.turn),
      sender: inTurn<MessageSender>(sender, this.turn, this.posted),
      failpoints: this.failpoints,
      pace: this.pace,
    });
    void outbox.deliverDue();
  }

  private readonly turn: Turn = async () => {
    await this.scheduler.schedule(Promise.resolve());
    if (this.isDead) await new Promise(() => undefined);
  };

  private readonly posted: Calls = {
    post: (_to: unknown, { summary }: { readonly summary: string }) => {
      this.underWay.add(summary);
      this.most = Math.max(this.most, this.underWay.size);
    },
  };

  private readonly dropped: Calls = {
    drop: (rows: readonly DueEntry[]) => {
      for (const { id } of rows) this.underWay.delete(id);
    },
  };

  private readonly failpoints: Failpoints = (place) => {
    if (this.isDead || place !== this.death?.place || ++this.passed !== this.death.pass) return;
    this.isDead = true;
    this.leftBehind = this.underWay.size;
  };
}

const death = fc.option(fc.record({ place: fc.constantFrom(...failpoints), pass: fc.integer({ min: 1, max: 3 }) }), {
  nil: undefined,
});
/** Time that passes while they work: a moment, a lease, the patience with a pointer. */
const jumps = fc.array(fc.constantFrom(1000, 60_000, 130_000, 310_000), { maxLength: 6 });

/** The pace of an instance that was at work before: as many at once as there may be. */
function warm({ clock }: OutboxStage): Pace {
  const pace = new Pace(() => 0.5);
  for (let n = 0; n < CHATS_AT_ONCE; n++) {
    const to = { tenantId: 'another', personId: `before-${n}` };
    pace.ask(to, clock.now());
    pace.report(to, 'taken', clock.now());
  }
  return pace;
}

interface Played {
  readonly deaths: readonly (Death | undefined)[];
  readonly leaps: readonly number[];
  readonly people?: number;
  readonly pace?: (stage: OutboxStage) => Pace;
}

/** How much the dead left behind that may have been sent, and how much one instance had under way at most. */
interface Outcome {
  readonly leftBehind: number;
  readonly most: number;
}

/** Instances over one stage, in the order the scheduler wants, while time leaps; then one that is well, for as long as anything may wait. */
async function played(stage: OutboxStage, scheduler: fc.Scheduler, given: Played): Promise<Outcome> {
  const { deaths, leaps, people = PEOPLE, pace } = given;
  await stage.plan(entries(people));
  const instances = deaths.map((one) => new Instance(stage, scheduler, one, pace?.(stage)));
  for (const instance of instances) instance.begin();
  for (const ms of leaps)
    void scheduler.schedule(Promise.resolve()).then(() => {
      stage.clock.advance(ms);
    });
  await worked(scheduler);
  await stage.run(700, undefined, 5);
  deepEqual(new Set(stage.sender.said), new Set(entries(people).map(({ id }) => id)));
  deepEqual(await collected(stage.due.deadLetters()), []);
  deepEqual(await collected(stage.due.dueUntil(new Date('2030-01-01'))), []);
  for (const { leftBehind } of instances) ok(leftBehind <= CHATS_AT_ONCE, `one left ${leftBehind} behind`);
  const leftBehind = instances.reduce((sum, instance) => sum + instance.leftBehind, 0);
  return { leftBehind, most: Math.max(...instances.map(({ most }) => most)) };
}

/** What the dead left behind, and a round of as many chats for each lease that ran out under somebody's hands. */
function mayRepeat({ leftBehind }: Outcome, { length }: readonly unknown[], leaps: readonly number[], atOnce: number): number {
  return leftBehind + length * atOnce * leaps.filter((ms) => ms >= 60_000).length;
}

describe('outboxes whose calls come in any order', () => {
  const moments = fc.array(fc.constant(1000), { minLength: 3, maxLength: 12 });
  const paces = [
    { how: 'cold, one at a time at first', people: PEOPLE, atOnce: 1 },
    { how: 'warm, eight at once', people: CROWD, pace: warm, atOnce: CHATS_AT_ONCE },
  ];

  for (const { how, atOnce, ...start } of paces) {
    it(`lose nothing, and repeat at most what was under way at a death or as a lease ran out: ${how}`, async () => {
      let most = 0;
      await fc.assert(
        fc.asyncProperty(fc.scheduler(), fc.tuple(death, death, death), jumps, async (scheduler, deaths, leaps) => {
          const stage = new OutboxStage();
          const outcome = await played(stage, scheduler, { deaths, leaps, ...start });
          most = Math.max(most, outcome.most);
          const repeated = stage.sender.said.length - start.people;
          ok(repeated <= mayRepeat(outcome, deaths, leaps, atOnce), `${repeated} repeated, ${outcome.leftBehind} left behind`);
        }),
        { numRuns: times(25, 400) },
      );
      ok(most > atOnce / 2, `no more than ${most} at once`);
    });

    it(`repeat nothing while every lease holds, however often rows are pointed to anew: ${how}`, async () => {
      await fc.assert(
        fc.asyncProperty(fc.scheduler(), moments, async (scheduler, leaps) => {
          const stage = new OutboxStage({ pointedMs: 500 });
          await played(stage, scheduler, { deaths: [undefined, undefined, undefined], leaps, ...start });
          equal(stage.sender.said.length, start.people);
        }),
        { numRuns: times(25, 400) },
      );
    });
  }
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
