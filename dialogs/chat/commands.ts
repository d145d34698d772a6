/** The commands of every conversation: the start card, help, the ways through and out of a form. */

import type { Attempt } from '../engine/attempt';
import { hasAnswers, keepForLater, startOver, takeUp } from '../engine/moves';
import { view, type Next } from '../engine/run';
import type { PlainCommand } from '../engine/command';
import { travel } from './time-travel';

/** What can be looked up without any record. */
export const guidance: PlainCommand = { for: 'anyone', listedFor: {}, args: [], run: (attempt) => view(attempt, 'guidance') };

/** Moves the clock, on one's own computer. */
export const timeTravel: PlainCommand = {
  for: 'known',
  listedFor: {},
  takesName: true,
  args: ['days', 'name'],
  run: (attempt, { days, name = '' }) => travel(attempt, days ?? name),
};

/** Goes on with the open form, or with the one kept last. */
export const goOn: PlainCommand = {
  for: 'form',
  listedFor: {},
  args: [],
  run: (attempt) => (attempt.open || takeUp(attempt) ? 'walk' : view(attempt, 'closed.nothingKept')),
};

/** Puts the open form aside. */
export const later: PlainCommand = {
  for: 'form',
  listedFor: {},
  args: [],
  run: (attempt) => {
    if (!attempt.open) return view(attempt, 'closed.nothingKept');
    keepForLater(attempt);
    return view(attempt, 'closed.kept');
  },
};

/** Outside of a form there is nothing to go back to; inside the router moves. */
export const back: PlainCommand = {
  for: 'form',
  listedFor: {},
  args: [],
  run: (attempt) => (attempt.open ? 'walk' : view(attempt, 'closed.nothing')),
};

/** Begins the open form again, after asking where something would be lost. */
export const startAgain: PlainCommand = {
  for: 'form',
  listedFor: {},
  args: [],
  run: (attempt) => {
    if (!attempt.open) return view(attempt, 'home');
    if (hasAnswers(attempt.open)) return overlay(attempt, 'startOver');
    startOver(attempt);
    return 'walk';
  },
};

/** Discards the open form, after asking where something would be lost. */
export const cancel: PlainCommand = {
  for: 'form',
  listedFor: {},
  args: [],
  run: (attempt) => {
    if (!attempt.open) return view(attempt, 'closed.nothing');
    if (hasAnswers(attempt.open)) return overlay(attempt, 'cancel');
    attempt.setOpen(undefined);
    return view(attempt, 'closed.discarded');
  },
};

/** What can be said here. */
export const help: PlainCommand = {
  for: 'anyone',
  listedFor: { partner: 10, customer: 6 },
  args: [],
  run: (attempt) => {
    if (!attempt.open) return view(attempt, 'help');
    attempt.showJourney({ id: 'notes.helpInside' });
    return 'shown';
  },
};

/** The start card; a form in which something was entered stays in sight. */
export const home: PlainCommand = {
  for: 'anyone',
  listedFor: {},
  args: [],
  run: (attempt) => {
    if (attempt.open && hasAnswers(attempt.open)) {
      attempt.showJourney();
      return 'shown';
    }
    if (attempt.open) attempt.setOpen(undefined);
    return view(attempt, 'home');
  },
};

function overlay(attempt: Attempt, kind: 'cancel' | 'startOver'): Next {
  attempt.setOpen({ overlay: { kind } });
  attempt.showJourney();
  return 'shown';
}
