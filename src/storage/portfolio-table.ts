/** Reads the index of a portfolio: a page of keys, whatever the portfolio holds. */

import type { Trial } from '../domain/record/trial';
import type { CalendarDate } from '../domain/time/dates';
import { WORDED_AT_ONCE, type IdsOf, type Place, type Places, type PlacesOf, type Worded } from '../domain/watch/portfolio';
import { openEnd } from '../domain/watch/standing';
import { RecentlyUsed } from '../bounds/recently-used';
import { fromKeyPart, type KeyRange } from './keys';
import { odata } from './odata';
import { idIn, isLeftAloneIn, listedIn, placesIn, placesRange, placesRanges, wordIn, wordRange } from './portfolio-rows';
import { arePortfoliosBuilt } from './portfolio-rounds';
import { partitionsOf } from './range-walk';
import type { StoredTrials } from './stored-trials';
import type { TimedTable } from './timed-table';
import { trialRange } from './trial-rows';

/** A page of the service. */
const KEYS_AT_ONCE = 1000;
const TENANTS_KEPT = 1000;

/** What reading works with. `few`: up to so many trials are read as they are. */
export interface PortfolioTableParts {
  readonly trials: TimedTable;
  readonly stored: StoredTrials;
  readonly few: number;
}

/** Places as one range of keys has them. `isFull`: there may be more. */
interface Page {
  readonly keys: readonly string[];
  readonly places: readonly Place[];
  readonly isFull: boolean;
}

/** `Portfolio` on Azure Tables. Rejects as `TimedTable` does. */
export class PortfolioTable {
  /** Tenants that had many trials when this was looked at last: hardly any comes down from there. */
  private readonly large = new RecentlyUsed<true>(TENANTS_KEPT);
  private isBuilt = false;

  constructor(private readonly parts: PortfolioTableParts) {}

  /** All trials where they are few, and where the index is not made yet. */
  async few(tenantId: string): Promise<readonly Trial[] | undefined> {
    const { stored, few } = this.parts;
    const all = this.large.get(tenantId) ? undefined : await stored.few(tenantId, few);
    if (all) return all;
    this.large.set(tenantId, true);
    this.isBuilt ||= await arePortfoliosBuilt(this.parts.trials);
    return this.isBuilt ? undefined : stored.list(tenantId);
  }

  /** One page where that holds everything, and three otherwise. */
  async places(tenantId: string, of: PlacesOf, day: CalendarDate): Promise<Places> {
    if (of === 'archived') return placesOf([await this.page(tenantId, placesRange(tenantId, of))]);
    if (typeof of === 'object' && 'leftAloneIn' in of) return this.leftAlone(tenantId, of.leftAloneIn);
    // One person, or one country, hardly ever has more.
    const own = of === 'all' ? undefined : await this.page(tenantId, placesRange(tenantId, of));
    if (own?.isFull === false) return placesOf([own]);
    const ranges = placesRanges(tenantId, of, day);
    const [before, undated, ahead] = await Promise.all([
      this.rest(tenantId, ranges.before, own),
      this.rest(tenantId, ranges.undated, own),
      this.rest(tenantId, ranges.ahead, own),
    ]);
    return { ...placesOf([before, undated, ahead]), ...throughOf(ahead, day) };
  }

  /** Whose tenant is joined by now is looked after. */
  private async leftAlone(tenantId: string, tenants: readonly string[]): Promise<Places> {
    const { keys, isFull } = await this.page(tenantId, placesRange(tenantId, { leftAloneIn: tenants }));
    const alone = keys.filter((key) => isLeftAloneIn(tenants, key));
    return placesOf([pageOf(tenantId, alone, isFull)]);
  }

  /** Those with a word that begins so. */
  async worded(tenantId: string, word: string): Promise<readonly Worded[]> {
    const rows = await this.parts.trials.first(wordRange(tenantId, word), WORDED_AT_ONCE, ['RowKey']);
    return rows.map(({ rowKey }) => ({ tenantId, id: idIn(String(rowKey)), word: wordIn(String(rowKey)) }));
  }

  /** The ids of all trials, or of those that the tenant keeps as the customer it is, in the order of keys. */
  async *ids(tenantId: string, of: IdsOf = 'all'): AsyncGenerator<string> {
    const { partitionKey, from, below } = trialRange(tenantId);
    const keys = odata`PartitionKey eq ${partitionKey} and RowKey ge ${from} and RowKey lt ${below}`;
    for await (const row of this.parts.trials.query(keys, of === 'all' ? ['RowKey'] : ['RowKey', 'listed'])) {
      const id = idIn(String(row['rowKey']));
      if (of === 'all' || (await this.isKeptByCustomer(tenantId, id, row['listed']))) yield id;
    }
  }

  /** Every tenant with a partition of its own, in the order of keys. */
  async *keepers(): AsyncGenerator<string> {
    for await (const partitionKey of partitionsOf(this.parts.trials)) yield fromKeyPart(partitionKey);
  }

  /** Only what a customer keeps has no row in a portfolio; where a release wrote the trial that knew no portfolio, the trial itself says. */
  private async isKeptByCustomer(tenantId: string, id: string, column: unknown): Promise<boolean> {
    const listed = listedIn(column);
    return listed ? listed.length === 0 : (await this.parts.stored.line(tenantId, id))?.keeper === 'customer';
  }

  private async page(tenantId: string, range: KeyRange, most = KEYS_AT_ONCE): Promise<Page> {
    const rows = await this.parts.trials.first(range, most, ['RowKey']);
    return pageOf(
      tenantId,
      rows.map(({ rowKey }) => String(rowKey)),
      rows.length >= most,
    );
  }

  /** A page of a range inside one of which the first keys were read: what is known is not read again. */
  private async rest(tenantId: string, range: KeyRange, read: Page | undefined): Promise<Page> {
    const last = read?.keys.at(-1) ?? '';
    const known = (read?.keys ?? []).filter((key) => key >= range.from && key < range.below);
    if (last >= range.below || known.length === KEYS_AT_ONCE) return pageOf(tenantId, known, last < range.below);
    if (known.length === 0) return this.page(tenantId, range);
    const next = await this.page(tenantId, { ...range, from: behind(last) }, KEYS_AT_ONCE - known.length);
    return pageOf(tenantId, [...known, ...next.keys], next.isFull);
  }
}

function pageOf(tenantId: string, keys: readonly string[], isFull: boolean): Page {
  return { keys, places: placesIn(tenantId, keys), isFull };
}

/** The first key there can be behind one: none has a character below a space. */
function behind(key: string): string {
  return `${key} `;
}

/** A crash may leave a key where a trial stood before: of two places of it the one of the last page counts. */
function placesOf(pages: readonly Page[]): Places {
  const all = pages.flatMap(({ places }) => places);
  return { places: [...new Map(all.map((place) => [place.id, place])).values()], isWhole: !pages.some(({ isFull }) => isFull) };
}

/** Where a page of ends is full, all are there that end before its last one that can be read. */
function throughOf({ places, isFull }: Page, day: CalendarDate): Pick<Places, 'through'> {
  const last = places.at(-1);
  return isFull ? { through: (last && openEnd(last.standing)) ?? day } : {};
}
