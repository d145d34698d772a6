/** What becomes of a row of a trial's partition when people are erased: it stays, it goes, or something else takes its place. Pure. */

import type { TableEntity } from '@azure/data-tables';
import { erasedTrial, isForErased, type RowJson } from '../domain/privacy/erasing-trial';
import { valueWithoutPeople, withoutPeople, type Erasing } from '../domain/privacy/erasing';
import { fromKeyPart } from './keys';
import { openedText } from './kept-tables';
import { apart, hasListsApart, together } from './long-lists';
import { parseJson } from './rows';
import type { Row } from './timed-table';

/** One of the three. */
export type ErasedRow =
  { readonly kind: 'keep' } | { readonly kind: 'remove' } | { readonly kind: 'replace'; readonly entity: TableEntity };

/** The beginnings of the keys of a trial's row, and of those beside it: its timeline, its notices, what people have on it. */
export const TRIAL = 't_';
export const BESIDE = ['e_', 'n_', 'r_'] as const;
const OF_ONE_PERSON = 'r_';

/** The trial that a row belongs to, as it stands in keys; `undefined` for a row of another kind. */
export function trialPartOf(rowKey: string): string | undefined {
  return [TRIAL, ...BESIDE].some((kind) => rowKey.startsWith(kind)) ? rowKey.split('_')[1] : undefined;
}

/** The row after an erasure. `named`: the column of that name without the erased. */
export function erasedRow(row: Row, erasing: Erasing, named?: string): ErasedRow {
  const { partitionKey, rowKey } = keysOf(row);
  if (fromKeyPart(partitionKey) === erasing.tenantId || isOfErased(rowKey, erasing)) return { kind: 'remove' };
  const columns = ownColumns(row);
  const json = jsonAfter(row, erasing);
  if (isForErased(json)) return { kind: 'remove' };
  const after: Readonly<Record<string, unknown>> = {
    ...Object.fromEntries(columns.map(([name, value]) => [name, columnAfter(value, erasing)] as const)),
    ...(json === undefined ? {} : jsonColumnsOf(row, json)),
    ...(named === undefined ? {} : { named }),
  };
  const isSame = columns.every(([name, value]) => after[name] === value);
  return isSame ? { kind: 'keep' } : { kind: 'replace', entity: { ...after, partitionKey, rowKey } };
}

/** The JSON of a row without the people; `undefined` where the row has none that can be read, and then its text is cleaned as it is. */
export function jsonAfter(row: Row, erasing: Erasing): RowJson | undefined {
  const json = jsonOf(row);
  if (json === undefined) return undefined;
  return keysOf(row).rowKey.startsWith(TRIAL) ? erasedTrial(json, erasing) : valueWithoutPeople(json, erasing);
}

/** The JSON of a row as it stands, together with its long lists. */
export function jsonOf(row: Row): RowJson | undefined {
  const { json } = row;
  if (typeof json !== 'string') return undefined;
  try {
    const parsed = together(parseJson(json), row);
    return typeof parsed === 'object' && parsed !== null ? (parsed as RowJson) : undefined;
  } catch {
    return undefined;
  }
}

/** The columns for a JSON: its long lists stand where they stood. */
function jsonColumnsOf(row: Row, json: RowJson): Readonly<Record<string, string>> {
  if (!hasListsApart(row)) return { json: JSON.stringify(json) };
  const { json: rest, columns } = apart(json);
  return { json: JSON.stringify(rest), ...columns };
}

/** Text by text where a column is JSON: in its notation the letter of an escape may stand before what follows it. */
function columnAfter(value: unknown, erasing: Erasing): unknown {
  if (typeof value !== 'string') return value;
  const opened = openedText(value);
  return typeof opened === 'string' ? withoutPeople(value, erasing) : JSON.stringify(valueWithoutPeople(opened, erasing));
}

/** The two keys of a row. */
export function keysOf({ partitionKey, rowKey }: Row): { readonly partitionKey: string; readonly rowKey: string } {
  return { partitionKey: String(partitionKey), rowKey: String(rowKey) };
}

/** The columns that are a row's own. */
export function ownColumns(row: Row): readonly (readonly [string, unknown])[] {
  return Object.entries(row).filter(
    ([name]) => !['partitionKey', 'rowKey', 'etag', 'timestamp'].includes(name) && !name.includes('.'),
  );
}

/** What one person has on a trial stands under that person's id. */
function isOfErased(rowKey: string, { ids }: Erasing): boolean {
  const [, , person = ''] = rowKey.split('_');
  return rowKey.startsWith(OF_ONE_PERSON) && ids.has(fromKeyPart(person).toLowerCase());
}
