/** Reminders from the due index to the sender, over a record in memory that counts what is read of it. */

import { equal, ok } from 'node:assert/strict';
import { addDays } from '../../src/domain/time/calendar';
import type { DueEntry } from '../../src/domain/watch/due';
import type { Trial } from '../../src/domain/record/trial';
import { sampleTrial } from '../domain/record/trial-samples';
import { Pipeline } from './pipeline-stage';

/** The day on which everything happens. */
export const TODAY = '2026-04-14';

/** A trial that ends in 15 days, bought by an order, so that there is one thing to tell; each has an owner of its own. */
export function trialOf(id: string): Trial {
  const owner = { tenantId: `tenant-${Number(id) % 500}`, personId: `person-${id}` };
  return sampleTrial({
    id,
    partnerTenantId: owner.tenantId,
    owner,
    buying: 'cspUs',
    startedOn: addDays(TODAY, -15),
    clocks: [{ kind: 'environment', endsOn: addDays(TODAY, 15), zone: 'UTC', source: 'computed' }],
  });
}

/** The reminder that is next for the trial of that number. */
export function entryOf(number: number, at: string): DueEntry {
  const { id, partnerTenantId, owner: to } = trialOf(String(number));
  return { kind: 'reminder', partnerTenantId, trialId: id, id: 'next', to, at };
}

/** Sends what is due of so many trials: what it reads goes with what is due, not with what there is. */
export async function costsWhatIsDue(count: number, due: number): Promise<void> {
  const stage = new Pipeline(trialOf);
  const { trials } = stage;
  const began = stage.clock.now().getTime();
  const at = (n: number) => new Date(began + (n < due ? -n : 60 + (n % 50_000)) * 60_000).toISOString();
  await stage.meet(Array.from({ length: due }, (_, n) => trialOf(String(n)).owner));
  for (let n = 0; n < count; n += 1000) await stage.due.add(Array.from({ length: 1000 }, (_, i) => entryOf(n + i, at(n + i))));
  stage.storage.reads = 0;
  await stage.real.deliverDue();
  equal(stage.sender.said.length, due);
  equal(trials.changes.length, due);
  const reads = stage.storage.reads + trials.reads;
  ok(stage.due.examined <= 1.1 * due, `${stage.due.examined} index rows for ${due} reminders`);
  ok(reads <= 3 * due, `${reads} point reads for ${due} reminders`);
}
