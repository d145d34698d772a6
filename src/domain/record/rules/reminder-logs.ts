/** The reminder logs that stand beside a trial, by person. */

import { emptyLog, type ReminderLog } from '../../reminders/reminder-log';
import type { Trial } from '../trial';

/** What stands on a trial about a person. */
export function logOf({ logs = [] }: Pick<Trial, 'logs'>, personId: string): ReminderLog {
  return logs.find((log) => log.personId === personId) ?? emptyLog(personId);
}

/** The trial with this log in place of the one that person had. */
export function withLog(trial: Trial, log: ReminderLog): Trial {
  const { logs = [] } = trial;
  const isNew = logs.every(({ personId }) => personId !== log.personId);
  return { ...trial, logs: isNew ? [...logs, log] : logs.map((one) => (one.personId === log.personId ? log : one)) };
}
