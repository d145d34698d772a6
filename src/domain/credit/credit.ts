/** Partner of record: which mechanism gives the credit, by how the customer buys and whether it is paid. */

import { refTo, type FactRef } from '../catalog/facts/fact-ref';
import type { FactId } from '../catalog/facts/facts';
import type { BuyingRoute } from '../catalog/offers';
import type { ClaimActivity, ClaimRefusal } from './claim';
import type { PersonRef } from '../people/person';
import type { CalendarDate, Instant } from '../time/dates';

/** How a partner is credited today (Partner Center: submit a CPOR claim; link a partner ID). `cspOrder`: the order carries it. `pal`: usage, linked by a user. */
export type CreditRoute = 'cpor' | 'cspOrder' | 'pal';

/** A partner company as it is found or typed. */
export interface PartnerCompany {
  readonly name: string;
  /**
   * PartnerID of a location, never the global one: incentives, CSP and PAL count locations (Partner Center: manage locations). Empty
   * where a customer named the company and didn't know it.
   */
  readonly partnerId: string;
  readonly city?: string;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
  /** E.164. */
  readonly phone?: string;
  /** The 10-digit number of the old programme; a search key only. */
  readonly mbsNumber?: string;
}

/** Where a designation stands. `planned`: filed when the trial is paid. `byOrder`: nothing to file, the order does it. */
export type CreditStatus = 'planned' | 'waiting' | 'associated' | 'declined' | 'byOrder';

/** The designation of a trial's partner of record. */
export interface Credit {
  readonly partner: PartnerCompany;
  readonly route: CreditRoute;
  readonly productLine: string;
  /** Which of the customer's subscriptions or organizations, where somebody said so: an id or a name. */
  readonly organization?: string;
  readonly status: CreditStatus;
  readonly claim?: string;
  /** What a claim was filed as, where somebody said so. */
  readonly activity?: ClaimActivity;
  /** Why Microsoft refused the claim that was to be filed; it is planned anew. */
  readonly refused?: ClaimRefusal;
  readonly by: PersonRef;
  readonly at: Instant;
  readonly decidedOn?: CalendarDate;
  /** The rule the way was chosen by. */
  readonly fact?: FactRef;
}

/** How a designation stands for a reader: a planned one can be filed as soon as the trial is paid; one that Microsoft refused, anew. */
export function creditStanding({ status, refused }: Credit, isPaid: boolean): CreditStatus | 'toFile' | 'refused' {
  if (status === 'planned' && refused !== undefined) return 'refused';
  return status === 'planned' && isPaid ? 'toFile' : status;
}

/** The mechanism for a customer, whether it can be filed now, and those that don't fit, with the reason as a code. */
export interface CreditAdvice {
  readonly route: CreditRoute;
  readonly status: 'now' | 'planned' | 'byOrder';
  /** What gives credit beside it: usage of the product, by a user's link. */
  readonly also: readonly 'pal'[];
  readonly notThese: readonly { readonly route: CreditRoute | 'dpor'; readonly because: 'csp' | 'notPaid' | 'azureOnly' }[];
}

/** Products whose usage counts for the partner whose user is linked (Azure: link a partner ID for Power Platform and Customer Insights). */
const USAGE_CREDITED: readonly string[] = ['customerInsights'];

/** What is designated: the old pages call it the product line. */
export const PRODUCT_LINE = 'Dynamics 365';

/**
 * What fits how the customer buys. CPOR is for paid subscriptions that were not bought through CSP, and so waits for activation
 * while a trial runs; a CSP order carries its credit; DPOR is for Azure under an Enterprise Agreement (Partner Center: submit a CPOR claim; Digital partner of record).
 */
export function creditAdvice(buying: BuyingRoute, paid: boolean, product = ''): CreditAdvice {
  const also = USAGE_CREDITED.includes(product) ? (['pal'] as const) : [];
  const dpor = { route: 'dpor', because: 'azureOnly' } as const;
  if (buying === 'cspUs' || buying === 'cspOther') {
    return { route: 'cspOrder', status: 'byOrder', also, notThese: [{ route: 'cpor', because: 'csp' }, dpor] };
  }
  return { route: 'cpor', status: paid ? 'now' : 'planned', also, notThese: [dpor] };
}

const WHY: Readonly<Record<CreditRoute, FactId>> = { cpor: 'cpor.who', cspOrder: 'csp.record', pal: 'pal.what' };

/** The fact by which a way of being credited is chosen. */
export function routeFact(route: CreditRoute): FactRef {
  return refTo(WHY[route]);
}

/** Longer numbers are no identifiers. */
const LONGEST_ID = 20;

/** A PartnerID as it is typed: a number. How long it is is not published, so a lookup decides later. */
export function readPartnerId(text: string): string | undefined {
  if (text.length > 2 * LONGEST_ID) return undefined;
  const digits = text.replace(/[\s-]/g, '');
  return /^\d+$/.test(digits) && digits.length <= LONGEST_ID ? digits : undefined;
}

/** Whether a PartnerID (as `readPartnerId` gives it) has the usual 4 to 9 digits; another one is asked about. */
export function isUsualPartnerId(partnerId: string): boolean {
  return /^\d{4,9}$/.test(partnerId);
}
