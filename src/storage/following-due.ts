/** The entries of the due index that follow from a row of a trial: whoever has the row can work out where they stand. */

import { z } from 'zod';
import { agendaDue, noticeDue } from '../domain/watch/agenda';
import type { DueEntry } from '../domain/watch/due';
import { jsonOf, keysOf } from './erased-rows';
import { fromKeyPart } from './keys';
import type { Row } from './timed-table';

const ref = z.looseObject({ tenantId: z.string(), personId: z.string() });
const log = z.looseObject({ tenantId: z.string(), personId: z.string(), next: z.string() });
const notice = z.looseObject({ id: z.string(), to: ref, at: z.string() });
/** As release 0.1.0 kept it, for everybody inside the trial. */
const agenda = z.looseObject({ agenda: z.array(z.looseObject({ to: ref, at: z.string() })) });

/** These entries; none of a row that says nothing of the kind. */
export function followingDue(row: Row): readonly DueEntry[] {
  const { partitionKey, rowKey } = keysOf(row);
  const [kind, trial = ''] = rowKey.split('_');
  const about = { partnerTenantId: fromKeyPart(partitionKey), trialId: fromKeyPart(trial) };
  const json = jsonOf(row);
  if (kind === 'n') return parsed(notice, json, ({ id, to, at }) => [noticeDue({ ...about, id, to, at })]);
  const logs = (found: readonly { readonly tenantId: string; readonly personId: string; readonly next: string }[]) =>
    agendaDue({
      partnerTenantId: about.partnerTenantId,
      id: about.trialId,
      logs: found.map((one) => ({ ...one, ...NOTHING_TOLD })),
    });
  if (kind === 'r') return parsed(log, json, (one) => logs([one]));
  return parsed(agenda, json, (inside) => logs(inside.agenda.map(({ to, at }) => ({ ...to, next: at }))));
}

const NOTHING_TOLD = { sent: {}, snoozed: {}, done: [] } as const;

function parsed<T>(schema: z.ZodType<T>, json: unknown, entries: (value: T) => readonly DueEntry[]): readonly DueEntry[] {
  const { data } = schema.safeParse(json);
  return data === undefined ? [] : entries(data);
}
