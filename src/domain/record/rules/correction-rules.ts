/** The transitions of what was recorded wrongly. */

import { daysBetween } from '../../time/calendar';
import type {
  AccountCorrected,
  CompanyCorrected,
  ContactCorrected,
  DomainCorrected,
  ProductCorrected,
  StartCorrected,
} from '../changes';
import { startMoved } from '../clock-ends';
import { clocksAnew } from '../clocks-anew';
import type { Refusal } from '../refusal';
import type { Rule } from '../rule';
import type { TrialState } from '../terms';
import type { Customer, Trial } from '../trial';
import { peopleOfCustomer } from './customer-people';
import { correctPurchase } from './purchase-rules';

const ANY: readonly TrialState[] = ['planned', 'running', 'active', 'expired', 'abandoned', 'deleted'];

type Code =
  | 'startCorrected'
  | 'domainCorrected'
  | 'companyCorrected'
  | 'contactCorrected'
  | 'productCorrected'
  | 'accountCorrected'
  | 'purchaseCorrected';

const OPEN: readonly TrialState[] = ['planned', 'running', 'active', 'expired'];

/** What may be corrected of a trial. */
export const correctionRules: { readonly [C in Code]: Rule<C> } = {
  startCorrected: { from: ['running', 'active', 'expired'], otherwise: 'notStarted', risk: 'notes', apply: correctStart },
  domainCorrected: { from: ANY, otherwise: 'nothingNew', risk: 'notes', apply: correctDomain },
  companyCorrected: { from: ANY, otherwise: 'nothingNew', risk: 'notes', apply: correctCompany },
  contactCorrected: { from: ANY, otherwise: 'nothingNew', risk: 'notes', apply: correctContact },
  productCorrected: { from: OPEN, otherwise: 'alreadyEnded', risk: 'notes', apply: correctProduct },
  accountCorrected: { from: ANY, otherwise: 'nothingNew', risk: 'notes', apply: correctAccount },
  purchaseCorrected: { from: ['active'], otherwise: 'notPaid', risk: 'notes', apply: correctPurchase },
};

function correctStart(trial: Trial, { startedOn }: StartCorrected): Trial | Refusal {
  const before = trial.startedOn;
  if (before === startedOn) return 'nothingNew';
  const moved = before === undefined ? 0 : daysBetween(before, startedOn);
  return { ...trial, startedOn, clocks: trial.clocks.map((clock) => startMoved(clock, trial, moved)) };
}

function correctDomain(trial: Trial, change: DomainCorrected): Trial | Refusal {
  if (trial.customer.domain === change.domain) return 'nothingNew';
  return { ...trial, customer: { ...boundByDomain(trial, change), domain: change.domain } };
}

/** The customer with the tenant that discovery names for the trial's domain. Whoever was let in by better proof stays: only undoing a binding sends people away. */
export function boundByDomain(
  trial: Trial,
  { customerTenantId, by, at }: Pick<DomainCorrected, 'customerTenantId' | 'by' | 'at'>,
): Customer {
  const { tenantId: before, boundBy, ...company } = trial.customer;
  if (peopleOfCustomer(trial).length > 0) return trial.customer;
  if (customerTenantId === undefined) return company;
  const same = customerTenantId === before && boundBy !== undefined;
  return { ...company, tenantId: customerTenantId, boundBy: same ? boundBy : ({ how: 'trialDomain', by, at } as const) };
}

function correctCompany(trial: Trial, { company }: CompanyCorrected): Trial | Refusal {
  return trial.customer.company === company ? 'nothingNew' : { ...trial, customer: { ...trial.customer, company } };
}

function correctContact(trial: Trial, { contact, registrationNumber: registration }: ContactCorrected): Trial {
  const customer = registration === undefined ? trial.customer : { ...trial.customer, registrationNumber: registration };
  return { ...trial, customer, contact };
}

function correctProduct(trial: Trial, { product, kind, at }: ProductCorrected): Trial | Refusal {
  if (trial.product === product && trial.kind === kind) return 'nothingNew';
  const corrected = { ...trial, product, kind };
  return { ...corrected, clocks: clocksAnew(corrected, at) };
}

function correctAccount(trial: Trial, { account, identity }: AccountCorrected): Trial {
  return { ...trial, signUpAccount: account, identity };
}
