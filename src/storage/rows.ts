/** What all our rows have in common: a version column, and a check of everything that is read. */

import type { z } from 'zod';
import { CodedError, hasCode } from '../domain/errors';

/**
 * The column `v` of a row says the oldest release's number that may write it: a release that knows only lower ones may read the row
 * if it can, and never writes over it. A new field or code alone needs no new number, for what is unknown stays where it is.
 */
export const ROW_VERSION = 1;

/**
 * The row, checked. Where it doesn't fit, a version above `newest` rejects with ROW_FROM_NEWER_VERSION, anything else with
 * STORAGE_UNREADABLE.
 */
export function parseRow<T>(schema: z.ZodType<T>, row: unknown, newest: number = ROW_VERSION): T {
  const parsed = schema.safeParse(row);
  if (parsed.success) return parsed.data;
  refuseNewer(row, newest);
  throw new CodedError('STORAGE_UNREADABLE', 'A stored row has not the expected shape.', { cause: parsed.error });
}

/** What a row says; nothing where this program can't tell. */
export function readable<F, T>(from: F, read: (from: F) => T): T | undefined {
  try {
    return read(from);
  } catch (error) {
    if (hasCode(error, 'ROW_FROM_NEWER_VERSION') || hasCode(error, 'STORAGE_UNREADABLE')) return undefined;
    throw error;
  }
}

/** The value of a JSON text that a row holds; STORAGE_UNREADABLE if it is broken. */
export function parseJson(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    // The parser's own message quotes the text, which may hold what a person typed.
    throw new CodedError('STORAGE_UNREADABLE', 'A stored row holds broken JSON.');
  }
}

/** Whether a row, or what it holds, is for later releases to write. */
export function isNewer(row: unknown, newest: number = ROW_VERSION): boolean {
  return (versionOf(row) ?? 0) > newest;
}

/** Rejects with ROW_FROM_NEWER_VERSION if the row is for later releases to write. */
export function refuseNewer(row: unknown, newest: number = ROW_VERSION): void {
  if (isNewer(row, newest)) throw fromNewer(`version ${versionOf(row) ?? ''}; this program knows ${newest}`);
}

/** The failure of whoever would have to write, or to act on, what only a later release understands. */
export function fromNewer(what: string): CodedError {
  return new CodedError('ROW_FROM_NEWER_VERSION', `A stored row is of a later release: ${what}.`);
}

function versionOf(row: unknown): number | undefined {
  const v = typeof row === 'object' && row !== null && 'v' in row ? row.v : undefined;
  return typeof v === 'number' ? v : undefined;
}
