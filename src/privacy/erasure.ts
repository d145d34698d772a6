/** An erasure on its way, as it is kept until it is done: the promise, and how far it is. Nothing of it stays afterwards. */

import { createHash, createHmac, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { pseudonymFrom } from '../domain/people/pseudonym';
import type { Erasing } from '../domain/privacy/erasing';
import { CodedError } from '../domain/errors';
import { KEPT_TABLES } from '../domain/privacy/kept-rows';
import { phoneSpellings } from '../domain/privacy/naming';
import type { StoredItem } from '../domain/record/item-storage';
import type { Instant } from '../domain/time/dates';
import { NONE, type Subject } from './subject';

/** The beginning of the keys of erasures. */
export const ERASURES = 'erasure/';

/** The beginnings of keys of items that name people only to say what is being done about them. */
const NOT_CLEANED: readonly string[] = [ERASURES, 'partners', 'retention', 'mentions'];

/** Whether an item is left alone by erasures. */
export function isNotCleaned(key: string): boolean {
  return NOT_CLEANED.some((beginning) => key.startsWith(beginning));
}

/**
 * What is done in this order. Each may be done again from its beginning. `found`: the rows that the index of mentions knows; `walk`: all
 * rows, where the index doesn't do.
 */
export const STAGES = ['gather', 'chats', 'found', 'walk', 'people', 'done'] as const;

/** One of them. */
export type Stage = (typeof STAGES)[number];

const subjectShape = z.discriminatedUnion('kind', [
  z.looseObject({ kind: z.literal('person'), tenantId: z.string(), personId: z.string() }),
  z.looseObject({ kind: z.literal('address'), email: z.string() }),
  z.looseObject({ kind: z.literal('tenant'), tenantId: z.string() }),
]);

const place = z.object({ table: z.enum(KEPT_TABLES), partitionKey: z.string(), rowKey: z.string() });

const common = {
  subject: subjectShape,
  /** Makes the pseudonyms of this erasure. When it is done nobody knows it any more. */
  secret: z.string(),
  ids: z.array(z.string()),
  traces: z.array(z.string()),
  /** Nobody else takes it up before. */
  until: z.string(),
  counts: z.object({ items: z.number(), rows: z.number(), people: z.number() }),
  eTag: z.string().exactOptional(),
};

const shape = z.looseObject({
  v: z.literal(2),
  ...common,
  stage: z.enum(STAGES),
  names: z.array(z.string()),
  phones: z.array(z.string()),
  /** Every row is to be looked at: the subject is a tenant, or the index of mentions was not whole when this began. */
  whole: z.boolean(),
  /** Where a walk stands. */
  after: place.exactOptional(),
});

/** As release 0.1.0 kept them; it is gone through once more from the beginning, under the same pseudonyms. */
const firstShape = z.looseObject({ v: z.literal(1), ...common });

/** An erasure on its way. */
export type Erasure = z.infer<typeof shape> & StoredItem;

/** A fresh one. */
export function newErasure(subject: Subject, until: Instant): Erasure {
  const traces = subject.kind === 'address' ? [subject.email] : [];
  const secret = randomBytes(32).toString('base64url');
  const begun = { subject, secret, ids: idsOf(subject), traces, names: [], phones: [], until, counts: NONE };
  return { v: 2, stage: 'gather', ...begun, whole: subject.kind === 'tenant', eTag: 'absent' };
}

/** One as it was stored. STORAGE_UNREADABLE or ROW_FROM_NEWER_VERSION if it can't be understood. */
export function readErasure(item: StoredItem): Erasure {
  const { v } = item as { readonly v?: unknown };
  if (typeof v === 'number' && v > 2) throw new CodedError('ROW_FROM_NEWER_VERSION', `erasure of version ${v}`);
  const first = firstShape.safeParse(item).data;
  if (first) return { ...first, v: 2, stage: 'gather', names: [], phones: [], whole: true };
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
export function erasingOf({ subject, ids, traces, names, phones, secret }: Erasure): Erasing {
  const pseudonymOf = (id: string) => pseudonymFrom(createHmac('sha256', secret).update(id).digest('base64url').slice(0, 22));
  const whole = subject.kind === 'tenant' ? { tenantId: subject.tenantId } : {};
  return { ...whole, ids: new Set(ids), traces: new Set(traces), names, phones: phones.flatMap(phoneSpellings), pseudonymOf };
}

function idsOf(subject: Subject): string[] {
  if (subject.kind === 'person') return [subject.personId];
  return subject.kind === 'tenant' ? [subject.tenantId] : [];
}
