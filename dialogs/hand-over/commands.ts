/** The commands of the hand-over: who becomes the admin, what is confirmed of them, and the request. */

import { canBeHandedOver, homeOf, mayRequest } from '../../src/domain/record/rules/hand-over-standing';
import type { Trial } from '../../src/domain/record/trial';
import type { Attempt } from '../engine/attempt';
import { note } from '../engine/note';
import { ifPossible, opening } from '../engine/opening';
import { showing, view, type Next } from '../engine/run';
import { ifKnown } from '../engine/script';
import type { TrialCommand } from '../engine/command';
import { isOfAdmin } from './of-admin';
import { confirmSignIn } from './sign-in';

const checklist = showing('ownership');

/** Begins the hand-over, or shows how far it is. */
export const transfer: TrialCommand = {
  for: 'related',
  listedFor: { partner: 5 },
  takesName: true,
  args: [],
  opens: ['transfer'],
  notes: 'adminNamed',
  shows: (trial) => trial.ownership !== undefined || !canBeHandedOver(trial),
  run: {
    partner: (attempt, trial, args) => {
      const begun = trial.ownership !== undefined && trial.ownership.stage !== 'notNeeded';
      const isShown = begun || !canBeHandedOver(trial);
      return (isShown ? checklist : ifPossible('transfer', 'adminNamed'))(attempt, trial, args);
    },
  },
};

/** Names somebody else, also in place of an admin who left after the request. */
export const otherAdmin: TrialCommand = {
  for: 'related',
  listedFor: {},
  takesName: true,
  args: [],
  opens: ['transfer'],
  notes: 'adminNamed',
  find: (attempt) => (attempt.given.actor.side === 'customer' ? ownAdmin(attempt) : undefined),
  run: {
    partner: (attempt, trial, args) => {
      if (trial.identity === 'customer') return view(attempt, 'why', { facts: NAMING_ADMINS }, 'notes.adminTheirs');
      const fixed = trial.ownership?.stage === 'completed';
      return (fixed || !canBeHandedOver(trial) ? checklist : ifPossible('transfer', 'adminNamed'))(attempt, trial, args);
    },
  },
};

/** What is known of naming another billing administrator, where the customer does it by itself. */
const NAMING_ADMINS = ['rm.billingType', 'role.oneBilling', 'rm.last'].join(' ');

/** Who asks as a customer names its admin itself; what a partner still hands over goes to whom that partner names. */
async function ownAdmin(attempt: Attempt): Promise<Next> {
  const trials = await attempt.given.world.trials.ofCustomer();
  const isHandedOver = trials.some((trial) => homeOf(trial) === 'toHandOver');
  return view(attempt, 'why', { facts: NAMING_ADMINS }, isHandedOver ? 'notes.adminToCome' : 'notes.adminYours');
}

/** The checklist. */
export const ownership: TrialCommand = { for: 'related', args: [], run: { partner: checklist } };

/** How the trial comes into the customer's hands, by one of the ways there are. */
export const ownershipSteps: TrialCommand = {
  for: 'related',
  args: ['recipe'],
  run: {
    partner: (attempt, { id }, { recipe }) => view(attempt, 'ownershipSteps', { trial: id, ...ifKnown('recipe', recipe) }),
    customer: (attempt, { id }) => view(attempt, 'ownershipSteps', { trial: id }),
  },
};

/** The request, to read again. */
export const requestText: TrialCommand = {
  for: 'related',
  args: [],
  run: {
    partner: (attempt, trial, args) => {
      attempt.prefers('high');
      return showing('requestText')(attempt, trial, args);
    },
  },
};

/** Shows the request, to be sent. */
export const transferRequested: TrialCommand = {
  for: 'related',
  args: ['admin'],
  opens: ['transferRequested'],
  run: {
    partner: (attempt, trial, args) => {
      const may = mayRequest(trial) && isOfAdmin(trial, args);
      return (may ? opening('transferRequested') : checklist)(attempt, trial, args);
    },
  },
};

/** The trial went over. */
export const transferCompleted: TrialCommand = {
  for: 'related',
  listedFor: {},
  takesName: true,
  args: [],
  opens: ['transferCompleted'],
  run: { partner: ifPossible('transferCompleted', 'transferCompleted') },
};

/** The request is taken back. */
export const transferWithdrawn: TrialCommand = {
  for: 'related',
  listedFor: {},
  takesName: true,
  args: [],
  opens: ['transferWithdrawn'],
  run: { partner: ifPossible('transferWithdrawn', 'transferWithdrawn') },
};

/** A colleague saw the new admin sign in. */
export const signInSeen: TrialCommand = {
  for: 'related',
  args: ['admin'],
  run: {
    partner: (attempt, trial, args) => {
      if (args.admin !== undefined && isOfAdmin(trial, args) && addsWord(attempt, trial))
        note(attempt, trial, { code: 'signInSeen', admin: args.admin });
      return checklist(attempt, trial, {});
    },
  },
};

/** "I have signed in": the admin's own word comes from the customer's side only. */
export const signInConfirmed: TrialCommand = {
  for: 'related',
  listedFor: {},
  takesName: true,
  args: ['admin'],
  run: { partner: checklist, customer: confirmSignIn },
};

/** Whether this person's word adds to the attestation: the first to see it, or a second and different one. */
function addsWord({ given }: Attempt, { ownership: held }: Trial): boolean {
  const before = held?.attestation;
  return before === undefined || (before.kind === 'seen' && before.by.personId !== given.actor.person.personId);
}
