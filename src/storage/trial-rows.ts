/** Trials, timeline entries and people as rows, and back. Everything read is checked; what would not be read back is not written. */

import type { TableEntity } from '@azure/data-tables';
import { z } from 'zod';
import type { RecordedChange } from '../domain/changes';
import { timelineEntry } from '../domain/timeline';
import { CodedError } from '../domain/errors';
import type { Notice } from '../domain/notices';
import type { Person, PersonRef, TimelineEntry, Trial } from '../domain/trial';
import { keyPart, startingWith } from './keys';
import type { KeyRange } from './keys';
import { ROW_VERSION, parseJson, parseRow } from './rows';
import type { Row } from './timed-table';
import { entrySchema, noticeSchema, personSchema, TRIAL_VERSION, trialSchema } from './trial-schemas';

/** The two keys of a row. */
export interface RowAddress {
  readonly partitionKey: string;
  readonly rowKey: string;
}

// A string column holds 32,768 UTF-16 units (Understanding the Table service data model).
const MAX_JSON_CHARACTERS = 32_768;

const jsonRow = z.object({ v: z.number(), json: z.string() });

/** Where a trial lives: the partition is the partner's tenant. */
export function trialAddress(tenantId: string, trialId: string): RowAddress {
  return { partitionKey: keyPart(tenantId), rowKey: `t_${keyPart(trialId)}` };
}

/** All trials of a partner tenant. */
export function trialRange(tenantId: string): KeyRange {
  return startingWith(keyPart(tenantId), 't_');
}

/** Where the entry of a change lives; the same change has the same address. */
export function entryAddress({ tenantId, trialId, at, id }: RecordedChange): RowAddress {
  return { partitionKey: keyPart(tenantId), rowKey: `e_${keyPart(trialId)}_${keyPart(at)}_${keyPart(id)}` };
}

/** Where a notice that a change owes lives, until it was sent. */
export function noticeAddress(tenantId: string, trialId: string, id: string): RowAddress {
  return { partitionKey: keyPart(tenantId), rowKey: `n_${keyPart(trialId)}_${keyPart(id)}` };
}

/** The row of a notice. */
export function noticeRow(notice: Notice): TableEntity {
  return { ...noticeAddress(notice.partnerTenantId, notice.trialId, notice.id), ...jsonColumns(noticeSchema, notice) };
}

/** All entries of one trial; instants are of one length, so the order of keys is the order in time. */
export function entryRange(tenantId: string, trialId: string): KeyRange {
  return startingWith(keyPart(tenantId), `e_${keyPart(trialId)}_`);
}

/** Where a person's one row lives. */
export function personAddress({ tenantId, personId }: PersonRef): RowAddress {
  return { partitionKey: keyPart(tenantId), rowKey: `${keyPart(tenantId)}_${keyPart(personId)}` };
}

/** A trial's row; `state`, `company` and `country` are there for whoever looks into the table. */
export function trialRow(trial: Trial): TableEntity {
  const { state, partnerTenantId, id } = trial;
  const { company, country } = trial.customer;
  return { ...trialAddress(partnerTenantId, id), ...jsonColumns(trialSchema, trial, TRIAL_VERSION), state, company, country };
}

/** The timeline row of a change. */
export function entryRow(change: RecordedChange): TableEntity {
  return { ...entryAddress(change), ...jsonColumns(entrySchema, timelineEntry(change)) };
}

/** A person's row. */
export function personRow(person: Person): TableEntity {
  return { ...personAddress(person), ...jsonColumns(personSchema, person) };
}

/** A trial as read. STORAGE_UNREADABLE or ROW_FROM_NEWER_VERSION, as for the next three. */
export function toTrial(row: Row): Trial {
  return fromJson(trialSchema, row, TRIAL_VERSION);
}

/** A timeline entry as read. */
export function toEntry(row: Row): TimelineEntry {
  return fromJson(entrySchema, row);
}

/** A notice as read. */
export function toNotice(row: Row): Notice {
  return fromJson(noticeSchema, row);
}

/** A person as read. */
export function toPerson(row: Row): Person {
  return fromJson(personSchema, row);
}

function fromJson<T>(schema: z.ZodType<T>, row: Row, newest: number = ROW_VERSION): T {
  return parseRow(schema, parseJson(parseRow(jsonRow, row, newest).json), newest);
}

function jsonColumns<T>(schema: z.ZodType<T>, value: T, v: number = ROW_VERSION): { readonly v: number; readonly json: string } {
  const json = JSON.stringify(schema.parse(value));
  if (json.length > MAX_JSON_CHARACTERS)
    throw new CodedError('STORAGE_TOO_LARGE', `A row of ${json.length} characters is too long.`);
  return { v, json };
}
