/** What the index of mentions is locked with: whoever has its table alone can neither ask it for an address nor read where it points. */

import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { CodedError } from '../domain/errors';
import { MENTIONING_TABLES, placeText, type MentionedAt } from '../domain/privacy/mentions';
import type { Trace } from '../domain/privacy/traces';
import { parseJson } from './rows';

const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const DIGEST_CHARACTERS = 12;

const place = z.tuple([z.enum(MENTIONING_TABLES), z.string(), z.string()]);

/** A fresh key, to be kept where the index's own item is. */
export function newMentionKey(): string {
  return randomBytes(KEY_BYTES).toString('base64url');
}

/**
 * The locks of one deployment. A plain hash of an address would do for finding rows, but keys of rows stand in the addresses of
 * requests, and so in logs of the storage and of proxies that outlive an erasure: with a guessed address anybody could ask those whether
 * a person was named here. A salt of each tenant is no secret, and one erasure would have to ask once for each tenant.
 */
export class MentionKeys {
  private readonly key: Buffer;
  private readonly sealing: Buffer;

  constructor(key: string) {
    this.key = Buffer.from(key, 'base64url');
    this.sealing = this.hmac('seal');
  }

  /** The partition of a trace: 43 characters that say nothing without the key. */
  partition(trace: Trace): string {
    return this.hmac(`trace\n${trace}`).toString('base64url');
  }

  /** The same, short enough to be listed in a row that names many; two of 72 bits are never alike by chance. */
  digest(trace: Trace): string {
    return this.partition(trace).slice(0, DIGEST_CHARACTERS);
  }

  /** The row key of a place under a trace: it sorts by table, and is unique by itself. */
  rowKey(trace: Trace, at: MentionedAt): string {
    return `${at.table}_${this.hmac(`place\n${trace}\n${placeText(at)}`).toString('base64url')}`;
  }

  /** The place, readable with the key only. */
  seal({ table, partitionKey, rowKey }: MentionedAt): string {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.sealing, nonce);
    const text = Buffer.concat([cipher.update(JSON.stringify([table, partitionKey, rowKey])), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), text]).toString('base64url');
  }

  /** What was sealed. STORAGE_UNREADABLE if it was not sealed with this key. */
  open(sealed: string): MentionedAt {
    const bytes = Buffer.from(sealed, 'base64url');
    try {
      const decipher = createDecipheriv('aes-256-gcm', this.sealing, bytes.subarray(0, NONCE_BYTES));
      decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
      const text = Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]).toString();
      const [table, partitionKey, rowKey] = place.parse(parseJson(text));
      return { table, partitionKey, rowKey };
    } catch (cause) {
      throw new CodedError('STORAGE_UNREADABLE', 'A mention is not sealed with the key of this deployment.', { cause });
    }
  }

  private hmac(text: string): Buffer {
    return createHmac('sha256', this.key).update(text).digest();
  }
}
