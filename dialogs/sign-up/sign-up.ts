/** Journey 1: sign up a trial, let the customer sign up, or record a trial or a subscription that is there already. */

import { formatPhone } from '../../src/domain/people/phone';
import type { WordId } from '../../cards/words/language';
import { wordId } from '../../cards/engine/words';
import type { Person, PersonRef } from '../../src/domain/people/person';
import type { RecurringBilling, StartKind } from '../../src/domain/record/terms';
import type { BuyingRoute, TrialKind } from '../../src/domain/catalog/offers';
import type { SignUpIdentity } from '../../src/domain/sign-up/identity';
import type { Trial } from '../../src/domain/record/trial';
import type { TrialCreated } from '../../src/domain/record/changes';
import { review } from '../engine/review';
import {
  ifKnown,
  type Answer,
  type Answers,
  type Finish,
  type Fixed,
  type Journey,
  type Line,
  type Scene,
} from '../engine/script';
import { billingAddress, companyOf, country, countryName, noAddress } from './steps/country';
import { customer, start } from './steps/customer';
import { buying, hasRecurring, isPaid, product, productOf, terms } from './steps/deal';
import { contact, identity } from './steps/people';
import { clocksOf, ends, started, type Subject } from './steps/ready';

const runs = (answers: Answers): boolean => answers['start']?.['start'] === 'running' || isPaid(answers);

/** The sign-up journey. */
export const signUp: Journey = {
  name: 'signUp',
  about: 'nothing',
  side: 'partner',
  steps: [
    start,
    customer,
    country,
    billingAddress,
    noAddress,
    identity,
    contact,
    product,
    started(beingRecorded, runs),
    ends(beingRecorded, (answers) => runs(answers) && !isPaid(answers)),
    buying,
    terms,
    review(lines, companyOf, (answers) => !runs(answers)),
  ],
  subject: companyOf,
  lines,
  finish,
};

function beingRecorded(answers: Answers): Subject {
  const { company = '', domain } = answers['customer'] ?? {};
  return {
    customer: { company, ...(domain === undefined ? {} : { domain }) },
    product: answers['product']?.['product'] ?? '',
    kind: kindOf(answers),
    first: false,
  };
}

function kindOf(answers: Answers): TrialKind {
  return answers['product']?.['kind'] === 'subscription' ? 'subscription' : 'standard';
}

function lines(answers: Answers, scene: Scene): readonly Line[] {
  const { say } = scene;
  const line = (step: string, label: WordId, value: string | undefined): readonly Line[] =>
    answers[step] === undefined || value === undefined || value === '' ? [] : [{ step, label: say.plain(label), value }];
  const of = (step: string, key: string): string | undefined => answers[step]?.[key];
  const phone = of('contact', 'phone');
  return [
    ...line('start', 'signUp.start.line', words(scene, 'signUp.start', of('start', 'start'))),
    ...line('customer', 'signUp.customer.companyLine', companyOf(answers)),
    ...line('customer', 'signUp.customer.domainLine', of('customer', 'domain') ?? say.plain('signUp.customer.noDomain')),
    ...line('country', 'signUp.country.line', countryName(answers, say)),
    ...line(
      'billingAddress',
      'signUp.billingAddress.line',
      of('billingAddress', 'confirmed') === 'yes' ? say.plain('signUp.billingAddress.yes') : '',
    ),
    ...line('identity', 'signUp.identity.line', accountLine(answers, scene)),
    ...line('contact', 'signUp.contact.line', of('contact', 'name')),
    ...line('contact', 'signUp.contact.emailLine', of('contact', 'email')),
    ...line('contact', 'signUp.contact.phoneLine', phone === undefined ? '' : formatPhone(phone)),
    ...line('contact', 'signUp.contact.registrationLine', of('contact', 'registration')),
    ...line('product', 'signUp.product.line', productOf(answers)?.name),
    ...line(
      'product',
      'signUp.product.kindLine',
      isPaid(answers)
        ? ''
        : say.plain(kindOf(answers) === 'standard' ? 'signUp.product.lineStandard' : 'signUp.product.lineSubscription'),
    ),
    ...readyLines(answers, scene),
    ...line('buying', 'signUp.buying.line', words(scene, 'signUp.buying', of('buying', 'buying'))),
    ...line('buying', 'signUp.buying.recurringLine', recurringWords(scene, answers)),
    ...line('terms', 'signUp.terms.line', say.plain('signUp.terms.lineAccepted')),
  ];
}

