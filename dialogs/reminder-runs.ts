/** What a person does with a reminder: look at it, put it off, be done with it, have no more of it. */

import { today } from '../src/domain/calendar';
import { logOf, readReminderKey, wentOutAt } from '../src/domain/reminder-log';
import { toldReminders, snoozeOf, type Reminder } from '../src/domain/reminders';
import type { Trial } from '../src/domain/trial';
import type { Attempt } from './attempt';
import { note } from './note';
import { openToCustomer } from './reach';
import { wishesOf } from './state';
import type { Args, Next } from './run';

type TrialRun = (attempt: Attempt, trial: Trial, args: Args) => Next;

const LONGEST_SNOOZE = 7;

/** What a press on one trial's reminder does; the same on both sides. */
export const reminderTrialRuns: Readonly<Record<string, TrialRun>> = {
  reminder: (attempt, { id }, { reminder = '' }) => view(attempt, 'reminder', { trial: id, reminder }),
  reminderSnoozed: (attempt, trial, args) => {
    const told = chosen(attempt, trial, args);
    return (
      snooze(
        attempt,
        told.map((reminder) => ({ reminder, trial })),
        args,
      ) ?? view(attempt, 'reminder.over', { trial: trial.id })
    );
  },
  reminderDone: (attempt, trial, args) => {
    const keys = chosen(attempt, trial, args).map(({ key }) => key);
    if (keys.length > 0) note(attempt, trial, { code: 'reminderDone', keys });
    return view(attempt, keys.length > 0 ? 'reminder.finished' : 'reminder.over', { trial: trial.id });
  },
  remindersStopped: (attempt, trial) => {
    note(attempt, trial, { code: 'remindersStopped' });
    return view(attempt, 'reminder.stopped', { trial: trial.id });
  },
  useNoted: (attempt, trial) => {
    const on = today(attempt.given.now, attempt.conversation.zone);
    if (trial.state === 'running' && (trial.lastUsedOn ?? '') < on) note(attempt, trial, { code: 'useNoted', on });
    return view(attempt, 'reminder.used', { trial: trial.id });
  },
};

/** What a press on a digest does: to everything that was told at that instant. */
export async function runOnDigest(attempt: Attempt, name: string, { at = '', ...args }: Args): Promise<Next> {
  const told = (await ownTrials(attempt)).flatMap((trial) =>
    toldAt(attempt, trial, at).map((reminder): { reminder: Reminder; trial: Trial } => ({ reminder, trial })),
  );
  if (told.length === 0) return view(attempt, 'reminder.over', {});
  if (name === 'reminderSnoozed') return snooze(attempt, told, args) ?? view(attempt, 'reminder.over', {});
  for (const { reminder, trial } of told) note(attempt, trial, { code: 'reminderDone', keys: [reminder.key] });
  return view(attempt, 'reminder.finished', {});
}

/** Stop all, or remind again; what the other side does is told all the same. */
export function switchReminders(attempt: Attempt, on: boolean): Next {
  const { stopped: _stopped, ...rest } = attempt.conversation.settings ?? {};
  attempt.set(on ? rest : { ...rest, stopped: true });
  return view(attempt, 'reminders', {});
}

/** Puts each off; the last of their days is said. What can't be put off that long is said instead, and nothing is. */
function snooze(
  attempt: Attempt,
  told: readonly { readonly reminder: Reminder; readonly trial: Trial }[],
  { days = '1', ...args }: Args,
): Next | undefined {
  if (told.length === 0) return undefined;
  const now = attempt.given.now.toISOString();
  const count = Math.min(Math.max(Math.trunc(Number(days)) || 1, 1), LONGEST_SNOOZE);
  const until = told.map(({ reminder, trial }) => snoozeOf(trial, reminder, wishesOf(attempt.conversation), count, now));
  const latest = until
    .filter((one) => one !== undefined)
    .toSorted()
    .at(-1);
  const shown = args['trial'] === undefined ? {} : { trial: args['trial'] };
  if (latest === undefined) return view(attempt, 'reminder.noTime', shown);
  told.forEach(({ reminder: { key }, trial }, at) => {
    const instant = until[at];
    if (instant !== undefined) note(attempt, trial, { code: 'reminderSnoozed', keys: [key], until: instant });
  });
  return view(attempt, 'reminder.snoozed', { ...shown, at: latest });
}

/** The told reminders a press means: the one it names, which may be a colleague's, or else all that are open of the trial. */
function chosen(attempt: Attempt, trial: Trial, { reminder: named }: Args): readonly Reminder[] {
  const { now, actor } = attempt.given;
  const { tenantId, personId } = actor.person;
  const to = { tenantId, personId: readReminderKey(named)?.personId ?? personId };
  const told = toldReminders(trial, to, wishesOf(attempt.conversation), now.toISOString());
  return named === undefined ? told : told.filter(({ key }) => key === named);
}

function toldAt(attempt: Attempt, trial: Trial, at: string): readonly Reminder[] {
  return chosen(attempt, trial, {}).filter(({ key, to }) => wentOutAt(logOf(trial, to.personId), key) === at);
}

async function ownTrials({ given: { actor, world } }: Attempt): Promise<readonly Trial[]> {
  const own = actor.side === 'partner' ? await world.trials.list(actor.person.tenantId) : [];
  return [...own, ...(await openToCustomer(world.trials, actor))];
}

function view(attempt: Attempt, name: string, args: Args): Next {
  attempt.showView(name, args);
  return 'shown';
}
