/** Tells the index of mentions whom a change of a trial names, before it is written; and only of whom the trial did not name before. */

import type { TableEntity, TransactionAction } from '@azure/data-tables';
import type { MentionFeed } from '../domain/privacy/mentions';
import { tracesIn, type Trace } from '../domain/privacy/traces';
import { TRIAL } from './erased-rows';
import { columnsOf } from './kept-tables';
import type { MentionKeys } from './mention-keys';
import { namedColumn, newlyNamed } from './named-column';

/** The index, and the locks by which a trial's row lists who was added. */
export interface TrialIndex {
  readonly mentions: MentionFeed;
  readonly keys: () => Promise<MentionKeys>;
}

/** The two keys of a trial's row. */
interface Address {
  readonly partitionKey: string;
  readonly rowKey: string;
}

/** Feeds the index. A trial stands there for itself with its timeline, its notices and what people have on it. */
export class TrialFeed {
  constructor(private readonly index: TrialIndex | undefined) {}

  /**
   * Adds whom these writes name; what comes back is to be written. `named`: the column of the trial's row as it stands, or `fresh` for a
   * trial that is written for the first time. Rejects when nothing must be written.
   */
  async before(actions: readonly TransactionAction[], trial: Address, named: unknown): Promise<readonly TransactionAction[]> {
    if (!this.index) return actions;
    const keys = await this.index.keys();
    const listed = named === FRESH ? namedColumn([]) : named;
    const after = newlyNamed(tracesOf(actions), listed, keys);
    const at = { table: 'trials', partitionKey: trial.partitionKey, rowKey: trial.rowKey } as const;
    await this.index.mentions.add(after.fresh.map((trace) => ({ trace, at })));
    return actions.map((action) => withNamed(action, after.named));
  }
}

/** In place of a column: there is no row yet, so nobody was named before. */
export const FRESH = Symbol('fresh');

function tracesOf(actions: readonly TransactionAction[]): ReadonlySet<Trace> {
  return new Set(actions.flatMap(([, entity]) => [...tracesIn(columnsOf({ ...entity, etag: '' }))]));
}

/** The list goes along with the trial's own row; where that isn't written, whoever is not on it is added again the next time. */
function withNamed(action: TransactionAction, named: string | undefined): TransactionAction {
  const [kind, entity, ...rest] = action;
  if (named === undefined || !entity.rowKey.startsWith(TRIAL)) return action;
  const listed: TableEntity = { ...entity, named };
  return [kind, listed, ...rest] as TransactionAction;
}
