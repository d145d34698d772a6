/** What each command does to the conversation. */

import { clip } from '../src/domain/text';
import type { Attempt } from './attempt';
import { FOR_PARTNERS, whatRuns } from './commands';
import { begin, hasAnswers, keepForLater, startOver, takeUp } from './moves';
import { enter, join } from './redeem';
import { runOnDigest, switchReminders } from './reminder-runs';
import { travel } from './time-travel';
import type { Args, Next } from './run';
import { isAboutTrial, opensTrialJourney, runOnTrial, trialCommands } from './trial-runs';

type Run = (attempt: Attempt, args: Args) => Next | Promise<Next>;

/** Whether a command opens a journey, and so needs the open one to make room. */
export function openedByCommand(name: string): boolean {
  return name === 'signUp' || name === 'preferences' || name === 'forgetMe' || opensTrialJourney(name);
}

const runs: Readonly<Record<string, Run>> = {
  home: (attempt) => {
    if (attempt.open && hasAnswers(attempt.open)) return shown(attempt.showJourney.bind(attempt));
    if (attempt.open) attempt.setOpen(undefined);
    return view(attempt, 'home');
  },
  export: (attempt) => {
    if (attempt.serves('high')) attempt.showView('export');
    return 'shown';
  },
  [FOR_PARTNERS]: (attempt) => view(attempt, FOR_PARTNERS),
  reminders: (attempt) => view(attempt, 'reminders'),
  remindersOff: (attempt) => switchReminders(attempt, false),
  remindersOn: (attempt) => switchReminders(attempt, true),
  preferences: (attempt) => {
    begin(attempt, 'preferences');
    return 'walk';
  },
  ourTrials: (attempt) => view(attempt, 'ourTrials'),
  join: (attempt, args) => {
    if (args['invitation'] !== undefined) return enter(attempt, args);
    const { name = '' } = args;
    return name === '' ? view(attempt, 'join') : join(attempt, name);
  },
  guidance: (attempt) => view(attempt, 'guidance'),
  help: (attempt) => {
    if (!attempt.open) return view(attempt, 'help');
    attempt.showJourney({ id: 'notes.helpInside' });
    return 'shown';
  },
  signUp: (attempt) => {
    begin(attempt, 'signUp');
    return 'walk';
  },
  forgetMe: (attempt) => {
    begin(attempt, 'forgetMe');
    return 'walk';
  },
  timeTravel: (attempt, { days, name = '' }) => travel(attempt, days ?? name),
  myTrials: (attempt, { from = '0' }) => view(attempt, 'myTrials', { from }),
  continue: (attempt) => {
    if (attempt.open || takeUp(attempt)) return 'walk';
    return view(attempt, 'closed.nothingKept');
  },
  later: (attempt) => {
    if (!attempt.open) return view(attempt, 'closed.nothingKept');
    keepForLater(attempt);
    return view(attempt, 'closed.kept');
  },
  back: (attempt) => (attempt.open ? 'walk' : view(attempt, 'closed.nothing')),
  cancel: (attempt) => {
    if (!attempt.open) return view(attempt, 'closed.nothing');
    if (hasAnswers(attempt.open)) return overlay(attempt, 'cancel');
    attempt.setOpen(undefined);
    return view(attempt, 'closed.discarded');
  },
  startOver: (attempt) => {
    if (!attempt.open) return view(attempt, 'home');
    if (hasAnswers(attempt.open)) return overlay(attempt, 'startOver');
    startOver(attempt);
    return 'walk';
  },
};

/** Every name a press can ask for. */
export function pressable(): readonly string[] {
  return [...new Set([...Object.keys(runs), ...trialCommands()])];
}

const KNOWN = [
  'trial',
  'name',
  'line',
  'from',
  'scope',
  'command',
  'to',
  'admin',
  'invitation',
  'tenant',
  'asker',
  'reminder',
  'days',
  'at',
  'removal',
  'task',
  'outcome',
];
const LONGEST = 120;
const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What commands read of a press's data, which anybody can write; nothing else of it is kept. */
export function argsOf(data: Args): Args {
  const known = Object.entries(data).filter(([name]) => KNOWN.includes(name));
  return Object.fromEntries(known.map(([name, value]) => [name, clip(value, LONGEST)]));
}

/** Whether the trial that is named can't be one of ours. */
export function namesNoTrial({ trial }: Args): boolean {
  return trial !== undefined && !GUID.test(trial);
}

/** A digest's buttons mean all of its trials, by the instant it was sent at. */
function isOfDigest(name: string): boolean {
  return name === 'reminderSnoozed' || name === 'reminderDone';
}

/** Runs a command for the side that asks. A name nobody knows leads to the start card. */
export async function runCommand(attempt: Attempt, name: string, args: Args): Promise<Next> {
  if (args['trial'] === undefined && args['at'] !== undefined && isOfDigest(name)) return runOnDigest(attempt, name, args);
  const what = whatRuns(name, attempt.given.actor.side);
  if (isAboutTrial(name) && what !== FOR_PARTNERS) return runOnTrial(attempt, name, args);
  const run = what !== undefined && Object.hasOwn(runs, what) ? runs[what] : undefined;
  return run ? run(attempt, args) : view(attempt, 'home');
}

/** The way out of a question about a trial that changes nothing. The button says so, so nothing is asked, and the trial is shown again. */
export async function leave(attempt: Attempt): Promise<void> {
  const trial = attempt.open?.trialId;
  attempt.setOpen(undefined);
  if (trial === undefined) attempt.showView('closed.discarded');
  else await runOnTrial(attempt, 'trial', { trial });
}

function overlay(attempt: Attempt, kind: 'cancel' | 'startOver'): Next {
  attempt.setOpen({ overlay: { kind } });
  attempt.showJourney();
  return 'shown';
}

function view(attempt: Attempt, name: string, args: Args = {}): Next {
  attempt.showView(name, args);
  return 'shown';
}

function shown(show: () => void): Next {
  show();
  return 'shown';
}
