/** The versions of stored items, as the people who hold an item see them: opaque, but they say how the row must be written. */

import type { StoredItem } from '../domain/record/item-storage';
import { CodedError } from '../domain/errors';
import { knownJson } from '../domain/record/growing-list';
import { hashKey } from './keys';

/** One version of an item: the eTag of its first row and how many overflow rows belonged to it then. */
export interface Stamp {
  readonly etag: string;
  readonly overflow: number;
}

/** What an item's eTag asks of a write. */
export type Condition =
  { readonly kind: 'overwrite' } | { readonly kind: 'absent' } | { readonly kind: 'unchanged'; readonly stamp: Stamp };

/** The eTag an item carries. The count of overflow rows goes along, so that a conditional write needs no read to tidy up. */
export function formatStamp({ etag, overflow }: Stamp): string {
  return overflow === 0 ? etag : `${etag}+${overflow}`;
}

/**
 * Reads an item's eTag. Absent, empty or `*` overwrites; one of ours must still hold; any other is met only where nothing is
 * stored yet (the Bot Framework's token-exchange middleware claims an exchange by writing the exchange's own id as eTag).
 */
export function conditionOf(eTag: string | undefined): Condition {
  if (eTag === undefined || eTag === '' || eTag === '*') return { kind: 'overwrite' };
  const [, etag, overflow = '0'] = /^(W\/"datetime'[^']+'")(?:\+(\d))?$/.exec(eTag) ?? [];
  return etag === undefined ? { kind: 'absent' } : { kind: 'unchanged', stamp: { etag, overflow: Number(overflow) } };
}

/** Each field of an item as JSON, without its eTag. */
export type FieldTexts = ReadonlyMap<string, string>;

/** The fields an item is stored with. */
export function fieldTexts({ eTag: _, ...content }: StoredItem): FieldTexts {
  const texts = new Map<string, string>();
  for (const [name, value] of Object.entries(content)) {
    const text = (Array.isArray(value) ? knownJson(value) : undefined) ?? jsonIfAny(value);
    if (text !== undefined) texts.set(name, text);
  }
  return texts;
}

/** For what JSON has no words for it answers nothing, whatever its type says. */
function jsonIfAny(value: unknown): string | undefined {
  return JSON.stringify(value);
}

/** The item that has these fields, as JSON. */
export function jsonOf(fields: FieldTexts): string {
  let json = '';
  for (const [name, text] of fields) json += `${json === '' ? '' : ','}${JSON.stringify(name)}:${text}`;
  return `{${json}}`;
}

/** The item as JSON, without its eTag. */
export function toJson(item: StoredItem): string {
  return jsonOf(fieldTexts(item));
}

/** The failure of a refused condition. It names the key by a hash only, for keys hold the ids of people. */
export function conflictOn(key: string, cause?: unknown): CodedError {
  const message = `Storage: error writing "${hashKey(key).slice(0, 8)}" due to eTag conflict.`;
  return new CodedError('STORAGE_CONFLICT', message, { cause });
}
