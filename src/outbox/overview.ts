/** What an operator sees of the outbox and does to it: numbers, the dead letters and why they are, and the way back from there. */

import { isUncertain } from '../domain/watch/delivery';
import { isFree, type DeadLetter, type DueIndex, type DueRow } from '../domain/watch/due';
import type { Clock } from '../domain/time/clock';
import type { CalendarDate } from '../domain/time/dates';
import type { Paused } from './pace';
import type { Done } from './tally';

/** What happened, and who is left alone: of one process, or of all of them together. */
export interface Happened {
  readonly done: Done;
  readonly paused: Paused;
}

/** What stands in the index, each entry once. */
export interface Standing {
  /** Due, and nobody is at it yet. */
  readonly due: number;
  /** Due, and on its way: pointed to, or in somebody's hands. */
  readonly waiting: number;
  /** Refused so far, and tried again until its date. */
  readonly refused: number;
  /** May have arrived, and is repeated in a while. */
  readonly inDoubt: number;
  /** May have arrived, and is told once more when its person is met. */
  readonly uncertain: number;
}

/** The outbox at one moment. */
export interface OutboxCounts extends Done, Standing {
  readonly paused: Paused;
  readonly deadLetters: number;
  /** The day of what happened, in UTC. */
  readonly on: CalendarDate;
}

/** What an overview is made from. */
export interface OverviewParts {
  readonly due: Pick<DueIndex, 'dueUntil' | 'claim' | 'deadLetters' | 'replay'>;
  readonly happened: () => Happened | Promise<Happened>;
  readonly clock: Clock;
}

const DAY_MS = 86_400_000;

/** The overview. */
export class Overview {
  constructor(private readonly parts: OverviewParts) {}

  /** The numbers of this moment. */
  async counts(): Promise<OutboxCounts> {
    const { happened, clock } = this.parts;
    const now = clock.now();
    const count = { due: 0, waiting: 0, refused: 0, inDoubt: 0, uncertain: 0 };
    for await (const row of this.standing()) {
      const kind = standingOf(row, now);
      if (kind) count[kind]++;
    }
    const { done, paused } = await happened();
    return { on: now.toISOString().slice(0, 10), ...done, ...count, deadLetters: (await this.deadLetters()).length, paused };
  }

  /** The dead letters, with the reasons, in the order in which they were set aside: all of them, or those of one trial. */
  async deadLetters(trialId?: string): Promise<readonly DeadLetter[]> {
    const found: DeadLetter[] = [];
    for await (const entry of this.parts.due.deadLetters())
      if (trialId === undefined || entry.trialId === trialId) found.push(entry);
    return found.sort((one, other) => byText(one.setAsideAt, other.setAsideAt));
  }

  /** Puts dead letters back in turn, all of them or those of one trial; answers how many entries. */
  async replay(trialId?: string): Promise<number> {
    const chosen = await this.deadLetters(trialId);
    for (const entry of chosen) await this.parts.due.replay(entry, this.parts.clock.now());
    return chosen.length;
  }

  /** What is uncertain, in the order in which it became so: all of it, or that of one trial. */
  async uncertain(trialId?: string): Promise<readonly DueRow[]> {
    const found: DueRow[] = [];
    for await (const row of this.standing())
      if (isUncertain(row.doubts ?? 0) && (trialId === undefined || row.trialId === trialId)) found.push(row);
    return found.sort((one, other) => byText(one.unsureAt ?? '', other.unsureAt ?? ''));
  }

  /** Lets what is uncertain go out again as if for the first time, all of it or that of one trial; answers how many entries. */
  async resend(trialId?: string): Promise<number> {
    const until = this.parts.clock.now().toISOString();
    const chosen = await this.uncertain(trialId);
    const sent = await Promise.all(chosen.map((row) => this.parts.due.claim(row, { until, doubts: 0, copies: 0, takes: 0 })));
    return sent.filter((row) => row !== undefined).length;
  }

  /** Nothing waits for another try for longer than a day. */
  private standing(): AsyncIterable<DueRow> {
    return this.parts.due.dueUntil(new Date(this.parts.clock.now().getTime() + DAY_MS));
  }
}

/** Instants are written so that their order is that of their texts. */
function byText(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

function standingOf(row: DueRow, now: Date): keyof Standing | undefined {
  if (row.unsureAt !== undefined) return isUncertain(row.doubts ?? 0) ? 'uncertain' : 'inDoubt';
  if (row.tries > 0) return 'refused';
  if (row.at > now.toISOString()) return undefined;
  return isFree(row, now) ? 'due' : 'waiting';
}
