/** The states of a trial and every way from one to another: one pure table. */

import { accessRules } from './rules/access-rules';
import { archiveRules } from './rules/archive-rules';
import { KEEPERS_ONLY, keepingRefusal, keepingRules } from './rules/keeping-rules';
import { reviewRules } from './rules/review-rules';
import type { Applied, EnvironmentConverted, RecordedChange, TrialExtended, TrialHanded, TrialReady } from './changes';
import type { Refusal } from './refusal';
import { countingClocks, environmentToConvert, extendableClocks, extended } from './clocks';
import { firstNoted } from './clock-ends';
import { creditRules } from './rules/credit-rules';
import { CodedError } from '../errors';
import { boundByDomain, correctionRules } from './rules/correction-rules';
import { invitationRules } from './rules/invitation-rules';
import { canBeHandedOver } from './rules/hand-over-standing';
import { handOverRules } from './rules/hand-over-rules';
import { activate, mayActivate, noteEnd, noteTerm } from './rules/term-rules';
import { purchaseDayOf } from './rules/purchase-rules';
import { reminderRules } from './rules/reminder-rules';
import type { Side } from '../people/actor';
import type { Risk } from '../people/risk';
import type { Later, Rule } from './rule';
import { isOnKeepersSide, sideOn } from './side-on';
import type { TrialState } from './terms';
import type { Trial } from './trial';

/** A rule looked up by a change's own code fits that change; the types can't say so. */
type AnyRule = Rule<Later['code']>;

const ALIVE: readonly TrialState[] = ['planned', 'running', 'expired'];
const ANY: readonly TrialState[] = ['planned', 'running', 'active', 'expired', 'abandoned', 'deleted'];

/** The transitions of a trial, all of them. */
const rules: { readonly [C in Later['code']]: Rule<C> } = {
  ready: { from: ['planned'], otherwise: 'notPlanned', risk: 'notes', apply: ready },
  extended: { from: ['running', 'active'], otherwise: 'notRunning', risk: 'notes', apply: extend },
  // Expired subscriptions can be bought for some time after their end (Microsoft 365: what happens when my subscription expires).
  activated: { from: [...ALIVE, 'active'], otherwise: 'alreadyPaid', risk: 'notes', apply: activate },
  termNoted: { from: ['active'], otherwise: 'notPaid', risk: 'notes', apply: noteTerm },
  endNoted: { from: ['running'], otherwise: 'notRunning', risk: 'notes', apply: noteEnd },
  converted: { from: ['active'], otherwise: 'notPaid', risk: 'notes', apply: convert },
  expired: { from: ['running'], otherwise: 'notRunning', risk: 'notes', apply: end },
  abandoned: { from: ALIVE, otherwise: 'alreadyEnded', risk: 'notes', apply: end },
  deleted: { from: [...ALIVE, 'abandoned', 'active'], otherwise: 'alreadyDeleted', risk: 'notes', apply: end },
  ...correctionRules,
  handed: { from: ANY, otherwise: 'nothingNew', risk: 'notes', apply: hand },
  ...creditRules,
  ...handOverRules,
  ...invitationRules,
  ...accessRules,
  ...reviewRules,
  ...keepingRules,
  ...reminderRules,
  ...archiveRules,
};

/**
 * Applies a change to the trial as it is now (`undefined`: no such trial). Pure. A change that only a later release knows is
 * ROW_FROM_NEWER_VERSION: nobody here can say what it would do.
 */
export function applyChange(trial: Trial | undefined, change: RecordedChange): Applied {
  if (change.code === 'created') return trial ? refused('alreadyRecorded') : { kind: 'applied', trial: change.trial };
  if (!Object.hasOwn(rules, change.code)) throw new CodedError('ROW_FROM_NEWER_VERSION', 'a change of a later release');
  if (!trial) return refused('notFound');
  const rule = rules[change.code] as AnyRule;
  const kept = keepingRefusal(trial, change, rule.personal === true);
  if (kept !== undefined) return refused(kept);
  if (!rule.from.includes(trial.state)) return refused(rule.otherwise);
  const after = rule.apply(trial, change);
  if (typeof after === 'string') return refused(after);
  return { kind: 'applied', trial: rule.personal === true ? after : { ...after, changedAt: change.at } };
}

/** How fresh the roster's word about whoever makes a change must be. */
export function riskOf({ code }: Pick<RecordedChange, 'code'>): Exclude<Risk, 'reads'> {
  return code === 'created' ? 'notes' : rules[code].risk;
}

const AFTER_REQUEST: readonly string[] = ['adminReplaced', 'transferWithdrawn'];

