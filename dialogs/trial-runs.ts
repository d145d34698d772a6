/** Commands about one recorded trial: pressed on its card, or typed with the customer's name. */

import type { RecordedChange } from '../src/domain/changes';
import { accountOf, canBeHandedOver, isConfirmed, mayRequest, readinessLines, type ReadinessLine } from '../src/domain/ownership';
import { clip } from '../src/domain/text';
import { possibleChanges } from '../src/domain/transitions';
import type { Trial } from '../src/domain/trial';
import type { Attempt } from './attempt';
import { BROUGHT } from './journeys/form';
import { ifKnown } from './journeys/script';
import { updateJourneys } from './journeys/updates';
import { findsOurTrial, ourCreditRuns, ourTrialMeant } from './credit-runs';
import { confirmSignIn, invitationRuns } from './invitation-runs';
import { begin } from './moves';
import { note } from './note';
import { openToCustomer, relatedByName, relatedTrial, type Related } from './reach';
import { reminderTrialRuns } from './reminder-runs';
import type { Args, Next, TrialRun } from './run';
import { findsItsTrial, removalJourneys, removalRuns, trialMeant } from './removal-runs';

const journeyFor =
  (name: string): TrialRun =>
  (attempt, { id }) => {
    begin(attempt, name, id);
    return 'walk';
  };

/** Begins the journey if the trial's state allows its change; otherwise shows the trial, whose buttons say what can be noted. */
const ifPossible =
  (name: string, code: RecordedChange['code'] = name as RecordedChange['code']): TrialRun =>
  (attempt, trial, args) => {
    if (possibleChanges(trial).some((possible) => possible === code)) return journeyFor(name)(attempt, trial, args);
    attempt.showView('trial', { trial: trial.id }, { id: 'notes.notNow' });
    return 'shown';
  };

const showing =
  (view: string): TrialRun =>
  (attempt, { id }) => {
    attempt.showView(view, { trial: id });
    return 'shown';
  };

/** What runs on a trial of the caller's own company. */
const partnerRuns: Readonly<Record<string, TrialRun>> = {
  ...reminderTrialRuns,
  trial: showing('trial'),
  ready: ifPossible('ready'),
  launch: showing('launch'),
  ...Object.fromEntries(updateJourneys.map(({ name }) => [name, ifPossible(name)])),
  handTo: async (attempt, trial, args) => {
    if (await hasNobody(attempt, trial)) return showing('noColleague')(attempt, trial, args);
    const next = ifPossible('handTo', 'handed')(attempt, trial, args);
    const { to = '' } = args;
    if (to !== '' && attempt.open?.journey === 'handTo')
      attempt.setOpen({ drafts: { colleague: { colleague: to, [BROUGHT]: 'yes' } } });
    return next;
  },
  credit: ifPossible('credit', 'creditNoted'),
  creditSettled: ifPossible('creditSettled'),
  transfer: (attempt, trial, args) => {
    const begun = trial.ownership !== undefined && trial.ownership.stage !== 'notNeeded';
    const isShown = begun || !canBeHandedOver(trial);
    return isShown ? showing('ownership')(attempt, trial, args) : ifPossible('transfer', 'adminNamed')(attempt, trial, args);
  },
  otherAdmin: (attempt, trial, args) => {
    const fixed = trial.ownership?.stage === 'requested' || trial.ownership?.stage === 'completed';
    return (fixed || !canBeHandedOver(trial) ? showing('ownership') : ifPossible('transfer', 'adminNamed'))(attempt, trial, args);
  },
  ownership: showing('ownership'),
  ownershipSteps: showing('ownershipSteps'),
  requestText: (attempt, trial, args) => {
    attempt.prefers('high');
    return showing('requestText')(attempt, trial, args);
  },
  transferRequested: (attempt, trial, args) => {
    const may = mayRequest(trial) && isOfAdmin(trial, args);
    return (!may ? showing('ownership') : journeyFor('transferRequested'))(attempt, trial, args);
  },
  lineConfirmed: (attempt, trial, args) => {
    const known = readinessLines(trial.state === 'active').find(
      (one): one is ReadinessLine => one === args['line'] && one !== 'signedIn',
    );
    const isNamed = known !== 'signUpKnown' || accountOf(trial) !== undefined;
    if (known && isNamed && args['admin'] !== undefined && isOfAdmin(trial, args) && !isConfirmed(trial, known))
      note(attempt, trial, { code: 'lineConfirmed', line: known, admin: args['admin'] });
    return showing('ownership')(attempt, trial, {});
  },
  signUpKnown: (attempt, trial, args) => {
    const isAsked = isOfAdmin(trial, args) && trial.ownership?.stage === 'named' && accountOf(trial) === undefined;
    return (isAsked ? journeyFor('signUpKnown') : showing('ownership'))(attempt, trial, args);
  },
  signInSeen: (attempt, trial, args) => {
    if (args['admin'] !== undefined && isOfAdmin(trial, args) && addsWord(attempt, trial))
      note(attempt, trial, { code: 'signInSeen', admin: args['admin'] });
    return showing('ownership')(attempt, trial, {});
  },
  // The admin's own word comes from the customer's side only.
  signInConfirmed: showing('ownership'),
  ...invitationRuns,
  ...removalRuns,
};

