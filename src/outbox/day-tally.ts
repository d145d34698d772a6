/** What each instance did today, kept where an operator sees it from outside. */

import type { Perishable } from '../privacy/perishable';
import type { Clock } from '../domain/time/clock';
import type { ItemStorage, MarkedStorage } from '../domain/record/item-storage';
import type { Log } from '../log/log';
import type { Happened } from './overview';
import { NOTHING, plus, type Done } from './tally';

interface StoredTally extends Perishable, Happened {
  readonly v: 1;
}

/** What keeping works with. */
export interface DayTallyParts {
  readonly state: ItemStorage;
  /** What happened in this process since it started. */
  readonly happened: () => Happened;
  /** The name of this process, different from all others. */
  readonly instance: string;
  readonly clock: Clock;
  readonly log: Log;
}

const KEPT_MS = 8 * 86_400_000;

/** Writes this process's numbers of the day, in UTC. What happened in the last minute of a process that died is missing. */
export class DayTally {
  private timer: NodeJS.Timeout | undefined;
  private day = '';
  private before: Done = NOTHING;
  private written = '';

  constructor(private readonly parts: DayTallyParts) {
    this.day = this.today();
  }

  /** Keeps the numbers every `everyMs` where they changed. */
  start(everyMs: number): void {
    this.timer = setInterval(() => void this.keep(), everyMs);
  }

  /** Keeps them a last time. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.keep();
  }

  /** Keeps them now. Trouble is logged: they are numbers. */
  async keep(): Promise<void> {
    try {
      await this.write();
    } catch (error) {
      this.parts.log.warn('tally not kept', {}, error);
    }
  }

  private async write(): Promise<void> {
    const { state, happened, instance, clock } = this.parts;
    const { done, paused } = happened();
    const mine: Happened = { done: plus(done, this.before, -1), paused };
    const key = `${keyOf(this.day)}${instance}`;
    const text = JSON.stringify([key, mine]);
    if (text !== this.written && text !== JSON.stringify([key, { done: NOTHING, paused }])) {
      const item: StoredTally = { v: 1, ...mine, goneAfter: new Date(clock.now().getTime() + KEPT_MS).toISOString() };
      await state.write({ [key]: item });
      this.written = text;
    }
    if (this.day !== this.today()) [this.day, this.before] = [this.today(), done];
  }

  private today(): string {
    return dayOf(this.parts.clock);
  }
}

/** What all instances did today, as far as they kept it. */
export async function happenedToday(state: Pick<MarkedStorage, 'keys' | 'read'>, clock: Clock): Promise<Happened> {
  let [done, conversations, tenants, everything] = [NOTHING, 0, 0, false];
  for await (const key of state.keys(keyOf(dayOf(clock)))) {
    const item = (await state.read([key]))[key] as StoredTally | undefined;
    if (item?.v !== 1) continue;
    done = plus(done, item.done);
    conversations = Math.max(conversations, item.paused.conversations);
    tenants = Math.max(tenants, item.paused.tenants);
    everything ||= item.paused.everything;
  }
  return { done, paused: { conversations, tenants, everything } };
}

function keyOf(day: string): string {
  return `tally/${day}/`;
}

function dayOf(clock: Clock): string {
  return clock.now().toISOString().slice(0, 10);
}
