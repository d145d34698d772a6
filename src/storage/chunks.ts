/** Packs a JSON text into binary columns, and back. Binary, because a border may cut a character and bytes don't mind. */

import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { CodedError } from '../domain/errors';

/** Bytes in one binary column: the service's bound (Understanding the Table service data model). */
export const CHUNK_BYTES = 65_536;

/** Columns of that size in one row. The service takes 1 MiB per row; the emulator no more than 11 columns on an update. */
export const CHUNKS_PER_ROW = 11;

/** 4 full rows are 2.75 MiB, 3.7 MiB as base64: what one transaction of 4 MiB holds, tried against the emulator. */
export const MAX_CHUNKS = 4 * CHUNKS_PER_ROW;

/** JSON above this many UTF-8 bytes is deflated; below, packing costs more than it saves. */
export const DEFLATE_ABOVE_BYTES = 8192;

/** JSON above this many UTF-8 bytes is refused before it is deflated, so that one item can't hold up everybody. */
export const MAX_JSON_BYTES = 8 * 1024 * 1024;

/** What deflating can make longer it makes longer by less than a hundredth (zlib, compressBound). */
const SURELY_FITS_BYTES = 0.99 * MAX_CHUNKS * CHUNK_BYTES;

/** A JSON text in pieces. */
export interface Packed {
  readonly chunks: readonly Uint8Array[];
  readonly deflated: boolean;
}

/** Cuts a JSON text into chunks, deflated if it is long. STORAGE_TOO_LARGE if it can't be written in one transaction. */
export function pack(json: string): Packed {
  const plain = Buffer.from(json);
  if (plain.length > MAX_JSON_BYTES) throw tooLarge(plain.length);
  const deflated = plain.length > DEFLATE_ABOVE_BYTES;
  const bytes = deflated ? deflateRawSync(plain, { level: 1 }) : plain;
  const count = Math.ceil(bytes.length / CHUNK_BYTES);
  if (count > MAX_CHUNKS) throw tooLarge(bytes.length);
  return { deflated, chunks: Array.from({ length: count }, (_, i) => bytes.subarray(i * CHUNK_BYTES, (i + 1) * CHUNK_BYTES)) };
}

/** STORAGE_TOO_LARGE where packing would say so; a text that fits as it is is not deflated for that. */
export function refuseTooLarge(json: string): void {
  if (Buffer.byteLength(json) > SURELY_FITS_BYTES) pack(json);
}

/** The JSON text that was packed. STORAGE_UNREADABLE if the bytes are not what `pack` gave. */
export function unpack({ chunks, deflated }: Packed): string {
  try {
    const bytes = Buffer.concat(chunks);
    const plain = deflated ? inflateRawSync(bytes, { maxOutputLength: MAX_JSON_BYTES }) : bytes;
    return new TextDecoder('utf-8', { fatal: true }).decode(plain);
  } catch (error) {
    throw new CodedError('STORAGE_UNREADABLE', 'A stored item cannot be unpacked.', { cause: error });
  }
}

function tooLarge(bytes: number): CodedError {
  return new CodedError('STORAGE_TOO_LARGE', `An item of ${bytes} bytes is more than one transaction holds.`);
}
