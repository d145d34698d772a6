/** Somebody of the customer names a colleague, who takes over or joins. No code: the colleague is known by tenant and sign-in name. */

import { colleagueCard } from '../../cards/invitation';
import { noticeCard } from '../../cards/views';
import { titled } from '../../cards/engine/buttons';
import type { PersonInvited } from '../../src/domain/record/changes';
import { partnerOf } from '../../src/domain/record/side-on';
import { expiresAt } from '../../src/domain/invitation/invitation';
import { headOf, trialOf } from '../engine/about-trial';
import { shown } from '../engine/form';
import { choose, typedChoices } from '../engine/typed-choices';
import { again, answer, type Answers, type Finish, type Fixed, type Journey, type Scene, type Step } from '../engine/script';
import { readPerson, type AddressQuestions } from '../sign-up/steps/customer-person';

const STAYS = ['leaves', 'stays'] as const;
const QUESTIONS: AddressQuestions = {
  consumer: 'problems.namedConsumer',
  notCustomer: 'problems.namedNotCustomer',
  shared: 'problems.invitedShared',
};

const colleague: Step = {
  id: 'colleague',
  ask: (answers, draft, { say, trial }) => {
    const { company = '', domain = 'adventure-works.com' } = trial?.customer ?? {};
    const card = colleagueCard(say, shown(['name', 'email'], draft, answers['colleague']), company, domain, false);
    return { ...card, said: { heading: say('takesOver.heading', { company }), hint: say('takesOver.hint') } };
  },
  read: (reply, _answers, scene, draft) => readPerson(reply, scene, draft, QUESTIONS),
};

/** One press names the colleague: the button says what happens to oneself. */
const confirm: Step = {
  id: 'confirm',
  choices: (_answers, { say }) => typedChoices(say, 'stays', STAYS),
  ask: (answers, _draft, scene) => {
    const { say } = scene;
    return noticeCard(
      say,
      'takesOver.confirm',
      { name: named(answers), partner: partnerIn(scene), told: isTold(scene) ? 'yes' : 'no' },
      [
        titled(say, 'leaves', 'takesOver.leaves', { primary: true }),
        titled(say, 'stays', 'takesOver.stays'),
        titled(say, 'back', 'buttons.back', { secondary: true }),
        titled(say, 'cancel', 'update.leave'),
      ],
    );
  },
  read(reply, _answers, { say }) {
    const typed = reply.text === undefined ? reply.verb : choose(reply.text, typedChoices(say, 'stays', STAYS));
    const chosen = STAYS.find((one) => one === typed);
    return chosen === undefined ? again([{ id: 'problems.staysTyped' }], {}) : answer({ chosen });
  },
};

/** Names a colleague, and ends on what to tell that person. */
export const takesOver: Journey = {
  name: 'takesOver',
  about: 'trial',
  side: 'customer',
  steps: [colleague, confirm],
  subject: (_answers, { trial }) => trial?.customer.company ?? '',
  lines: (answers, { say }) =>
    answers['colleague'] ? [{ step: 'colleague', label: say.plain('takesOver.line'), value: named(answers) }] : [],
  finish,
};

function finish(answers: Answers, fixed: Fixed, scene: Scene): Finish {
  const { name = '', email = '' } = answers['colleague'] ?? {};
  const { tenantId, personId } = scene.person;
  const person = { v: 1, tenantId, personId: fixed.contactId, name, email } as const;
  const head = headOf(fixed, scene, [scene.person, person]);
  const leaves = answers['confirm']?.['chosen'] === 'leaves';
  const change: PersonInvited = {
    ...head,
    code: 'invited',
    invitation: fixed.accountId,
    invited: { tenantId, personId: fixed.contactId },
    as: 'colleague',
    ...(leaves ? { instead: { tenantId, personId } } : {}),
    expiresAt: expiresAt(scene.now),
  };
  return { change, view: 'takesOver', args: { trial: trialOf(scene).id, invitation: fixed.accountId } };
}

function named(answers: Answers): string {
  const { name = '', email = '' } = answers['colleague'] ?? {};
  return `${name}, ${email}`;
}

function partnerIn({ partner = '', say }: Scene): string {
  return partner === '' ? say.plain('ourTrials.unnamedInside') : partner;
}

/** Whether there is a partner to be told: of a record of its own a customer tells nobody. */
function isTold(scene: Scene): boolean {
  return partnerOf(trialOf(scene)) !== undefined;
}
