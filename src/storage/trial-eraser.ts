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
import { idIn, isListing, listedColumn, listedOf, portfolioActions, unlisting } from './portfolio-rows';
import { fromKeyPart, startingWith } from './keys';
import { withoutDigests } from './named-column';
import type { MentionKeys } from './mention-keys';
import { readable, refuseNewer, ROW_VERSION } from './rows';
import { stillThere } from './still-there';
import { MOST_ACTIONS, type Row, type TimedTable } from './timed-table';
import { hintsOf, hintsWithout, type HintTable } from './trial-hints';
import { TRIAL_VERSION } from './trial-schemas';
import { toTrial, trialAddress } from './trial-rows';

const ATTEMPTS = 10;

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
    if (trial === undefined) return this.eraseListing({ partitionKey, rowKey }, erasing, doing);
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const changing = await this.changing(partitionKey, trial, erasing);
      if (doing === 'look') return changing.length;
      for (const { row } of changing) refuseLater(row);
      if (await this.write(changing)) return changing.length;
    }
    throw new CodedError('STORAGE_CONFLICT', 'Others kept changing a trial: eTag conflict.');
  }

  /** Rows of the index go with their trial. Those of none are left over from a crash, or from a release that knew no index. */
  private async eraseListing({ partitionKey, rowKey }: Place, { tenantId }: Erasing, doing: Doing): Promise<number> {
    if (!isListing(rowKey) || fromKeyPart(partitionKey) !== tenantId) return 0;
    const { trials } = this.parts;
    const own = trialAddress(tenantId, idIn(rowKey));
    if (await trials.get(own.partitionKey, own.rowKey, ['RowKey'])) return 0;
    return doing === 'look' || (await unlessRaced(() => trials.remove(partitionKey, rowKey))) ? 1 : 0;
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
    const { put, gone } = listedAfter(own);
    const listed = [...put, ...(await stillThere(trials, gone))];
    const others = changing.filter((one) => one !== own).map(actionOf);
    for (const actions of transactions(others, own ? [actionOf(own), ...listed] : []))
      if (!(await unlessRaced(() => trials.apply(actions)))) return false;
    await hints.drop(hintsWithout(before, after));
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

/** The trial's own row goes last, with its rows of the index: while it stands, whoever comes later finds the others. */
function transactions(
  others: readonly TransactionAction[],
  last: readonly TransactionAction[],
): readonly (readonly TransactionAction[])[] {
  const first = others.slice(0, Math.max(0, others.length + last.length - MOST_ACTIONS));
  const firsts = Array.from({ length: Math.ceil(first.length / MOST_ACTIONS) }, (_, n) =>
    first.slice(n * MOST_ACTIONS, (n + 1) * MOST_ACTIONS),
  );
  return [...firsts, [...others.slice(first.length), ...last]].filter(({ length }) => length > 0);
}

/** A trial's row says which rows it has in the index of the portfolio: who looks after it is part of that. */
function relisted(entity: TableEntity): TableEntity {
  const trial = entity.rowKey.startsWith(TRIAL) ? trialOf({ ...entity, etag: '' }) : undefined;
  return trial ? { ...entity, listed: listedColumn(trial) } : entity;
}

/** What becomes of the rows of the index: in the transaction of the trial's own row, for after it nobody could say which they were. */
function listedAfter(own: Changing | undefined): { readonly [kind in 'put' | 'gone']: readonly TransactionAction[] } {
  if (!own) return { put: [], gone: [] };
  const [row, column] = [rowAfter(own), own.row['listed']];
  const [before, after] = [trialOf(own.row), row && trialOf(row)];
  if (row) return after ? portfolioActions(column, after) : { put: [], gone: [] };
  return { put: [], gone: unlisting(whoseRow(own.row), column, before ? listedOf(before) : []) };
}

function whoseRow(row: Row): Pick<Trial, 'partnerTenantId' | 'id'> {
  const { partitionKey, rowKey } = keysOf(row);
  return { partnerTenantId: fromKeyPart(partitionKey), id: fromKeyPart(rowKey.slice(TRIAL.length)) };
}

/** Nothing for a row that can't be read: no row of the index follows from it here. */
function trialOf(row: Row): Trial | undefined {
  return readable(row, toTrial);
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
