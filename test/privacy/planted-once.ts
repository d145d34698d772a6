/** A record that is planted once in a process, and copied for whoever needs one of his own: its rows as they stand take less than half of the requests. */

import { randomBytes } from 'node:crypto';
import type { TableEntity } from '@azure/data-tables';
import type { Table } from '../../src/storage/table';
import { tableOpener } from '../../src/storage/tables';
import { openPlanted, type Planted } from './planted';

/** A copy, and what the planting told of what stands in it. */
export interface PlantedCopy<T> {
  readonly planted: Planted;
  readonly told: T;
}

const TABLES = ['state', 'trials', 'people', 'hints', 'due', 'mentions', 'owed'] as const;

type Partitions = readonly (readonly TableEntity[])[];

interface Grown<T> {
  readonly tables: ReadonlyMap<string, Partitions>;
  readonly told: T;
}

/** Opens a copy under a prefix; `plant` is called for the first, over an index that knows all. A partition of it holds no more rows than a transaction. */
export function plantedOnce<T>(
  plant: (planted: Planted) => Promise<T>,
): (connectionString: string, prefix: string) => Promise<PlantedCopy<T>> {
  let grown: Promise<Grown<T>> | undefined;
  return async (connectionString, prefix) => {
    const { tables, told } = await (grown ??= grow(connectionString, plant));
    const open = await tableOpener({ kind: 'connectionString', connectionString }, prefix);
    for (const name of TABLES) await copyInto(open(name), tables.get(name) ?? []);
    return { planted: await openPlanted(connectionString, prefix, 'as it stands'), told: structuredClone(told) };
  };
}

async function grow<T>(connectionString: string, plant: (planted: Planted) => Promise<T>): Promise<Grown<T>> {
  const prefix = `P${randomBytes(4).toString('hex')}`;
  const told = await plant(await openPlanted(connectionString, prefix));
  const open = await tableOpener({ kind: 'connectionString', connectionString }, prefix);
  const tables = new Map<string, Partitions>();
  for (const name of TABLES) tables.set(name, await partitionsOf(open(name)));
  return { tables, told };
}

async function partitionsOf(table: Table): Promise<Partitions> {
  const partitions = new Map<string, TableEntity[]>();
  for await (const { partitionKey = '', rowKey = '', etag: _etag, timestamp: _timestamp, ...columns } of table.listEntities()) {
    const known = Object.entries(columns).filter(([name]) => !name.includes('.'));
    const rows = partitions.get(partitionKey) ?? [];
    rows.push({ partitionKey, rowKey, ...Object.fromEntries(known) });
    partitions.set(partitionKey, rows);
  }
  return [...partitions.values()];
}

async function copyInto(table: Table, partitions: Partitions): Promise<void> {
  await table.createTable();
  for (const rows of partitions) {
    const [only, ...more] = rows;
    if (only && more.length === 0) await table.createEntity(only);
    else await table.submitTransaction(rows.map((row) => ['create', row]));
  }
}
