/** Tables that a portfolio is put into, and that count what is asked of them then. */

import type { TransactionAction } from '@azure/data-tables';
import type { Counted } from './counting-tables';

/** One table service. */
export interface FilledTables {
  /** Its address. */
  readonly url: string;
  /** Bytes of all rows as JSON; NaN where that is not known. */
  readonly bytes: number;
  /** What was asked since the last look; NaN where a service does not tell. */
  readonly counted: Counted;
  /** Puts rows in without counting. */
  put(table: string, actions: readonly TransactionAction[]): Promise<void> | void;
  /** What was asked since this was asked last. */
  take(): Counted;
  /** Ends it. */
  stop(): void;
}
