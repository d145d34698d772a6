/** A customer opens its own record to a partner: a person of the partner is invited, and comes by a code. */

import { colleagueCard } from '../../cards/invitation';
import { questionButtons } from '../../cards/sign-up';
import { noticeCard } from '../../cards/views';
import { expiresAt } from '../../src/domain/invitation/invitation';
import { readDomain } from '../../src/domain/people/domain-name';
import type { PersonInvited } from '../../src/domain/record/changes';
import type { Trial } from '../../src/domain/record/trial';
import { headOf, trialOf } from '../engine/about-trial';
import { means, shown } from '../engine/form';
import {
  again,
  answer,
  ifKnown,
  type Answers,
  type Finish,
  type Fixed,
  type Journey,
  type Scene,
  type Step,
} from '../engine/script';
import { readPerson, type AddressQuestions } from '../sign-up/steps/customer-person';

const QUESTIONS: AddressQuestions = {
  consumer: 'openToPartner.consumer',
  notCustomer: 'openToPartner.consumer',
  shared: 'problems.invitedShared',
};

const person: Step = {
  id: 'person',
  ask: (answers, draft, { say, trial }) => {
    const company = trial?.customer.company ?? '';
    const card = colleagueCard(say, shown(['name', 'email'], draft, answers['person']), company, 'contoso.com', false);
    return { ...card, said: { heading: say('openToPartner.heading'), hint: say('openToPartner.hint') } };
  },
  // No address of a partner is of the customer's domain.
  read: (reply, _answers, scene, draft) =>
    readPerson(reply, { ...scene, trial: withoutDomain(trialOf(scene)) }, draft, QUESTIONS),
};

const confirm: Step = {
  id: 'confirm',
  ask: (answers, _draft, { say }) =>
    noticeCard(
      say,
      'openToPartner.confirm',
      { name: named(answers) },
      questionButtons(say, say.plain('openToPartner.confirm.next'), true),
    ),
  async read(reply, answers, scene) {
    const confirmed = reply.text === undefined || means(scene.say, 'yes', reply.text);
    if (!confirmed) return again([{ id: 'problems.updateTyped' }], {});
    const domain = domainIn(answers);
    const found = domain === undefined ? undefined : await scene.discovery.find(domain);
    const tenant = found?.kind === 'found' ? found.tenantId : undefined;
    return answer({ confirmed: 'yes', ...ifKnown('domain', domain), ...ifKnown('tenant', tenant) });
  },
};

/** Invites somebody of a partner, and ends on the text to send. */
export const openToPartner: Journey = {
  name: 'openToPartner',
  about: 'trial',
  side: 'customer',
  steps: [person, confirm],
  subject: (_answers, { trial }) => trial?.customer.company ?? '',
  lines: (answers, { say }) =>
    answers['person'] ? [{ step: 'person', label: say.plain('openToPartner.line'), value: named(answers) }] : [],
  finish,
};

function finish(answers: Answers, fixed: Fixed, scene: Scene): Finish {
  const { name = '', email = '' } = answers['person'] ?? {};
  const { tenantId } = scene.person;
  const row = { v: 1, tenantId, personId: fixed.contactId, name, email } as const;
  const { domain, tenant } = answers['confirm'] ?? {};
  const change: PersonInvited = {
    ...headOf(fixed, scene, [scene.person, row]),
    code: 'invited',
    invitation: fixed.accountId,
    invited: { tenantId, personId: fixed.contactId },
    as: 'partner',
    for: { ...ifKnown('domain', domain), ...ifKnown('tenantId', tenant) },
    expiresAt: expiresAt(scene.now),
  };
  return { change, view: 'invitation', args: { trial: trialOf(scene).id, invitation: fixed.accountId } };
}

function withoutDomain(trial: Trial): Trial {
  const { domain: _domain, ...customer } = trial.customer;
  return { ...trial, customer };
}

function domainIn(answers: Answers): string | undefined {
  const read = readDomain((answers['person']?.['email'] ?? '').split('@').at(-1));
  return read.kind === 'ok' ? read.domain : undefined;
}

function named(answers: Answers): string {
  const { name = '', email = '' } = answers['person'] ?? {};
  return `${name}, ${email}`;
}
