/** The commands of the quarterly look at who still has access, and of asking every partner at once to go. */

import { REVIEW_ANSWERS, type ReviewAnswer } from '../../src/domain/access/access-review';
import { removalPlan } from '../../src/domain/access/removal';
import { isRemovalOpen } from '../../src/domain/access/removal-record';
import { sideOn } from '../../src/domain/record/side-on';
import type { Trial } from '../../src/domain/record/trial';
import type { Attempt } from '../engine/attempt';
import type { PlainCommand, TrialCommand } from '../engine/command';
import { note } from '../engine/note';
import { opening } from '../engine/opening';
import { showing, view, type Args, type Next } from '../engine/run';
import { askedOfAll } from './asked-of-all';
import { partnersHere } from './partners-here';

/** Every partner with what was said of it last. */
export const accessReview: PlainCommand = {
  for: 'known',
  listedFor: {},
  args: ['from'],
  run: (attempt, { from = '0' }) => view(attempt, 'accessReview', { from }),
};

/** Whether one partner is still needed. */
export const reviewPartner: TrialCommand = {
  for: 'related',
  args: [],
  run: { partner: showing('trial'), customer: showing('reviewPartner') },
};

/** One press is the whole answer. It is about the partner, and so about all of its trials here. */
export const reviewed: TrialCommand = {
  for: 'related',
  args: ['outcome'],
  run: {
    partner: showing('trial'),
    customer: async (attempt, trial, { outcome }) => {
      const answer = REVIEW_ANSWERS.find((one) => one === outcome);
      if (answer === undefined) return view(attempt, 'reviewPartner', { trial: trial.id });
      await say(attempt, trial, answer);
      if (answer === 'unsure') return view(attempt, 'access', { trial: trial.id }, 'notes.reviewUnsure');
      return view(attempt, 'accessReview', {}, 'notes.reviewed');
    },
  },
};

/** It is not needed any more: the one flow of removal begins. */
export const reviewRemoval: TrialCommand = {
  for: 'related',
  args: [],
  opens: ['removal'],
  run: {
    partner: showing('trial'),
    customer: async (attempt, trial, args) => {
      await say(attempt, trial, 'remove');
      if (isRemovalOpen(trial.removal)) return view(attempt, 'removalTasks', { trial: trial.id });
      return opening('removal')(attempt, trial, args);
    },
  },
};

/** Asks whether every partner shall go. */
export const removalOfAll: PlainCommand = {
  for: 'known',
  listedFor: {},
  args: [],
  run: async (attempt) => view(attempt, 'removalOfAll', { print: (await askedOfAll(attempt.given.world.trials)).print }),
};

/** Asks each partner that the card named, for everything: a removal of its own each, that is followed and taken back by itself. */
export const removalOfAllAsked: PlainCommand = { for: 'known', args: ['asked'], run: askAll };

async function askAll(attempt: Attempt, { asked }: Args): Promise<Next> {
  const { meant, print } = await askedOfAll(attempt.given.world.trials);
  if (meant.length === 0) return view(attempt, 'accessList', { command: 'removal', name: '', from: '0' });
  if (asked !== print) return view(attempt, 'removalOfAll', { print }, 'notes.askedOtherwise');
  for (const trial of meant) {
    const tasks = removalPlan('all', trial.product).map(({ task, hand }) => ({ task, hand }));
    note(attempt, trial, { code: 'removalRequested', scope: 'all', tasks });
  }
  return view(attempt, 'accessList', { command: 'removal', name: '', from: '0' }, 'notes.removalOfAll');
}

/** Only of trials on which the caller is the customer. */
async function say(attempt: Attempt, trial: Trial, answer: ReviewAnswer): Promise<void> {
  const { trials } = attempt.given.world;
  const { tenantId } = attempt.given.actor.person;
  const mates = (await partnersHere(trials)).find(({ all }) => all.some(({ id }) => id === trial.id))?.all ?? [trial];
  for (const one of mates)
    if (sideOn(one, tenantId) === 'customer' && one.beyond !== true) note(attempt, one, { code: 'accessReviewed', answer });
}
