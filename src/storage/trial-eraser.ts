/** Takes people out of one trial: its row, those beside it, and the hints that find it. */

import type { TableEntity, TransactionAction } from '@azure/data-tables';
import { without } from '../domain/watch/agenda';
import type { DueEntry } from '../domain/watch/due';
import { valueMentions, type Erasing } from '../domain/privacy/erasing';
import { CodedError, unlessRaced } from '../domain/errors';
import type { Doing, Place } from '../domain/privacy/record-walk';
import type { Trial } from '../domain/record/trial';
import { BESIDE, erasedRow, jsonOf, keysOf, TRIAL, trialPartOf, type ErasedRow } from './erased-rows';
import { dueAddress } from './due-rows';
import { followingDue } from './following-due';
import { columnsOf } from './kept-tables';
import { listedColumn, listedOf, portfolioActions, portfolioRow } from './portfolio-rows';
import { startingWith } from './keys';
import { withoutDigests } from './named-column';
import type { MentionKeys } from './mention-keys';
import { refuseNewer, ROW_VERSION } from './rows';
import type { Row, TimedTable } from './timed-table';
import { hintsOf, hintsWithout, type HintTable } from './trial-hints';
import { TRIAL_VERSION } from './trial-schemas';
import { toTrial } from './trial-rows';

const ATTEMPTS = 10;
/** What one transaction takes, with room for the rows of the portfolio's index. */
const MOST_ACTIONS = 80;

/** What erasing a trial works on. */
export interface TrialEraserParts {
  readonly trials: TimedTable;
  readonly hints: HintTable;
  readonly due: TimedTable;
  /** The locks of the index of mentions; nothing where there is no index. */
  readonly keys?: () => Promise<MentionKeys>;
}

interface Changing {
  readonly row: Row;
  readonly after: Exclude<ErasedRow, { readonly kind: 'keep' }>;
}

/** Erases in trials. Rejects as `TimedTable` does, with STORAGE_CONFLICT after too many lost races, and with ROW_FROM_NEWER_VERSION. */
export class TrialEraser {
  constructor(private readonly parts: TrialEraserParts) {}

  /** As `RecordWalk.eraseTrial`. */
  async erase({ partitionKey, rowKey }: Place, erasing: Erasing, doing: Doing): Promise<number> {
    const trial = trialPartOf(rowKey);
    if (trial === undefined) return 0;
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const changing = await this.changing(partitionKey, trial, erasing);
      if (doing === 'look') return changing.length;
      for (const { row } of changing) refuseLater(row);
      if (await this.write(changing)) return changing.length;
    }
    throw new CodedError('STORAGE_CONFLICT', 'Others kept changing a trial: eTag conflict.');
  }

  private async changing(partitionKey: string, trial: string, erasing: Erasing): Promise<readonly Changing[]> {
    const { trials } = this.parts;
    const beside = BESIDE.map((kind) => trials.range(startingWith(partitionKey, `${kind}${trial}_`), (row) => row));
    const [own, ...others] = await Promise.all([trials.get(partitionKey, `${TRIAL}${trial}`), ...beside]);
    const rows = [...(own ? [own] : []), ...others.flat()];
    // A name alone means nobody: somewhere in the trial an id or an address must say who is meant.
    if (!rows.some((row) => isNamedIn(row, erasing))) return [];
    const digests = await this.digests(erasing);
    return rows.flatMap((row) => {
      const after = erasedRow(row, erasing, withoutDigests(row['named'], digests));
      return after.kind === 'keep' ? [] : [{ row, after }];
    });
  }

  private async dropDue(changing: readonly Changing[]): Promise<void> {
    for (const entry of changing.flatMap(pastDue)) {
      const { partitionKey, rowKey } = dueAddress(entry);
      await unlessRaced(() => this.parts.due.remove(partitionKey, rowKey));
    }
  }

  private async digests({ ids, traces }: Erasing): Promise<ReadonlySet<string>> {
    const keys = await this.parts.keys?.();
    return new Set(keys ? [...ids, ...traces].map((trace) => keys.digest(trace)) : []);
  }

  /**
   * Hints as with every change: new ones first, old ones after. What the due index has of these rows goes first: afterwards nobody could
   * say where it stands. Answers `false` when somebody changed a row meanwhile.
   */
  private async write(changing: readonly Changing[]): Promise<boolean> {
    const { trials, hints } = this.parts;
    await this.dropDue(changing);
    const own = changing.find(({ row }) => keysOf(row).rowKey.startsWith(TRIAL));
    const [before, after] = [hintsOfRow(own?.row), hintsOfRow(rowAfter(own))];
    await hints.add(hintsWithout(after, before));
    const listed = listedAfter(own);
    // The trial's own row goes last: while it stands, whoever comes later finds the others.
    const ordered = changing.toSorted((one, other) => Number(one === own) - Number(other === own));
    for (let at = 0; at < ordered.length; at += MOST_ACTIONS) {
      const some = ordered.slice(at, at + MOST_ACTIONS);
      const actions = [...some.map(actionOf), ...(some.some((one) => one === own) ? listed.put : [])];
      if (!(await unlessRaced(() => trials.apply(actions)))) return false;
    }
    await hints.drop(hintsWithout(before, after));
    for (const [, { partitionKey, rowKey }] of listed.gone) await unlessRaced(() => trials.remove(partitionKey, rowKey));
    return true;
  }
}

