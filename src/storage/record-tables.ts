/** Walks through the tables of the record, for erasing, retention and audit. Rows are streamed; none is held for long. */

import { odata } from './odata';
import type { Table } from './table';
import { mentionsId, type Erasing } from '../domain/privacy/erasing';
import { CodedError, hasCode } from '../domain/errors';
import type { RowPlace } from '../domain/privacy/kept-rows';
import type { AuditEntry, Doing, PersonRow, Place, RecordWalk, TrialRow } from '../domain/privacy/record-walk';
import type { PersonRef } from '../domain/people/person';
import { jsonOf, keysOf, TRIAL } from './erased-rows';
import { behind, columnsOf, PAGE_TIMEOUT_MS, rawText } from './kept-tables';
import { rowsBeginning } from './range-walk';
import { afterAll, fromKeyPart, keyPart } from './keys';
import type { MentionKeys } from './mention-keys';
import { isNewer, readable, refuseNewer } from './rows';
import { TimedTable, type Row } from './timed-table';
import { TrialEraser } from './trial-eraser';
import { HintTable } from './trial-hints';
import { personAddress, toEntry, toPerson, toTrial } from './trial-rows';

/** The tables that are walked through. */
export interface RecordTableClients {
  readonly trials: Table;
  readonly people: Table;
  readonly hints: Table;
  readonly due: Table;
}

const ENTRY = 'e_';

/** `RecordWalk` on Azure Tables. Rejects as `TimedTable` does. */
export class RecordTables implements RecordWalk {
  private readonly trials: TimedTable;
  private readonly persons: TimedTable;
  private readonly pointers: Readonly<Partial<Record<RowPlace['table'], TimedTable>>>;
  private readonly eraser: TrialEraser;

  /** `keys` are the locks of the index of mentions, where there is one. `timeoutMs` holds for each call to a table. */
  constructor(clients: RecordTableClients, keys?: () => Promise<MentionKeys>, timeoutMs = PAGE_TIMEOUT_MS) {
    const timed = (client: Table) => new TimedTable(client, timeoutMs);
    const [hints, due] = [timed(clients.hints), timed(clients.due)];
    this.trials = timed(clients.trials);
    this.persons = timed(clients.people);
    this.pointers = { hints, due };
    this.eraser = new TrialEraser({ trials: this.trials, hints: new HintTable(hints), due, ...(keys ? { keys } : {}) });
  }

  eraseTrial(at: Place, erasing: Erasing, doing: Doing): Promise<number> {
    return this.eraser.erase(at, erasing, doing);
  }

  async erasePointer({ table, partitionKey, rowKey }: RowPlace, erasing: Erasing, doing: Doing): Promise<boolean> {
    const row = await this.pointers[table]?.get(partitionKey, rowKey);
    if (!row || !mentionsId(textOf(row), erasing)) return false;
    if (doing === 'look') return true;
    refuseNewer(row);
    await this.pointers[table]?.remove(partitionKey, rowKey).catch(unlessConflict);
    return true;
  }

  async *people(after?: Place): AsyncGenerator<PersonRow & { readonly place: Place }> {
    for await (const row of this.persons.query(behind(after))) yield { ...toPersonRow(row), place: keysOf(row) };
  }

  person(ref: PersonRef): Promise<PersonRow | undefined> {
    return this.personAt(personAddress(ref));
  }

  async personAt({ partitionKey, rowKey }: Place): Promise<PersonRow | undefined> {
    const row = await this.persons.get(partitionKey, rowKey);
    return row && toPersonRow(row);
  }

  async removePerson(ref: PersonRef): Promise<boolean> {
    const { partitionKey, rowKey } = personAddress(ref);
    return this.persons.remove(partitionKey, rowKey).then(() => true, unlessConflict);
  }

  async *unpaid(after?: Place): AsyncGenerator<TrialRow> {
    for await (const row of rowsBeginning(this.trials, TRIAL, { after })) {
      const trial = readable(row, toTrial);
      if (trial && trial.state !== 'active' && trial.beyond !== true) yield { place: keysOf(row), trial };
    }
  }

  async *entries(tenantId: string): AsyncGenerator<AuditEntry> {
    const filter = odata`PartitionKey eq ${keyPart(tenantId)} and RowKey ge ${ENTRY} and RowKey lt ${afterAll(ENTRY)}`;
    for await (const row of this.trials.query(filter)) {
      const [, trial = ''] = keysOf(row).rowKey.split('_');
      yield { trialId: fromKeyPart(trial), entry: entryOf(row) };
    }
  }
}

function toPersonRow(row: Row): PersonRow {
  const { partitionKey, rowKey } = keysOf(row);
  const ref = { tenantId: fromKeyPart(partitionKey), personId: fromKeyPart(rowKey.slice(partitionKey.length + 1)) };
  const { name, email, phone } = readable(row, toPerson) ?? {};
  const known = Object.entries({ name, email, phone }).filter(([, value]) => value !== undefined);
  const isLater = isNewer(row) || isNewer(jsonOf(row));
  return { ref, value: columnsOf(row), ...(isLater ? { isLater } : {}), ...Object.fromEntries(known) };
}

function entryOf(row: Row): AuditEntry['entry'] {
  try {
    return toEntry(row);
  } catch (error) {
    if (error instanceof CodedError) return error;
    throw error;
  }
}

function textOf(row: Row): string {
  return rawText([row]);
}

function unlessConflict(error: unknown): false {
  if (!hasCode(error, 'STORAGE_CONFLICT')) throw error;
  return false;
}
