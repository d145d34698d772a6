/** Brings up the index of the stored directory: from a snapshot where one fits, else from the rows. */

import { CodedError } from '../domain/errors';
import { companyIn, type CompanyTable } from './company-table';
import { IndexBuilder } from './index-builder';
import type { IndexData } from './index-data';
import type { IndexSnapshot } from './index-snapshot';

/** An index and the version of the directory it is of. */
export interface LoadedIndex {
  readonly version: string;
  readonly data: IndexData;
  readonly from: 'snapshot' | 'rows';
}

const AT_ONCE = 8;
/** Smaller ones come up from their rows as fast. */
const WORTH_KEEPING = 20_000;

/** Loads the index. Rejects with the errors of the storage. */
export async function loadIndex(table: CompanyTable, snapshot: IndexSnapshot | undefined): Promise<LoadedIndex> {
  const state = await table.state();
  const version = state?.version ?? 'none';
  const kept = await snapshot?.read(version);
  if (kept) return { version, data: kept, from: 'snapshot' };
  const data = await fromRows(table);
  if ((state?.count ?? 0) >= WORTH_KEEPING) await snapshot?.write(version, data);
  return { version, data, from: 'rows' };
}

async function fromRows(table: CompanyTable): Promise<IndexData> {
  const builder = new IndexBuilder();
  const encoder = new TextEncoder();
  const numbers = [...(await table.headers()).keys()];
  for (let first = 0; first < numbers.length; first += AT_ONCE) {
    const parts = await Promise.all(numbers.slice(first, first + AT_ONCE).map((number) => table.part(number)));
    for (const { lines } of parts) for (const json of lines.values()) builder.add(companyIn(json), encoder.encode(json));
  }
  const data = builder.build();
  if (data.recordAt.length - 1 > MOST_COMPANIES)
    throw new CodedError('STORAGE_TOO_LARGE', 'The directory is too large for one process.');
  return data;
}

/** Beyond this a search service is to stand behind the port: docs/directory.md. */
const MOST_COMPANIES = 2_000_000;