/** A trial as the release that may write it keeps it: here nobody can say what else would have to change with it. */
function refuseLater(row: Row): void {
  const newest = keysOf(row).rowKey.startsWith(TRIAL) ? TRIAL_VERSION : ROW_VERSION;
  refuseNewer(row, newest);
  refuseNewer(jsonOf(row), newest);
}

/** What follows from a row as it stands and not from what takes its place. */
function pastDue({ row, after }: Changing): readonly DueEntry[] {
  const left = after.kind === 'replace' ? followingDue({ ...after.entity, etag: '' }) : [];
  return without(followingDue(row), left);
}

// The client's transactions delete unconditionally: what is meant for somebody erased goes whatever it says by now.
function actionOf({ row, after }: Changing): TransactionAction {
  if (after.kind === 'remove') return ['delete', keysOf(row)];
  return ['update', relisted(after.entity), 'Replace', { etag: row.etag }];
}

/** A trial's row says which rows it has in the index of the portfolio: who looks after it is part of that. */
function relisted(entity: TableEntity): TableEntity {
  const trial = entity.rowKey.startsWith(TRIAL) ? trialOf({ ...entity, etag: '' }) : undefined;
  return trial ? { ...entity, listed: listedColumn(trial) } : entity;
}

/** What the index of the portfolio has of a trial afterwards. Those that go point to nothing new until then, and are left out by who reads. */
function listedAfter(own: Changing | undefined): ReturnType<typeof portfolioActions> {
  const before = own && trialOf(own.row);
  if (!own || !before) return { put: [], gone: [] };
  const row = rowAfter(own);
  const after = row && trialOf(row);
  if (after) return portfolioActions(own.row['listed'], after);
  return { put: [], gone: listedOf(before).map((one) => ['delete', portfolioRow(before, one)]) };
}

/** Nothing for a row that can't be read: no row of the index follows from it here. */
function trialOf(row: Row): Trial | undefined {
  try {
    return toTrial(row);
  } catch (error) {
    if (error instanceof CodedError) return undefined;
    throw error;
  }
}

function isNamedIn(row: Row, erasing: Erasing): boolean {
  const { partitionKey, rowKey } = keysOf(row);
  return valueMentions([partitionKey, rowKey, columnsOf(row)], erasing);
}

function rowAfter(changing: Changing | undefined): Row | undefined {
  if (changing?.after.kind !== 'replace') return undefined;
  return { ...changing.after.entity, etag: '' };
}

function hintsOfRow(row: Row | undefined): ReturnType<typeof hintsOf> {
  const json = row && jsonOf(row);
  const { customer, partnerTenantId, id, partner } = (json ?? {}) as Partial<Trial>;
  if (typeof id !== 'string' || typeof partnerTenantId !== 'string' || typeof customer?.company !== 'string') return [];
  return hintsOf({ customer, partnerTenantId, id, ...(partner === undefined ? {} : { partner }) });
}
