/** What the bot notes in the record of its own messages. The ids follow from what was said, so that noting it twice is noting it once. */

import { createHash } from 'node:crypto';
import type { MessagesCertain, MessagesUncertain, NotReached, Reminded } from '../domain/record/changes';
import { logOf } from '../domain/record/rules/reminder-logs';
import { readAnyKey, type UncertainMessage } from '../domain/reminders/reminder-log';
import type { PersonRef } from '../domain/people/person';
import type { Trial } from '../domain/record/trial';

/** When reminders went out, by which message, and the instant that stands on its card, where that is another one. */
export interface SentReminders {
  readonly keys: readonly string[];
  readonly at: Date;
  readonly on?: Date;
  readonly messageId?: string;
}

/** Reminders went out to a person. */
export function noted(trial: Trial, to: PersonRef, { keys, at, on = at, messageId = '' }: SentReminders): Reminded {
  const snoozed = (key: string) => logOf(trial, readAnyKey(key)?.personId ?? to.personId).snoozed[key];
  const since = on.getTime() === at.getTime() ? {} : { since: on.toISOString() };
  const snoozes = keys.map((key) => snoozed(key) ?? '');
  const message = messageId === '' ? {} : { messageId };
  return { ...head(trial, to, at, ['reminded', ...keys, ...snoozes]), code: 'reminded', keys, ...since, ...message };
}

/** Messages went out to a person, and nobody can tell whether they arrived. */
export function uncertain(trial: Trial, to: PersonRef, messages: readonly UncertainMessage[], at: Date): MessagesUncertain {
  const ids = messages.map(({ id, since }) => `${id} ${since}`);
  return { ...head(trial, to, at, ['messagesUncertain', to.personId, ...ids]), code: 'messagesUncertain', messages };
}

/** A notice that nobody could vouch for was taken. */
export function taken(trial: Trial, to: PersonRef, notice: string, at: Date): MessagesCertain {
  return { ...head(trial, to, at, ['messagesCertain', to.personId, notice]), code: 'messagesCertain', notices: [notice] };
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
