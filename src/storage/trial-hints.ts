/** Rows that find a trial by something else than its id. A hint may be stale: the trial itself has the last word. */

import type { TableEntity } from '@azure/data-tables';
import { z } from 'zod';
import { hasCode, unlessCoded } from '../domain/errors';
import { foldName } from '../domain/text/fold';
import type { Trial } from '../domain/record/trial';
import { keyPart, startingWith } from './keys';
import { odata } from './odata';
import { ROW_VERSION, parseRow } from './rows';
import type { TimedTable } from './timed-table';

// Twice as many hex digits, and with two GUIDs beside them still below the emulator's 512 characters a key.
const MAX_NAME_BYTES = 200;

// A hint of a later release points to its trial all the same: nothing is ever written over one.
const hintSchema = z.object({ v: z.number(), trialId: z.string(), partnerTenantId: z.string() });

/** The hints a trial should have: by its customer's tenant, if that is known, by a partner the customer opened it to, and by its customer's name. */
export function hintsOf(trial: Pick<Trial, 'customer' | 'partnerTenantId' | 'id' | 'partner'>): readonly TableEntity[] {
  const { customer, partnerTenantId, id, partner: joined } = trial;
  const partner = keyPart(partnerTenantId);
  const about = { v: ROW_VERSION, partnerTenantId, trialId: id };
  const hints: TableEntity[] = [];
  if (customer.tenantId !== undefined) {
    const tenant = keyPart(customer.tenantId);
    hints.push({ partitionKey: `customer_${tenant}`, rowKey: `${tenant}_${partner}_${keyPart(id)}`, ...about });
  }
  if (joined !== undefined) {
    const tenant = keyPart(joined.tenantId);
    hints.push({ partitionKey: `opened_${tenant}`, rowKey: `opened_${tenant}_${partner}_${keyPart(id)}`, ...about });
  }
  const name = nameInHex(customer.company);
  if (name !== '') hints.push({ partitionKey: `name_${partner}`, rowKey: `${partner}_${name}_${keyPart(id)}`, ...about });
  return hints;
}

/** The hints in `some` that are not in `others`. */
export function hintsWithout(some: readonly TableEntity[], others: readonly TableEntity[]): readonly TableEntity[] {
  const kept = new Set(others.map((hint) => hint.rowKey));
  return some.filter((hint) => !kept.has(hint.rowKey));
}

/** Hints in a table. Rejects as `TimedTable` does, and with STORAGE_UNREADABLE or ROW_FROM_NEWER_VERSION on what it reads. */
export class HintTable {
  constructor(private readonly table: TimedTable) {}

  /** Adds hints; one that is there already is fine. */
  async add(hints: readonly TableEntity[]): Promise<void> {
    await Promise.all(hints.map((hint) => this.table.insert(hint).catch(unlessConflict)));
  }

  /** Removes hints if it can. A hint left over is harmless, so a table in trouble is no reason to reject. */
  async drop(hints: readonly TableEntity[]): Promise<void> {
    await Promise.all(hints.map((hint) => this.table.remove(hint.partitionKey, hint.rowKey).catch(unlessCoded)));
  }

  /** The trials that seem to be bound to a customer's tenant, with the partner that owns each. */
  async byCustomer(tenantId: string): Promise<readonly { readonly partnerTenantId: string; readonly trialId: string }[]> {
    const tenant = keyPart(tenantId);
    return this.table.range(startingWith(`customer_${tenant}`, `${tenant}_`), (row) => parseRow(hintSchema, row));
  }

  /** The trials that seem to be open to a partner's tenant although a customer keeps them, with the tenant that keeps each. */
  async openedTo(tenantId: string): Promise<readonly { readonly partnerTenantId: string; readonly trialId: string }[]> {
    const tenant = keyPart(tenantId);
    return this.table.range(startingWith(`opened_${tenant}`, `opened_${tenant}_`), (row) => parseRow(hintSchema, row));
  }

  /** The ids of a partner's trials whose customer's name seems to start like this, so many at a time: a trial may have another name by now. */
  async *byName(partnerTenantId: string, name: string, atOnce: number): AsyncGenerator<readonly string[]> {
    const partner = keyPart(partnerTenantId);
    const { partitionKey, from, below } = startingWith(`name_${partner}`, `${partner}_${nameInHex(name)}`);
    const keys = odata`PartitionKey eq ${partitionKey} and RowKey ge ${from} and RowKey lt ${below}`;
    for await (const rows of this.table.pages(keys, undefined, atOnce))
      yield rows.map((row) => parseRow(hintSchema, row).trialId);
  }
}

function unlessConflict(error: unknown): void {
  if (!hasCode(error, 'STORAGE_CONFLICT')) throw error;
}

function nameInHex(name: string): string {
  return Buffer.from(foldName(name)).subarray(0, MAX_NAME_BYTES).toString('hex');
}
