/** Journey 3: the trial goes over to the customer's own admin. The checklist itself is a view; here is who it is. */

import { billingAdminCard, notNeededCard } from '../../cards/hand-over';
import type { Trial } from '../../src/domain/record/trial';
import type { AdminNamed, AdminReplaced, TransferNoted } from '../../src/domain/record/changes';
import type { Person } from '../../src/domain/people/person';
import { headOf, trialOf } from '../engine/about-trial';
import { means, shown } from '../engine/form';
import {
  again,
  answer,
  ifKnown,
  type Answers,
  type Fixed,
  type Journey,
  type Reading,
  type Scene,
  type Step,
} from '../engine/script';
import { readPerson, type AddressQuestions } from '../sign-up/steps/customer-person';
import { whoseAddress } from '../sign-up/steps/own-domain';
import { organization, organizationOf } from '../credit/steps/organization';

const QUESTIONS: AddressQuestions = {
  consumer: 'problems.adminConsumer',
  notCustomer: 'problems.adminNotCustomer',
  shared: 'problems.sharedMailbox',
};

/** The sign-up account is the customer's own: nothing has to go over. */
const notNeeded: Step = {
  id: 'notNeeded',
  when: (_answers, { trial }) => trial?.identity === 'customer',
  ask: (_answers, _draft, scene) => notNeededCard(scene.say, trialOf(scene).customer.company),
  read: (reply, _answers, { say }) =>
    reply.text === undefined || means(say, 'yes', reply.text)
      ? answer({ confirmed: 'yes' })
      : again([{ id: 'problems.updateTyped' }], {}),
};

/** Who becomes system and billing administrator. */
const billingAdmin: Step = {
  id: 'billingAdmin',
  when: (_answers, { trial }) => trial?.identity !== 'customer',
  ask: (answers, draft, scene) => {
    const { company, domain = 'adventure-works.com' } = trialOf(scene).customer;
    const card = billingAdminCard(
      scene.say,
      shown(['name', 'email'], draft, answers['billingAdmin']),
      company,
      domain,
      trialOf(scene).identity === 'handOver',
    );
    if (!isReplaced(trialOf(scene))) return card;
    const said = { heading: scene.say('ownership.replace.heading', { company }), hint: scene.say('ownership.replace.hint') };
    return { ...card, said };
  },
  read: async (reply, _answers, scene, draft) => refusingOurs(readPerson(reply, scene, draft, QUESTIONS), scene),
};

/** Somebody of the partner's own company is never the customer's admin, however often that is said. */
async function refusingOurs(reading: Reading, scene: Scene): Promise<Reading> {
  if (reading.kind === 'back') return reading;
  const {
    name = '',
    email = '',
    questioned = email,
  } = reading.kind === 'answer' ? reading.value : { ...reading.draft, email: '' };
  if (questioned === '' || (await whoseAddress(questioned, scene)) !== 'ours') return reading;
  return again([{ field: 'email', id: 'problems.adminOurs' }], { name, email: questioned });
}

/** Names the new admin, or finds that nothing has to go over. */
export const transfer: Journey = {
  name: 'transfer',
  about: 'trial',
  needs: 'siblings',
  steps: [notNeeded, billingAdmin, organization('ownership.account', (_answers, { trial }) => trial?.identity !== 'customer')],
  subject: (_answers, { trial }) => trial?.customer.company ?? '',
  lines: () => [],
  finish: (answers, fixed, scene) => {
    const trial = trialOf(scene);
    if (answers['notNeeded']) {
      const change: TransferNoted = { ...headOf(fixed, scene, [scene.person]), code: 'transferNotNeeded' };
      return { change, view: 'trial', args: { trial: trial.id } };
    }
    const admin = adminOf(answers, fixed, scene);
    const named = {
      ...headOf(fixed, scene, [scene.person, admin]),
      admin: { tenantId: admin.tenantId, personId: admin.personId },
      ...ifKnown('account', organizationOf(answers)),
    };
    const before = trial.ownership?.admin?.personId;
    const change: AdminNamed | AdminReplaced =
      isReplaced(trial) && before !== undefined ? { ...named, code: 'adminReplaced', before } : { ...named, code: 'adminNamed' };
    return { change, view: 'ownership', args: { trial: trial.id } };
  },
};

/** Whether somebody takes over in place of the admin whom a request names. */
function isReplaced({ ownership }: Trial): boolean {
  return ownership?.stage === 'requested';
}

function adminOf(answers: Answers, fixed: Fixed, { person }: Scene): Person {
  const { name = '', email = '' } = answers['billingAdmin'] ?? {};
  return { v: 1, tenantId: person.tenantId, personId: fixed.contactId, name, email };
}
