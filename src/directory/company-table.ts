/**
 * The directory in Table Storage: 256 rows, each with the companies whose PartnerID falls into its part, packed and deflated; a row that says
 * what the whole is; a row with the operator's own companies. Half a million single rows would be what a local emulator rewrites every five seconds.
 */

import { createHash, randomUUID } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Table } from '../storage/table';
import { z } from 'zod';
import { CodedError } from '../domain/errors';
import { CHUNK_BYTES, CHUNKS_PER_ROW } from '../storage/chunks';
import { parseJson, parseRow, refuseNewer, ROW_VERSION } from '../storage/rows';
import { TimedTable, type Row } from '../storage/timed-table';
import type { DirectoryCompany } from './company';

/** So many parts the directory has. For good: rows are found by it. */
export const PARTS = 256;
/** A part is a megabyte at most. */
const TIMEOUT_MS = 20_000;
const PART = 'part-';
const LARGEST_PART_BYTES = 64 * 1024 * 1024;

const partShape = z.looseObject({ v: z.literal(ROW_VERSION), count: z.number(), hash: z.string(), chunks: z.number() });
const wholeShape = z.looseObject({ v: z.literal(ROW_VERSION), version: z.string(), count: z.number(), at: z.string() });
const ownShape = z.looseObject({ v: z.literal(ROW_VERSION), companies: z.string() });
const companyShape = z.looseObject({ partnerId: z.string(), name: z.string() });

/** Begins the version of a directory that is being written, or whose import was killed. */
export const UNFINISHED = 'unfinished';

/** What the whole directory is: changes with every import that changed anything. */
export interface DirectoryState {
  readonly version: string;
  readonly count: number;
  readonly at: string;
}

/** What a part's row says of it. */
export interface PartHeader {
  readonly count: number;
  readonly hash: string;
  readonly etag: string;
}

/** One part as it is stored: its companies as JSON by PartnerID. */
export interface StoredPart {
  readonly lines: ReadonlyMap<string, string>;
  readonly hash: string;
  readonly etag: string;
}

/** One of the operator's own companies: shown first to the people of this tenant. */
export interface OwnCompany extends DirectoryCompany {
  readonly tenantId: string;
}

/** Which part a PartnerID falls into. */
export function partOf(partnerId: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < partnerId.length; at++) hash = Math.imul(hash ^ partnerId.charCodeAt(at), 0x01000193);
  return (hash >>> 0) % PARTS;
}

/** A fingerprint of a part: equal for equal companies. */
export function hashOf(lines: ReadonlyMap<string, string>): string {
  return createHash('sha256').update(textOf(lines)).digest('base64url');
}

/** The rows of the directory. All calls reject with the errors of the storage. */
export class CompanyTable {
  private readonly table: TimedTable;

  constructor(client: Table) {
    this.table = new TimedTable(client, TIMEOUT_MS);
  }

  /** What the whole is; nothing before the first import ended. */
  async state(): Promise<DirectoryState | undefined> {
    const row = await this.table.get('directory', 'directory');
    return row && parseRow(wholeShape, row);
  }

  /** What the parts that have a row say of themselves, without their companies. */
  async headers(): Promise<ReadonlyMap<number, PartHeader>> {
    const found = new Map<number, PartHeader>();
    const filter = `PartitionKey ge '${PART}' and PartitionKey lt '${PART}~'`;
    for await (const row of this.table.query(filter, ['PartitionKey', 'v', 'count', 'hash', 'chunks'])) {
      const { count, hash } = parseRow(partShape, row);
      found.set(Number(String(row['partitionKey']).slice(PART.length)), { count, hash, etag: row.etag });
    }
    return found;
  }

  /** One part; empty where there is no row of it. STORAGE_UNREADABLE where it is damaged. */
  async part(number: number): Promise<StoredPart> {
    const row = await this.table.get(keyOf(number), keyOf(number));
    if (!row) return { lines: new Map(), hash: '', etag: '' };
    const { hash } = parseRow(partShape, row);
    return { lines: linesOf(unpacked(row)), hash, etag: row.etag };
  }

