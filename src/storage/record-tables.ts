/** Walks through the tables of the record, for erasing, retention and audit. Rows are streamed; none is held for long. */

import { odata, type TableClient, type TableEntity, type TransactionAction } from '@azure/data-tables';
import { z } from 'zod';
import { erasedTrial, isErased, mentionsId, pseudonymised, type Erasing } from '../domain/erasing';
import { CodedError, hasCode } from '../domain/errors';
import type { AuditEntry, PersonRow, Place, RecordRow, RecordWalk, TrialRow } from '../domain/record-walk';
import type { PersonRef } from '../domain/trial';
import { afterAll, fromKeyPart, keyPart } from './keys';
import { parseJson } from './rows';
import { TimedTable, type Row } from './timed-table';
import { LOG, logRow, personOfLog } from './log-rows';
import { personAddress, toEntry, toStoredTrial, toTrial, trialRow } from './trial-rows';

/** The tables that are walked through. `pointers`: tables whose rows only point to trials and people. */
export interface RecordTableClients {
  readonly trials: TableClient;
  readonly people: TableClient;
  readonly pointers: readonly TableClient[];
}

/** A page of rows may be large, so it may take longer than one row. */
const PAGE_TIMEOUT_MS = 10_000;
const ATTEMPTS = 10;
const TRIAL = 't_';
const ENTRY = 'e_';
const EVERYTHING = odata`PartitionKey ge ${''}`;

/** `RecordWalk` on Azure Tables. Rejects as `TimedTable` does. */
export class RecordTables implements RecordWalk {
  private readonly trials: TimedTable;
  private readonly persons: TimedTable;
  private readonly pointers: readonly TimedTable[];

  /** `timeoutMs` holds for each call to a table. */
  constructor({ trials, people, pointers }: RecordTableClients, timeoutMs = PAGE_TIMEOUT_MS) {
    const timed = (client: TableClient) => new TimedTable(client, timeoutMs);
    this.trials = timed(trials);
    this.persons = timed(people);
    this.pointers = pointers.map(timed);
  }

  async *rows(after?: Place): AsyncGenerator<RecordRow> {
    for await (const row of this.trials.query(behind(after))) {
      const place = placeOf(row);
      yield { place, tenantId: fromKeyPart(place.partitionKey), text: textOf(row) };
    }
  }

  async erase(place: Place, erasing: Erasing): Promise<void> {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) if (await this.erased(place, erasing)) return;
    throw new CodedError('STORAGE_CONFLICT', 'Others kept changing a row: eTag conflict.');
  }

  async erasePointers(erasing: Erasing): Promise<void> {
    for (const table of this.pointers) {
      for await (const row of table.query(EVERYTHING)) {
        const { partitionKey, rowKey } = placeOf(row);
        if (!mentionsId(textOf(row), erasing)) continue;
        await table.remove(partitionKey, rowKey).catch(unlessConflict);
      }
    }
  }

  async *people(): AsyncGenerator<PersonRow> {
    for await (const row of this.persons.query(EVERYTHING)) {
      const { partitionKey, rowKey } = placeOf(row);
      const ref = { tenantId: fromKeyPart(partitionKey), personId: fromKeyPart(rowKey.slice(partitionKey.length + 1)) };
      yield { ref, text: textOf(row) };
    }
  }

  async removePerson(ref: PersonRef): Promise<void> {
    const { partitionKey, rowKey } = personAddress(ref);
    await this.persons.remove(partitionKey, rowKey).catch(unlessConflict);
  }

  async *unpaid(after?: Place): AsyncGenerator<TrialRow> {
    const unpaid = odata`RowKey ge ${TRIAL} and RowKey lt ${afterAll(TRIAL)} and state ne ${'active'}`;
    for await (const row of this.trials.query(`${unpaid} and (${behind(after)})`)) {
      const trial = readable(row, toTrial);
      if (trial && trial.beyond !== true) yield { place: placeOf(row), trial };
    }
  }

  async *entries(tenantId: string): AsyncGenerator<AuditEntry> {
    const filter = odata`PartitionKey eq ${keyPart(tenantId)} and RowKey ge ${ENTRY} and RowKey lt ${afterAll(ENTRY)}`;
    for await (const row of this.trials.query(filter)) {
      const [, trial = ''] = placeOf(row).rowKey.split('_');
      yield { trialId: fromKeyPart(trial), entry: toEntry(row) };
    }
  }

  /** One try; `false` when somebody changed the row meanwhile. */
  private async erased({ partitionKey, rowKey }: Place, erasing: Erasing): Promise<boolean> {
    const row = await this.trials.get(partitionKey, rowKey);
    if (!row) return true;
    try {
      const after = fromKeyPart(partitionKey) === erasing.tenantId ? undefined : rowsAfter(row, erasing);
      if (after) await this.trials.commit(after);
      else await this.trials.remove(partitionKey, rowKey, row.etag);
      return true;
    } catch (error) {
      unlessConflict(error);
      return false;
    }
  }
}

