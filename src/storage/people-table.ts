/** The one row per person that holds a name and addresses. */

import { hasCode } from '../domain/errors';
import type { Person, PersonRef } from '../domain/trial';
import { parseJson, refuseNewer } from './rows';
import { peopleRange, personAddress, personRow, toPerson } from './trial-rows';
import type { TimedTable } from './timed-table';

const ATTEMPTS = 10;

/** People in a table. Rejects as `TimedTable` does, and with STORAGE_UNREADABLE or ROW_FROM_NEWER_VERSION on what it reads. */
export class PeopleTable {
  constructor(private readonly table: TimedTable) {}

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
    if (!stored) {
      await this.table.insert(personRow(person));
      return;
    }
    const { row, json } = stored;
    refuseNewer(row);
    refuseNewer(json);
    const after = personRow(person, json);
    if (row['json'] !== after['json']) await this.table.merge(after, row.etag);
  }

  private async stored(ref: PersonRef) {
    const { partitionKey, rowKey } = personAddress(ref);
    const row = await this.table.get(partitionKey, rowKey);
    return row && { person: toPerson(row), row, json: parseJson(String(row['json'])) as object };
  }
}
