/**
 * The shapes of the record's rows, checked whenever one is read or written. Fields nobody knows here stay; codes nobody knows here are
 * read, and what is done about them stands where they are used.
 */

import { z } from 'zod';
import { NOTICE_CODES, type Notice } from '../domain/watch/notices';
import { REMOVAL_SCOPES, REMOVAL_TASKS } from '../domain/access/removal';
import type { ReminderLog } from '../domain/reminders/reminder-log';
import type { Person } from '../domain/people/person';
import type { TimelineEntry } from '../domain/record/timeline';
import type { Trial } from '../domain/record/trial';

const text = z.string();
const some = z.string().min(1);
const instant = z.iso.datetime();
const day = z.iso.date();
const personRef = z.looseObject({ tenantId: some, personId: some });
const confirmation = z.looseObject({ by: personRef, at: instant });
const instants = z.record(z.string(), instant);

/** What a value may be that is one of some codes. */
type Codes = <V extends string>(values: readonly V[]) => z.ZodType<V>;

/** Only those this release knows. */
function known<V extends string>(values: readonly V[]): z.ZodType<V> {
  return z.custom<V>((value) => values.some((one) => one === value));
}

/** Any code, of another release too. */
function any<V extends string>(_values: readonly V[]): z.ZodType<V> {
  return z.custom<V>((value) => typeof value === 'string' && value !== '');
}

/** The kinds of clocks. One of another kind is left out when a trial is read, and stands in its row all the same. */
export const CLOCK_KINDS = ['environment', 'subscription'] as const;
/** What somebody can be invited as, and how an invitation stands; one with other codes is left out in the same way. */
export const INVITED_AS = ['admin', 'colleague'] as const;
export const INVITATION_STATES = ['open', 'redeemed', 'revoked'] as const;

/** How a trial came to be bound; a way nobody knows here is shown as such. */
const BOUND_BY = ['trialDomain', 'invitedDomain', 'signInName', 'inviter'] as const;

const customer = z.looseObject({
  company: text,
  domain: text.exactOptional(),
  tenantId: text.exactOptional(),
  boundBy: z.looseObject({ how: any(BOUND_BY), by: personRef, at: instant }).exactOptional(),
  country: text,
  registrationNumber: text.exactOptional(),
});

const partnerCompany = z.looseObject({
  name: some,
  // Empty where a customer didn't know it.
  partnerId: text,
  city: text.exactOptional(),
  country: text.exactOptional(),
  phone: text.exactOptional(),
  mbsNumber: text.exactOptional(),
});

const lines = z.looseObject({
  systemAdmin: confirmation.exactOptional(),
  signedIn: confirmation.exactOptional(),
  billingAdmin: confirmation.exactOptional(),
  twoPeople: confirmation.exactOptional(),
  signUpKnown: confirmation.exactOptional(),
  payment: confirmation.exactOptional(),
});

const attestations = z.discriminatedUnion('kind', [
  z.looseObject({ kind: z.literal('admin'), by: personRef, at: instant }),
  z.looseObject({ kind: z.literal('seen'), by: personRef, at: instant }),
  z.looseObject({ kind: z.literal('partners'), seenBy: personRef, confirmedBy: personRef, at: instant }),
]);
const attestationOf = (code: Codes) =>
  code === known
    ? attestations
    : z.custom<z.infer<typeof attestations>>((value) => z.looseObject({ kind: some }).safeParse(value).success);

const creditOf = (code: Codes) =>
  z.looseObject({
    partner: partnerCompany,
    route: code(['cpor', 'cspOrder', 'pal']),
    productLine: text,
    organization: text.exactOptional(),
    status: code(['planned', 'waiting', 'associated', 'declined', 'byOrder']),
    claim: text.exactOptional(),
    by: personRef,
    at: instant,
    decidedOn: day.exactOptional(),
  });

const ownershipOf = (code: Codes) =>
  z.looseObject({
    stage: code(['named', 'requested', 'completed', 'notNeeded']),
    admin: personRef.exactOptional(),
    namedAt: instant.exactOptional(),
    account: text.exactOptional(),
    lines,
    attestation: attestationOf(code).exactOptional(),
    requestedAt: instant.exactOptional(),
    completedAt: instant.exactOptional(),
  });

const clockOf = (code: Codes) =>
  z.looseObject({
    kind: known(CLOCK_KINDS),
    endsOn: day,
    zone: some,
    source: code(['computed', 'person', 'api']),
    extendedOn: day.exactOptional(),
    convertedOn: day.exactOptional(),
  });

const asker = personRef.extend({
  at: instant,
  because: any(['otherTenant', 'unproven', 'unchecked']),
  domain: some.exactOptional(),
  answer: z.looseObject({ is: known(['yes', 'no']), by: personRef, at: instant }).exactOptional(),
});

