/** The transitions of a trial's reminders: sent, put off, done, not wanted; and that the trial was used. */

import type {
  MessagesCertain,
  MessagesUncertain,
  NewsSwitched,
  NotReached,
  Reminded,
  ReminderDone,
  RemindersSwitched,
  ReminderSnoozed,
  UseNoted,
} from '../changes';
import type { Refusal } from '../refusal';
import {
  certain,
  emptyLog,
  logDone,
  logMessage,
  logResumed,
  logSent,
  logSnoozed,
  logStopped,
  logUncertain,
  readAnyKey,
  type ReminderLog,
} from '../../reminders/reminder-log';
import { logOf, withLog } from './reminder-logs';
import { pruned } from './reminder-pruning';
import type { Rule } from '../rule';
import type { PersonRef } from '../../people/person';
import type { Trial } from '../trial';
import type { TrialState } from '../terms';

const ANY: readonly TrialState[] = ['planned', 'running', 'active', 'expired', 'abandoned', 'deleted'];

type Code =
  | 'notReached'
  | 'reminded'
  | 'messagesUncertain'
  | 'messagesCertain'
  | 'reminderSnoozed'
  | 'reminderDone'
  | 'remindersStopped'
  | 'remindersResumed'
  | 'newsStopped'
  | 'newsResumed'
  | 'useNoted';

const personal = { from: ANY, otherwise: 'nothingNew', risk: 'notes', personal: true } as const;

/** What may happen to the reminders of a trial. */
export const reminderRules: { readonly [C in Code]: Rule<C> } = {
  reminded: { ...personal, apply: remind },
  messagesUncertain: { ...personal, apply: doubt },
  messagesCertain: { ...personal, apply: makeCertain },
  reminderSnoozed: { ...personal, apply: snooze },
  reminderDone: { ...personal, apply: finish },
  remindersStopped: { ...personal, apply: stop },
  remindersResumed: { ...personal, apply: resume },
  newsStopped: { ...personal, apply: stopNews },
  newsResumed: { ...personal, apply: resumeNews },
  notReached: { ...personal, apply: missPerson },
  useNoted: { from: ['running'], otherwise: 'notRunning', risk: 'notes', apply: noteUse },
};

/** Whoever got something is in reach again: the reminder's person, or a colleague who heard of it instead. */
function remind(trial: Trial, { keys, by, at, since = at, messageId = '' }: Reminded): Trial {
  const told = onLogs(trial, keys, by, (log, key) => pruned(logSent(log, key, since), trial, at.slice(0, 10)));
  const { unreached, ...log } = logOf(told, by.personId);
  if (messageId !== '') return withLog(told, logMessage(ofTenant(log, by), { messageId, keys }));
  return unreached === undefined ? told : withLog(told, log);
}

function doubt(trial: Trial, { messages, by }: MessagesUncertain): Trial | Refusal {
  const change = (before: Trial, message: (typeof messages)[number]): Trial =>
    onLogs(before, [message.id], by, (log) => logUncertain(log, message));
  return isNews(trial, messages.reduce(change, trial));
}

function makeCertain(trial: Trial, { notices, by }: MessagesCertain): Trial | Refusal {
  return isNews(trial, onLogs(trial, notices, by, certain));
}

function missPerson(trial: Trial, { person, by }: NotReached): Trial | Refusal {
  const log = logOf(trial, person);
  return log.unreached === true ? 'nothingNew' : withLog(trial, { ...ofTenant(log, by), unreached: true });
}

function snooze(trial: Trial, { keys, until, by, at }: ReminderSnoozed): Trial {
  return onLogs(trial, keys, by, (log, key) => pruned(logSnoozed(log, key, until), trial, at.slice(0, 10)));
}

function finish(trial: Trial, { keys, by, at }: ReminderDone): Trial {
  return onLogs(trial, keys, by, (log, key) => pruned(logDone(log, key), trial, at.slice(0, 10)));
}

function stop(trial: Trial, { by }: RemindersSwitched): Trial {
  return withLog(trial, logStopped(ofTenant(logOf(trial, by.personId), by)));
}

function resume(trial: Trial, { by }: RemindersSwitched): Trial {
  return withLog(trial, logResumed(ofTenant(logOf(trial, by.personId), by)));
}

function stopNews(trial: Trial, { by }: NewsSwitched): Trial | Refusal {
  const log = logOf(trial, by.personId);
  return log.noNews === true ? 'nothingNew' : withLog(trial, { ...ofTenant(log, by), noNews: true });
}

function resumeNews(trial: Trial, { by }: NewsSwitched): Trial | Refusal {
  const { noNews, ...log } = logOf(trial, by.personId);
  return noNews === undefined ? 'nothingNew' : withLog(trial, ofTenant(log, by));
}

function noteUse(trial: Trial, { on }: UseNoted): Trial | Refusal {
  return trial.lastUsedOn !== undefined && trial.lastUsedOn >= on ? 'nothingNew' : { ...trial, lastUsedOn: on };
}

/** Changes the log each key belongs to: its person's, which may be a colleague of whoever acts. What names nobody is the actor's. */
function onLogs(
  trial: Trial,
  keys: readonly string[],
  by: PersonRef,
  change: (log: ReminderLog, key: string) => ReminderLog,
): Trial {
  return keys.reduce((before, key) => {
    const personId = readAnyKey(key)?.personId ?? by.personId;
    return withLog(before, change(ofTenant(logOf(before, personId), by), key));
  }, trial);
}

/** Whoever acts has a known tenant. */
function ofTenant(log: ReminderLog, { personId, tenantId }: PersonRef): ReminderLog {
  return log.tenantId === undefined && log.personId === personId ? { ...emptyLog(personId, tenantId), ...log } : log;
}

function isNews(before: Trial, after: Trial): Trial | Refusal {
  const isSame = (after.logs ?? []).every((log) => before.logs?.includes(log) === true);
  return isSame ? 'nothingNew' : after;
}
