/** The commands about reminders. What a person does with one: look at it, put it off, be done with it, have no more of it. */

import { today } from '../../src/domain/time/calendar';
import { logOf } from '../../src/domain/record/rules/reminder-logs';
import { readReminderKey, wentOutAt } from '../../src/domain/reminders/reminder-log';
import type { Reminder } from '../../src/domain/watch/reminder';
import { toldReminders, snoozeOf } from '../../src/domain/watch/reminders';
import type { Trial } from '../../src/domain/record/trial';
import type { Attempt } from '../engine/attempt';
import { begin } from '../engine/moves';
import { note } from '../engine/note';
import { wishesOf } from '../engine/state';
import { view, type Args, type Next, type TrialRun } from '../engine/run';
import type { PlainCommand, TrialCommand } from '../engine/command';

const LONGEST_SNOOZE = 7;

/** What comes next, and what was set. */
export const reminders: PlainCommand = {
  for: 'known',
  listedFor: { partner: 6, customer: 3 },
  args: [],
  run: (attempt) => view(attempt, 'reminders'),
};

/** Changes what was set. */
export const preferences: PlainCommand = {
  for: 'known',
  listedFor: {},
  args: [],
  opens: ['preferences'],
  run: (attempt) => {
    begin(attempt, 'preferences');
    return 'walk';
  },
};

/** No reminders any more; what the other side does is told all the same. */
export const remindersOff: PlainCommand = {
  for: 'known',
  listedFor: {},
  args: [],
  run: (attempt) => switchReminders(attempt, false),
};

/** Reminders again. */
export const remindersOn: PlainCommand = {
  for: 'known',
  listedFor: {},
  args: [],
  run: (attempt) => switchReminders(attempt, true),
};

/** One that was told. */
export const reminder: TrialCommand = {
  for: 'related',
  args: ['reminder'],
  run: onBothSides((attempt, { id }, { reminder: key = '' }) => view(attempt, 'reminder', { trial: id, reminder: key })),
};

/** Puts off: one, all of a trial, or by the instant it was sent at all of a digest. */
export const reminderSnoozed: TrialCommand = {
  for: 'related',
  args: ['reminder', 'days', 'at'],
  find: (attempt, { at, ...args }) => (at === undefined ? undefined : snoozeDigest(attempt, at, args)),
  run: onBothSides((attempt, trial, args) => {
    const told = chosen(attempt, trial, args);
    return (
      snooze(
        attempt,
        told.map((one) => ({ reminder: one, trial })),
        args,
      ) ?? view(attempt, 'reminder.over', { trial: trial.id })
    );
  }),
};

/** Done with: one, all of a trial, or all of a digest. */
export const reminderDone: TrialCommand = {
  for: 'related',
  args: ['reminder', 'at'],
  find: (attempt, { at }) => (at === undefined ? undefined : finishDigest(attempt, at)),
  run: onBothSides((attempt, trial, args) => {
    const keys = chosen(attempt, trial, args).map(({ key }) => key);
    if (keys.length > 0) note(attempt, trial, { code: 'reminderDone', keys });
    return view(attempt, keys.length > 0 ? 'reminder.finished' : 'reminder.over', { trial: trial.id });
  }),
};

/** No reminders of this trial any more. */
export const remindersStopped: TrialCommand = {
  for: 'related',
  args: [],
  run: onBothSides((attempt, trial) => {
    note(attempt, trial, { code: 'remindersStopped' });
    return view(attempt, 'reminder.stopped', { trial: trial.id });
  }),
};

/** The trial was used today. */
export const useNoted: TrialCommand = {
  for: 'related',
  args: [],
  run: onBothSides((attempt, trial) => {
    const on = today(attempt.given.now, attempt.conversation.zone);
    if (trial.state === 'running' && (trial.lastUsedOn ?? '') < on) note(attempt, trial, { code: 'useNoted', on });
    return view(attempt, 'reminder.used', { trial: trial.id });
  }),
};

function onBothSides(run: TrialRun): TrialCommand['run'] {
  return { partner: run, customer: run };
}

interface Told {
  readonly reminder: Reminder;
  readonly trial: Trial;
}

async function snoozeDigest(attempt: Attempt, at: string, args: Args): Promise<Next> {
  return snooze(attempt, await toldOf(attempt, at), args) ?? view(attempt, 'reminder.over');
}

async function finishDigest(attempt: Attempt, at: string): Promise<Next> {
  const told = await toldOf(attempt, at);
  if (told.length === 0) return view(attempt, 'reminder.over');
  for (const {
    reminder: { key },
    trial,
  } of told)
    note(attempt, trial, { code: 'reminderDone', keys: [key] });
  return view(attempt, 'reminder.finished');
}

/** Everything that was told at that instant. */
async function toldOf(attempt: Attempt, at: string): Promise<readonly Told[]> {
  const trials = await attempt.given.world.trials.mine();
  return trials.flatMap((trial) => toldAt(attempt, trial, at).map((one): Told => ({ reminder: one, trial })));
}

function switchReminders(attempt: Attempt, on: boolean): Next {
  const { stopped: _stopped, ...rest } = attempt.conversation.settings ?? {};
  attempt.set(on ? rest : { ...rest, stopped: true });
  return view(attempt, 'reminders');
}

/** Puts each off; the last of their days is said. What can't be put off that long is said instead, and nothing is. */
function snooze(attempt: Attempt, told: readonly Told[], { days = '1', ...args }: Args): Next | undefined {
  if (told.length === 0) return undefined;
  const now = attempt.given.now.toISOString();
  const count = Math.min(Math.max(Math.trunc(Number(days)) || 1, 1), LONGEST_SNOOZE);
  const until = told.map(({ reminder, trial }) => snoozeOf(trial, reminder, wishesOf(attempt.conversation), count, now));
  const latest = until
    .filter((one) => one !== undefined)
    .toSorted()
    .at(-1);
  const shown = args.trial === undefined ? {} : { trial: args.trial };
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
