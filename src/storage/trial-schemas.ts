/** The shapes of the record's rows, checked whenever one is read or written. */

import { z } from 'zod';
import { NOTICE_CODES, type Notice } from '../domain/notices';
import { REMOVAL_SCOPES, REMOVAL_TASKS } from '../domain/removal';
import type { Person, TimelineEntry, Trial } from '../domain/trial';

const text = z.string();
const some = z.string().min(1);
const instant = z.iso.datetime();
const day = z.iso.date();
const personRef = z.object({ tenantId: some, personId: some });

const customer = z.object({
  company: text,
  domain: text.exactOptional(),
  tenantId: text.exactOptional(),
  country: text,
  registrationNumber: text.exactOptional(),
});

const buying = z.enum(['cspUs', 'cspOther', 'web', 'enterprise', 'unknown']);

const clock = z.object({
  kind: z.enum(['environment', 'subscription']),
  endsOn: day,
  zone: some,
  source: z.enum(['computed', 'person', 'api']),
  extendedOn: day.exactOptional(),
});

const partnerCompany = z.object({
  name: some,
  // Empty where a customer didn't know it.
  partnerId: text,
  city: text.exactOptional(),
  country: text.exactOptional(),
  phone: text.exactOptional(),
  mbsNumber: text.exactOptional(),
});

const credit = z.object({
  partner: partnerCompany,
  route: z.enum(['cpor', 'cspOrder', 'pal']),
  productLine: text,
  organization: text.exactOptional(),
  status: z.enum(['planned', 'waiting', 'associated', 'declined', 'byOrder']),
  claim: text.exactOptional(),
  by: personRef,
  at: instant,
  decidedOn: day.exactOptional(),
});

const confirmation = z.object({ by: personRef, at: instant });

const ownership = z.object({
  stage: z.enum(['named', 'requested', 'completed', 'notNeeded']),
  admin: personRef.exactOptional(),
  namedAt: instant.exactOptional(),
  account: text.exactOptional(),
  lines: z.partialRecord(
    z.enum(['systemAdmin', 'signedIn', 'billingAdmin', 'twoPeople', 'signUpKnown', 'payment']),
    confirmation,
  ),
  attestation: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('admin'), by: personRef, at: instant }),
      z.object({ kind: z.literal('seen'), by: personRef, at: instant }),
      z.object({ kind: z.literal('partners'), seenBy: personRef, confirmedBy: personRef, at: instant }),
    ])
    .exactOptional(),
  requestedAt: instant.exactOptional(),
  completedAt: instant.exactOptional(),
});

const invitation = z.object({
  id: some,
  invited: personRef,
  as: z.enum(['admin', 'colleague']),
  by: personRef,
  at: instant,
  expiresAt: instant,
  state: z.enum(['open', 'redeemed', 'revoked']),
  redeemed: confirmation.exactOptional(),
});

const removal = z.object({
  id: some,
  scope: z.enum(REMOVAL_SCOPES),
  requestedBy: personRef,
  requestedAt: instant,
  tasks: z.array(
    z.object({
      task: z.enum(REMOVAL_TASKS),
      hand: z.enum(['customer', 'partner']),
      settled: confirmation.extend({ outcome: z.enum(['done', 'notNeeded']) }).exactOptional(),
    }),
  ),
  completedAt: instant.exactOptional(),
});

const instants = z.record(z.string(), instant);

const reminders = z.object({ sent: instants, snoozed: instants, done: z.array(some), stopped: z.array(some) });

/** The version of a trial's row. Version 1 had no people, invitations, removal or reminders, and is a version 2 without them. */
export const TRIAL_VERSION = 2 as const;

/** A trial as it must look in a row. A new field needs a new version, for what is unknown here is dropped. */
export const trialSchema: z.ZodType<Trial> = z.object({
  v: z.union([z.literal(1), z.literal(TRIAL_VERSION)]).transform(() => TRIAL_VERSION),
  id: some,
  partnerTenantId: some,
  state: z.enum(['planned', 'running', 'active', 'expired', 'abandoned', 'deleted']),
  start: z.enum(['new', 'customer', 'running', 'paid']),
  customer,
  contact: personRef,
  identity: z.enum(['customer', 'partner', 'handOver']),
  signUpAccount: personRef.exactOptional(),
  product: text,
  kind: z.enum(['standard', 'subscription']),
  buying,
  recurringBilling: z.enum(['on', 'off', 'unknown']),
  terms: z.object({ by: personRef, at: instant }).exactOptional(),
  owner: personRef,
  startedOn: day.exactOptional(),
  environmentUrl: text.exactOptional(),
  subscriptionId: text.exactOptional(),
  clocks: z.array(clock),
  paid: z.object({ since: day, route: buying }).exactOptional(),
  ownership: ownership.exactOptional(),
  credit: credit.exactOptional(),
  people: z.array(personRef).exactOptional(),
  invitations: z.array(invitation).exactOptional(),
  removal: removal.exactOptional(),
  reminders: reminders.exactOptional(),
  lastUsedOn: day.exactOptional(),
  agenda: z.array(z.object({ to: personRef, at: instant })).exactOptional(),
  unreached: z.array(some).exactOptional(),
  archivedAt: instant.exactOptional(),
  createdAt: instant,
  changedAt: instant,
});

/** A timeline entry as it must look in a row. */
export const entrySchema: z.ZodType<TimelineEntry> = z.object({
  v: z.literal(1),
  id: some,
  at: instant,
  by: personRef,
  code: some,
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});

/** A notice as it must look in a row. */
export const noticeSchema: z.ZodType<Notice> = z.object({
  v: z.literal(1),
  id: some,
  partnerTenantId: some,
  trialId: some,
  to: personRef,
  by: personRef,
  at: instant,
  code: z.enum(NOTICE_CODES),
  params: z.record(z.string(), z.string()),
});

/** A person as they must look in a row. */
export const personSchema: z.ZodType<Person> = personRef.extend({
  v: z.literal(1),
  name: text,
  email: text.exactOptional(),
  phone: text.exactOptional(),
  account: z.literal(true).exactOptional(),
});
