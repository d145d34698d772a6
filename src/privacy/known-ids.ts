/** What an id is that an operator gives: a person's, a tenant's, a trial's, or nobody's. It reads, and changes nothing. */

import type { KeptRows } from '../domain/privacy/kept-rows';
import type { RecordWalk } from '../domain/privacy/record-walk';
import type { PersonRef } from '../domain/people/person';
import type { MarkedStorage } from '../domain/record/item-storage';
import { CHATS, chatKey } from './subject';

/** A trial, by the tenant that keeps it. */
export interface KeptTrial {
  readonly tenantId: string;
  readonly trialId: string;
}

/** What is known of an id. */
export interface Meaning {
  /** Whose object id it is: the same person once for each tenant. Of a tenant's id nobody's. */
  readonly people: readonly PersonRef[];
  /** Somebody of it was met, or it keeps a trial. */
  readonly isTenant: boolean;
  /** The trial that has it. */
  readonly trial?: KeptTrial;
}

/** Where it is looked for. */
export interface KnownIdsParts {
  readonly state: Pick<MarkedStorage, 'keys'>;
  readonly record: Pick<RecordWalk, 'people' | 'person'>;
  readonly rows: Pick<KeptRows, 'rows'>;
}

/** Looks ids up. Rejects with the errors of the storage. */
export class KnownIds {
  constructor(private readonly parts: KnownIdsParts) {}

  /** Whether somebody is known by both: a chat, or a row with a name. */
  async isPerson(ref: PersonRef): Promise<boolean> {
    for await (const key of this.parts.state.keys(chatKey(ref))) if (key === chatKey(ref)) return true;
    return (await this.parts.record.person(ref)) !== undefined;
  }

  /** What an id is, by one walk through chats and people, and through trials where those don't say. */
  async meaningOf(id: string): Promise<Meaning> {
    const people = new Map<string, PersonRef>();
    for await (const ref of this.everybody()) {
      if (ref.tenantId === id) return TENANT;
      if (ref.personId === id) people.set(ref.tenantId, ref);
    }
    return people.size > 0 ? { people: [...people.values()], isTenant: false } : this.inTrials(id);
  }

  /** Those of several ids that are a person's and no tenant's, by one walk; each person once for each tenant. */
  async peopleAmong(ids: readonly string[]): Promise<readonly PersonRef[]> {
    const people = new Map<string, PersonRef>();
    const tenants = new Set<string>();
    for await (const ref of this.everybody()) {
      tenants.add(ref.tenantId);
      if (ids.includes(ref.personId)) people.set(`${ref.tenantId} ${ref.personId}`, ref);
    }
    return [...people.values()].filter(({ personId }) => !tenants.has(personId));
  }

  private async *everybody(): AsyncGenerator<PersonRef> {
    const { state, record } = this.parts;
    for await (const key of state.keys(CHATS)) {
      const [, tenantId = '', personId = ''] = key.split('/');
      yield { tenantId, personId };
    }
    for await (const { ref } of record.people()) yield ref;
  }

  private async inTrials(id: string): Promise<Meaning> {
    for await (const { at } of this.parts.rows.rows(undefined, ['trials'])) {
      if (at.partitionKey === id) return TENANT;
      if (at.rowKey === `t_${id}`) return { people: [], isTenant: false, trial: { tenantId: at.partitionKey, trialId: id } };
    }
    return { people: [], isTenant: false };
  }
}

const TENANT: Meaning = { people: [], isTenant: true };
