/** Reads the index of a portfolio: a page of keys, whatever the portfolio holds. */

import type { Trial } from '../domain/record/trial';
import { daysBetween } from '../domain/time/calendar';
import type { CalendarDate } from '../domain/time/dates';
import type { Place, Places, PlacesOf, Worded } from '../domain/watch/portfolio';
import { openEnd } from '../domain/watch/standing';
import { SOON_DAYS } from '../domain/watch/urgency';
import { RecentlyUsed } from '../bounds/recently-used';
import type { KeyRange } from './keys';
import { idIn, placeIn, placesRange, wordIn, wordRange } from './portfolio-rows';
import { arePortfoliosBuilt } from './portfolio-rounds';
import type { StoredTrials } from './stored-trials';
import type { TimedTable } from './timed-table';

/** A page of the service. */
const KEYS_AT_ONCE = 1000;
const WORDED_AT_ONCE = 200;
const TENANTS_KEPT = 1000;
/** No place comes before those of this day. */
const FIRST_DAY = '0001-01-01';

/** What reading works with. `few`: up to so many trials are read as they are. */
export interface PortfolioTableParts {
  readonly trials: TimedTable;
  readonly stored: StoredTrials;
  readonly few: number;
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

  /** One page where it is full of what ends soon; what is overdue, which comes behind that, is another. */
  async places(tenantId: string, of: PlacesOf, day: CalendarDate): Promise<Places> {
    if (typeof of !== 'string') {
      const [own] = placesRange(tenantId, of, FIRST_DAY);
      const all = await this.page(tenantId, own);
      if (all.length < KEYS_AT_ONCE) return { places: single(all), isWhole: true };
    }
    const [from, before] = placesRange(tenantId, of, day);
    const first = await this.page(tenantId, from);
    if (first.length >= KEYS_AT_ONCE && endsSoon(first.at(-1), day)) return { places: single(first), isWhole: false };
    const second = await this.page(tenantId, before);
    const isWhole = [first, second].every(({ length }) => length < KEYS_AT_ONCE);
    return { places: single([...second, ...first]), isWhole };
  }

  /** Those with a word that begins so. */
  async worded(tenantId: string, word: string): Promise<readonly Worded[]> {
    const rows = await this.parts.trials.first(wordRange(tenantId, word), WORDED_AT_ONCE, ['RowKey']);
    return rows.map(({ rowKey }) => ({ tenantId, id: idIn(String(rowKey)), word: wordIn(String(rowKey)) }));
  }

  private async page(tenantId: string, range: KeyRange): Promise<readonly Place[]> {
    const rows = await this.parts.trials.first(range, KEYS_AT_ONCE, ['RowKey']);
    return rows.flatMap(({ rowKey }) => placeIn(tenantId, String(rowKey)) ?? []);
  }
}

function endsSoon(place: Place | undefined, day: CalendarDate): boolean {
  const end = place && openEnd(place.standing);
  return end !== undefined && daysBetween(day, end) <= SOON_DAYS;
}

/** A crash may leave a key where a trial stood before. */
function single(places: readonly Place[]): readonly Place[] {
  return [...new Map(places.map((place) => [place.id, place])).values()];
}
