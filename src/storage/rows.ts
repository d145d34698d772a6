/** What all our rows have in common: a version column, and a check of everything that is read. */

import type { z } from 'zod';
import { CodedError } from '../domain/errors';

/** The version this code writes to the column `v`. A new column or meaning needs a new number and a migration on read. */
export const ROW_VERSION = 1;

/**
 * The row, checked. Rejects a version above `newest` with ROW_FROM_NEWER_VERSION and any other surprise with STORAGE_UNREADABLE.
 */
export function parseRow<T>(schema: z.ZodType<T>, row: unknown, newest: number = ROW_VERSION): T {
  refuseNewer(row, newest);
  const parsed = schema.safeParse(row);
  if (parsed.success) return parsed.data;
  throw new CodedError('STORAGE_UNREADABLE', 'A stored row has not the expected shape.', { cause: parsed.error });
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

function refuseNewer(row: unknown, newest: number): void {
  const v = typeof row === 'object' && row !== null && 'v' in row ? row.v : undefined;
  if (typeof v !== 'number' || v <= newest) return;
  throw new CodedError('ROW_FROM_NEWER_VERSION', `A stored row has version ${v}; this program knows ${newest}.`);
}
