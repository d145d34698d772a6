/** The record of one trial: what is known of it, who is named on it, and its clocks. Data only; the rules are in `changes.ts`. */

import type { BuyingRoute, Channel, TrialKind } from '../catalog/offers';
import type { Credit } from '../credit/credit';
import type { SignUpIdentity } from '../sign-up/identity';
import type { Invitation, Proof } from '../invitation/invitation';
import type { HandOver } from '../hand-over/hand-over';
import type { Paid, RecurringBilling, StartKind, TermNoted, TrialClock, TrialState } from './terms';
import type { PersonRef } from '../people/person';
import type { ReminderLog } from '../reminders/reminder-log';
import type { AccessReview } from '../access/access-review';
import type { Removal } from '../access/removal-record';
import type { CalendarDate, Instant } from '../time/dates';

/** The customer's company as the trial knows it. */
export interface Customer {
  readonly company: string;
  readonly domain?: string;
  readonly tenantId?: string;
  /** How it came to be bound to that tenant, by whom and when; absent in what was recorded before this was kept. */
  readonly boundBy?: { readonly how: Exclude<Proof, 'bound'>; readonly by: PersonRef; readonly at: Instant };
  /** ISO 3166-1 alpha-2. Can never be changed after sign-up. */
  readonly country: string;
  readonly registrationNumber?: string;
}

/** A partner whom a customer opened its own record to. */
export interface JoinedPartner {
  readonly tenantId: string;
  /** Those of its people who came by a code of the customer's, the first of them first. */
  readonly people: readonly PersonRef[];
}

/** A trial with what belongs to each person on it. `partnerTenantId` is the tenant that keeps the record, and the partition it lives in. */
export interface Trial {
  /** As it was made; the storage writes its own. */
  readonly v: 2 | 3 | 4;
  readonly id: string;
  readonly partnerTenantId: string;
  /** The other tenants of its partner, as they are joined when it is read: their people are on the partner's side as well. Never stored. */
  readonly alsoPartner?: readonly string[];
  /** Who keeps the record; absent: the partner. Whoever compares tenants asks `side-on.ts`. */
  readonly keeper?: 'partner' | 'customer';
  /** Whom a customer that keeps its record opened it to. */
  readonly partner?: JoinedPartner;
  /** A partner's record of the same trial, which goes on instead: this one is closed, and stays to be read. */
  readonly joinedTo?: { readonly tenantId: string; readonly trialId: string; readonly by: PersonRef; readonly at: Instant };
  readonly state: TrialState;
  readonly start: StartKind;
  readonly customer: Customer;
  readonly contact: PersonRef;
  readonly identity: SignUpIdentity;
  /** The account that signs up; its address is in the person's row. */
  readonly signUpAccount?: PersonRef;
  readonly product: string;
  readonly kind: TrialKind;
  /** What it was begun through; absent where that is the web, or was not kept. */
  readonly channel?: Channel;
  readonly buying: BuyingRoute;
  readonly recurringBilling: RecurringBilling;
  /** Who accepted the terms on the customer's behalf, and when; absent where nobody had to. */
  readonly terms?: { readonly by: PersonRef; readonly at: Instant };
  readonly owner: PersonRef;
  /** Who recorded it; absent in what an older release recorded. */
  readonly preparedBy?: PersonRef;
  readonly startedOn?: CalendarDate;
  readonly environmentUrl?: string;
  readonly subscriptionId?: string;
  readonly clocks: readonly TrialClock[];
  /** When it became a paid subscription, and how it was bought. */
  readonly paid?: Paid;
  /** The paid term it is in, as far as it is known. */
  readonly term?: TermNoted;
  /** The hand-over to the customer's own admin, as far as it is. */
  readonly ownership?: HandOver;
  /** The partner of record, as far as it is. */
  readonly credit?: Credit;
  /** People of the customer who may see this record, because they redeemed an invitation. */
  readonly people?: readonly PersonRef[];
  readonly invitations?: readonly Invitation[];
  /** The removal of the partner's access that was asked for last. */
  readonly removal?: Removal;
  /** What the customer said last of whether the partner's access is still needed. */
  readonly review?: AccessReview;
  /** When somebody last said that the trial is used: some trials end early when they are idle. */
  readonly lastUsedOn?: CalendarDate;
  /** What belongs to one person each: always all of it, though each is a row of its own. */
  readonly logs?: readonly ReminderLog[];
  /** It holds what this release doesn't know: it can be shown, but nothing is recorded of it or told by it here. Never stored. */
  readonly beyond?: true;
  /** Out of the lists, kept all the same. */
  readonly archivedAt?: Instant;
  readonly createdAt: Instant;
  readonly changedAt: Instant;
}
