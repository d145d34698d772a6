/** Links to files the bot makes: one use, ten minutes, impossible to guess, and only a hash of them is kept. */

import { createHash, randomBytes } from 'node:crypto';
import { unlessRaced } from '../domain/errors';
import type { FreshMember } from '../domain/people/fresh-member';
import type { Clock } from '../domain/time/clock';
import type { FileWanted, Links } from '../domain/record/links';
import type { Grant } from './grant';
import type { ItemStorage } from '../domain/record/item-storage';
import type { Perishable } from '../privacy/perishable';

/** How long a link works. */
export const LINK_LIFE_MS = 10 * 60_000;

interface StoredGrant extends Perishable {
  readonly v: 1;
  readonly grant: Grant;
  readonly used: boolean;
}

/** Makes links and takes them back. */
export class FileLinks implements Links {
  constructor(
    private readonly storage: ItemStorage,
    private readonly clock: Clock,
    /** The bot's public address, without a slash at the end; nothing where none is known. */
    private readonly baseUrl: () => string | undefined,
  ) {}

  /** A fresh link: 256 random bits. Nothing where the bot knows no address; STORAGE_UNAVAILABLE if it can't be kept. */
  async make(wanted: FileWanted, locale: string, { tenantId, personId }: FreshMember): Promise<string | undefined> {
    const base = this.baseUrl();
    if (base === undefined) return undefined;
    const grant: Grant = { ...wanted, tenantId, personId, locale };
    const token = randomBytes(32).toString('base64url');
    const goneAfter = new Date(this.clock.now().getTime() + LINK_LIFE_MS).toISOString();
    const item: StoredGrant = { v: 1, grant, goneAfter, used: false, eTag: 'absent' };
    await this.storage.write({ [keyOf(token)]: item });
    return `${base}/files/${token}`;
  }

  /** What a link would open now; the link stays as it is. */
  async look(token: string): Promise<Grant | undefined> {
    return (await this.stored(token))?.grant;
  }

  /** What a link opens, the first time and in time; `undefined` ever after, for unknown links too. */
  async take(token: string): Promise<Grant | undefined> {
    const item = await this.stored(token);
    if (item === undefined) return undefined;
    const used: StoredGrant = { ...item, used: true };
    return (await unlessRaced(() => this.storage.write({ [keyOf(token)]: used }))) ? item.grant : undefined;
  }

  private async stored(token: string): Promise<StoredGrant | undefined> {
    if (!/^[\w-]{43}$/.test(token)) return undefined;
    const key = keyOf(token);
    const item = (await this.storage.read([key]))[key] as StoredGrant | undefined;
    return item?.v === 1 && !item.used && this.clock.now().toISOString() < item.goneAfter ? item : undefined;
  }
}

function keyOf(token: string): string {
  return `file/${createHash('sha256').update(token).digest('base64url')}`;
}
