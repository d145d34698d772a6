/** Journey 2 for a customer: name the partner of record of a trial of one's own company, and say what became of a claim. */

import { ourClaimCard } from '../../cards/credit';
import type { CreditNoted, CreditSettled } from '../../src/domain/record/changes';
import { PRODUCT_LINE } from '../../src/domain/credit/credit';
import { headOf, trialOf } from '../engine/about-trial';
import { choose, typedChoices } from '../engine/typed-choices';
import { again, answer, ifKnown, type Answers, type Finish, type Journey, type Scene, type Step } from '../engine/script';
import { byHand } from './steps/credit-by-hand';
import { confirm, isTold } from './steps/credit-ours';
import { partnerLines, partnerOf } from './steps/credit-partner';
import { adviceId, buying, buyingLines, ourAdvice } from './steps/credit-route';
import { pick } from './steps/credit-pick';
import { search } from './steps/credit-search';
import { organization, organizationOf } from './steps/organization';

/** Which subscription the claim will be for; a plan or an order needs none. */
const which = organization('credit.organization', (answers, scene) => adviceId(ourAdvice(answers, scene)) === 'cporNow');

/** The customer names a partner. Nothing is filed by that: a planned claim is the partner's to file, and an order carries it. */
export const ourCredit: Journey = {
  name: 'ourCredit',
  about: 'trial',
  steps: [search, pick, byHand, buying, which, confirm],
  subject: keeperOf,
  lines: (answers, scene) => [...partnerLines(answers, scene), ...buyingLines(answers, scene)],
  finish(answers, fixed, scene): Finish {
    const change: CreditNoted = { ...headOf(fixed, scene), code: 'creditNoted', credit: creditOf(answers, scene) };
    return { change, ...told(scene) };
  },
};

const DECIDED = ['associated', 'declined'] as const;

/** What the customer answered to Microsoft's mail. Only a claim that is there can be accepted or declined. */
const claim: Step = {
  id: 'claim',
  choices: (_answers, { say }) => typedChoices(say, 'ourClaim', DECIDED),
  ask: (_answers, _draft, scene) => {
    const { credit } = trialOf(scene);
    const status = credit?.status === 'associated' ? 'associated' : 'waiting';
    return ourClaimCard(scene.say, status, { partner: credit?.partner.name ?? '' });
  },
  read(reply, _answers, { say }) {
    const typed = reply.text === undefined ? reply.verb : choose(reply.text, typedChoices(say, 'ourClaim', DECIDED));
    const decided = DECIDED.find((one) => one === typed);
    return decided === undefined ? again([{ id: 'problems.claimTyped' }], {}) : answer({ status: decided });
  },
};

/** The customer accepted or declined a claim. */
export const ourClaim: Journey = {
  name: 'ourClaim',
  about: 'trial',
  steps: [claim],
  subject: keeperOf,
  lines: () => [],
  finish(answers, fixed, scene): Finish {
    const status = DECIDED.find((one) => one === answers['claim']?.['status']);
    if (status === undefined || trialOf(scene).credit?.status === status) return seen(scene);
    const change: CreditSettled = { ...headOf(fixed, scene), code: 'creditSettled', status };
    return { change, ...told(scene) };
  },
};

function creditOf(answers: Answers, scene: Scene): CreditNoted['credit'] {
  const advice = ourAdvice(answers, scene);
  const { tenantId, personId } = scene.person;
  return {
    partner: partnerOf(answers),
    route: advice.route,
    productLine: PRODUCT_LINE,
    ...ifKnown('organization', organizationOf(answers)),
    status: advice.status === 'byOrder' ? 'byOrder' : 'planned',
    by: { tenantId, personId },
    at: scene.now.toISOString(),
  };
}

/** The name of the partner that keeps the trial. */
function keeperOf(_answers: Answers, { partner = '' }: Scene): string {
  return partner;
}

/** The trial, and a word that the other side hears of it. */
function told(scene: Scene): Omit<Finish, 'change'> {
  return {
    ...seen(scene),
    note: {
      id: 'notes.namedPartner',
      params: { partner: scene.partner || scene.say.plain('ourTrials.unnamedInside'), told: isTold(scene) },
    },
  };
}

function seen(scene: Scene): Pick<Finish, 'view' | 'args'> {
  return { view: 'ourTrial', args: { trial: trialOf(scene).id } };
}
