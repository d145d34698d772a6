/** Erases in the rows that the index of mentions knows. Each entry goes with the work it stood for, so a killed erasure goes on with the rest. */

import { CodedError } from '../domain/errors';
import { placeText, type FoundMention, type MentionedAt, type Mentions } from '../domain/privacy/mentions';
import type { Clock } from '../domain/time/clock';
import type { Trace } from '../domain/privacy/traces';
import type { CleanedRow, Cleaning } from './cleaning';
import type { Erasure } from './erasure';
import { NONE, plus } from './subject';

/** What it works with. */
export interface FoundRowsParts {
  readonly mentions: Pick<Mentions, 'of' | 'drop'>;
  readonly clock: Clock;
}

interface Entry {
  readonly trace: Trace;
  readonly found: FoundMention;
}

/** So many entries are taken at once; then the erasure is saved. */
const AT_ONCE = 200;
/** Whoever added an entry has written the row by now, or never will. */
const SETTLED_MS = 120_000;

/** Erases by the index. */
export class FoundRows {
  /** By the secret of an erasure: entries that were looked at and must stay for now. */
  private readonly passed = new Map<string, Set<string>>();
  /** By the same: why a row must wait. */
  private readonly left = new Map<string, CodedError>();

  constructor(
    private readonly parts: FoundRowsParts,
    private readonly cleaning: Cleaning,
  ) {}

  /** The erasure after some of the rows, or at its next stage when none are left. */
  async take(erasure: Erasure, next: (erasure: Erasure) => Erasure): Promise<Erasure> {
    const passed = this.passed.get(erasure.secret) ?? new Set<string>();
    const entries = await this.some(erasure, passed);
    if (entries.length === 0) return this.ended(erasure, next);
    this.passed.set(erasure.secret, passed);
    let { counts } = erasure;
    for (const { at, group } of byPlace(entries)) {
      const cleaned = await this.cleaned(at, erasure);
      for (const entry of group) await this.settle(entry, cleaned, passed);
      counts = plus(counts, cleaned?.counts ?? NONE);
    }
    return { ...erasure, counts };
  }

  /** All but the rows that wait: for those it begins anew, here or in a later release. */
  private ended(erasure: Erasure, next: (erasure: Erasure) => Erasure): Erasure {
    const { secret } = erasure;
    this.passed.delete(secret);
    const left = this.left.get(secret);
    this.left.delete(secret);
    if (left) throw left;
    return next(erasure);
  }

  /** Nothing where only a later release may write the row; the others don't wait for it. */
  private async cleaned(at: MentionedAt, erasure: Erasure): Promise<CleanedRow | undefined> {
    try {
      return await this.cleaning.clean(at, erasure, 'do', true);
    } catch (error) {
      if (!(error instanceof CodedError) || error.code !== 'ROW_FROM_NEWER_VERSION') throw error;
      this.left.set(erasure.secret, error);
      return undefined;
    }
  }

  /** Rows with names come last, and so do their entries. */
  private async some({ ids, traces }: Erasure, passed: ReadonlySet<string>): Promise<readonly Entry[]> {
    const entries: Entry[] = [];
    for (const trace of [...ids, ...traces])
      for await (const found of this.parts.mentions.of(trace)) {
        if (found.at.table === 'people' || passed.has(nameOf({ trace, found }))) continue;
        entries.push({ trace, found });
        if (entries.length === AT_ONCE) return entries;
      }
    return entries;
  }

  /**
   * An entry that was listed before its row changed is of no use any more: whoever added it before has been overtaken and adds it afresh.
   * One whose row didn't change may belong to a write that is still to come.
   */
  private async settle(entry: Entry, cleaned: CleanedRow | undefined, passed: Set<string>): Promise<void> {
    const { trace, found } = entry;
    const isSettled = this.parts.clock.now().getTime() - found.addedAt.getTime() > SETTLED_MS;
    if (cleaned === undefined || !(cleaned.changed || isSettled) || !(await this.parts.mentions.drop(trace, found)))
      passed.add(nameOf(entry));
  }
}

/** A fresh entry for the same row has another version. */
function nameOf({ trace, found }: Entry): string {
  return `${trace}\n${found.place}\n${found.etag}`;
}

interface Group {
  readonly at: MentionedAt;
  readonly group: readonly Entry[];
}

function byPlace(entries: readonly Entry[]): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const entry of entries) {
    const { at } = entry.found;
    const { group = [] } = groups.get(placeText(at)) ?? {};
    groups.set(placeText(at), { at, group: [...group, entry] });
  }
  return [...groups.values()];
}