const invitation = z.looseObject({
  id: some,
  invited: personRef,
  for: z.looseObject({ domain: some.exactOptional(), tenantId: some.exactOptional() }).exactOptional(),
  as: known(INVITED_AS),
  by: personRef,
  at: instant,
  expiresAt: instant,
  state: known(INVITATION_STATES),
  redeemed: confirmation.extend({ proof: any(['bound', ...BOUND_BY]).exactOptional() }).exactOptional(),
  askers: z.array(asker).exactOptional(),
});

/** A task nobody knows here is counted, so that no removal is complete without it; nobody can settle it here. */
const taskOf = (code: Codes) =>
  z.looseObject({
    task: any(REMOVAL_TASKS),
    hand: code(['customer', 'partner']),
    settled: confirmation.extend({ outcome: code(['done', 'notNeeded']) }).exactOptional(),
  });

const removalOf = (code: Codes) =>
  z.looseObject({
    id: some,
    scope: code(REMOVAL_SCOPES),
    requestedBy: personRef,
    requestedAt: instant,
    tasks: z.array(taskOf(code)),
    completedAt: instant.exactOptional(),
  });

/**
 * The version of a trial's row. Version 1 had no people, invitations, removal or reminders; up to version 2, of release 0.1.0, everybody's
 * reminders stood inside, and what a release didn't know was dropped.
 */
export const TRIAL_VERSION = 3 as const;

const trialOf = (code: Codes): z.ZodType<Trial> =>
  z.looseObject({
    v: z.custom<Trial['v']>((v) => typeof v === 'number'),
    id: some,
    partnerTenantId: some,
    state: code(['planned', 'running', 'active', 'expired', 'abandoned', 'deleted']),
    start: code(['new', 'customer', 'running', 'paid']),
    customer,
    contact: personRef,
    identity: code(['customer', 'partner', 'handOver']),
    signUpAccount: personRef.exactOptional(),
    product: text,
    kind: code(['standard', 'subscription']),
    buying: code(['cspUs', 'cspOther', 'web', 'enterprise', 'unknown']),
    recurringBilling: code(['on', 'off', 'unknown']),
    terms: confirmation.exactOptional(),
    owner: personRef,
    startedOn: day.exactOptional(),
    environmentUrl: text.exactOptional(),
    subscriptionId: text.exactOptional(),
    clocks: z.array(clockOf(code)),
    paid: z.looseObject({ since: day, route: code(['cspUs', 'cspOther', 'web', 'enterprise', 'unknown']) }).exactOptional(),
    ownership: ownershipOf(code).exactOptional(),
    credit: creditOf(code).exactOptional(),
    people: z.array(personRef).exactOptional(),
    invitations: z.array(invitation).exactOptional(),
    removal: removalOf(code).exactOptional(),
    lastUsedOn: day.exactOptional(),
    archivedAt: instant.exactOptional(),
    createdAt: instant,
    changedAt: instant,
  });

/** A trial as this release may write it: every code in it is known here. */
export const trialSchema = trialOf(known);
/** A trial as this release can show it. */
export const shownTrialSchema = trialOf(any);

/** What belongs to one person on a trial, as it must look in a row. A key of a reminder of another release is a text like any other. */
export const logSchema: z.ZodType<ReminderLog> = z.looseObject({
  personId: some,
  tenantId: some.exactOptional(),
  sent: instants,
  snoozed: instants,
  done: z.array(some),
  uncertain: z.array(z.looseObject({ kind: any(['reminder', 'notice']), id: some, since: instant })).exactOptional(),
  stopped: z.literal(true).exactOptional(),
  unreached: z.literal(true).exactOptional(),
  next: instant.exactOptional(),
});

/** A timeline entry as it must look in a row; it is written once. */
export const entrySchema: z.ZodType<TimelineEntry> = z.looseObject({
  v: z.custom<1>((v) => typeof v === 'number'),
  id: some,
  at: instant,
  by: personRef,
  code: some,
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});

/** A notice as it must look in a row; it is written once. One of another code is for a release that knows it. */
export const noticeSchema: z.ZodType<Notice> = z.looseObject({
  v: z.literal(1),
  id: some,
  partnerTenantId: some,
  trialId: some,
  to: personRef,
  by: personRef,
  at: instant,
  code: known(NOTICE_CODES),
  params: z.record(z.string(), z.string()),
});

/** A person as they must look in a row. */
export const personSchema: z.ZodType<Person> = personRef.extend({
  v: z.custom<1>((v) => typeof v === 'number'),
  name: text,
  email: text.exactOptional(),
  phone: text.exactOptional(),
  account: z.literal(true).exactOptional(),
});
