/** Takes people out of one row, wherever it stands; or only says what that would come to. */

import { mentions, type Erasing } from '../domain/privacy/erasing';
import { hasCode, unlessRaced } from '../domain/errors';
import type { KeptRows, RowPlace } from '../domain/privacy/kept-rows';
import type { MarkedStorage, StoredItem } from '../domain/record/item-storage';
import type { Doing, RecordWalk } from '../domain/privacy/record-walk';
import { cleanedItem } from './cleaned-item';
import { erasingOf, isNotCleaned, type Erasure } from './erasure';
import { counted, isOwn, NONE, type Counts } from './subject';

/** What cleaning works on. */
export interface CleaningParts {
  readonly state: Pick<MarkedStorage, 'read' | 'write' | 'remove' | 'delete'>;
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

  /** Cleans the row at a place, a trial with all that stands beside it. Rows with names are somebody else's work. */
  async clean(at: RowPlace, erasure: Erasure, doing: Doing): Promise<CleanedRow> {
    const erasing = erasingOf(erasure);
    if (at.table === 'state') return this.item(at, erasure, doing);
    if (at.table === 'people') return UNCHANGED;
    if (at.table === 'trials') {
      const rows = await this.parts.record.eraseTrial(at, erasing, doing);
      return { changed: rows > 0, counts: counted(NONE, 'rows', rows) };
    }
    return { changed: await this.parts.record.erasePointer(at, erasing, doing), counts: NONE };
  }

  /** A chat of theirs that stands here was begun after they were forgotten. */
  private async item(at: RowPlace, erasure: Erasure, doing: Doing): Promise<CleanedRow> {
    const { key } = (await this.parts.rows.at(at)) ?? {};
    if (key === undefined || isNotCleaned(key) || isOwn(key, erasure.subject)) return UNCHANGED;
    if (!(await this.cleanedItem(key, erasingOf(erasure), doing))) return UNCHANGED;
    return { changed: true, counts: counted(NONE, 'items') };
  }

  /** Tries until nobody changes the item in between; answers whether there was something to clean. */
  private async cleanedItem(key: string, erasing: Erasing, doing: Doing): Promise<boolean> {
    const { state } = this.parts;
    for (;;) {
      const item = await this.read(key);
      if (item === 'unreadable') return this.unreadable(key, erasing, doing);
      const cleaned = item && cleanedItem(key, item, erasing);
      if (!item || !cleaned || cleaned.kind === 'keep') return false;
      if (doing === 'look') return true;
      const removes = cleaned.kind === 'remove';
      if (removes ? await state.remove(key, item) : await unlessRaced(() => state.write({ [key]: cleaned.item }))) return true;
    }
  }

  /** What nobody can read can't be cleaned either. It is known here by its key, or by the index. */
  private async unreadable(key: string, erasing: Erasing, doing: Doing): Promise<boolean> {
    if (!mentions(key, erasing)) return false;
    if (doing === 'do') await this.parts.state.delete([key]);
    return true;
  }

  private async read(key: string): Promise<StoredItem | undefined | 'unreadable'> {
    try {
      return (await this.parts.state.read([key]))[key];
    } catch (error) {
      if (hasCode(error, 'STORAGE_UNREADABLE')) return 'unreadable';
      throw error;
    }
  }
}
