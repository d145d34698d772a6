/** The commands about recorded trials: the list, one of them, what is noted of it, and who looks after it. */

import type { Trial } from '../../src/domain/record/trial';
import type { Attempt } from '../engine/attempt';
import { BROUGHT } from '../engine/form';
import { corrected } from './correcting-commands';
import type { Noted } from './updates';
import { ifPossible, opening } from '../engine/opening';
import { isFull } from '../../src/domain/record/rules/customer-people';
import { showing, view, type Args } from '../engine/run';
import { ifKnown } from '../engine/script';
import { askedFor } from './asked-for';
import { saidOrCorrected } from './said-or-corrected';
import { filterTyped } from './portfolio';
import { ofOwn } from './of-own';
import type { PlainCommand, TrialCommand } from '../engine/command';

/** What a line can ask of the list beside. */
const ASKED = ['country', 'product', 'ends'] as const;

/** The trials of the caller's company: those it looks after, or those it is the customer of. */
export const myTrials: PlainCommand = {
  for: 'known',
  listedFor: { partner: 2, customer: 1 },
  takesName: true,
  args: ['from', 'filter', 'name', ...ASKED],
  run: (attempt, args) =>
    attempt.given.actor.side === 'partner' ? view(attempt, 'myTrials', listed(attempt, args)) : view(attempt, 'ourTrials'),
};

/** What is typed behind the command is a part of the list, or what is looked for in it. */
function listed({ given }: Attempt, { from = '0', filter, name = '', ...asked }: Args): Readonly<Record<string, string>> {
  const part = filterTyped(name, given.say) ?? filter;
  const isSearch = name !== '' && filterTyped(name, given.say) === undefined;
  return { from, ...(isSearch ? { name } : ifKnown('filter', part)), ...askedFor(asked) };
}
/** Those the caller's company is the customer of, also where it is a partner. */
export const ourTrials: PlainCommand = {
  for: 'known',
  listedFor: {},
  args: [],
  run: (attempt) => view(attempt, 'ourTrials'),
};

/** One trial. */
export const trial: TrialCommand = {
  for: 'related',
  listedFor: { partner: 3 },
  takesName: true,
  args: [],
  run: { partner: showing('trial'), customer: showing('ourTrial') },
};

/** The trials as a file. */
export const exportTrials: PlainCommand = {
  for: 'known',
  listedFor: { partner: 7 },
  args: [],
  run: (attempt) => {
    if (attempt.serves('high')) attempt.showView('export');
    return 'shown';
  },
};

/** Hands a trial to a colleague. */
export const handTo: TrialCommand = {
  for: 'related',
  listedFor: {},
  args: ['to'],
  opens: ['handTo', 'takesOver'],
  notes: 'handed',
  run: {
    partner: async (attempt, trial, args) => {
      if (await hasNobody(attempt, trial)) return view(attempt, 'noColleague', { trial: trial.id });
      const next = ifPossible('handTo', 'handed')(attempt, trial, args);
      const { to = '' } = args;
      if (to !== '' && attempt.open?.journey === 'handTo')
        attempt.setOpen({ drafts: { colleague: { colleague: to, [BROUGHT]: 'yes' } } });
      return next;
    },
    customer: (attempt, trial, args) =>
      isFull(trial, attempt.given.now.toISOString())
        ? view(attempt, 'ourTrial', { trial: trial.id }, 'refusals.tooManyPeople')
        : opening('takesOver')(attempt, trial, args),
  },
};

const noting = (code: Noted, onPage: NonNullable<TrialCommand['onPage']> = 'inMenu'): TrialCommand => ({
  for: 'related',
  listedFor: {},
  takesName: true,
  args: [],
  opens: [code],
  onPage,
  run: { partner: ifPossible(code, code), customer: ofOwn(ifPossible(code, code, 'customer')) },
});

/** Either side knows it, and says it for itself. */
const saidByBoth: typeof noting = (code, onPage) => ({
  ...noting(code, onPage),
  run: { partner: ifPossible(code, code), customer: ifPossible(code, code, 'customer') },
});

/** What is noted of a trial by a question or two, by the change's code. */
export const notings: Readonly<Record<Noted, TrialCommand>> = {
  extended: saidByBoth('extended', 'inSight'),
  activated: {
    ...noting('activated', 'inSight'),
    opens: ['activated', 'purchaseCorrected'],
    run: { partner: saidOrCorrected('partner'), customer: saidOrCorrected('customer') },
  },
  termNoted: noting('termNoted'),
  endNoted: saidByBoth('endNoted'),
  converted: noting('converted', 'inSight'),
  expired: saidByBoth('expired'),
  abandoned: noting('abandoned'),
  deleted: noting('deleted'),
  ...corrected,
  handed: noting('handed'),
  archived: noting('archived'),
  unarchived: noting('unarchived'),
};

/** Whether there is nobody of the company to hand it to. */
async function hasNobody({ given }: Attempt, { owner }: Trial): Promise<boolean> {
  const colleagues = await given.world.trials.colleagues();
  return colleagues.every(({ personId }) => personId === owner.personId);
}
