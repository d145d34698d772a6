/** Azurite behind a proxy that counts: the real protocol over a portfolio of some size. What the service looks at for an answer it does not tell. */

import type { TransactionAction } from '@azure/data-tables';
import { tableOpener, type OpenTable } from '../../../src/storage/tables';
import { TimedTable } from '../../../src/storage/timed-table';
import { proxyBefore, type FaultProxy } from '../../kit/faults/fault-proxy';
import type { Counted } from './counting-tables';
import type { FilledTables } from './filled-tables';

/** An emulator that is busy with thousands of rows answers late. */
const PATIENT_MS = 60_000;

/** `FilledTables` over an account of Azurite. */
export class AzuriteTables implements FilledTables {
  /** The service keeps them. */
  readonly bytes = Number.NaN;

  private constructor(
    private readonly proxy: FaultProxy,
    private readonly open: OpenTable,
  ) {}

  /** Before the account of a connection string. */
  static async before(connectionString: string): Promise<AzuriteTables> {
    return new AzuriteTables(
      await proxyBefore(connectionString),
      await tableOpener({ kind: 'connectionString', connectionString }),
    );
  }

  get url(): string {
    return this.proxy.url;
  }

  get counted(): Counted {
    const { requests } = this.proxy;
    const pages = requests.filter(({ method, path }) => method === 'GET' && path.includes('()')).length;
    return { requests: requests.length, pages, examined: Number.NaN, returned: Number.NaN, written: Number.NaN };
  }

  /** Those of one partition are one transaction. */
  async put(table: string, actions: readonly TransactionAction[]): Promise<void> {
    const partitions = new Map<string, TransactionAction[]>();
    for (const action of actions) {
      const { partitionKey } = action[1];
      partitions.set(partitionKey, [...(partitions.get(partitionKey) ?? []), action]);
    }
    const timed = new TimedTable(this.open(table), PATIENT_MS);
    await Promise.all([...partitions.values()].map((some) => timed.apply(some)));
  }

  take(): Counted {
    const { counted } = this;
    this.proxy.requests.length = 0;
    return counted;
  }

  stop(): void {
    void this.proxy.stop();
  }
}
