/** What happens to a trial itself: it begins, runs, is extended, bought, ended, corrected, handed to a colleague, used. */

import type { BuyingRoute, ClockKind, TrialKind } from '../../catalog/offers';
import type { PersonRef } from '../../people/person';
import type { CalendarDate } from '../../time/dates';
import type { TermIntent } from '../../catalog/paid-terms';
import type { SignUpIdentity } from '../../sign-up/identity';
import type { RecurringBilling, TrialClock } from '../terms';
import type { Trial } from '../trial';
import type { ChangeHead, Plain } from './change-head';

/** A trial is recorded for the first time. */
export interface TrialCreated extends ChangeHead {
  readonly code: 'created';
  readonly trial: Trial;
}

/** The sign-up is done: the trial runs, and its clocks are known. */
export interface TrialReady extends ChangeHead {
  readonly code: 'ready';
  readonly startedOn: CalendarDate;
  readonly clocks: readonly TrialClock[];
  readonly environmentUrl?: string;
  readonly subscriptionId?: string;
  readonly domain?: string;
  readonly customerTenantId?: string;
}

/** A clock was extended: 30 days from its original end, once per clock. */
export interface TrialExtended extends ChangeHead {
  readonly code: 'extended';
  readonly clock: ClockKind;
  /** The day it was extended on. */
  readonly on: CalendarDate;
}

/** The trial is a paid subscription now. */
export interface TrialActivated extends ChangeHead {
  readonly code: 'activated';
  readonly since: CalendarDate;
  readonly route: BuyingRoute;
  /** When its first term ends, whether that renews by itself, and what is wanted then; absent where it was not asked. */
  readonly endsOn?: CalendarDate;
  readonly zone?: string;
  readonly intent?: TermIntent;
  readonly recurring?: RecurringBilling;
}

/** When the paid term ends, and what is wanted then, was noted or noted anew. */
export interface TermChanged extends ChangeHead {
  readonly code: 'termNoted';
  readonly endsOn?: CalendarDate;
  readonly zone: string;
  readonly intent: TermIntent;
  readonly recurring: RecurringBilling;
}

/** The end of a trial was read off the admin center, or has changed there. */
export interface EndNoted extends ChangeHead {
  readonly code: 'endNoted';
  readonly clocks: readonly TrialClock[];
}

/** The environment of a paid trial was converted to production: it does not end any more. */
export interface EnvironmentConverted extends ChangeHead {
  readonly code: 'converted';
  readonly on: CalendarDate;
}

/** The trial came to an end without being bought: it ran out, was given up, or was deleted. */
export type TrialEnded = Plain<'expired'> | Plain<'abandoned'> | Plain<'deleted'>;

/** The first day was noted wrongly; ends that were computed from it move along. */
export interface StartCorrected extends ChangeHead {
  readonly code: 'startCorrected';
  readonly startedOn: CalendarDate;
}

/** The customer's domain was noted wrongly, and with it perhaps the tenant. */
export interface DomainCorrected extends ChangeHead {
  readonly code: 'domainCorrected';
  readonly domain: string;
  readonly customerTenantId?: string;
}

/** The customer's company was noted under a wrong name, or is called otherwise since. */
export interface CompanyCorrected extends ChangeHead {
  readonly code: 'companyCorrected';
  readonly company: string;
  /** The name it had. */
  readonly before: string;
}

/** Whom to reach at the customer is somebody else, or was noted wrongly: another row, so that who it was stays in the timeline. */
export interface ContactCorrected extends ChangeHead {
  readonly code: 'contactCorrected';
  readonly contact: PersonRef;
  /** The id of the row it was. */
  readonly before: string;
  readonly registrationNumber?: string;
}

/** Since when it is paid, or how it was bought, was noted wrongly: each side corrects its own word. */
export interface PurchaseCorrected extends ChangeHead {
  readonly code: 'purchaseCorrected';
  readonly since: CalendarDate;
  readonly route: BuyingRoute;
  /** The day that was noted. */
  readonly before: CalendarDate;
}

/** Another product is tried, or another kind of trial. Ends that were worked out are worked out anew. */
export interface ProductCorrected extends ChangeHead {
  readonly code: 'productCorrected';
  readonly product: string;
  readonly kind: TrialKind;
  readonly before: string;
  readonly kindBefore: TrialKind;
}

/** Another account signed up, or signs up, and with it the trial may live somewhere else. */
export interface AccountCorrected extends ChangeHead {
  readonly code: 'accountCorrected';
  readonly account: PersonRef;
  readonly identity: SignUpIdentity;
  /** The id of the row it was; absent where none was known. */
  readonly before?: string;
}

/** Somebody else of the partner looks after the trial from now on. */
export interface TrialHanded extends ChangeHead {
  readonly code: 'handed';
  readonly to: PersonRef;
}

/** The trial leaves the lists, or comes back to them. */
export type TrialArchived = Plain<'archived'> | Plain<'unarchived'>;

/** The trial was used: an idle one would end early. */
export interface UseNoted extends ChangeHead {
  readonly code: 'useNoted';
  readonly on: CalendarDate;
}

/** A customer's own record goes on as a partner's of the same trial: it is closed, and stays to be read. */
export interface RecordJoined extends ChangeHead {
  readonly code: 'joined';
  readonly to: { readonly tenantId: string; readonly trialId: string };
}

/** A customer closes its own record to the partner it was open to. */
export interface PartnerShutOut extends ChangeHead {
  readonly code: 'partnerShutOut';
  /** The partner's tenant when this was decided. */
  readonly tenant: string;
}

/** Every change of the trial itself. */
export type TrialChange =
  | TrialCreated
  | TrialReady
  | TrialExtended
  | TrialActivated
  | TermChanged
  | EndNoted
  | EnvironmentConverted
  | TrialEnded
  | StartCorrected
  | DomainCorrected
  | CompanyCorrected
  | ContactCorrected
  | ProductCorrected
  | PurchaseCorrected
  | AccountCorrected
  | TrialHanded
  | TrialArchived
  | RecordJoined
  | PartnerShutOut
  | UseNoted;