  /** Writes a part that must still be as it was read. STORAGE_CONFLICT if it isn't, STORAGE_TOO_LARGE if it doesn't fit a row. */
  async writePart(number: number, lines: ReadonlyMap<string, string>, before: Pick<StoredPart, 'etag'>): Promise<void> {
    const bytes = deflateRawSync(textOf(lines), { level: 1 });
    const chunks = Math.ceil(bytes.length / CHUNK_BYTES);
    if (chunks > CHUNKS_PER_ROW) throw new CodedError('STORAGE_TOO_LARGE', `A part of the directory has ${bytes.length} bytes.`);
    const columns = Object.fromEntries(
      Array.from({ length: chunks }, (_, at) => [columnOf(at), bytes.subarray(at * CHUNK_BYTES, (at + 1) * CHUNK_BYTES)]),
    );
    const key = { partitionKey: keyOf(number), rowKey: keyOf(number) };
    const row = { ...key, v: ROW_VERSION, count: lines.size, hash: hashOf(lines), chunks, ...columns };
    if (before.etag === '') await this.table.insert(row);
    else await this.table.replace(row, before.etag);
  }

  /** Says that an import has begun to write: until it says that it is done, whoever follows keeps what it has. */
  async begin(at: Date): Promise<void> {
    await this.say(`${UNFINISHED}-${randomUUID()}`, undefined, at);
  }

  /** Says that the directory has changed: whoever follows it reads it again. */
  async announce(count: number, at: Date): Promise<void> {
    await this.say(randomUUID(), count, at);
  }

  private async say(version: string, count: number | undefined, at: Date): Promise<void> {
    const before = await this.table.get('directory', 'directory');
    if (before) refuseNewer(before);
    const known = before ? parseRow(wholeShape, before).count : 0;
    const key = { partitionKey: 'directory', rowKey: 'directory' };
    const row = { ...key, v: ROW_VERSION, version, count: count ?? known, at: at.toISOString() };
    if (before) await this.table.replace(row, before.etag);
    else await this.table.insert(row);
  }

  /** The operator's own companies. */
  async own(): Promise<readonly OwnCompany[]> {
    return (await this.ownRow()).companies;
  }

  /** Changes the operator's own companies. */
  async changeOwn(change: (before: readonly OwnCompany[]) => readonly OwnCompany[]): Promise<void> {
    const { companies, etag } = await this.ownRow();
    const row = { partitionKey: 'own', rowKey: 'own', v: ROW_VERSION, companies: JSON.stringify(change(companies)) };
    if (etag === '') await this.table.insert(row);
    else await this.table.replace(row, etag);
  }

  private async ownRow(): Promise<{ readonly companies: readonly OwnCompany[]; readonly etag: string }> {
    const row = await this.table.get('own', 'own');
    if (!row) return { companies: [], etag: '' };
    const shape = z.array(companyShape.extend({ tenantId: z.string() }));
    return { companies: parseRow(shape, parseJson(parseRow(ownShape, row).companies)), etag: row.etag };
  }
}

/** The companies of a part, from their JSON. STORAGE_UNREADABLE where one is none. */
export function companyIn(json: string): DirectoryCompany {
  return parseRow(companyShape, parseJson(json));
}

function keyOf(part: number): string {
  return `${PART}${String(part).padStart(3, '0')}`;
}

function columnOf(at: number): string {
  return `c${String(at).padStart(2, '0')}`;
}

function textOf(lines: ReadonlyMap<string, string>): string {
  return [...lines]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([, json]) => json)
    .join('\n');
}

const ID = /"partnerId":"(\d+)"/;

function linesOf(text: string): ReadonlyMap<string, string> {
  const lines = text === '' ? [] : text.split('\n');
  return new Map(lines.map((json) => [ID.exec(json)?.[1] ?? companyIn(json).partnerId, json]));
}

function unpacked(row: Row): string {
  const { chunks } = parseRow(partShape, row);
  const pieces = Array.from({ length: chunks }, (_, at) => row[columnOf(at)]);
  if (!pieces.every((piece) => piece instanceof Uint8Array))
    throw new CodedError('STORAGE_UNREADABLE', 'A part of the directory lacks a piece.');
  try {
    return inflateRawSync(Buffer.concat(pieces), { maxOutputLength: LARGEST_PART_BYTES }).toString();
  } catch (error) {
    throw new CodedError('STORAGE_UNREADABLE', 'A part of the directory cannot be unpacked.', { cause: error });
  }
}
