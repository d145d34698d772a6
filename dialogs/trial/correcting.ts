/** What is corrected of a recorded trial: each a question, and an entry that keeps what it was. */

import type { SignUpIdentity } from '../../src/domain/sign-up/identity';
import type { TrialKind } from '../../src/domain/catalog/offers';
import type { Person } from '../../src/domain/people/person';
import { trialOf } from '../engine/about-trial';
import { ifKnown, known, type Answers, type Fixed, type Journey, type Scene } from '../engine/script';
import { company, domain, firstDay } from './corrections';
import { notedPurchase, paidAnew, routeSaid } from './paid';
import { routeIn } from './paid-term';
import { rightAccount, rightContact, rightProduct } from './recorded-steps';
import { updateJourney } from './update-journey';

/** What can be corrected, by the change's code. */
export type Correcting =
  | 'companyCorrected'
  | 'contactCorrected'
  | 'productCorrected'
  | 'accountCorrected'
  | 'domainCorrected'
  | 'startCorrected'
  | 'purchaseCorrected';

const companyCorrected = updateJourney('companyCorrected', {
  steps: [company],
  told: ({ details: { value } }) => ({ drafts: { company: known({ company: value }) } }),
  parts: ({ company: said = {} }, scene) => ({
    code: 'companyCorrected',
    company: said['company'] ?? '',
    before: trialOf(scene).customer.company,
  }),
});

const contactCorrected = updateJourney('contactCorrected', {
  needs: 'people',
  steps: [rightContact],
  people: (answers, scene, { contactId: personId }) => [contactOf(answers, scene, personId)],
  told: ({ details: { person, email, phone } }) => ({ drafts: { contact: known({ name: person, email, phone }) } }),
  parts: ({ contact: said = {} }, scene, { contactId: personId }) => ({
    code: 'contactCorrected',
    contact: { tenantId: trialOf(scene).partnerTenantId, personId },
    before: trialOf(scene).contact.personId,
    ...ifKnown('registrationNumber', said['registration']),
  }),
});

const productCorrected = updateJourney('productCorrected', {
  steps: [rightProduct],
  told: ({ details: { product } }) => ({ drafts: { product: known({ product }) } }),
  parts: ({ product: said = {} }, scene) => ({
    code: 'productCorrected',
    product: said['product'] ?? '',
    kind: (said['kind'] ?? 'standard') as TrialKind,
    before: trialOf(scene).product,
    kindBefore: trialOf(scene).kind,
  }),
});

const accountCorrected = updateJourney('accountCorrected', {
  needs: 'people',
  steps: [rightAccount],
  people: (answers, scene, fixed) => [accountOf(answers, scene, fixed)],
  told: ({ details: { email } }) => ({ drafts: { identity: known({ account: email }) } }),
  parts: ({ identity: said = {} }, scene, { accountId: personId }) => ({
    code: 'accountCorrected',
    account: { tenantId: trialOf(scene).partnerTenantId, personId },
    identity: (said['identity'] ?? 'customer') as SignUpIdentity,
    ...ifKnown('before', trialOf(scene).signUpAccount?.personId),
  }),
});

const startCorrected = updateJourney('startCorrected', {
  steps: [firstDay],
  told: ({ details: { date } }) => ({ drafts: { startedOn: known({ startedOn: date }) } }),
  parts: (answers) => ({ code: 'startCorrected', startedOn: answers['startedOn']?.['startedOn'] ?? '' }),
});

const domainCorrected = updateJourney('domainCorrected', {
  steps: [domain],
  told: ({ details: { domain } }) => ({ drafts: { domain: known({ domain }) } }),
  parts: ({ domain: said = {} }) => ({
    code: 'domainCorrected',
    domain: said['domain'] ?? '',
    ...ifKnown('customerTenantId', said['tenantId']),
  }),
});

const purchaseCorrected = updateJourney('purchaseCorrected', {
  steps: [paidAnew],
  told: ({ details: { date, buying } }, { relation }) => ({
    drafts: { paid: known({ since: date, route: routeSaid(buying, relation) }) },
  }),
  parts: ({ paid: said = {} }, scene) => ({
    code: 'purchaseCorrected',
    since: said['since'] ?? '',
    route: routeIn(said),
    before: notedPurchase(scene).since,
  }),
});

/** One journey for each. */
export const corrections: Readonly<Record<Correcting, Journey>> = {
  companyCorrected,
  contactCorrected,
  productCorrected,
  accountCorrected,
  domainCorrected,
  startCorrected,
  purchaseCorrected,
};

function contactOf({ contact: said = {} }: Answers, scene: Scene, personId: string): Person {
  const { name = '', email, phone } = said;
  return {
    v: 1,
    tenantId: trialOf(scene).partnerTenantId,
    personId,
    name,
    ...ifKnown('email', email),
    ...ifKnown('phone', phone),
  };
}

function accountOf({ identity: said = {} }: Answers, scene: Scene, { accountId: personId }: Fixed): Person {
  const { account = '' } = said;
  return { v: 1, tenantId: trialOf(scene).partnerTenantId, personId, name: account, email: account };
}
