/** Takes people out of one row, wherever it stands; or only says what that would come to. */

import type { Erasing } from '../domain/privacy/erasing';
import { hasCode, unlessRaced } from '../domain/errors';
import type { KeptRows, RowPlace } from '../domain/privacy/kept-rows';
import type { MarkedStorage, Remains, StoredItem } from '../domain/record/item-storage';
import type { Doing, RecordWalk } from '../domain/privacy/record-walk';
import { cleanedItem, type Cleaned } from './cleaned-item';
import { cleanedRemains } from './cleaned-remains';
import { erasingOf, isNotCleaned, type Erasure } from './erasure';
import { counted, isOwn, NONE, type Counts } from './subject';

/** What cleaning works on. */
export interface CleaningParts {
  readonly state: Pick<MarkedStorage, 'read' | 'write' | 'remove' | 'remains'>;
  readonly record: Pick<RecordWalk, 'eraseTrial' | 'erasePointer'>;
  readonly rows: Pick<KeptRows, 'at'>;
}

/** What came of a row: whether it was changed, and what of it counts. */
export interface CleanedRow {
  readonly changed: boolean;
  readonly counts: Counts;
}

const UNCHANGED: CleanedRow = { changed: false, counts: NONE };

/** Cleans rows. Doing it twice does no harm. */
export class Cleaning {
  constructor(private readonly parts: CleaningParts) {}

  /**
   * Cleans the row at a place, a trial with all that stands beside it. Rows with names are somebody else's work. `isIndexed`: the index
   * says that the person is named there.
   */
  async clean(at: RowPlace, erasure: Erasure, doing: Doing, isIndexed = false): Promise<CleanedRow> {
    if (at.table === 'state') return this.item(at, erasure, doing, isIndexed);
    const erasing = erasingOf(erasure);
    if (at.table === 'people') return UNCHANGED;
    if (at.table === 'trials') {
      const rows = await this.parts.record.eraseTrial(at, erasing, doing);
      return { changed: rows > 0, counts: counted(NONE, 'rows', rows) };
    }
    return { changed: await this.parts.record.erasePointer(at, erasing, doing), counts: NONE };
  }

  /** A chat of theirs that stands here was begun after they were forgotten. */
  private async item(at: RowPlace, erasure: Erasure, doing: Doing, isIndexed: boolean): Promise<CleanedRow> {
    const { key } = (await this.parts.rows.at(at)) ?? {};
    if (key === undefined || isNotCleaned(key) || isOwn(key, erasure.subject)) return UNCHANGED;
    const isCleaned = await this.cleanedItem(key, doing, (found) => cleanedOf(key, found, erasingOf(erasure), isIndexed));
    return isCleaned ? { changed: true, counts: counted(NONE, 'items') } : UNCHANGED;
  }

  /** Tries until nobody changes the item in between; answers whether there was something to clean. */
  private async cleanedItem(key: string, doing: Doing, cleanedOf: (found: Found) => Cleaned): Promise<boolean> {
    const { state } = this.parts;
    for (;;) {
      const found = await this.find(key);
      const cleaned = found && cleanedOf(found);
      if (!cleaned || cleaned.kind === 'keep') return false;
      if (doing === 'look') return true;
      const removes = cleaned.kind === 'remove';
      if (removes ? await state.remove(key, eTagOf(found)) : await unlessRaced(() => state.write({ [key]: cleaned.item })))
        return true;
    }
  }

  private async find(key: string): Promise<Found | undefined> {
    const { state } = this.parts;
    try {
      const item = (await state.read([key]))[key];
      return item && { item };
    } catch (error) {
      if (!hasCode(error, 'STORAGE_UNREADABLE')) throw error;
      const remains = await state.remains(key);
      return remains && { remains };
    }
  }
}

/** An item, or what is left of one that can't be read. */
type Found = { readonly item: StoredItem } | { readonly remains: Remains };

function cleanedOf(key: string, found: Found, erasing: Erasing, isIndexed: boolean): Cleaned {
  return 'item' in found ? cleanedItem(key, found.item, erasing) : cleanedRemains(key, found.remains, erasing, isIndexed);
}

function eTagOf(found: Found): StoredItem {
  return 'item' in found ? found.item : { eTag: found.remains.eTag };
}
