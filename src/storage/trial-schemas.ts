/**
 * The shape of a trial's row, checked whenever one is read or written. Fields nobody knows here stay; codes nobody knows here are read, and
 * what is done about them stands where they are used.
 */

import { z } from 'zod';
import { termIntents } from '../domain/catalog/paid-terms';
import type { Trial } from '../domain/record/trial';
import { REVIEW_ANSWERS } from '../domain/access/access-review';
import { removalOf } from './access-schema';
import { creditOf } from './credit-schema';
import { ownershipOf } from './hand-over-schema';
import { BOUND_BY, invitation } from './invitation-schema';
import {
  anyCode,
  confirmation,
  day,
  factRef,
  instant,
  known,
  personRef,
  sayingsOf,
  some,
  text,
  type Codes,
} from './schema-terms';

/** The kinds of clocks. A clock of another kind is left out when a trial is read, and stands in its row all the same. */
export const CLOCK_KINDS = ['environment', 'subscription'] as const;

const customer = z.looseObject({
  company: text,
  domain: text.exactOptional(),
  tenantId: text.exactOptional(),
  boundBy: z.looseObject({ how: anyCode(BOUND_BY), by: personRef, at: instant }).exactOptional(),
  country: text,
  registrationNumber: text.exactOptional(),
});

const ROUTES = ['cspUs', 'cspOther', 'web', 'enterprise', 'unknown'] as const;
const RECURRING = ['on', 'off', 'unknown'] as const;

const extensionOf = (code: Codes) =>
  z.looseObject({ on: day, by: code(['partner', 'customer']).exactOptional(), days: z.number() });

const clockOf = (code: Codes) =>
  z.looseObject({
    kind: known(CLOCK_KINDS),
    endsOn: day,
    zone: some,
    source: code(['computed', 'person', 'api']),
    ends: sayingsOf(day, code).exactOptional(),
    extendedOn: day.exactOptional(),
    extensions: z.array(extensionOf(code)).exactOptional(),
    convertedOn: day.exactOptional(),
  });

const termOf = (code: Codes) =>
  z.looseObject({
    since: day.exactOptional(),
    endsOn: day.exactOptional(),
    zone: some,
    intent: code(termIntents),
    ends: sayingsOf(day, code).exactOptional(),
    wants: sayingsOf(code(termIntents), code).exactOptional(),
    renewal: sayingsOf(code(RECURRING), code).exactOptional(),
    fact: factRef.exactOptional(),
  });

const paidOf = (code: Codes) =>
  z.looseObject({
    since: day,
    route: code(ROUTES),
    from: sayingsOf(day, code).exactOptional(),
    through: sayingsOf(code(ROUTES), code).exactOptional(),
  });

/**
 * The newest version of a trial's row that this release may write. Version 4 is what a customer keeps: an earlier release takes it for its
 * partner's, and must not write it. Whatever a partner keeps is version 3. Version 1 had no people, invitations, removal or reminders; up to version 2, of release 0.1.0, everybody's
 * reminders stood inside, and what a release didn't know was dropped.
 */
export const TRIAL_VERSION = 4 as const;
/** From this version on everybody's reminders stand in rows of their own. */
export const LOGS_APART = 3 as const;

/** The version to write a trial's row as: the oldest release that may write it decides. */
export function versionFor({ keeper }: Pick<Trial, 'keeper'>): 3 | 4 {
  return keeper === 'customer' ? TRIAL_VERSION : LOGS_APART;
}

/** What was agreed at its beginning, and whose it is. */
const agreedOf = (code: Codes) => ({
  v: z.custom<Trial['v']>((v) => typeof v === 'number'),
  id: some,
  partnerTenantId: some,
  keeper: code(['partner', 'customer']).exactOptional(),
  partner: z.looseObject({ tenantId: some, people: z.array(personRef) }).exactOptional(),
  joinedTo: confirmation.extend({ tenantId: some, trialId: some }).exactOptional(),
  state: code(['planned', 'running', 'active', 'expired', 'abandoned', 'deleted']),
  start: code(['new', 'customer', 'running', 'paid']),
  customer,
  contact: personRef,
  identity: code(['customer', 'partner', 'handOver']),
  signUpAccount: personRef.exactOptional(),
  product: text,
  kind: code(['standard', 'subscription']),
  channel: code(['web', 'partnerCenter']).exactOptional(),
  buying: code(ROUTES),
  recurringBilling: code(RECURRING),
  terms: confirmation.exactOptional(),
  owner: personRef,
  preparedBy: personRef.exactOptional(),
});

/** What happened to it since. */
const courseOf = (code: Codes) => ({
  startedOn: day.exactOptional(),
  environmentUrl: text.exactOptional(),
  subscriptionId: text.exactOptional(),
  clocks: z.array(clockOf(code)),
  paid: paidOf(code).exactOptional(),
  term: termOf(code).exactOptional(),
  ownership: ownershipOf(code).exactOptional(),
  credit: creditOf(code).exactOptional(),
  people: z.array(personRef).exactOptional(),
  invitations: z.array(invitation).exactOptional(),
  removal: removalOf(code).exactOptional(),
  review: confirmation.extend({ answer: anyCode(REVIEW_ANSWERS) }).exactOptional(),
  lastUsedOn: day.exactOptional(),
  archivedAt: instant.exactOptional(),
  createdAt: instant,
  changedAt: instant,
});

const trialOf = (code: Codes): z.ZodType<Trial> => z.looseObject({ ...agreedOf(code), ...courseOf(code) });

/** A trial as this release may write it: every code in it is known here. */
export const trialSchema = trialOf(known);
/** A trial as this release can show it. */
export const shownTrialSchema = trialOf(anyCode);
