/** What only those may do who keep a record, and how a customer's own record goes on as a partner's. */

import { isSame, type PersonRef } from '../../people/person';
import type { PartnerShutOut, RecordJoined } from '../changes';
import type { Refusal } from '../refusal';
import type { Later, Rule } from '../rule';
import { isKeptBy, isOnKeepersSide, sideOn } from '../side-on';
import type { TrialState } from '../terms';
import type { Trial } from '../trial';
import { peopleOfCustomer } from './customer-people';

const ANY: readonly TrialState[] = ['planned', 'running', 'active', 'expired', 'abandoned', 'deleted'];

/** What is about the record rather than the trial, or can't be undone: the other side doesn't do it. */
export const KEEPERS_ONLY: readonly Later['code'][] = [
  ...(['archived', 'unarchived', 'deleted', 'abandoned', 'handed', 'domainCorrected', 'bindingUndone', 'askerAnswered'] as const),
  ...(['invitationRenewed', 'invitationUndone', 'joined', 'partnerShutOut'] as const),
  ...(['companyCorrected', 'contactCorrected', 'productCorrected', 'accountCorrected'] as const),
];

/** How a record of a customer's own goes on. */
export const keepingRules: { readonly [C in 'joined' | 'partnerShutOut']: Rule<C> } = {
  joined: { from: ANY, otherwise: 'nothingNew', risk: 'high', apply: join },
  partnerShutOut: { from: ANY, otherwise: 'nothingNew', risk: 'high', apply: shutOut },
};

/** Why this change is not to be made of this record by this person, whatever state the trial is in. A closed record takes nothing. */
export function keepingRefusal(trial: Trial, { code, by }: Pick<Later, 'code' | 'by'>, isPersonal: boolean): Refusal | undefined {
  if (trial.joinedTo !== undefined && !isPersonal) return 'joined';
  if (!KEEPERS_ONLY.includes(code)) return undefined;
  return sideOn(trial, by.tenantId) !== undefined && !isOnKeepersSide(trial, by.tenantId) ? 'notForYou' : undefined;
}

/** Only somebody of the customer who is on it closes it; a partner that came to it has to be the one it goes on with. */
function join(trial: Trial, { to, by, at }: RecordJoined): Trial | Refusal {
  if (!isOwners(trial, by) || isKeptBy(trial, to.tenantId)) return 'notForYou';
  if (trial.partner !== undefined && trial.partner.tenantId !== to.tenantId) return 'boundToOthers';
  return { ...trial, joinedTo: { ...to, by, at } };
}

/** The partner sees it no more, and no code that was sent to one opens it; what its people noted stays. */
function shutOut(trial: Trial, { tenant, by }: PartnerShutOut): Trial | Refusal {
  const { partner, ...rest } = trial;
  if (!isOwners(trial, by)) return 'notForYou';
  if (partner?.tenantId !== tenant) return 'nothingNew';
  const invitations = trial.invitations?.map((one) =>
    one.as === 'partner' && one.state === 'open' ? { ...one, state: 'revoked' as const } : one,
  );
  return { ...rest, ...(invitations === undefined ? {} : { invitations }) };
}

/** Whether somebody is on a record that the customer keeps. */
function isOwners(trial: Trial, by: PersonRef): boolean {
  return trial.keeper === 'customer' && peopleOfCustomer(trial).some((one) => isSame(one, by));
}
