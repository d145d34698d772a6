/** The audit export: every line of the timelines of a partner tenant as JSON Lines, trial by trial and oldest first. */

import { CodedError } from '../domain/errors';
import type { RecordWalk } from '../domain/privacy/record-walk';

/**
 * The lines, one at a time. Who was erased appears under a pseudonym. Rejects after the last one where some could not be read, as for the
 * first of those: STORAGE_UNREADABLE or ROW_FROM_NEWER_VERSION.
 */
export async function* auditLines(record: Pick<RecordWalk, 'entries'>, tenantId: string): AsyncGenerator<string> {
  let unread: CodedError | undefined;
  for await (const { trialId, entry } of record.entries(tenantId)) {
    if (entry instanceof CodedError) {
      unread ??= entry;
      continue;
    }
    const { id, at, by, code, params } = entry;
    yield JSON.stringify({ trial: trialId, id, at, by, code, params });
  }
  if (unread) throw unread;
}
