/** What the bot notes in the record of its own messages. The ids follow from what was said, so that noting it twice is noting it once. */

import { createHash } from 'node:crypto';
import type { NotReached, Reminded } from '../domain/changes';
import { logOf, readAnyKey } from '../domain/reminder-log';
import type { PersonRef, Trial } from '../domain/trial';

/** Reminders went out to a person. */
export function noted(trial: Trial, to: PersonRef, keys: readonly string[], at: Date): Reminded {
  const snoozed = (key: string) => logOf(trial, readAnyKey(key)?.personId ?? to.personId).snoozed[key];
  const snoozes = keys.map((key) => snoozed(key) ?? '');
  return { ...head(trial, to, at, ['reminded', ...keys, ...snoozes]), code: 'reminded', keys };
}

/** A message about a trial did not reach a person. */
export function notReached(trial: Trial, to: PersonRef, why: string, at: Date): NotReached {
  return { ...head(trial, to, at, ['notReached', to.personId, at.toISOString()]), code: 'notReached', person: to.personId, why };
}

function head(trial: Trial, by: PersonRef, at: Date, said: readonly string[]) {
  const print = createHash('sha256')
    .update(JSON.stringify([trial.id, ...said]))
    .digest('hex')
    .slice(0, 32);
  const { tenantId, personId } = by;
  return {
    id: print,
    at: at.toISOString(),
    by: { tenantId, personId },
    tenantId: trial.partnerTenantId,
    trialId: trial.id,
    people: [],
  };
}
