/** The commands of a sign-up. */

import type { Text } from '../../cards/engine/content';
import { companiesToAsk } from '../access/access-trials';
import { begin } from '../engine/moves';
import { partnersNamed } from '../engine/partners-named';
import { fillFromLine } from './from-line';
import { readyByMail, trialOfMail } from './from-mail';
import { ifPossible } from '../engine/opening';
import { showing, view, type Next } from '../engine/run';
import type { Attempt } from '../engine/attempt';
import { isKeptBy } from '../../src/domain/record/side-on';
import type { Trial } from '../../src/domain/record/trial';
import type { PlainCommand, TrialCommand } from '../engine/command';

/** Begins a sign-up; a customer's own is kept by the customer. No guest keeps a record of the company where it is a guest. */
export const signUp: PlainCommand = {
  for: 'known',
  listedFor: { partner: 1 },
  args: ['line'],
  opens: ['signUp', 'ownTrial'],
  run: async (attempt, { line = '' }): Promise<Next> => {
    const { side, standing } = attempt.given.actor;
    if (side !== 'partner' && standing !== 'member') return view(attempt, 'ownTrial.guest');
    if (side !== 'partner') return beginOwn(attempt);
    begin(attempt, 'signUp');
    if (line !== '') await fillFromLine(attempt, line);
    return 'walk';
  },
};

/** The trial that was signed up runs; a mail about it says which one, and since when. */
export const ready: TrialCommand = {
  for: 'related',
  args: ['line'],
  opens: ['ready'],
  find: trialOfMail,
  run: {
    partner: readyByMail,
    customer: (attempt, trial, args) =>
      isOwn(attempt, trial)
        ? ifPossible('ready', 'ready', 'customer')(attempt, trial, args)
        : showing('ourTrial')(attempt, trial, args),
  },
};

/** Where to sign up, what to copy. */
export const launch: TrialCommand = { for: 'related', args: [], run: { partner: showing('launch') } };

/** What applies to a trial, by what Microsoft's pages say of its product and kind. */
export const guide: TrialCommand = {
  for: 'related',
  listedFor: {},
  takesName: true,
  args: [],
  run: { partner: showing('guide'), customer: showing('guide') },
};

/** What is set up for the customer's organization. */
export const setUp: TrialCommand = {
  for: 'related',
  listedFor: {},
  takesName: true,
  args: [],
  run: { partner: showing('setUp'), customer: showing('setUp') },
};

/** Begins a record of the caller's own; where a partner keeps one for the company already, it is said first, and whom to ask. */
async function beginOwn(attempt: Attempt): Promise<Next> {
  const { world, say } = attempt.given;
  begin(attempt, 'ownTrial');
  const open = (await world.trials.ofCustomer()).filter(({ keeper }) => keeper !== 'customer');
  const seen = partnersNamed(open, { partners: world.partners, say });
  const closed = await companiesToAsk(world, say);
  const notes: readonly Text[] = [
    ...(seen ? [{ id: 'notes.recordSeen', params: { ...seen } } as const] : []),
    ...(closed ? [{ id: 'notes.recordClosed', params: { ...closed } } as const] : []),
  ];
  attempt.read = notes;
  attempt.setOpen({ notes });
  return 'walk';
}

/** Whether the caller's company keeps the record. */
function isOwn({ given: { actor } }: Attempt, trial: Trial): boolean {
  return isKeptBy(trial, actor.person.tenantId);
}
