/** What a finished sign-up records: the trial, the people on it, and the change that brings them in. */

import type { Person, PersonRef } from '../../src/domain/people/person';
import type { RecurringBilling, StartKind } from '../../src/domain/record/terms';
import type { TermIntent } from '../../src/domain/catalog/paid-terms';
import type { BuyingRoute } from '../../src/domain/catalog/offers';
import type { SignUpIdentity } from '../../src/domain/sign-up/identity';
import { firstSaid } from '../../src/domain/record/first-said';
import type { Trial } from '../../src/domain/record/trial';
import type { TrialCreated } from '../../src/domain/record/changes';
import { ifKnown, type Answers, type Finish, type Fixed, type Scene } from '../engine/script';
import { companyOf } from './steps/customer';
import { hasRecurring, isOrdered, isPaid, kindOf } from './steps/deal';
import { clocksOf } from './steps/ends';

/** Whether the answers are of something that is there already: a running trial, or a paid subscription. */
export function runs(answers: Answers): boolean {
  return answers['start']?.['start'] === 'running' || isPaid(answers);
}

/** The end of a sign-up: a planned trial leads to the page it is launched on, any other to its own. */
export function created(answers: Answers, fixed: Fixed, scene: Scene): Finish {
  const trial = firstSaid(trialOf(answers, fixed, scene));
  const change: TrialCreated = {
    code: 'created',
    id: fixed.changeId,
    at: trial.createdAt,
    by: trial.owner,
    tenantId: trial.partnerTenantId,
    trialId: trial.id,
    trial,
    people: peopleOf(answers, fixed, scene),
  };
  return { change, view: trial.state === 'planned' ? 'launch' : 'trial', args: { trial: trial.id } };
}

/** The trial of the answers, kept by the company of whoever signs up. */
export function trialOf(answers: Answers, fixed: Fixed, scene: Scene): Trial {
  const { person, now } = scene;
  const owner = { tenantId: person.tenantId, personId: person.personId };
  const at = now.toISOString();
  return {
    v: 3,
    id: fixed.trialId,
    partnerTenantId: person.tenantId,
    state: isPaid(answers) ? 'active' : runs(answers) ? 'running' : 'planned',
    start: isOrdered(answers) ? 'new' : (answers['start']?.['start'] as StartKind),
    customer: customerOf(answers, { by: owner, at }),
    contact: { tenantId: person.tenantId, personId: fixed.contactId },
    ...accountOf(answers, { tenantId: person.tenantId, personId: fixed.accountId }),
    ...dealOf(answers, owner),
    owner,
    preparedBy: owner,
    ...placeOf(answers),
    ...paidOf(answers, scene.zone),
    clocks: clocksOf(answers, kindOf(answers), scene.zone),
    createdAt: at,
    changedAt: at,
  };
}

/** Which account signs up; `ref` is where its address stands, if there is one. */
function accountOf({ identity = {} }: Answers, ref: PersonRef): Pick<Trial, 'identity' | 'signUpAccount'> {
  return {
    identity: (identity['identity'] ?? 'customer') as SignUpIdentity,
    ...(identity['account'] === undefined ? {} : { signUpAccount: ref }),
  };
}

type Deal = Pick<Trial, 'product' | 'kind' | 'channel' | 'buying' | 'recurringBilling' | 'terms'>;

function dealOf(answers: Answers, by: PersonRef): Deal {
  const { product, buying, terms } = answers;
  const accepted = terms?.['at'];
  return {
    product: product?.['product'] ?? '',
    kind: kindOf(answers),
    ...(isOrdered(answers) ? { channel: 'partnerCenter' } : {}),
    buying: buying?.['buying'] as BuyingRoute,
    recurringBilling: (hasRecurring(answers) ? buying?.['recurring'] : 'off') as RecurringBilling,
    ...(accepted === undefined ? {} : { terms: { by, at: accepted } }),
  };
}

/** The term of what is paid already: its first day is the day it was bought or renewed last. */
function paidOf({ term, started = {} }: Answers, zone: string): Pick<Trial, 'term'> {
  if (term === undefined) return {};
  const { endsOn, intent } = term;
  return {
    term: { ...ifKnown('since', started['startedOn']), ...ifKnown('endsOn', endsOn), zone, intent: intent as TermIntent },
  };
}

/** Where a trial is that is there already. */
function placeOf({ started = {} }: Answers): Pick<Trial, 'startedOn' | 'environmentUrl' | 'subscriptionId'> {
  return {
    ...ifKnown('startedOn', started['startedOn']),
    ...ifKnown('environmentUrl', started['environment']),
    ...ifKnown('subscriptionId', started['subscription']),
  };
}

/** Discovery named the tenant for the domain that was typed. */
function customerOf(answers: Answers, said: { readonly by: PersonRef; readonly at: string }): Trial['customer'] {
  const about = { ...answers['customer'], ...(answers['started']?.['domain'] === undefined ? {} : answers['started']) };
  return {
    company: companyOf(answers),
    country: answers['country']?.['country'] ?? '',
    ...ifKnown('domain', about['domain']),
    ...(about['tenantId'] === undefined ? {} : { tenantId: about['tenantId'], boundBy: { how: 'trialDomain', ...said } }),
    ...ifKnown('registrationNumber', answers['contact']?.['registration']),
  };
}

function peopleOf(answers: Answers, fixed: Fixed, { person }: Scene): readonly Person[] {
  const { name = '', email, phone } = answers['contact'] ?? {};
  const account = answers['identity']?.['account'];
  const contactRow: Person = {
    v: 1,
    tenantId: person.tenantId,
    personId: fixed.contactId,
    name,
    ...ifKnown('email', email),
    ...ifKnown('phone', phone),
  };
  const accountRow: readonly Person[] =
    account === undefined ? [] : [{ v: 1, tenantId: person.tenantId, personId: fixed.accountId, name: account, email: account }];
  return [person, contactRow, ...accountRow];
}
