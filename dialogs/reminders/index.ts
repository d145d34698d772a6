/** Reminders: one that was told, what became of it, and what a person set. */

import { preferences as preferencesJourney } from './preferences';
import { answered, reminder as reminderView, reminders as remindersView } from './reminder-views';
import { newsResumed, newsStopped } from './news';
import type { Subject } from '../engine/subject';
import { onTrial } from './on-trial';
import {
  preferences,
  reminder,
  reminderDone,
  reminders as remindersCommand,
  reminderSnoozed,
  remindersOff,
  remindersOn,
  remindersStopped,
  useNoted,
} from './commands';

/** What is told of its own accord, and how to have less of it. */
export const reminders = {
  journeys: { preferences: preferencesJourney },
  commands: {
    reminders: remindersCommand,
    preferences,
    remindersOff,
    remindersOn,
    reminder,
    reminderSnoozed,
    reminderDone,
    remindersStopped,
    newsStopped,
    newsResumed,
    useNoted,
  },
  views: {
    reminder: reminderView,
    reminders: { for: 'known', draw: remindersView },
    'reminder.snoozed': answered('snoozed'),
    'reminder.finished': answered('finished'),
    'reminder.stopped': answered('stopped'),
    'reminder.newsStopped': answered('newsStopped'),
    'reminder.newsResumed': answered('newsResumed'),
    'reminder.used': answered('used'),
    'reminder.over': answered('over'),
    'reminder.noTime': answered('noTime'),
  },
  onTrial,
} satisfies Subject;
