/** The same promises as `DueTable`, kept in this process's memory. It counts the rows that stand inside each range asked for. */

import type { DeadLetter, DueEntry, DueIndex, DueProgress, DueRow } from '../domain/watch/due';
import type { Instant } from '../domain/time/dates';
import { UNTOUCHED, checkedInstant, deadLetterAddress, dueAddress, hourOf } from './due-rows';

const LARGEST_PAGE = 1000;

/** `DueIndex` in memory, for tests and for counting what a table would have to look at. */
export class MemoryDueIndex implements DueIndex {
  /** How many rows the pages read so far held. */
  examined = 0;
  /** How many rows are in it. */
  size = 0;
  private readonly hours = new Map<string, Map<string, DueRow>>();
  private readonly dead = new Map<string, DeadLetter>();
  private version = 0;

  async add(entries: readonly DueEntry[]): Promise<void> {
    await Promise.resolve();
    for (const entry of entries) this.insert(entry, UNTOUCHED);
  }

  async drop(entries: readonly (DueEntry | DueRow)[]): Promise<void> {
    await Promise.resolve();
    for (const entry of entries) if (this.allows(entry)) this.remove(entry);
  }

  async *dueUntil(until: Date, pageSize = LARGEST_PAGE): AsyncGenerator<DueRow> {
    const rows = this.range(until.toISOString());
    for (let start = 0; start < rows.length; start += pageSize) {
      const page = rows.slice(start, start + pageSize);
      this.examined += page.length;
      yield* await Promise.resolve(page);
    }
  }

  async find(entry: DueEntry): Promise<DueRow | undefined> {
    return Promise.resolve(this.hourAt(entry.at).get(dueAddress(entry).rowKey));
  }

  async claim(row: DueRow, progress: Partial<DueProgress>): Promise<DueRow | undefined> {
    await Promise.resolve();
    if (!this.allows(row)) return undefined;
    const changed = { ...row, ...progress, etag: this.nextEtag() };
    const { rowKey } = dueAddress(row);
    this.hourAt(row.at).set(rowKey, changed);
    return changed;
  }

  async reschedule(row: DueRow, at: Instant, progress: Partial<DueProgress>): Promise<void> {
    const moved = { ...row, at, until: undefined, takes: 0, ...progress };
    if (at === row.at) {
      await this.claim(row, moved);
      return;
    }
    this.insert(moved, moved);
    await this.drop([row]);
  }

  async deadLetter(row: DueRow, reason: string, now: Date): Promise<void> {
    const { kind, partnerTenantId, trialId, id, to, at, more } = row;
    const setAsideAt = now.toISOString();
    this.dead.set(deadLetterAddress(row).rowKey, {
      ...{ kind, partnerTenantId, trialId, id, to, at, reason, setAsideAt },
      ...(more === undefined ? {} : { more }),
    });
    await this.drop([row]);
  }

  async setAsideAt(entry: DueEntry): Promise<Instant | undefined> {
    return Promise.resolve(this.dead.get(deadLetterAddress(entry).rowKey)?.setAsideAt);
  }

  async *deadLetters(): AsyncGenerator<DeadLetter> {
    yield* await Promise.resolve([...this.dead.values()]);
  }

  async replay(entry: DeadLetter, now: Date): Promise<void> {
    const { kind, partnerTenantId, trialId, id, to } = entry;
    await this.add([{ kind, partnerTenantId, trialId, id, to, at: now.toISOString() }]);
    this.dead.delete(deadLetterAddress(entry).rowKey);
  }

  private insert(entry: DueEntry, { until, takes, tries, unsureAt, doubts, copies }: DueProgress): void {
    const { kind, partnerTenantId, trialId, id, to } = entry;
    const at = checkedInstant(entry.at);
    const hour = this.hourAt(at);
    const { rowKey } = dueAddress(entry);
    if (hour.has(rowKey)) return;
    const etag = this.nextEtag();
    hour.set(rowKey, { kind, partnerTenantId, trialId, id, to, at, until, takes, tries, unsureAt, doubts, copies, etag });
    this.size++;
  }

  private remove(entry: DueEntry): void {
    if (this.hourAt(entry.at).delete(dueAddress(entry).rowKey)) this.size--;
  }

  private allows(entry: DueEntry | DueRow): boolean {
    const stands = this.hourAt(entry.at).get(dueAddress(entry).rowKey);
    return stands !== undefined && (!('etag' in entry) || entry.etag === stands.etag);
  }

  private range(last: Instant): readonly DueRow[] {
    const hours = [...this.hours.keys()].filter((hour) => hour <= hourOf(last)).sort();
    return hours.flatMap((hour) => {
      const rows = [...(this.hours.get(hour) ?? [])].filter(([key]) => key <= `${last}~`);
      return rows.sort(([one], [other]) => (one < other ? -1 : 1)).map(([, row]) => row);
    });
  }

  private hourAt(at: Instant): Map<string, DueRow> {
    const hour = this.hours.get(hourOf(at)) ?? new Map<string, DueRow>();
    this.hours.set(hourOf(at), hour);
    return hour;
  }

  private nextEtag(): string {
    return `memory-${++this.version}`;
  }
}
