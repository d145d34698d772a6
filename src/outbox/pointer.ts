/** Pointers: what one person should get, as texts of the queue. They carry the rows as they were marked, so that claiming needs no read. */

import { z } from 'zod';
import { isDueKind, type DueKind, type DueRow } from '../domain/watch/due';
import type { PersonRef } from '../domain/people/person';

/** One person and what is due for them. */
export interface Pointer {
  readonly to: PersonRef;
  readonly rows: readonly DueRow[];
}

/** A text of the queue holds 64 KiB in base64 (Azure Storage Queue: scalability targets). */
const MOST_ROWS = 40;

const rowSchema = z.object({
  kind: z.custom<DueKind>((kind) => typeof kind === 'string' && isDueKind(kind)),
  partnerTenantId: z.string(),
  trialId: z.string(),
  id: z.string(),
  at: z.string(),
  cause: z.string().optional(),
  until: z.string().optional(),
  takes: z.int(),
  tries: z.int(),
  unsureAt: z.string().optional(),
  doubts: z.int().optional(),
  copies: z.int().optional(),
  etag: z.string(),
  more: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
});
const pointerSchema = z.object({
  v: z.literal(1),
  to: z.object({ tenantId: z.string(), personId: z.string() }),
  rows: z.array(rowSchema).min(1),
});

const otherSchema = z.object({ v: z.number(), rows: z.array(z.looseObject({ kind: z.string() })) });

/** What is due, person by person in the order of their first entry: several entries at once become one message. */
export function byPerson(rows: readonly DueRow[]): readonly Pointer[] {
  const found = new Map<string, DueRow[]>();
  for (const row of rows) {
    const key = JSON.stringify([row.to.tenantId, row.to.personId]);
    const mine = found.get(key) ?? [];
    mine.push(row);
    found.set(key, mine);
  }
  return [...found.values()].flatMap(inPieces);
}

/** A pointer as a text of the queue. */
export function writePointer({ to, rows }: Pointer): string {
  return JSON.stringify({ v: 1, to, rows: rows.map(({ to: _, ...row }) => row) });
}

/** Whether a text is a pointer that only another release understands: of a later version, or to an entry of a kind of its own. */
export function isOfOtherRelease(text: string): boolean {
  const { data } = otherSchema.safeParse(jsonOf(text));
  return data !== undefined && (data.v > 1 || data.rows.some(({ kind }) => !isDueKind(kind)));
}

/** The pointer in a text; `undefined` when it is none. */
export function readPointer(text: string): Pointer | undefined {
  const { success, data } = pointerSchema.safeParse(jsonOf(text));
  return success ? { to: data.to, rows: data.rows.map((row) => ({ ...row, to: data.to })) } : undefined;
}

function inPieces(rows: readonly DueRow[]): readonly Pointer[] {
  const pieces = Math.ceil(rows.length / MOST_ROWS);
  return Array.from({ length: pieces }, (_, i) => rows.slice(i * MOST_ROWS, (i + 1) * MOST_ROWS)).flatMap((piece) => {
    const [first] = piece;
    return first ? [{ to: first.to, rows: piece }] : [];
  });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
