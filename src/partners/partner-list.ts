/** The tenants that are served as partners: those of the configuration, with what an operator added or removed since. */

import { isDeepStrictEqual } from 'node:util';
import type { PartnerTenants } from '../domain/people/actor';
import { CodedError, hasCode } from '../domain/errors';
import { changesSchema, joining, leaving, matesIn, type Change, type Changes } from './partner-changes';
import type { Clock } from '../domain/time/clock';
import type { ItemStorage, StoredItem } from '../domain/record/item-storage';

/** A tenant as the configuration lists it. */
export interface ListedTenant {
  readonly tenantId: string;
  readonly name?: string;
}

/** What the list works with. */
export interface PartnerListParts {
  readonly configured: readonly ListedTenant[];
  readonly storage: Pick<ItemStorage, 'read' | 'write'>;
  readonly clock: Clock;
}

const KEY = 'partners';
/** How long what was read counts: an operator's command takes effect everywhere within this time. */
const FRESH_MS = 60_000;
const ATTEMPTS = 10;

/** The list as this instance knows it. `refresh` keeps it fresh; `get` and `has` never wait. */
export class PartnerList implements PartnerTenants {
  private tenants: ReadonlyMap<string, string>;
  private known: Changes = NOTHING;
  private readAt = Number.NEGATIVE_INFINITY;
  private reading: Promise<void> | undefined;

  constructor(private readonly parts: PartnerListParts) {
    this.tenants = listed(parts.configured, NOTHING);
  }

  get(tenantId: string): string | undefined {
    return this.tenants.get(tenantId);
  }

  has(tenantId: string): boolean {
    return this.tenants.has(tenantId);
  }

  /** The other tenants that are the same partner, as far as both are listed. */
  joinedTo(tenantId: string): readonly string[] {
    return this.has(tenantId) ? matesIn(this.known, tenantId).filter((one) => this.has(one)) : [];
  }

  /** Whether an operator took it out, so that no configuration lists it. */
  isKeptOut(tenantId: string): boolean {
    return this.known.removed.includes(tenantId);
  }

  /** Every tenant with its name, which may be empty. */
  all(): readonly (readonly [string, string])[] {
    return [...this.tenants];
  }

  /** Reads what an operator changed. Rejects with the errors of the storage, for a list that was never read may be wrong. */
  async load(): Promise<void> {
    this.known = await this.changes();
    this.tenants = listed(this.parts.configured, this.known);
    this.readAt = this.now();
  }

  /** Reads the list anew when it is older than a minute, once for all who ask at the same time. With trouble the old one stays. */
  async refresh(): Promise<void> {
    // On one's own computer the clock can be moved back.
    if (Math.abs(this.now() - this.readAt) < FRESH_MS) return;
    this.reading ??= this.load()
      .catch(() => {
        this.readAt = this.now();
      })
      .finally(() => {
        this.reading = undefined;
      });
    await this.reading;
  }

  /** Lists a tenant from now on; answers whether that changed anything. */
  add(tenantId: string, name: string): Promise<boolean> {
    return this.change(({ removed, ...before }) => ({
      ...before,
      added: { ...before.added, [tenantId]: name },
      removed: removed.filter((one) => one !== tenantId),
    }));
  }

  /** Lists a tenant no longer; answers whether that changed anything. */
  remove(tenantId: string): Promise<boolean> {
    return this.change((before) => {
      const { [tenantId]: _name, ...added } = before.added;
      return { ...leaving(before, tenantId), added, removed: [...new Set([...before.removed, tenantId])] };
    });
  }

  /** Two listed tenants are one partner from now on, with all that are joined to either; answers whether that changed anything. */
  join(one: string, other: string): Promise<boolean> {
    return this.change((before) => joining(before, one, other));
  }

  /** A tenant stands alone from now on; answers whether that changed anything. */
  leave(tenantId: string): Promise<boolean> {
    return this.change((before) => leaving(before, tenantId));
  }

  private async change(change: (before: Changes) => Change): Promise<boolean> {
    for (let attempt = 1; ; attempt++) {
      const before = await this.changes();
      const after: Changes = { ...before, eTag: before.eTag ?? 'absent', ...change(before) };
      // Told by what is stored, not by what is listed here: another bot may have another configuration.
      const isNews = !isSame(before, after);
      try {
        if (isNews) await this.parts.storage.write({ [KEY]: after });
        await this.load();
        return isNews;
      } catch (error) {
        if (attempt === ATTEMPTS || !hasCode(error, 'STORAGE_CONFLICT')) throw error;
      }
    }
  }

  private async changes(): Promise<Changes> {
    const item: (StoredItem & { readonly v?: unknown }) | undefined = (await this.parts.storage.read([KEY]))[KEY];
    if (item === undefined) return NOTHING;
    if (typeof item.v === 'number' && item.v > 1) throw new CodedError('ROW_FROM_NEWER_VERSION', `partners of version ${item.v}`);
    const { data, error } = changesSchema.safeParse(item);
    if (!data) throw new CodedError('STORAGE_UNREADABLE', 'the partner tenants are not in their shape', { cause: error });
    return data;
  }

  private now(): number {
    return this.parts.clock.now().getTime();
  }
}

const NOTHING: Changes = { v: 1, added: {}, removed: [] };

function listed(configured: readonly ListedTenant[], { added, removed }: Changes): ReadonlyMap<string, string> {
  const all = new Map([...configured.map(({ tenantId, name = '' }) => [tenantId, name] as const), ...Object.entries(added)]);
  for (const tenantId of removed) all.delete(tenantId);
  return all;
}

function isSame(one: Changes, other: Changes): boolean {
  return isDeepStrictEqual([one.added, one.removed, one.joined ?? {}], [other.added, other.removed, other.joined ?? {}]);
}
