/** Invites somebody of the customer to a trial's record: the named admin, or a colleague. The text to send is a view. */

import { colleagueCard, inviteConfirmCard, whomCard } from '../../cards/invitation';
import type { InvitationRenewed, PersonInvited } from '../../src/domain/record/changes';
import { readDomain } from '../../src/domain/people/domain-name';
import { canBeRenewed, expiresAt, type Invitation } from '../../src/domain/invitation/invitation';
import { canBeHandedOver } from '../../src/domain/record/rules/hand-over-standing';
import type { PersonRef } from '../../src/domain/people/person';
import type { Trial } from '../../src/domain/record/trial';
import { headOf, trialOf } from '../engine/about-trial';
import { choose, means, shown, typedChoices } from '../engine/form';
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

const WHOM = ['admin', 'colleague'] as const;
const QUESTIONS: AddressQuestions = {
  consumer: 'problems.invitedConsumer',
  notCustomer: 'problems.invitedNotCustomer',
  shared: 'problems.invitedShared',
};

/** The named admin first: only that person can say "I have signed in". */
const whom: Step = {
  id: 'whom',
  when: (_answers, { trial }) => adminOf(trial) !== undefined,
  choices: (_answers, { say }) => typedChoices(say, 'whom', WHOM),
  ask: (_answers, _draft, scene) => whomCard(scene.say, { company: trialOf(scene).customer.company, admin: adminName(scene) }),
  read(reply, _answers, { say }) {
    const typed = reply.text === undefined ? reply.verb : choose(reply.text, typedChoices(say, 'whom', WHOM));
    const chosen = WHOM.find((one) => one === typed);
    return chosen === undefined ? again([{ id: 'problems.whomTyped' }], {}) : answer({ whom: chosen });
  },
};

/** Somebody else: a name and a work address, questioned like the admin's. */
const colleague: Step = {
  id: 'colleague',
  when: (answers, { trial }) => adminOf(trial) === undefined || answers['whom']?.['whom'] === 'colleague',
  ask: (answers, draft, scene) => {
    const { company, domain = 'adventure-works.com' } = trialOf(scene).customer;
    const values = shown(['name', 'email'], draft, answers['colleague']);
    return colleagueCard(scene.say, values, company, domain, answers['whom'] !== undefined);
  },
  read: (reply, _answers, scene, draft) => readPerson(reply, scene, draft, QUESTIONS),
};

const confirm: Step = {
  id: 'confirm',
  ask: (answers, _draft, scene) => {
    const { company } = trialOf(scene).customer;
    const as = invitesAdmin(answers, scene) ? 'admin' : 'colleague';
    return inviteConfirmCard(scene.say, { company, as, name: invitedName(answers, scene) });
  },
  async read(reply, answers, scene) {
    const confirmed = reply.text === undefined || means(scene.say, 'yes', reply.text);
    if (!confirmed) return again([{ id: 'problems.updateTyped' }], {});
    const domain = invitedDomain(answers, scene);
    const found = domain === undefined ? undefined : await scene.discovery.find(domain);
    return answer({
      confirmed: 'yes',
      ...ifKnown('domain', domain),
      ...ifKnown('tenant', found?.kind === 'found' ? found.tenantId : undefined),
    });
  },
};

/** Invites somebody, and ends on the text to send. */
export const invite: Journey = {
  name: 'invite',
  about: 'trial',
  needs: 'names',
  steps: [whom, colleague, confirm],
  subject: (_answers, { trial }) => trial?.customer.company ?? '',
  lines: (answers, scene) => {
    const step = invitesAdmin(answers, scene) ? 'whom' : 'colleague';
    return answers[step] ? [{ step, label: scene.say.plain('invite.line'), value: invitedName(answers, scene) }] : [];
  },
  finish: (answers, fixed, scene) =>
    invitesAdmin(answers, scene) ? inviteAdmin(answers, fixed, scene) : inviteColleague(answers, fixed, scene),
};

/** An invitation the admin has already is sent once more, so that there is one of each. */
function inviteAdmin(answers: Answers, fixed: Fixed, scene: Scene): Finish {
  const trial = trialOf(scene);
  const admin = adminOf(trial);
  const before = trial.invitations?.find((one) => canBeRenewed(one) && one.invited.personId === admin?.personId);
  if (admin === undefined) return { view: 'invitations', args: { trial: trial.id } };
  return before ? renewed(before, fixed, scene) : invited(admin, 'admin', answers, fixed, scene);
}

function renewed({ id }: Invitation, fixed: Fixed, scene: Scene): Finish {
  const head = headOf(fixed, scene);
  const change: InvitationRenewed = { ...head, code: 'invitationRenewed', invitation: id, expiresAt: expiresAt(scene.now) };
  return { change, view: 'invitation', args: { trial: head.trialId, invitation: id } };
}

function inviteColleague(answers: Answers, fixed: Fixed, scene: Scene): Finish {
  const { name = '', email = '' } = answers['colleague'] ?? {};
  const person = { v: 1, tenantId: scene.person.tenantId, personId: fixed.contactId, name, email } as const;
  const finish = invited({ tenantId: person.tenantId, personId: person.personId }, 'colleague', answers, fixed, scene);
  return { ...finish, change: { ...finish.change, people: [scene.person, person] } };
}

function invited(
  person: PersonRef,
  as: Invitation['as'],
  answers: Answers,
  fixed: Fixed,
  scene: Scene,
): Finish & { readonly change: PersonInvited } {
  const head = headOf(fixed, scene);
  const invitation = fixed.accountId;
  const { domain, tenant } = answers['confirm'] ?? {};
  const meant = { ...ifKnown('domain', domain), ...ifKnown('tenantId', tenant) };
  const made = { invitation, invited: person, as, for: meant, expiresAt: expiresAt(scene.now) };
  const change = { ...head, code: 'invited', ...made } as const;
  return { change, view: 'invitation', args: { trial: head.trialId, invitation } };
}

function invitesAdmin(answers: Answers, { trial }: Scene): boolean {
  return answers['whom']?.['whom'] === 'admin' && adminOf(trial) !== undefined;
}

/** The new admin, where the trial can be handed over. */
function adminOf(trial: Trial | undefined): PersonRef | undefined {
  return trial && canBeHandedOver(trial) ? trial.ownership?.admin : undefined;
}

/** Name and address of whoever is invited. */
function invitedName(answers: Answers, scene: Scene): string {
  const { name = '', email = '' } = answers['colleague'] ?? {};
  return invitesAdmin(answers, scene) ? adminName(scene) : `${name}, ${email}`;
}

/** The domain of the address it goes to, where that is a company's own. */
function invitedDomain(answers: Answers, scene: Scene): string | undefined {
  const read = readDomain(invitedName(answers, scene).split('@').at(-1));
  return read.kind === 'ok' ? read.domain : undefined;
}

/** Name and address of the named admin. */
function adminName({ trial, names }: Scene): string {
  return names?.[trial?.ownership?.admin?.personId ?? ''] ?? '–';
}
