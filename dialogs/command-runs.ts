/** What each command does to the conversation. */

import type { Attempt } from './attempt';
import { isAllowed } from './commands';
import { updateJourneys } from './journeys/updates';
import { possibleChanges } from '../src/domain/transitions';
import { begin, hasAnswers, keepForLater, startOver, takeUp } from './moves';

type Args = Readonly<Record<string, string>>;
/** `walk`: the open journey decides what is shown. */
type Next = 'walk' | 'shown';
type Run = (attempt: Attempt, args: Args) => Next | Promise<Next>;

/** What can be noted of a recorded trial: by a button of its card, or typed with the customer's name. */
const UPDATES: readonly string[] = updateJourneys.map(({ name }) => name);
const OPENING: readonly string[] = ['signUp', 'ready', ...UPDATES];

/** Whether a command opens a journey, and so needs the open one to make room. */
export function openedByCommand(name: string): boolean {
  return OPENING.includes(name);
}

const runs: Readonly<Record<string, Run>> = {
  home: (attempt) => (attempt.open ? shown(attempt.showJourney.bind(attempt)) : view(attempt, 'home')),
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
  ready: async (attempt, { trial = '' }) => {
    const found = await attempt.given.trials.get(attempt.given.actor.person.tenantId, trial);
    if (!found) return view(attempt, 'closed.notFound');
    if (found.state !== 'planned') return view(attempt, 'trial', { trial });
    begin(attempt, 'ready', trial);
    return 'walk';
  },
  launch: (attempt, { trial = '' }) => view(attempt, 'launch', { trial }),
  myTrials: (attempt, { from = '0' }) => view(attempt, 'myTrials', { from }),
  trial: (attempt, { trial, name = '' }) => {
    if (trial !== undefined) return view(attempt, 'trial', { trial });
    return name === '' ? view(attempt, 'myTrials', { from: '0' }) : byName(attempt, name);
  },
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

/** Buttons of a trial's card that are no typed commands; whoever may see trials may press them. */
const BUTTON_ONLY: Readonly<Record<string, string>> = { ready: 'trial', launch: 'trial' };

/** Runs a command for the side that asks; what a side may not do, or nobody knows, leads to its start card. */
export async function runCommand(attempt: Attempt, name: string, args: Args): Promise<Next> {
  const run = UPDATES.includes(name) ? update(name) : Object.hasOwn(runs, name) ? runs[name] : undefined;
  if (!run || !isAllowed(BUTTON_ONLY[name] ?? name, attempt.given.actor.side)) return view(attempt, 'home');
  return run(attempt, args);
}

function update(code: string): Run {
  return async (attempt, { trial, name = '' }) => {
    const { actor, trials } = attempt.given;
    const found =
      trial === undefined
        ? await trials.findByName(actor.person.tenantId, name.slice(0, 120))
        : [await trials.get(actor.person.tenantId, trial)];
    const [only] = found;
    if (found.length > 1) return view(attempt, 'several', { name: name.slice(0, 60) });
    if (!only) return view(attempt, 'closed.notFound');
    if (possibleChanges(only).some((possible) => possible === code)) {
      begin(attempt, code, only.id);
      return 'walk';
    }
    attempt.showView('trial', { trial: only.id }, { id: 'notes.notNow' });
    return 'shown';
  };
}

async function byName(attempt: Attempt, name: string): Promise<Next> {
  const { actor, trials } = attempt.given;
  const found = await trials.findByName(actor.person.tenantId, name.slice(0, 120));
  const [only] = found;
  if (only && found.length === 1) return view(attempt, 'trial', { trial: only.id });
  return found.length === 0 ? view(attempt, 'closed.notFound') : view(attempt, 'several', { name: name.slice(0, 60) });
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
