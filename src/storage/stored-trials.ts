/** Trials as they stand in the table: a row for the trial and one for each person on it, put together, and what a change writes of them. */

import type { TransactionAction } from '@azure/data-tables';
import type { ReminderLog } from '../domain/reminders/reminder-log';
import type { JoinedTenants } from '../domain/people/actor';
import { withJoined } from '../domain/record/side-on';
import type { Trial } from '../domain/record/trial';
import { logRange, logRow, logsBetween, logsRange, toStoredLog, type StoredLog } from './log-rows';
import { hasLogsInside } from './logs-inside';
import { RecentlyUsed } from '../bounds/recently-used';
import { odata } from './odata';
import { listedColumn, portfolioActions } from './portfolio-rows';
import type { Row, TimedTable } from './timed-table';
import type { TrialJson } from './trial-json';
import { toStoredTrial, trialAddress, trialRange, trialRow } from './trial-rows';

/** Checking the JSON of a row is most of what reading one takes; of so many rows it is kept. */
const VERSIONS_KEPT = 1000;

/** The most rows that a page holds. */
const LOGS_AT_ONCE = 1000;
const TRIALS_AT_ONCE = 200;

/** A trial with the versions of its rows. */
export interface StoredTrial {
  readonly trial: Trial;
  readonly etag: string;
  readonly json: TrialJson;
  /** The column of its row that lists who was added to the index of mentions for it. */
  readonly named: unknown;
  /** The column of its row that lists its rows in the index of the portfolio. */
  readonly listed: unknown;
  /** The rows of people, by person id. */
  readonly logs: ReadonlyMap<string, StoredLog>;
}

/** Reads trials. Rejects as `TimedTable` does, and with STORAGE_UNREADABLE or ROW_FROM_NEWER_VERSION on what it reads. */
export class StoredTrials {
  /** As they were when they were handed out. */
  private readonly read = new WeakMap<Trial, StoredTrial>();
  private readonly versions = new RecentlyUsed<ReturnType<typeof toStoredTrial>>(VERSIONS_KEPT);

  /** `joined`: the tenants of a trial's partner; each reading asks anew, for an operator joins and parts them. */
  constructor(
    private readonly table: TimedTable,
    private readonly joined: JoinedTenants = () => [],
  ) {}

  /** One trial: the row, and beside it in the same time the rows of its people. */
  async get(tenantId: string, trialId: string): Promise<StoredTrial | undefined> {
    const { partitionKey, rowKey } = trialAddress(tenantId, trialId);
    const [row, logs] = await Promise.all([
      this.table.get(partitionKey, rowKey),
      this.table.range(logRange(tenantId, trialId), toStoredLog),
    ]);
    return row && this.noted({ ...this.whole(row), logs: byPerson(logs) });
  }

  /** One trial without what belongs to people on it: one read, and no range. It is not to be written by. */
  async line(tenantId: string, trialId: string): Promise<Trial | undefined> {
    const { partitionKey, rowKey } = trialAddress(tenantId, trialId);
    const row = await this.table.get(partitionKey, rowKey);
    return row && this.joinedTo(this.opened(row).trial);
  }

  /** All trials of a partner tenant: two ranges of rows at the same time. */
  async list(tenantId: string): Promise<readonly Trial[]> {
    const [rows, logs] = await Promise.all([
      this.table.range(trialRange(tenantId), (row) => this.whole(row)),
      this.table.range(logsRange(tenantId), toStoredLog),
    ]);
    return this.together(rows, logs);
  }

  /** All trials of a partner tenant if they are no more than so many: a page of rows, and of what people have on them. */
  async few(tenantId: string, most: number): Promise<readonly Trial[] | undefined> {
    const [page, logs] = await Promise.all([
      this.table.first(trialRange(tenantId), most + 1),
      this.table.first(logsRange(tenantId), LOGS_AT_ONCE),
    ]);
    if (page.length > most) return undefined;
    if (logs.length >= LOGS_AT_ONCE) return this.list(tenantId);
    return this.together(
      page.map((row) => this.whole(row)),
      logs.map(toStoredLog),
    );
  }

  /** All trials of a partner tenant one after the other, by pages of keys: no more than a page is held. */
  async *each(tenantId: string): AsyncGenerator<Trial> {
    const { partitionKey, from, below } = trialRange(tenantId);
    const keys = odata`PartitionKey eq ${partitionKey} and RowKey ge ${from} and RowKey lt ${below}`;
    for await (const page of this.table.pages(keys, undefined, TRIALS_AT_ONCE)) {
      const rows = page.map((row) => this.whole(row));
      const [first, last] = [rows.at(0), rows.at(-1)];
      if (!first || !last) continue;
      yield* this.together(rows, await this.table.range(logsBetween(tenantId, first.trial.id, last.trial.id), toStoredLog));
    }
  }

