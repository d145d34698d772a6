/** What can be pressed on a reminder: the task, how long to put it off, and ways to have no more of it. */

import type { Button } from '../../cards/engine/content';
import { SNOOZE_DAYS, type reminderCard } from '../../cards/reminders';
import type { Say } from '../../cards/engine/words';
import type { ReminderAction } from '../../src/domain/record/rules/reminder-policy';
import type { Reminder } from '../../src/domain/watch/reminder';
import { button, titled } from '../../cards/engine/buttons';
import type { CommandName } from '../engine/names';

/** The command behind a next action. */
function verbOf(action: ReminderAction): CommandName {
  if (action === 'used') return 'useNoted';
  if (action === 'attest') return 'signInConfirmed';
  if (action === 'accessReview') return 'reviewPartner';
  // Once it is done, asking for a removal would begin another one.
  return action === 'removal' ? 'removalTasks' : action;
}

/** The task first, then that one wants no more of it. */
export function buttonsOf({ action, trialId, key }: Reminder, say: Say): readonly Button[] {
  const args = { trial: trialId };
  return [
    titled(say, verbOf(action), `reminder.actions.${action}`, { args, primary: true }),
    titled(say, 'reminderDone', 'reminder.done', { args: { ...args, reminder: key } }),
  ];
}

/** How long to put it off, one press each; and ways to have no more of it, which are always there. */
export function waysOf({ action, trialId, key }: Reminder, say: Say): Parameters<typeof reminderCard>[4] {
  const args = { trial: trialId };
  const later = (['one', 'three', 'seven'] as const).map((name) =>
    titled(say, 'reminderSnoozed', `reminder.${name}`, { args: { ...args, reminder: key, days: SNOOZE_DAYS[name] } }),
  );
  const more = [
    ...(action === 'trial' ? [] : [button(say, 'trial', args, 'toTheTrial')]),
    titled(say, 'remindersStopped', 'reminder.stop', { args }),
    titled(say, 'remindersOff', 'reminder.stopAll'),
    button(say, 'reminders'),
  ];
  return { later, more };
}
