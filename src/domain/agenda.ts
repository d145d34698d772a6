/** From a trial and its notices to the entries of the due index: what has to wake somebody up, and when. */

import type { DueEntry } from './due';
import type { Notice } from './notices';
import type { AgendaEntry, Trial } from './trial';

/** What the entries of a trial's agenda are called in the index: there is one for each person. */
const NEXT = 'next';

/** The trial with its next reminders; without any where there are none. */
export function withAgenda(trial: Trial, agenda: readonly AgendaEntry[]): Trial {
  const { agenda: _before, ...rest } = trial;
  return agenda.length === 0 ? rest : { ...rest, agenda };
}

/** The entries of a trial's agenda in the due index. */
export function agendaDue({ agenda = [], partnerTenantId, id: trialId }: Trial): readonly DueEntry[] {
  return agenda.map(({ to, at }) => ({ kind: 'reminder', partnerTenantId, trialId, id: NEXT, to, at }));
}

/** The entry of a notice: it is due at once. */
export function noticeDue({ partnerTenantId, trialId, id, to, at }: Notice): DueEntry {
  return { kind: 'notice', partnerTenantId, trialId, id, to, at };
}

/** The entries in `some` that are not in `others`. */
export function without(some: readonly DueEntry[], others: readonly DueEntry[]): readonly DueEntry[] {
  return some.filter((one) => !others.some((other) => isSame(one, other)));
}

function isSame(one: DueEntry, other: DueEntry): boolean {
  return one.at === other.at && one.to.tenantId === other.to.tenantId && one.to.personId === other.to.personId;
}
