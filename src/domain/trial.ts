/** The record of one trial: what is known of it, who is named on it, and its clocks. Data only; the rules are in `changes.ts`. */

import type { Credit } from './credit';
import type { Invitation, Proof } from './invitation';
import type { Ownership } from './ownership';
import type { ReminderLog } from './reminder-log';
import type { Removal } from './removal-record';

/** A person anywhere in the house: the tenant and the object id there. For a contact without a known account, a random id. */
export interface PersonRef {
  readonly tenantId: string;
  readonly personId: string;
}

/** The one row that holds a person's name and addresses; everything else points here. */
export interface Person extends PersonRef {
  readonly v: 1;
  readonly name: string;
  readonly email?: string;
  /** E.164. */
  readonly phone?: string;
  /** The roster knows this person as one of the tenant; nobody who was only named by somebody else has this. */
  readonly account?: true;
}

/** A day in a calendar, `YYYY-MM-DD`, without a time or a zone. */
export type CalendarDate = string;

/** An instant in UTC, as `Date.toISOString()` writes it. */
export type Instant = string;

/** How the trial came to be recorded. */
export type StartKind = 'new' | 'customer' | 'running' | 'paid';

/** Standard trial environment, or a trial that lives as long as its trial subscription (Power Platform: trial environments). */
export type TrialKind = 'standard' | 'subscription';

/** What ends: the environment or the subscription. */
export type ClockKind = 'environment' | 'subscription';

/** Who said when a clock ends. */
export type ClockSource = 'computed' | 'person' | 'api';

/** One clock of a trial. The end is a day in a zone: what the admin centre shows. */
export interface TrialClock {
  readonly kind: ClockKind;
  readonly endsOn: CalendarDate;
  /** IANA zone name. */
  readonly zone: string;
  readonly source: ClockSource;
  readonly extendedOn?: CalendarDate;
}

/** Where a trial stands. `planned`: recorded, its sign-up not yet reported done. */
export type TrialState = 'planned' | 'running' | 'active' | 'expired' | 'abandoned' | 'deleted';

/** Whose work account signs up. `handOver`: one that the customer takes over by resetting password, MFA and recovery itself. */
export type SignUpIdentity = 'customer' | 'partner' | 'handOver';

/** How the customer will buy, or bought. */
export type BuyingRoute = 'cspUs' | 'cspOther' | 'web' | 'enterprise' | 'unknown';

/** Whether a trial turns into a bill by itself. */
export type RecurringBilling = 'on' | 'off' | 'unknown';

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

/** The next reminder that is due for one person about a trial. */
export interface AgendaEntry {
  readonly to: PersonRef;
  readonly at: Instant;
}

/** A trial with what belongs to each person on it. `partnerTenantId` is also the partition it lives in. */
export interface Trial {
  /** As it was made; the storage writes its own. */
  readonly v: 2 | 3;
  readonly id: string;
  readonly partnerTenantId: string;
  readonly state: TrialState;
  readonly start: StartKind;
  readonly customer: Customer;
  readonly contact: PersonRef;
  readonly identity: SignUpIdentity;
  /** The account that signs up; its address is in the person's row. */
  readonly signUpAccount?: PersonRef;
  readonly product: string;
  readonly kind: TrialKind;
  readonly buying: BuyingRoute;
  readonly recurringBilling: RecurringBilling;
  /** Who accepted the terms on the customer's behalf, and when; absent where nobody had to. */
  readonly terms?: { readonly by: PersonRef; readonly at: Instant };
  readonly owner: PersonRef;
  readonly startedOn?: CalendarDate;
  readonly environmentUrl?: string;
  readonly subscriptionId?: string;
  readonly clocks: readonly TrialClock[];
  /** When it became a paid subscription, and how it was bought. */
  readonly paid?: { readonly since: CalendarDate; readonly route: BuyingRoute };
  /** The hand-over to the customer's own admin, as far as it is. */
  readonly ownership?: Ownership;
  /** The partner of record, as far as it is. */
  readonly credit?: Credit;
  /** People of the customer who may see this record, because they redeemed an invitation. */
  readonly people?: readonly PersonRef[];
  readonly invitations?: readonly Invitation[];
  /** The removal of the partner's access that was asked for last. */
  readonly removal?: Removal;
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

/** One line of a trial's timeline: a code and parameters, never a sentence, for each reader has a language. */
export interface TimelineEntry {
  readonly v: 1;
  readonly id: string;
  readonly at: Instant;
  readonly by: PersonRef;
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}
