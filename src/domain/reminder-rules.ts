/** The transitions of a trial's reminders: sent, put off, done, not wanted; and that the trial was used. */

import type { NotReached, Refusal, Reminded, ReminderDone, RemindersSwitched, ReminderSnoozed, UseNoted } from './changes';
import { EMPTY_LOG, logDone, logResumed, logSent, logSnoozed, logStopped, type ReminderLog } from './reminder-log';
import { pruned } from './reminder-pruning';
import type { Rule } from './rule';
import type { Trial, TrialState } from './trial';

const ANY: readonly TrialState[] = ['planned', 'running', 'active', 'expired', 'abandoned', 'deleted'];

type Code = 'notReached' | 'reminded' | 'reminderSnoozed' | 'reminderDone' | 'remindersStopped' | 'remindersResumed' | 'useNoted';

/** What may happen to the reminders of a trial. */
export const reminderRules: { readonly [C in Code]: Rule<C> } = {
  reminded: { from: ANY, otherwise: 'nothingNew', apply: remind },
  reminderSnoozed: { from: ANY, otherwise: 'nothingNew', apply: snooze },
  reminderDone: { from: ANY, otherwise: 'nothingNew', apply: finish },
  remindersStopped: { from: ANY, otherwise: 'nothingNew', apply: stop },
  remindersResumed: { from: ANY, otherwise: 'nothingNew', apply: resume },
  notReached: { from: ANY, otherwise: 'nothingNew', apply: missPerson },
  useNoted: { from: ['running'], otherwise: 'notRunning', apply: noteUse },
};

/** Whoever got something is in reach again. */
function remind(trial: Trial, { keys, by, at }: Reminded): Trial {
  const told = onLog(trial, keys, (log, key) => logSent(log, key, at));
  const { unreached = [], ...rest } = { ...told, reminders: pruned(told.reminders ?? EMPTY_LOG, told, at.slice(0, 10)) };
  const left = unreached.filter((id) => id !== by.personId);
  return left.length === 0 ? rest : { ...rest, unreached: left };
}

function missPerson(trial: Trial, { person }: NotReached): Trial | Refusal {
  const { unreached = [] } = trial;
  return unreached.includes(person) ? 'nothingNew' : { ...trial, unreached: [...unreached, person] };
}

function snooze(trial: Trial, { keys, until }: ReminderSnoozed): Trial {
  return onLog(trial, keys, (log, key) => logSnoozed(log, key, until));
}

function finish(trial: Trial, { keys }: ReminderDone): Trial {
  return onLog(trial, keys, logDone);
}

function stop(trial: Trial, { by }: RemindersSwitched): Trial {
  return onLog(trial, [by.personId], logStopped);
}

function resume(trial: Trial, { by }: RemindersSwitched): Trial {
  return onLog(trial, [by.personId], logResumed);
}

function noteUse(trial: Trial, { on }: UseNoted): Trial | Refusal {
  return trial.lastUsedOn !== undefined && trial.lastUsedOn >= on ? 'nothingNew' : { ...trial, lastUsedOn: on };
}

function onLog(trial: Trial, each: readonly string[], change: (log: ReminderLog, one: string) => ReminderLog): Trial {
  return { ...trial, reminders: each.reduce(change, trial.reminders ?? EMPTY_LOG) };
}
