/** Messages of which nobody can tell whether they arrived: never taken for sent, repeated a few times, then left until their person is met. */

import { isUncertain, repeatAfter } from '../domain/watch/delivery';
import type { DueEntry, DueIndex, DueProgress, DueRow } from '../domain/watch/due';
import type { Clock } from '../domain/time/clock';
import type { PersonRef } from '../domain/people/person';
import { fingerprint, type Log } from '../log/log';
import type { Deliveries } from './deliveries';
import type { Failpoints } from './failpoints';
import type { Recipients } from './recipients';
import type { Tally } from './tally';

/** What doubting works with. */
export interface DoubtParts {
  readonly due: DueIndex;
  readonly deliveries: Deliveries;
  readonly recipients: Recipients;
  readonly tally: Tally;
  readonly clock: Clock;
  readonly log: Log;
  readonly failpoints: Failpoints;
}

/** How often it is looked whether the truth still wants what only its person can bring back. */
const LEFT_MS = 86_400_000;

/** The doubts about one person's entries. */
export class Doubts {
  constructor(
    private readonly parts: DoubtParts,
    private readonly to: PersonRef,
  ) {}

  /** They went out just now. The index first: a crash behind it repeats nothing, and the notes are made up for at the next turn. */
  async begin(about: readonly DueRow[], askedMs: number): Promise<void> {
    const { tally, failpoints, deliveries, recipients, clock } = this.parts;
    const unsureAt = clock.now().toISOString();
    tally.add('unknown', about);
    const standing: DueEntry[] = [];
    for (const row of about) standing.push(await this.wait(row, askedMs, { unsureAt, copies: (row.copies ?? 0) + 1 }));
    failpoints('afterDoubt');
    await deliveries.doubted(this.to, about, clock.now());
    await recipients.doubt(this.to, standing);
  }

  /** Their turn passes without them. */
  async pass(rows: readonly DueRow[], askedMs: number): Promise<void> {
    for (const row of rows) await this.wait(row, askedMs, {});
  }

  /** They went out as often as they may. */
  async leave(rows: readonly DueRow[]): Promise<void> {
    await this.pass(rows, LEFT_MS);
  }

  /** They have another time. They stay where they stand, for their person's chat knows that place. */
  async putOff(row: DueRow, until: string): Promise<void> {
    await this.parts.due.claim(row, { until, takes: 0 });
  }

  /** There is no doubt any more, or nobody it would matter to. */
  async end(rows: readonly DueRow[]): Promise<void> {
    const doubted = rows.filter(isDoubted);
    if (doubted.length > 0) await this.parts.recipients.certain(this.to, doubted);
  }

  /** The first time an entry moves, for the trial's own is dropped when the doubt is noted. */
  private async wait(row: DueRow, askedMs: number, sent: Pick<DueProgress, 'unsureAt' | 'copies'>): Promise<DueEntry> {
    const { due, clock } = this.parts;
    const doubts = (row.doubts ?? 0) + 1;
    const until = new Date(clock.now().getTime() + repeatAfter(doubts, askedMs)).toISOString();
    if (isUncertain(doubts) && !isUncertain(doubts - 1)) this.alarm(row);
    if (!isDoubted(row)) {
      await due.reschedule(row, until, { ...sent, doubts, tries: 0 });
      return { ...row, at: until };
    }
    await due.claim(row, { ...sent, doubts, until, takes: 0 });
    return row;
  }

  private alarm(row: DueRow): void {
    this.parts.tally.add('becameUncertain', [row]);
    this.parts.log.error('message uncertain', { tenant: fingerprint(this.to.tenantId), kind: row.kind });
  }
}

/** Whether it may have arrived. */
export function isDoubted({ unsureAt }: DueRow): boolean {
  return unsureAt !== undefined;
}
