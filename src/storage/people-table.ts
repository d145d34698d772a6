/** The one row per person that holds a name and addresses. */

import type { TableEntity } from '@azure/data-tables';
import { hasCode } from '../domain/errors';
import { MENTION_RULES, type MentionFeed } from '../domain/privacy/mentions';
import type { Person, PersonRef } from '../domain/people/person';
import { tracesInPerson } from './person-traces';
import { parseJson, refuseNewer } from './rows';
import { peopleRange, personAddress, personRow, toPerson } from './trial-rows';
import type { Row, TimedTable } from './timed-table';

const ATTEMPTS = 10;

/** People in a table. Rejects as `TimedTable` does, and with STORAGE_UNREADABLE or ROW_FROM_NEWER_VERSION on what it reads. */
export class PeopleTable {
  /** `feed` is told whom a row names beside its own person, before it is written. */
  constructor(
    private readonly table: TimedTable,
    private readonly feed?: MentionFeed,
  ) {}

  /** What is known of a person; `undefined` if nothing. */
  async get(ref: PersonRef): Promise<Person | undefined> {
    return (await this.stored(ref))?.person;
  }

  /** The people of a tenant who are accounts of it; contacts that trials name stand in the same partition. */
  async accounts(tenantId: string): Promise<readonly Person[]> {
    const people = await this.table.range(peopleRange(tenantId), toPerson);
    return people.filter((person) => person.account === true && person.tenantId === tenantId);
  }

  /** Keeps this of a person in place of what was there. What is there already costs one read and no write. */
  async put(person: Person): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      try {
        await this.replace(person);
        return;
      } catch (error) {
        if (attempt === ATTEMPTS || !hasCode(error, 'STORAGE_CONFLICT')) throw error;
      }
    }
  }

  private async replace(person: Person): Promise<void> {
    const stored = await this.stored(person);
    if (stored) {
      refuseNewer(stored.row);
      refuseNewer(stored.json);
    }
    const row = stored?.row;
    const after = personRow(person, stored?.json);
    const mark = this.feed ? { named: MENTION_RULES } : {};
    const isMarked = !this.feed || row?.['named'] === mark.named;
    if (row && isMarked && row['json'] === after['json']) return;
    await this.tell(after, isMarked ? row : undefined);
    if (row) await this.table.merge({ ...after, ...mark }, row.etag);
    else await this.table.insert({ ...after, ...mark });
  }

  /** Whom the row names now and did not before. */
  private async tell(after: TableEntity, before: Row | undefined): Promise<void> {
    const known = before ? tracesInPerson(before) : new Set();
    const fresh = [...tracesInPerson({ ...after, etag: '' })].filter((trace) => !known.has(trace));
    const at = { table: 'people', partitionKey: after.partitionKey, rowKey: after.rowKey } as const;
    await this.feed?.add(fresh.map((trace) => ({ trace, at })));
  }

  private async stored(ref: PersonRef) {
    const { partitionKey, rowKey } = personAddress(ref);
    const row = await this.table.get(partitionKey, rowKey);
    return row && { person: toPerson(row), row, json: parseJson(String(row['json'])) as object };
  }
}
