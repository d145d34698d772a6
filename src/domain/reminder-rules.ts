/** The transitions of a trial's reminders: sent, put off, done, not wanted; and that the trial was used. */

import type { Refusal, Reminded, ReminderDone, RemindersSwitched, ReminderSnoozed, UseNoted } from './changes';
import { NO_REMINDERS, type ReminderLog } from './reminder-log';
import type { Rule } from './rule';
import type { Trial, TrialState } from './trial';

const ANY: readonly TrialState[] = ['planned', 'running', 'active', 'expired', 'abandoned', 'deleted'];

type Code = 'reminded' | 'reminderSnoozed' | 'reminderDone' | 'remindersStopped' | 'remindersResumed' | 'useNoted';

/** What may happen to the reminders of a trial. */
export const reminderRules: { readonly [C in Code]: Rule<C> } = {
  reminded: { from: ANY, otherwise: 'nothingNew', apply: remind },
  reminderSnoozed: { from: ANY, otherwise: 'nothingNew', apply: snooze },
  reminderDone: { from: ANY, otherwise: 'nothingNew', apply: finish },
  remindersStopped: { from: ANY, otherwise: 'nothingNew', apply: stop },
  remindersResumed: { from: ANY, otherwise: 'nothingNew', apply: resume },
  useNoted: { from: ['running'], otherwise: 'notRunning', apply: noteUse },
};

/** A snooze is over once its reminder went out again. */
function remind(trial: Trial, { keys, at }: Reminded): Trial | Refusal {
  return onLog(trial, (log) => {
    const snoozed = Object.fromEntries(Object.entries(log.snoozed).filter(([key]) => !keys.includes(key)));
    return { ...log, snoozed, sent: { ...log.sent, ...Object.fromEntries(keys.map((key) => [key, at])) } };
  });
}

function snooze(trial: Trial, { keys, until }: ReminderSnoozed): Trial | Refusal {
  return onLog(trial, (log) => ({ ...log, snoozed: { ...log.snoozed, ...Object.fromEntries(keys.map((key) => [key, until])) } }));
}

function finish(trial: Trial, { keys }: ReminderDone): Trial | Refusal {
  return onLog(trial, (log) => ({ ...log, done: [...new Set([...log.done, ...keys])] }));
}

function stop(trial: Trial, { by }: RemindersSwitched): Trial | Refusal {
  return onLog(trial, (log) => (log.stopped.includes(by.personId) ? log : { ...log, stopped: [...log.stopped, by.personId] }));
}

function resume(trial: Trial, { by }: RemindersSwitched): Trial | Refusal {
  return onLog(trial, (log) => ({ ...log, stopped: log.stopped.filter((id) => id !== by.personId) }));
}

function noteUse(trial: Trial, { on }: UseNoted): Trial | Refusal {
  return trial.lastUsedOn !== undefined && trial.lastUsedOn >= on ? 'nothingNew' : { ...trial, lastUsedOn: on };
}

function onLog(trial: Trial, change: (log: ReminderLog) => ReminderLog): Trial {
  return { ...trial, reminders: change(trial.reminders ?? NO_REMINDERS) };
}
