/** Takes rows that are due for oneself, so that no other instance has them. */

import type { DueIndex, DueRow } from '../domain/watch/due';
import type { Instant } from '../domain/time/dates';
import { isPassing } from './conclusions';

/** Claims rows until an instant. */
export class Claims {
  constructor(
    private readonly parts: { readonly due: Pick<DueIndex, 'claim' | 'find'> },
    private readonly until: Instant,
  ) {}

  /** Those of the rows that are one's own now: still as they were marked, or only pointed to anew. */
  async claim(rows: readonly DueRow[]): Promise<readonly DueRow[]> {
    const claimed = await Promise.all(rows.map((row) => this.claimOne(row)));
    return claimed.filter((row) => row !== undefined);
  }

  /** A row that was only pointed to anew may be claimed by an older pointer too: where storage is slow, every pointer would be too old. */
  private async claimOne(row: DueRow): Promise<DueRow | undefined> {
    const claimed = await this.claimSurely(row);
    if (claimed) return claimed;
    const now = await this.parts.due.find(row);
    return now && isUntouched(row, now) ? this.claimSurely(now) : undefined;
  }

  /** An answer that got lost is looked up: nobody died over a row whose claim nobody heard of. */
  private async claimSurely(row: DueRow): Promise<DueRow | undefined> {
    const { due } = this.parts;
    const { until } = this;
    const takes = row.takes + 1;
    try {
      return await due.claim(row, { until, takes });
    } catch (error) {
      if (!isPassing(error)) throw error;
      const now = await due.find(row);
      if (now?.until === until && now.takes === takes) return now;
      throw error;
    }
  }
}

/** Whether nobody took it up, and nothing became of it, since it was pointed to. */
function isUntouched(before: DueRow, now: DueRow): boolean {
  return before.takes === now.takes && before.tries === now.tries && before.doubts === now.doubts;
}