/** The lines of the two steps about a trial that is there. */
export function readyLines(answers: Answers, { say }: Scene): readonly Line[] {
  const at = (step: string, id: WordId, value: string | undefined): readonly Line[] =>
    value === undefined ? [] : [{ step, label: say.plain(id), value }];
  const day = (date: string | undefined): string | undefined => (date === undefined ? undefined : say.day(date));
  return [
    ...at('started', 'ready.started.line', day(answers['started']?.['startedOn'])),
    ...at('started', 'ready.started.environmentLine', answers['started']?.['environment']),
    ...at('started', 'ready.started.subscriptionLine', answers['started']?.['subscription']),
    ...at('started', 'ready.started.domainLine', answers['started']?.['domain']),
    ...at('ends', 'ready.ends.line', day(answers['ends']?.['endsOn'])),
    ...at('ends', 'ready.ends.otherLine', day(answers['ends']?.['otherEndsOn'])),
  ];
}

function words({ say }: Scene, under: 'signUp.start' | 'signUp.buying', value: string | undefined): string {
  return value === undefined ? '' : say.plain(wordId(say, `${under}.${value}`));
}

function recurringWords({ say }: Scene, answers: Answers): string {
  const value = answers['buying']?.['recurring'];
  if (value === undefined || !hasRecurring(answers)) return '';
  return say.plain(wordId(say, `signUp.buying.${value === 'unknown' ? 'lineNotSure' : value}`), {
    paid: isPaid(answers) ? 'yes' : 'no',
  });
}

function accountLine(answers: Answers, { say }: Scene): string {
  const { identity: whose, account } = answers['identity'] ?? {};
  if (whose === undefined || account === undefined) return '';
  return say.plain(wordId(say, `signUp.identity.lines.${whose}`), { account });
}

function finish(answers: Answers, fixed: Fixed, scene: Scene): Finish {
  const trial = trialOf(answers, fixed, scene);
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

function trialOf(answers: Answers, fixed: Fixed, scene: Scene): Trial {
  const { person, now } = scene;
  const owner = { tenantId: person.tenantId, personId: person.personId };
  const at = now.toISOString();
  const of = (step: string): Answer => answers[step] ?? {};
  const begun = of('start')['start'] as StartKind;
  const accepted = of('terms')['at'];
  return {
    v: 3,
    id: fixed.trialId,
    partnerTenantId: person.tenantId,
    state: isPaid(answers) ? 'active' : runs(answers) ? 'running' : 'planned',
    start: begun,
    customer: customerOf(answers, { by: owner, at }),
    contact: { tenantId: person.tenantId, personId: fixed.contactId },
    identity: (of('identity')['identity'] ?? 'customer') as SignUpIdentity,
    ...(of('identity')['account'] === undefined
      ? {}
      : { signUpAccount: { tenantId: person.tenantId, personId: fixed.accountId } }),
    product: of('product')['product'] ?? '',
    kind: kindOf(answers),
    buying: of('buying')['buying'] as BuyingRoute,
    recurringBilling: (hasRecurring(answers) ? of('buying')['recurring'] : 'off') as RecurringBilling,
    ...(accepted === undefined ? {} : { terms: { by: owner, at: accepted } }),
    owner,
    ...ifKnown('startedOn', of('started')['startedOn']),
    ...ifKnown('environmentUrl', of('started')['environment']),
    ...ifKnown('subscriptionId', of('started')['subscription']),
    clocks: clocksOf(answers, kindOf(answers), scene.zone),
    createdAt: at,
    changedAt: at,
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