  /** A trial as it was read; nothing for one that came from elsewhere. */
  seen(trial: Trial | undefined): StoredTrial | undefined {
    return trial && this.read.get(trial);
  }

  /** A trial with the tenants that are its partner's now. */
  joinedTo(trial: Trial): Trial {
    return withJoined(trial, this.joined);
  }

  private together(rows: readonly Omit<StoredTrial, 'logs'>[], logs: readonly StoredLog[]): readonly Trial[] {
    const byTrial = grouped(logs);
    return rows.map((row) => this.noted({ ...row, logs: byPerson(byTrial.get(row.trial.id) ?? []) }).trial);
  }

  private whole(row: Row): Omit<StoredTrial, 'logs'> {
    return { ...this.opened(row), etag: row.etag, named: row['named'], listed: row['listed'] };
  }

  /** A version of a row says the same each time. */
  private opened(row: Row): ReturnType<typeof toStoredTrial> {
    const version = `${String(row['partitionKey'])} ${String(row['rowKey'])} ${row.etag}`;
    const known = this.versions.get(version);
    if (known) return known;
    const opened = toStoredTrial(row);
    this.versions.set(version, opened);
    return opened;
  }

  private noted(stored: StoredTrial): StoredTrial {
    const whole = { ...stored, trial: this.joinedTo(withLogs(stored)) };
    this.read.set(whole.trial, whole);
    return whole;
  }
}

/** What is written of a trial, and which rows of the portfolio's index come and go with it. */
export interface TrialActions extends Readonly<ReturnType<typeof portfolioActions>> {
  readonly written: readonly TransactionAction[];
}

/**
 * What is written of a trial. Its own row only where something in it changed, or where logs still stand inside it; of people's rows those
 * that changed. A change of the trial also touches the rows of everybody it wakes, so that nobody's agenda is worked out on an old trial;
 * two people's own changes never meet.
 */
export function trialActions(
  before: StoredTrial | undefined,
  after: Trial,
  isWoken: (personId: string) => boolean,
): TrialActions {
  const isChanged = before === undefined || hasLogsInside(before.json) || !isSameTrial(before.trial, after);
  const logs = (after.logs ?? []).filter((log) => isChangedLog(before, log) || (isChanged && isWoken(log.personId)));
  const own = isChanged ? [ownAction(before, after)] : [];
  const listed = isChanged ? portfolioActions(before?.listed, after) : NOTHING_LISTED;
  return { written: [...own, ...logs.map((log) => logAction(before, after, log))], ...listed };
}

const NOTHING_LISTED: ReturnType<typeof portfolioActions> = { put: [], gone: [] };

/** Whether everything but the logs is the same. */
export function isSameTrial({ logs: _logs, ...one }: Trial, { logs: _others, ...other }: Trial): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

// `Merge`, so that columns of a later release stay. What is to be cleared stands in the JSON, which is written whole.
function ownAction(before: StoredTrial | undefined, after: Trial): TransactionAction {
  const row = { ...trialRow(after, before?.json), listed: listedColumn(after) };
  return before ? ['update', row, 'Merge', { etag: before.etag }] : ['create', row];
}

function logAction(before: StoredTrial | undefined, trial: Trial, log: ReminderLog): TransactionAction {
  const stored = before?.logs.get(log.personId);
  return stored ? ['update', logRow(trial, log), 'Merge', { etag: stored.etag }] : ['create', logRow(trial, log)];
}

function isChangedLog(before: StoredTrial | undefined, log: ReminderLog): boolean {
  const stored = before?.logs.get(log.personId)?.log;
  return stored !== log && JSON.stringify(stored) !== JSON.stringify(log);
}

/** A person's own row counts, and what stands inside the trial only for those who have none. */
function withLogs({ trial, logs }: StoredTrial): Trial {
  if (logs.size === 0) return trial;
  const inside = (trial.logs ?? []).filter(({ personId }) => !logs.has(personId));
  const isBeyond = trial.beyond === true || [...logs.values()].some(({ isNewer }) => isNewer);
  return { ...trial, logs: [...[...logs.values()].map(({ log }) => log), ...inside], ...(isBeyond ? { beyond: true } : {}) };
}

function grouped(logs: readonly StoredLog[]): ReadonlyMap<string, readonly StoredLog[]> {
  const byTrial = new Map<string, StoredLog[]>();
  for (const log of logs) byTrial.set(log.trialId, [...(byTrial.get(log.trialId) ?? []), log]);
  return byTrial;
}

function byPerson(logs: readonly StoredLog[]): ReadonlyMap<string, StoredLog> {
  return new Map(logs.map((one) => [one.log.personId, one]));
}
