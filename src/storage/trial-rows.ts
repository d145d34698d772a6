/** Trials, timeline entries and people as rows, and back. Everything read is checked; what would not be read back is not written. */

import type { TableEntity } from '@azure/data-tables';
import { z } from 'zod';
import type { RecordedChange } from '../domain/record/changes';
import { timelineEntry, type TimelineEntry } from '../domain/record/timeline';
import { CodedError } from '../domain/errors';
import { NOTICE_CODES, type Notice } from '../domain/watch/notices';
import type { Person, PersonRef } from '../domain/people/person';
import type { Trial } from '../domain/record/trial';
import { keyPart, startingWith } from './keys';
import type { KeyRange } from './keys';
import { apart, together } from './long-lists';
import { fromNewer, ROW_VERSION, parseJson, parseRow } from './rows';
import type { Row } from './timed-table';
import { jsonOf, trialIn, type TrialJson } from './trial-json';
import { entrySchema, noticeSchema, personSchema } from './row-schemas';
import { TRIAL_VERSION, versionFor } from './trial-schemas';

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
  return { ...noticeAddress(notice.partnerTenantId, notice.trialId, notice.id), ...jsonColumns(noticeSchema.parse(notice)) };
}

/** All entries of one trial; instants are of one length, so the order of keys is the order in time. */
export function entryRange(tenantId: string, trialId: string): KeyRange {
  return startingWith(keyPart(tenantId), `e_${keyPart(trialId)}_`);
}

/** Where a person's one row lives. */
export function personAddress({ tenantId, personId }: PersonRef): RowAddress {
  return { partitionKey: keyPart(tenantId), rowKey: `${keyPart(tenantId)}_${keyPart(personId)}` };
}

/** All people of a tenant. */
export function peopleRange(tenantId: string): KeyRange {
  return startingWith(keyPart(tenantId), `${keyPart(tenantId)}_`);
}

/**
 * A trial's row, in place of what stands there; `state`, `company` and `country` are there for whoever looks into the table. Rejects as
 * `jsonOf`, and with STORAGE_TOO_LARGE.
 */
export function trialRow(trial: Trial, before?: TrialJson): TableEntity {
  const { state, partnerTenantId, id } = trial;
  const { company, country } = trial.customer;
  const { json, columns } = apart(jsonOf(trial, before));
  return {
    ...{ ...trialAddress(partnerTenantId, id), ...jsonColumns(json, versionFor(trial)), ...columns },
    ...{ state, company, country },
  };
}

/** The timeline row of a change. */
export function entryRow(change: RecordedChange, after: Trial): TableEntity {
  return { ...entryAddress(change), ...jsonColumns(entrySchema.parse(timelineEntry(change, after))) };
}

/** A person's row, in place of what stands there: what nobody knows here stays. */
export function personRow(person: Person, before: object = {}): TableEntity {
  const {
    v: _v,
    tenantId: _tenant,
    personId: _person,
    name: _name,
    email: _email,
    phone: _phone,
    account: _account,
    ...others
  } = before as Partial<Person>;
  return { ...personAddress(person), ...jsonColumns({ ...personSchema.parse(person), ...others }) };
}

/** A trial as read, with the JSON it was read from. STORAGE_UNREADABLE or ROW_FROM_NEWER_VERSION, as for the next three. */
export function toStoredTrial(row: Row): { readonly trial: Trial; readonly json: TrialJson } {
  const json = together(contentOf(row, TRIAL_VERSION), row);
  return { trial: trialIn(json), json: json as TrialJson };
}

/** A trial as read, without what stands in rows beside it. */
export function toTrial(row: Row): Trial {
  return toStoredTrial(row).trial;
}

/** A timeline entry as read. */
export function toEntry(row: Row): TimelineEntry {
  return jsonIn(entrySchema, row).value;
}

/** A notice as read; ROW_FROM_NEWER_VERSION for one with a code that only a later release has words for. */
export function toNotice(row: Row): Notice {
  const { code } = (contentOf(row, ROW_VERSION) ?? {}) as { readonly code?: unknown };
  if (typeof code === 'string' && !NOTICE_CODES.some((known) => known === code))
    throw fromNewer('a notice with a code of its own');
  return jsonIn(noticeSchema, row).value;
}

/** A person as read. */
export function toPerson(row: Row): Person {
  return jsonIn(personSchema, row).value;
}

/** What the JSON of a row says, checked, and the JSON itself. */
export function jsonIn<T>(schema: z.ZodType<T>, row: Row): { readonly value: T; readonly json: unknown } {
  const json = contentOf(row, ROW_VERSION);
  return { value: parseRow(schema, json), json };
}

/** The JSON of a row. Where the row itself is of a later version, so is what it holds. */
function contentOf(row: Row, newest: number): unknown {
  const { v, json } = parseRow(jsonRow, row, newest);
  const content = parseJson(json);
  return v > newest && typeof content === 'object' ? { ...content, v } : content;
}

/** The columns of a row that is one JSON. STORAGE_TOO_LARGE if it is longer than a column holds. */
export function jsonColumns(value: object, v: number = ROW_VERSION): { readonly v: number; readonly json: string } {
  const json = JSON.stringify(value);
  if (json.length > MAX_JSON_CHARACTERS)
    throw new CodedError('STORAGE_TOO_LARGE', `A row of ${json.length} characters is too long.`);
  return { v, json };
}
