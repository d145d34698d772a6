/** What belongs to one person on a trial, as a row beside the trial's: `r_<trial>_<person>`, in the same partition. */

import type { TableEntity } from '@azure/data-tables';
import type { ReminderLog } from '../domain/reminders/reminder-log';
import type { Trial } from '../domain/record/trial';
import { fromKeyPart, keyPart, startingWith, type KeyRange } from './keys';
import { isNewer, ROW_VERSION } from './rows';
import type { Row } from './timed-table';
import { jsonColumns, jsonIn, type RowAddress } from './trial-rows';
import { logSchema } from './row-schemas';

/** The beginning of the keys of these rows. */
export const LOG = 'r_';

/** One of these rows, as it was read. */
export interface StoredLog {
  readonly trialId: string;
  readonly log: ReminderLog;
  readonly etag: string;
  /** A later release may write it, this one may not. */
  readonly isNewer: boolean;
}

/** Where the row of a person on a trial lives. */
export function logAddress({ partnerTenantId, id }: Pick<Trial, 'partnerTenantId' | 'id'>, personId: string): RowAddress {
  return { partitionKey: keyPart(partnerTenantId), rowKey: `${LOG}${keyPart(id)}_${keyPart(personId)}` };
}

/** The person whom a row of these is about, by its key. */
export function personOfLog(rowKey: string): string {
  return fromKeyPart(rowKey.split('_')[2] ?? '');
}

/** All rows of one trial. */
export function logRange(tenantId: string, trialId: string): KeyRange {
  return startingWith(keyPart(tenantId), `${LOG}${keyPart(trialId)}_`);
}

/** All rows of a partner tenant's trials. */
export function logsRange(tenantId: string): KeyRange {
  return startingWith(keyPart(tenantId), LOG);
}

/** All rows of the trials from one to another, in the order of their keys. */
export function logsBetween(tenantId: string, first: string, last: string): KeyRange {
  const { below } = logRange(tenantId, last);
  return { ...logRange(tenantId, first), below };
}

/** The row of a person on a trial. STORAGE_TOO_LARGE if it doesn't fit. */
export function logRow(trial: Pick<Trial, 'partnerTenantId' | 'id'>, log: ReminderLog): TableEntity {
  return { ...logAddress(trial, log.personId), ...jsonColumns({ v: ROW_VERSION, ...logSchema.parse(log) }) };
}

/** A row as read. STORAGE_UNREADABLE or ROW_FROM_NEWER_VERSION if it can't be understood. */
export function toStoredLog(row: Row): StoredLog {
  const { value, json } = jsonIn(logSchema, row);
  const { v: _v, ...log } = value as ReminderLog & { readonly v?: unknown };
  const trialId = fromKeyPart(typeof row['rowKey'] === 'string' ? (row['rowKey'].split('_')[1] ?? '') : '');
  return { trialId, log, etag: row.etag, isNewer: isNewer(json) };
}
