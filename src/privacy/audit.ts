/** The audit export: every line of the timelines of a partner tenant as JSON Lines, trial by trial and oldest first. */

import type { RecordWalk } from '../domain/record-walk';

/** The lines, one at a time. Who was erased appears under a pseudonym. */
export async function* auditLines(record: Pick<RecordWalk, 'entries'>, tenantId: string): AsyncGenerator<string> {
  for await (const { trialId, entry } of record.entries(tenantId)) {
    const { id, at, by, code, params } = entry;
    yield JSON.stringify({ trial: trialId, id, at, by, code, params });
  }
}
