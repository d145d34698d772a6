/** Tells the index of mentions whom an item of the state names, before it is written; and only of whom it did not name before. */

import { RecentlyUsed } from '../bounds/recently-used';
import { MENTION_RULES, type MentionFeed } from '../domain/privacy/mentions';
import type { StoredItem } from '../domain/record/item-storage';
import type { Trace } from '../domain/privacy/traces';
import { hashKey } from './keys';
import type { FieldTexts } from './stamps';

/** Finds whom an item names. */
export type TracesOfItem = (key: string, item: StoredItem) => ReadonlySet<Trace>;

/** The same for items that are written again and again: with a field's text at hand it may look at what changed alone. */
export interface TracesFound {
  of(key: string, item: StoredItem, fields?: FieldTexts): ReadonlySet<Trace>;
  /** The item is gone: nothing of it may be remembered. */
  forget(key: string): void;
}

/** Whom an item names as it stands in the table, as far as this process knows. */
interface Standing {
  readonly eTag: string | undefined;
  readonly traces: ReadonlySet<Trace>;
}

/** Enough for the turns under way; who comes back later has read the item again. */
const REMEMBERED = 500;

const NONE: ReadonlySet<Trace> = new Set();

/**
 * Watches one table of the state. What an item named when it was read needs no entry again, if the row says that its mentions were
 * added; so a turn that names nobody new costs no call.
 */
export class StateFeed {
  private readonly standing = new RecentlyUsed<Standing>(REMEMBERED);

  constructor(
    private readonly feed: MentionFeed,
    private readonly found: TracesFound,
  ) {}

  /** The column that says by which rules a row's mentions were added. */
  readonly mark = MENTION_RULES;

  /** An item was read from its row. */
  read(key: string, item: StoredItem, mark: unknown): void {
    // Found now: whoever read the item may change it in place before writing it.
    if (mark === MENTION_RULES) this.standing.set(key, { eTag: item.eTag, traces: this.found.of(key, item) });
    else this.standing.delete(key);
  }

  /** An item is about to be written. Rejects when it must not be; what comes back is to be told the eTag it was written with. */
  async writing(key: string, item: StoredItem, fields?: FieldTexts): Promise<(eTag: string) => void> {
    const traces = this.found.of(key, item, fields);
    const before = this.before(key, item.eTag);
    const fresh = [...traces].filter((trace) => !before.has(trace));
    if (fresh.length > 0) await this.feed.add(entriesOf(key, fresh));
    return (eTag) => {
      this.standing.set(key, { eTag, traces });
    };
  }

  /** An item is removed. */
  removed(key: string): void {
    this.standing.delete(key);
    this.found.forget(key);
  }

  private before(key: string, eTag: string | undefined): ReadonlySet<Trace> {
    const standing = this.standing.get(key);
    return standing?.eTag === eTag ? (standing?.traces ?? NONE) : NONE;
  }
}

function entriesOf(key: string, traces: readonly Trace[]): Parameters<MentionFeed['add']>[0] {
  const at = { table: 'state', partitionKey: hashKey(key), rowKey: hashKey(key) } as const;
  return traces.map((trace) => ({ trace, at }));
}
