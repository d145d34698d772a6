/** Journey 3: the trial goes over to the customer's own admin. The checklist itself is a view; here is who, and the request. */

import { button, titled } from '../../cards/engine/buttons';
import { billingAdminCard, notNeededCard, packageCard, packageText } from '../../cards/hand-over';
import type { CardContent } from '../../cards/engine/content';
import { noticeCard } from '../../cards/views';
import type { WordId } from '../../cards/words/language';
import type { AdminNamed, LineConfirmed, TransferNoted, TransferRequested } from '../../src/domain/record/changes';
import { handOverFacts } from '../../src/domain/record/rules/hand-over-facts';
import { isOfSignIn } from '../../src/domain/sign-up/identity';
import { canBeHandedOver, requestBlocks } from '../../src/domain/record/rules/hand-over-standing';
import type { Person } from '../../src/domain/people/person';
import { headOf, trialOf } from '../engine/about-trial';
import { means, shown } from '../engine/form';
import {
  again,
  answer,
  ifKnown,
  type Answers,
  type Finish,
  type Fixed,
  type Inputs,
  type Journey,
  type Reading,
  type Reply,
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
    return billingAdminCard(
      scene.say,
      shown(['name', 'email'], draft, answers['billingAdmin']),
      company,
      domain,
      trialOf(scene).identity === 'handOver',
    );
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
    const change: AdminNamed = {
      ...headOf(fixed, scene, [scene.person, admin]),
      code: 'adminNamed',
      admin: { tenantId: admin.tenantId, personId: admin.personId },
      ...ifKnown('account', organizationOf(answers)),
    };
    return { change, view: 'ownership', args: { trial: trial.id } };
  },
};

/** Names the account that goes over, and so confirms that it is known. Without one nothing is noted. */
export const signUpKnown: Journey = {
  name: 'signUpKnown',
  about: 'trial',
  needs: 'siblings',
  steps: [organization('ownership.account', () => true)],
  subject: (_answers, { trial }) => trial?.customer.company ?? '',
  lines: () => [],
  finish: (answers, fixed, scene) => {
    const seen: Finish = { view: 'ownership', args: { trial: trialOf(scene).id } };
    const admin = trialOf(scene).ownership?.admin?.personId;
    const account = organizationOf(answers);
    if (admin === undefined || account === undefined) return seen;
    const change: LineConfirmed = { ...headOf(fixed, scene), code: 'lineConfirmed', line: 'signUpKnown', admin, account };
    return { ...seen, change };
  },
};

/** The request package, and that it was sent. */
export const transferRequest: Journey = {
  name: 'transferRequested',
  about: 'trial',
  needs: 'names',
  steps: [
    {
      id: 'package',
      ask: (_answers, _draft, scene) => askPackage(scene),
      file: (_answers, scene) =>
        textOf(scene) === undefined
          ? undefined
          : { title: scene.say.plain('ownership.package.save'), file: { kind: 'package', trialId: trialOf(scene).id } },
      read: (reply, _answers, scene, draft) => readSent(reply, scene, draft),
    },
  ],
  subject: (_answers, { trial }) => trial?.customer.company ?? '',
  lines: () => [],
  finish: (answers, fixed, scene) => {
    const seen: Finish = { view: 'ownership', args: { trial: trialOf(scene).id } };
    const admin = answers['package']?.['admin'];
    if (admin === undefined || textOf(scene) === undefined) return seen;
    const change: TransferRequested = { ...headOf(fixed, scene, [scene.person]), code: 'transferRequested', admin };
    return { ...seen, change };
  },
};

/** The package, or what blocks it by now. The button says for which admin the text was made. */
function askPackage(scene: Scene): CardContent {
  const { say } = scene;
  const trial = trialOf(scene);
  const text = textOf(scene);
  const admin = trial.ownership?.admin?.personId;
  if (text === undefined || admin === undefined) return blockedCard(scene);
  const card = packageCard(say, text, trial.customer.company, trial.state === 'active');
  const buttons = card.buttons.map((one) => ('verb' in one && one.verb === 'answer' ? { ...one, args: { admin } } : one));
  return { ...card, buttons };
}

function blockedCard(scene: Scene): CardContent {
  const { say } = scene;
  const trial = trialOf(scene);
  const blocks = trial.ownership?.stage === 'named' ? requestBlocks(trial) : [];
  const isOurs = !canBeHandedOver(trial) || isOwnAccount(scene);
  const why = isOurs
    ? say.plain('refusals.partnersTenant')
    : blocks.map((block) => say.plain(`ownership.blocks.${block}`)).join(' ');
  return noticeCard(say, 'ownership.package.blocked', { why: why === '' ? say.plain('ownership.package.over') : why }, [
    { ...button(say, 'ownership'), primary: true },
    titled(say, 'cancel', 'update.leave'),
  ]);
}

/** A sent request counts for the admin whose package was shown. A typed line doesn't say which it was: it is asked once.
 * Out of a blocked one the checklist is a step away, and nothing is noted. */
function readSent(reply: Reply, scene: Scene, draft: Inputs): Reading {
  const { say } = scene;
  if (reply.verb === 'ownership') return answer({ sent: 'no' });
  const admin = trialOf(scene).ownership?.admin?.personId;
  if (admin === undefined || textOf(scene) === undefined) return again([], {});
  const askAgain = (id: WordId): Reading => again([{ id }], { admin });
  if (reply.text !== undefined && !means(say, 'yes', reply.text)) return askAgain('problems.updateTyped');
  const shownFor = reply.text === undefined ? reply.inputs['admin'] : draft['admin'];
  return shownFor === admin ? answer({ sent: 'yes', admin }) : askAgain('problems.packageTyped');
}

function textOf(scene: Scene): string | undefined {
  // Afterwards it is shown for reading only.
  if (trialOf(scene).ownership?.stage === 'requested' || isOwnAccount(scene)) return undefined;
  const facts = handOverFacts(trialOf(scene), scene.names ?? {});
  return facts && packageText(scene.say, facts);
}

/** Whether the account that signed up is of the own company, whatever it is recorded as: release 0.1.0 took such a one on a second "yes". */
function isOwnAccount({ trial, names, signInName }: Scene): boolean {
  const account = names?.[trial?.signUpAccount?.personId ?? '']?.split(', ').at(-1);
  return account !== undefined && isOfSignIn(account, signInName);
}

function adminOf(answers: Answers, fixed: Fixed, { person }: Scene): Person {
  const { name = '', email = '' } = answers['billingAdmin'] ?? {};
  return { v: 1, tenantId: person.tenantId, personId: fixed.contactId, name, email };
}
