/** A customer that signs up alone records its trial: it keeps the record itself, and no partner sees it. */

import { customerCard } from '../../cards/sign-up';
import { noticeCard } from '../../cards/views';
import { button, titled } from '../../cards/engine/buttons';
import type { Button } from '../../cards/engine/content';
import { signInDomain } from '../../src/domain/record/rules/redemption';
import type { TrialCreated } from '../../src/domain/record/changes';
import type { Trial } from '../../src/domain/record/trial';
import { shown } from '../engine/form';
import { choose, typedChoices } from '../engine/typed-choices';
import { review } from '../engine/review';
import {
  again,
  answer,
  type Answers,
  type Finish,
  type Fixed,
  type Journey,
  type Line,
  type Scene,
  type Step,
} from '../engine/script';
import { beingRecorded, termOf } from './being-recorded';
import { runs, trialOf } from './created';
import { inOwnWords } from './in-own-words';
import { reviewLines } from './review-lines';
import { country } from './steps/country';
import { companyOf, customer } from './steps/customer';
import { hasRecurring, isPaid } from './steps/deal';
import { ends } from './steps/ends';
import { started } from './steps/started';
import { term } from './steps/term';

const STARTS = ['new', 'running', 'paid'] as const;
const ROUTES = ['cspOther', 'web', 'enterprise', 'unknown'] as const;

const start: Step = {
  id: 'start',
  forks: true,
  choices: (_answers, { say }) => typedChoices(say, 'start', STARTS),
  ask: (_answers, _draft, { say }) =>
    noticeCard(
      say,
      'ownTrial.start',
      {},
      pressing(
        STARTS.map((one) => titled(say, 'answer', `ownTrial.start.${one}`, { args: { start: one } })),
        say,
        false,
      ),
    ),
  read: (reply, _answers, { say }) =>
    pick(reply.text ?? reply.inputs['start'] ?? '', 'start', typedChoices(say, 'start', STARTS)),
};

/** The domain of the sign-in is offered; whatever is typed, the tenant is that of the one who writes. */
const company: Step = {
  ...customer,
  ask: (answers, draft, scene) => {
    const { say } = scene;
    const first = { company: '', domain: signInDomain(scene) ?? '' };
    const card = customerCard(say, shown(['company', 'domain'], draft, answers['customer'], first));
    return { ...card, said: { heading: say('ownTrial.customer.heading'), hint: say('ownTrial.customer.hint') } };
  },
  async read(reply, answers, scene, draft) {
    const got = await customer.read(reply, answers, scene, draft);
    return got.kind === 'answer' ? answer(got.value) : got;
  },
};

const buying: Step = {
  id: 'buying',
  choices: (_answers, { say }) => typedChoices(say, 'buying', ROUTES),
  ask: (_answers, _draft, { say }) =>
    noticeCard(
      say,
      'ownTrial.buying',
      {},
      pressing(
        ROUTES.map((one) => titled(say, 'answer', `ownTrial.buying.${one}`, { args: { buying: one } })),
        say,
        true,
      ),
    ),
  read: (reply, answers, { say }) => {
    const got = pick(reply.text ?? reply.inputs['buying'] ?? '', 'buying', typedChoices(say, 'buying', ROUTES));
    if (got.kind !== 'answer') return got;
    return answer({ ...got.value, ...(hasRecurring(answers) ? { recurring: 'unknown' } : {}) });
  },
};

/** The journey of a customer's own record. */
export const ownTrial: Journey = {
  name: 'ownTrial',
  about: 'nothing',
  side: 'customer',
  steps: [
    ...[start, company, country, ...inOwnWords],
    started(beingRecorded, runs),
    ends(beingRecorded, (answers) => runs(answers) && !isPaid(answers)),
    buying,
    term(termOf, isPaid),
    review(ownLines, companyOf, () => false),
  ],
  subject: companyOf,
  lines: ownLines,
  finish,
};

/** The lines of a sign-up; how it starts is said as it was asked. */
function ownLines(answers: Answers, scene: Scene): readonly Line[] {
  const chosen = STARTS.find((one) => one === answers['start']?.['start']);
  const own = chosen === undefined ? {} : { value: scene.say.plain(`ownTrial.start.${chosen}`) };
  return reviewLines(answers, scene).map((line) => (line.step === 'start' ? { ...line, ...own } : line));
}

/** Whoever makes it is its owner, its contact, and the only one who sees it. */
function finish(answers: Answers, fixed: Fixed, scene: Scene): Finish {
  const made = trialOf(answers, fixed, scene);
  const trial: Trial = {
    ...made,
    v: 4,
    keeper: 'customer',
    customer: { ...made.customer, tenantId: scene.person.tenantId },
    contact: made.owner,
    people: [made.owner],
  };
  const change: TrialCreated = {
    ...{ code: 'created', id: fixed.changeId, at: trial.createdAt, by: trial.owner },
    ...{ tenantId: trial.partnerTenantId, trialId: trial.id, trial, people: [scene.person] },
  };
  return { change, view: 'ourTrial', args: { trial: trial.id }, note: { id: 'notes.ownRecorded' } };
}

function pick(said: string, name: string, choices: ReturnType<typeof typedChoices>) {
  const value = choose(said, choices);
  if (value !== undefined) return answer({ [name]: value });
  return again([{ id: said === '' ? 'problems.choiceMissing' : 'problems.choiceUnknown' }], {});
}

function pressing(choices: readonly Button[], say: Scene['say'], back: boolean): readonly Button[] {
  const around = [...(back ? [button(say, 'back')] : []), button(say, 'later'), button(say, 'startOver'), button(say, 'cancel')];
  return [...choices, ...around.map((one) => ({ ...one, secondary: true }))];
}