/** The changes that make sense for a trial as it stands, for the buttons on its card; on the customer's side, as far as that may make them. */
export function possibleChanges(trial: Trial, side: Side = 'partner'): readonly Later['code'][] {
  if (trial.joinedTo !== undefined) return [];
  const senseless: readonly string[] = [
    'joined',
    'partnerShutOut',
    ...notOf(side, trial),
    trial.archivedAt === undefined ? 'unarchived' : 'archived',
    ...(trial.credit === undefined || trial.credit.status === 'byOrder' ? ['creditSettled'] : []),
    ...(canBeHandedOver(trial) ? [] : Object.keys(handOverRules)),
    ...(trial.ownership?.stage === 'requested' ? [] : AFTER_REQUEST),
    ...(extendableClocks(trial).length === 0 ? ['extended'] : []),
    ...(environmentToConvert(trial) === undefined ? ['converted'] : []),
  ];
  return (Object.keys(rules) as Later['code'][]).filter(
    (code) => rules[code].from.includes(trial.state) && !senseless.includes(code),
  );
}

/** What only the side that keeps the record notes, and what this side said already. */
function notOf(side: Side, trial: Trial): readonly string[] {
  return [
    ...((trial.keeper ?? 'partner') === side ? [] : KEEPERS_ONLY),
    ...(mayActivate(trial, side) ? [] : ['activated']),
    ...(purchaseDayOf(trial, side) === undefined ? ['purchaseCorrected'] : []),
  ];
}

/** The changes that are made in a state at all, whatever else speaks against one. */
export function changesIn(state: TrialState): readonly Later['code'][] {
  return (Object.keys(rules) as Later['code'][]).filter((code) => rules[code].from.includes(state));
}

/** Why a change makes no sense for a trial as it stands: as the rules would refuse it. */
export function whyNot(trial: Trial, code: Later['code']): Refusal {
  const { from, otherwise } = rules[code];
  if (!from.includes(trial.state)) return otherwise;
  if (code === 'activated') return 'alreadyPaid';
  if (code === 'purchaseCorrected') return 'notPaid';
  if (code === 'creditSettled') return 'nothingFiled';
  if (code in handOverRules && !canBeHandedOver(trial)) return 'partnersTenant';
  if (AFTER_REQUEST.includes(code)) return 'notRequested';
  if (code === 'extended') return countingClocks(trial).length === 0 ? 'noSuchClock' : 'alreadyExtended';
  if (code === 'converted')
    return trial.clocks.some(({ convertedOn }) => convertedOn !== undefined) ? 'nothingNew' : 'noSuchClock';
  return 'nothingNew';
}

function ready(trial: Trial, change: TrialReady): Trial {
  const { domain, customerTenantId } = change;
  const customer = customerTenantId === undefined ? trial.customer : boundByDomain(trial, change);
  return {
    ...trial,
    state: 'running',
    startedOn: change.startedOn,
    clocks: change.clocks.map((clock) => firstNoted(clock, trial, sideOn(trial, change.by.tenantId) ?? 'partner', change.at)),
    customer: domain === undefined ? customer : { ...customer, domain },
    ...(change.environmentUrl === undefined ? {} : { environmentUrl: change.environmentUrl }),
    ...(change.subscriptionId === undefined ? {} : { subscriptionId: change.subscriptionId }),
  };
}

function extend(trial: Trial, change: TrialExtended): Trial | Refusal {
  if (trial.state === 'active' && environmentToConvert(trial) === undefined) return 'notRunning';
  const clock = countingClocks(trial).find(({ kind }) => kind === change.clock);
  if (!clock) return 'noSuchClock';
  const by = sideOn(trial, change.by.tenantId) ?? 'partner';
  const result = extended(clock, trial, { on: change.on, by, at: change.at });
  if (result.kind === 'bad') return result.reason;
  return { ...trial, clocks: trial.clocks.map((one) => (one === clock ? result.clock : one)) };
}

function convert(trial: Trial, { on }: EnvironmentConverted): Trial | Refusal {
  const ending = environmentToConvert(trial);
  if (ending === undefined)
    return trial.clocks.some(({ convertedOn }) => convertedOn !== undefined) ? 'nothingNew' : 'noSuchClock';
  return { ...trial, clocks: trial.clocks.map((one) => (one === ending ? { ...one, convertedOn: on } : one)) };
}

function end(trial: Trial, { code }: { readonly code: 'expired' | 'abandoned' | 'deleted' }): Trial {
  return { ...trial, state: code };
}

function hand(trial: Trial, { to }: TrialHanded): Trial | Refusal {
  const isNew = isOnKeepersSide(trial, to.tenantId) && to.personId !== trial.owner.personId;
  return isNew ? { ...trial, owner: to } : 'nothingNew';
}

function refused(refusal: Refusal): Applied {
  return { kind: 'refused', refusal };
}
