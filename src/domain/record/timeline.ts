/** A trial's timeline: what each change leaves behind, as a code and parameters. */

import type { RecordedChange } from './changes';
import type { Trial } from './trial';
import { notedStatus } from './rules/credit-rules';
import type { PersonRef } from '../people/person';
import type { Instant } from '../time/dates';

/** One line of a trial's timeline: a code and parameters, never a sentence, for each reader has a language. */
export interface TimelineEntry {
  readonly v: 1;
  readonly id: string;
  readonly at: Instant;
  readonly by: PersonRef;
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

type Params = TimelineEntry['params'];

/** The timeline's line for a change; `after` is the trial it led to. */
export function timelineEntry(change: RecordedChange, after: Trial): TimelineEntry {
  return { v: 1, id: change.id, at: change.at, by: change.by, code: change.code, params: paramsOf(change, after) };
}

type ParamsOf = {
  readonly [C in RecordedChange['code']]?: (change: Extract<RecordedChange, { readonly code: C }>, after: Trial) => Params;
};

const count = ({ keys }: { readonly keys: readonly string[] }): Params => ({ count: keys.length });

/** What is kept of changes that hold more than codes, texts and numbers. Of the others everything is that only they say. */
const params: ParamsOf = {
  created: ({ trial }) => ({ start: trial.start, country: trial.customer.country }),
  ready: ({ startedOn, clocks }) => ({ startedOn, endsOn: clocks.map(({ endsOn }) => endsOn).join(' ') }),
  endNoted: ({ clocks }) => ({ endsOn: clocks.map(({ endsOn }) => endsOn).join(' ') }),
  creditNoted: (change, after) => ({
    partner: change.credit.partner.name,
    route: change.credit.route,
    status: notedStatus(change, after),
  }),
  invited: ({ invitation, as }) => ({ invitation, as }),
  askerAnswered: ({ invitation, asker, answer }) => ({
    invitation,
    asker: asker.personId,
    tenant: asker.tenantId,
    answer,
  }),
  removalRequested: ({ scope }) => ({ scope }),
  reminded: count,
  reminderSnoozed: count,
  reminderDone: count,
  messagesUncertain: ({ messages }) => ({ count: messages.length }),
  messagesCertain: ({ notices }) => ({ count: notices.length }),
  adminNamed: ({ admin }) => ({ admin: admin.personId }),
  adminReplaced: ({ admin, before }) => ({ admin: admin.personId, before }),
  contactCorrected: ({ contact, before }) => ({ contact: contact.personId, before }),
  accountCorrected: ({ account, before, identity }) => ({
    account: account.personId,
    identity,
    ...(before === undefined ? {} : { before }),
  }),
  handed: ({ to, tenantId }) => ({ to: to.personId, ...(to.tenantId === tenantId ? {} : { toTenantId: to.tenantId }) }),
};

function paramsOf(change: RecordedChange, after: Trial): Params {
  const own = params[change.code] as ((change: RecordedChange, after: Trial) => Params) | undefined;
  if (own) return own(change, after);
  const { id: _id, at: _at, by: _by, tenantId: _tenant, trialId: _trial, people: _people, code: _code, ...rest } = change;
  return Object.fromEntries(Object.entries(rest).filter((one): one is [string, string | number] => isPlain(one[1])));
}

function isPlain(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}
