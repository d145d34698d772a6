/** The commands of a record that a customer keeps: it is opened to a partner, and goes on as a partner's of the same trial. */

import { isFull } from '../../src/domain/record/rules/customer-people';
import { isKeptBy, partnerOf } from '../../src/domain/record/side-on';
import type { Trial } from '../../src/domain/record/trial';
import type { Attempt } from '../engine/attempt';
import type { TrialCommand } from '../engine/command';
import { note } from '../engine/note';
import { opening } from '../engine/opening';
import { showing, view, type Args, type Next } from '../engine/run';

/** Invites somebody of a partner to the record. */
export const openToPartner: TrialCommand = {
  for: 'related',
  listedFor: {},
  takesName: true,
  args: [],
  opens: ['openToPartner'],
  run: {
    partner: showing('trial'),
    customer: (attempt, trial, args) => {
      if (!isOwn(attempt, trial)) return view(attempt, 'ourTrial', { trial: trial.id });
      if (isFull(trial, attempt.given.now.toISOString()))
        return view(attempt, 'ourTrial', { trial: trial.id }, 'refusals.tooManyPeople');
      return opening('openToPartner')(attempt, trial, args);
    },
  },
};

/** Asks whether the record of a partner is of the same trial. */
export const joinRecord: TrialCommand = { for: 'related', args: ['to'], run: { partner: showing('trial'), customer: asking } };

/** Closes the own record in its favour. */
export const joined: TrialCommand = { for: 'related', args: ['to'], run: { partner: showing('trial'), customer: joining } };

/** Asks whether the record is to be closed to the partner; with `sure` it is. A code lets the partner in again. */
export const partnerShutOut: TrialCommand = {
  for: 'related',
  args: ['tenant', 'sure'],
  run: {
    partner: showing('trial'),
    customer: (attempt, trial, { tenant = '', sure }) => {
      const isMeant = isOwn(attempt, trial) && trial.partner?.tenantId === tenant;
      if (!isMeant) return view(attempt, 'ourTrial', { trial: trial.id }, 'refusals.nothingNew');
      if (sure !== 'yes') return view(attempt, 'shutOut', { trial: trial.id });
      note(attempt, trial, { code: 'partnerShutOut', tenant });
      return view(attempt, 'ourTrial', { trial: trial.id }, 'notes.partnerShutOut');
    },
  },
};

async function asking(attempt: Attempt, trial: Trial, { to }: Args): Promise<Next> {
  const other = await goingOn(attempt, trial, to);
  return other ? view(attempt, 'joinRecord', { trial: trial.id, to: other.id }) : view(attempt, 'ourTrial', { trial: trial.id });
}

async function joining(attempt: Attempt, trial: Trial, { to }: Args): Promise<Next> {
  const other = await goingOn(attempt, trial, to);
  if (!other) return view(attempt, 'ourTrial', { trial: trial.id });
  note(attempt, trial, { code: 'joined', to: { tenantId: other.partnerTenantId, trialId: other.id } });
  return view(attempt, 'ourTrial', { trial: other.id }, 'notes.recordsJoined');
}

/** A partner's record that is open to the caller as its customer, and may go on in place of the own one. */
async function goingOn(attempt: Attempt, trial: Trial, id = ''): Promise<Trial | undefined> {
  if (!isOwn(attempt, trial) || trial.joinedTo !== undefined) return undefined;
  const open = await attempt.given.world.trials.ofCustomer();
  const found = open.find((one) => one.id === id && !isOwn(attempt, one));
  const isOther = trial.partner !== undefined && found !== undefined && partnerOf(found) !== trial.partner.tenantId;
  return isOther ? undefined : found;
}

function isOwn({ given: { actor } }: Attempt, trial: Trial): boolean {
  return trial.keeper === 'customer' && isKeptBy(trial, actor.person.tenantId);
}
