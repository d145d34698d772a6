/** What a change of a trial writes in its one transaction: the trial, its timeline, notices, and what people have on it. */

import type { TransactionAction } from '@azure/data-tables';
import type { RecordedChange } from '../domain/record/changes';
import type { Trial } from '../domain/record/trial';
import { wokenBy } from '../domain/watch/agenda';
import { noticesOf, type Notice } from '../domain/watch/notices';
import { trialActions, type StoredTrial, type TrialActions } from './stored-trials';
import { MOST_ACTIONS } from './timed-table';
import { entryRow, noticeRow } from './trial-rows';

/** What is written. `isWhole`: with everybody's agenda; otherwise that was too much for one transaction, and agendas stay as they were. */
export interface PlannedWrite extends TrialActions {
  readonly after: Trial;
  readonly notices: readonly Notice[];
  readonly isWhole: boolean;
}

/** `changed`: the trial after the change; `scheduled`: the same with the agendas that follow. */
export function plannedWrite(
  change: RecordedChange,
  before: StoredTrial | undefined,
  changed: Trial,
  scheduled: Trial,
): PlannedWrite {
  const notices = noticesOf(change, before?.trial, scheduled);
  const added = [entryRow(change, scheduled), ...notices.map(noticeRow)].map((row): TransactionAction => ['create', row]);
  const whole = trialActions(before, scheduled, wokenBy(before?.trial, scheduled));
  const isWhole = whole.written.length + added.length <= MOST_ACTIONS;
  const { written, ...listed } = isWhole ? whole : trialActions(before, changed, () => false);
  return { after: isWhole ? scheduled : changed, notices, isWhole, written: [...written, ...added], ...listed };
}
