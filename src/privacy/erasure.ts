/** An erasure on its way, as it is kept until it is done: the promise, and how far it is. Nothing of it stays afterwards. */

import { createHash, createHmac, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { pseudonymFrom, type Erasing } from '../domain/erasing';
import { CodedError } from '../domain/errors';
import type { StoredItem } from '../domain/ports';
import type { Instant } from '../domain/trial';
import { NONE, type Subject } from './subject';

/** The beginning of the keys of erasures. */
export const ERASURES = 'erasure/';

/** What is done in this order. Each may be done again from its beginning. */
export const STAGES = ['gather', 'chats', 'rows', 'pointers', 'items', 'people', 'done'] as const;

/** One of them. */
export type Stage = (typeof STAGES)[number];

const subjectShape = z.discriminatedUnion('kind', [
  z.looseObject({ kind: z.literal('person'), tenantId: z.string(), personId: z.string() }),
  z.looseObject({ kind: z.literal('address'), email: z.string() }),
  z.looseObject({ kind: z.literal('tenant'), tenantId: z.string() }),
]);

const shape = z.looseObject({
  v: z.literal(1),
  subject: subjectShape,
  /** Makes the pseudonyms of this erasure. When it is done nobody knows it any more. */
  secret: z.string(),
  stage: z.enum(STAGES),
  ids: z.array(z.string()),
  traces: z.array(z.string()),
  after: z.object({ partitionKey: z.string(), rowKey: z.string() }).exactOptional(),
  /** Nobody else takes it up before. */
  until: z.string(),
  counts: z.object({ items: z.number(), rows: z.number(), people: z.number() }),
  eTag: z.string().exactOptional(),
});

/** An erasure on its way. */
export type Erasure = z.infer<typeof shape> & StoredItem;

/** A fresh one. */
export function newErasure(subject: Subject, until: Instant): Erasure {
  const traces = subject.kind === 'address' ? [subject.email] : [];
  const secret = randomBytes(32).toString('base64url');
  return { v: 1, subject, secret, stage: 'gather', ids: idsOf(subject), traces, until, counts: NONE, eTag: 'absent' };
}

/** One as it was stored. STORAGE_UNREADABLE or ROW_FROM_NEWER_VERSION if it can't be understood. */
export function readErasure(item: StoredItem): Erasure {
  const { v } = item as { readonly v?: unknown };
  if (typeof v === 'number' && v > 1) throw new CodedError('ROW_FROM_NEWER_VERSION', `erasure of version ${v}`);
  const { data, error } = shape.safeParse(item);
  if (!data) throw new CodedError('STORAGE_UNREADABLE', 'an erasure is not in its shape', { cause: error });
  return data;
}

/** The key of an erasure: the same subject has the same, and it names nobody. */
export function erasureKey(subject: Subject): string {
  return (
    ERASURES +
    createHash('sha256')
      .update(JSON.stringify([subject.kind, ...Object.values(subject)]))
      .digest('base64url')
  );
}

/** Who is recognised by what, and the pseudonyms they get. */
export function erasingOf({ subject, ids, traces, secret }: Erasure): Erasing {
  const pseudonymOf = (id: string) => pseudonymFrom(createHmac('sha256', secret).update(id).digest('base64url').slice(0, 22));
  const whole = subject.kind === 'tenant' ? { tenantId: subject.tenantId } : {};
  return { ...whole, ids: new Set(ids), traces: new Set(traces), pseudonymOf };
}

function idsOf(subject: Subject): string[] {
  if (subject.kind === 'person') return [subject.personId];
  return subject.kind === 'tenant' ? [subject.tenantId] : [];
}