/** What runs on a trial that the caller's company is the customer of; everything else leads to that trial. */
const customerRuns: Readonly<Record<string, TrialRun>> = {
  ...reminderTrialRuns,
  trial: showing('ourTrial'),
  signInConfirmed: confirmSignIn,
  ...ourCreditRuns,
  ...removalRuns,
};

/** Commands that begin a journey, and so need an open one to make room. */
const OPENING: readonly string[] = [
  'ready',
  ...updateJourneys.map(({ name }) => name),
  'credit',
  'creditSettled',
  'transfer',
  'otherAdmin',
  'transferRequested',
  'signUpKnown',
  'invite',
  ...removalJourneys,
  'handTo',
];

/** Whether a command about a trial opens a journey. */
export function opensTrialJourney(name: string): boolean {
  return OPENING.includes(name);
}

/** Every command about a trial, of either side. */
export function trialCommands(): readonly string[] {
  return [...new Set([...Object.keys(partnerRuns), ...Object.keys(customerRuns)])];
}

/** Whether a command is about one trial. */
export function isAboutTrial(name: string): boolean {
  return Object.hasOwn(partnerRuns, name) || Object.hasOwn(customerRuns, name);
}

/**
 * Runs a command on the trial that was named, by the caller's side of it. A trial of anybody else, and one that doesn't exist, get
 * the same answer.
 */
export async function runOnTrial(attempt: Attempt, command: string, args: Args): Promise<Next> {
  const { trial, name = '' } = args;
  if (trial === undefined && findsItsTrial(command)) {
    const meant = await trialMeant(attempt, command, args);
    return typeof meant === 'string' ? meant : runFor(attempt, command, meant, args);
  }
  if (trial === undefined && findsOurTrial(attempt, command)) {
    const meant = await ourTrialMeant(attempt, args);
    return typeof meant === 'string' ? meant : runFor(attempt, command, meant, args);
  }
  if (trial === undefined && name === '') return unnamed(attempt, command, args);
  const found = await find(attempt, trial, name);
  const [only] = found;
  if (found.length > 1) return shown(attempt, 'several', { name: clip(name, 60), command });
  return only ? runFor(attempt, command, only, args) : shown(attempt, 'closed.notFound', {});
}

/** Nobody said which trial: a customer's only one, or the list of those the caller may see. */
async function unnamed(attempt: Attempt, command: string, args: Args): Promise<Next> {
  const { actor, world } = attempt.given;
  if (actor.side === 'customer') {
    const [first, ...others] = await openToCustomer(world.trials, actor);
    return first && others.length === 0
      ? runFor(attempt, command, { trial: first, relation: 'customer' }, args)
      : shown(attempt, 'ourTrials', {});
  }
  if (command === 'trial') return shown(attempt, 'myTrials', { from: '0' });
  return shown(attempt, 'whichTrial', { command, ...ifKnown('from', args['from']), ...ifKnown('to', args['to']) });
}

function runFor(attempt: Attempt, command: string, { trial, relation }: Related, args: Args): Next | Promise<Next> {
  const run = relation === 'partner' ? partnerRuns[command] : (customerRuns[command] ?? customerRuns['trial']);
  return run ? run(attempt, trial, args) : shown(attempt, 'trial', { trial: trial.id });
}

async function find(attempt: Attempt, id: string | undefined, name: string): Promise<readonly Related[]> {
  const { actor, world } = attempt.given;
  if (id === undefined) return relatedByName(world.trials, actor, clip(name, 120));
  const related = await relatedTrial(world.trials, actor, id);
  return related ? [related] : [];
}

/** Whether there is nobody of the company to hand it to. */
async function hasNobody({ given }: Attempt, { partnerTenantId, owner }: Trial): Promise<boolean> {
  const colleagues = await given.world.trials.colleagues(partnerTenantId);
  return colleagues.every(({ personId }) => personId === owner.personId);
}

/** Whether what was pressed was said of the admin who is named now, and can be at all. */
function isOfAdmin(trial: Trial, args: Args): boolean {
  const { ownership } = trial;
  return canBeHandedOver(trial) && ownership?.admin !== undefined && ownership.admin.personId === args['admin'];
}

/** Whether this person's word adds to the attestation: the first to see it, or a second and different one. */
function addsWord({ given }: Attempt, { ownership }: Trial): boolean {
  const before = ownership?.attestation;
  return before === undefined || (before.kind === 'seen' && before.by.personId !== given.actor.person.personId);
}

function shown(attempt: Attempt, view: string, args: Args): Next {
  attempt.showView(view, args);
  return 'shown';
}