/** What is written of a row without the people; `undefined` when it was meant for one of them. */
function rowsAfter(row: Row, erasing: Erasing): readonly TransactionAction[] | undefined {
  const { rowKey, partitionKey } = placeOf(row);
  if (rowKey.startsWith(LOG) && erasing.ids.has(personOfLog(rowKey).toLowerCase())) return undefined;
  const clean = (value: unknown): unknown => (typeof value === 'string' ? pseudonymised(value, erasing) : value);
  const columns: Record<string, unknown> = Object.fromEntries(columnsOf(row).map(([name, value]) => [name, clean(value)]));
  const after = { ...columns, partitionKey, rowKey };
  if (rowKey.startsWith(TRIAL)) return trialAfter(after, row.etag, erasing);
  return isForErased(columns) ? undefined : [['update', after, 'Replace', { etag: row.etag }]];
}

/** What stood inside a trial about people who stay goes into rows of its own. One that this program may not write keeps all but the ids. */
function trialAfter(row: TableEntity, etag: string, erasing: Erasing): readonly TransactionAction[] {
  const stored = readable({ ...row, etag }, toStoredTrial);
  if (!stored || stored.trial.beyond === true) return [['update', row, 'Replace', { etag }]];
  const { logs = [], ...trial } = erasedTrial(stored.trial, erasing);
  const own = { ...row, ...trialRow(trial, stored.json) };
  return [['update', own, 'Replace', { etag }], ...logs.map((log): TransactionAction => ['create', logRow(trial, log)])];
}

const addressed = z.object({ to: z.object({ personId: z.string() }) });

function isForErased({ json }: Readonly<Record<string, unknown>>): boolean {
  const read = readable(json, (text) => addressed.safeParse(parseJson(String(text))).data);
  return read !== undefined && isErased(read.to.personId);
}

/** What a row says; nothing where this program can't tell. */
function readable<F, T>(from: F, read: (from: F) => T): T | undefined {
  try {
    return read(from);
  } catch (error) {
    if (hasCode(error, 'ROW_FROM_NEWER_VERSION') || hasCode(error, 'STORAGE_UNREADABLE')) return undefined;
    throw error;
  }
}

function behind(after: Place | undefined): string {
  if (after === undefined) return EVERYTHING;
  const { partitionKey, rowKey } = after;
  return odata`PartitionKey gt ${partitionKey} or (PartitionKey eq ${partitionKey} and RowKey gt ${rowKey})`;
}

function placeOf({ partitionKey, rowKey }: Row): Place {
  if (typeof partitionKey !== 'string' || typeof rowKey !== 'string')
    throw new CodedError('STORAGE_UNREADABLE', 'A stored row has no keys.');
  return { partitionKey, rowKey };
}

function columnsOf(row: Row): readonly (readonly [string, unknown])[] {
  return Object.entries(row).filter(
    ([name]) => !['partitionKey', 'rowKey', 'etag', 'timestamp'].includes(name) && !name.includes('.'),
  );
}

function textOf(row: Row): string {
  const { partitionKey, rowKey } = placeOf(row);
  return [partitionKey, rowKey, ...columnsOf(row).map(([, value]) => (typeof value === 'string' ? value : ''))].join('\n');
}

function unlessConflict(error: unknown): void {
  if (!hasCode(error, 'STORAGE_CONFLICT')) throw error;
}
