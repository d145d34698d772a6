/** Invites somebody of the customer to a trial's record: the named admin, or a colleague. The text to send is a view. */

import { colleagueCard, inviteConfirmCard } from '../../cards/invitation';
import type { InvitationRenewed, PersonInvited } from '../../src/domain/record/changes';
import { canBeRenewed, expiresAt, type Invitation } from '../../src/domain/invitation/invitation';
import type { PersonRef } from '../../src/domain/people/person';
import { headOf, trialOf } from '../engine/about-trial';
import { means, shown } from '../engine/form';
import {
  again,
  answer,
  ifKnown,
  known,
  type Answers,
  type Finish,
  type Fixed,
  type Journey,
  type Scene,
  type Step,
} from '../engine/script';
import { adminName, adminOf, confirmed, whom } from './invite-whom';
import { readPerson, type AddressQuestions } from '../sign-up/steps/customer-person';

const QUESTIONS: AddressQuestions = {
  consumer: 'problems.invitedConsumer',
  notCustomer: 'problems.invitedNotCustomer',
  shared: 'problems.invitedShared',
};

/** Somebody else: a name and a work address, questioned like the admin's. */
const colleague: Step = {
  id: 'colleague',
  when: isColleague,
  ask: (answers, draft, scene) => {
    const { company, domain = 'adventure-works.com' } = trialOf(scene).customer;
    const values = shown(['name', 'email'], draft, answers['colleague']);
    return colleagueCard(scene.say, values, company, domain, answers['whom'] !== undefined);
  },
  read: (reply, _answers, scene, draft) => readPerson(reply, scene, draft, QUESTIONS),
};

const confirm: Step = {
  id: 'confirm',
  when: isColleague,
  ask: (answers, _draft, scene) => {
    const { company } = trialOf(scene).customer;
    return inviteConfirmCard(scene.say, { company, name: invitedName(answers, scene) });
  },
  async read(reply, answers, scene) {
    const isConfirmed = reply.text === undefined || means(scene.say, 'yes', reply.text);
    if (!isConfirmed) return again([{ id: 'problems.updateTyped' }], {});
    return answer(await confirmed(invitedName(answers, scene), scene));
  },
};

function isColleague(answers: Answers, { trial }: Scene): boolean {
  return adminOf(trial) === undefined || answers['whom']?.['whom'] === 'colleague';
}

/** Invites somebody, and ends on the text to send. */
export const invite: Journey = {
  name: 'invite',
  about: 'trial',
  needs: 'names',
  steps: [whom, colleague, confirm],
  told: ({ details: { person, email } }) => ({ drafts: { colleague: known({ name: person, email }) } }),
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
  const { domain, tenant } = answers[as === 'admin' ? 'whom' : 'confirm'] ?? {};
  const meant = { ...ifKnown('domain', domain), ...ifKnown('tenantId', tenant) };
  const made = { invitation, invited: person, as, for: meant, expiresAt: expiresAt(scene.now) };
  const change = { ...head, code: 'invited', ...made } as const;
  return { change, view: 'invitation', args: { trial: head.trialId, invitation } };
}

function invitesAdmin(answers: Answers, { trial }: Scene): boolean {
  return answers['whom']?.['whom'] === 'admin' && adminOf(trial) !== undefined;
}

/** Name and address of whoever is invited. */
function invitedName(answers: Answers, scene: Scene): string {
  const { name = '', email = '' } = answers['colleague'] ?? {};
  return invitesAdmin(answers, scene) ? adminName(scene) : `${name}, ${email}`;
}
