/** Journey 3: the trial goes over to the customer's own admin. The checklist itself is a view; here is who it is. */

import { billingAdminCard, knownAdminTitle, notNeededCard } from '../../cards/hand-over';
import type { Say } from '../../cards/engine/words';
import type { Trial } from '../../src/domain/record/trial';
import type { AdminNamed, AdminReplaced, TransferNoted } from '../../src/domain/record/changes';
import type { Person } from '../../src/domain/people/person';
import { headOf, trialOf } from '../engine/about-trial';
import { means, shown } from '../engine/form';
import {
  again,
  answer,
  ifKnown,
  known,
  type Answers,
  type Fixed,
  type Inputs,
  type Journey,
  type Reading,
  type Reply,
  type Scene,
  type Step,
} from '../engine/script';
import { isUnquestioned, readPerson, type AddressQuestions } from '../sign-up/steps/customer-person';
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
    const values = shown(['name', 'email'], draft, answers['billingAdmin']);
    const handOver = trialOf(scene).identity === 'handOver';
    const known = knownContact(scene);
    const as = isReplaced(trialOf(scene)) ? 'replace' : 'billingAdmin';
    return billingAdminCard(scene.say, values, { company, domain, handOver, as, ...(known ? { known } : {}) });
  },
  read: async (reply, _answers, scene, draft) => refusingOurs(readAdmin(reply, scene, draft), scene),
};

/** The known contact by one press, by "yes" or by the words of that button; else whoever is named. */
function readAdmin(reply: Reply, scene: Scene, draft: Inputs): Reading {
  const known = knownContact(scene);
  const isAsked = draft['questioned'] === undefined && (draft['email'] ?? '') === '';
  const isMeant = known !== undefined && isAsked && reply.text !== undefined && isOfContact(reply.text, known, scene.say);
  if (known && (reply.verb === 'admin' || isMeant)) return answer({ name: known.name, email: known.email });
  return readPerson(reply, scene, draft, QUESTIONS);
}

function isOfContact(text: string, { name, email }: Known, say: Say): boolean {
  const ways = [knownAdminTitle(say, name), name, email, `${name}, ${email}`].map((one) => one.toLowerCase());
  return means(say, 'yes', text) || ways.includes(text.trim().toLowerCase());
}

type Known = Readonly<Record<'name' | 'email', string>>;

/** Whom to reach, where that person can be the admin: with an address of the customer's, and not who is the admin already, or left. */
function knownContact({ contact, trial, admin }: Scene): Known | undefined {
  if (!contact || !trial || contact.name === '') return undefined;
  const { name, email } = contact;
  if (admin && email === admin.email) return undefined;
  return email !== undefined && isUnquestioned(contact, trial) ? { name, email } : undefined;
}

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
  needs: 'handOver',
  steps: [notNeeded, billingAdmin, organization('ownership.account', (_answers, { trial }) => trial?.identity !== 'customer')],
  told: ({ details: { person, email } }) => ({ drafts: { billingAdmin: known({ name: person, email }) } }),
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
