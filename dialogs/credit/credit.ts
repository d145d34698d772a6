/** Journey 2 for a partner: designate the partner of record by the mechanism that fits how the customer buys, and whether it is paid. */

import { outcomeCard } from '../../cards/credit';
import type { CreditNoted } from '../../src/domain/record/changes';
import { PRODUCT_LINE, type Credit } from '../../src/domain/credit/credit';
import { headOf, trialOf } from '../engine/about-trial';
import { shown } from '../engine/form';
import { ifKnown, type Answers, type Finish, type Fixed, type Journey, type Line, type Scene } from '../engine/script';
import { byHand } from './steps/credit-by-hand';
import { file, outcome, OUTCOMES } from './steps/credit-file';
import { partnerLines, partnerOf } from './steps/credit-partner';
import { adviceFor, adviceId, bought, buyingLines } from './steps/credit-route';
import { pick, search } from './steps/credit-search';
import { organization, organizationOf } from './steps/organization';

/** Which subscription is claimed; a plan or an order needs none. */
const which = organization('credit.organization', (answers, scene) => adviceId(adviceFor(answers, scene)) === 'cporNow');

/** The partner-of-record journey. */
export const credit: Journey = {
  name: 'credit',
  about: 'trial',
  needs: 'lastPartner',
  steps: [search, pick, byHand, bought, which, file, outcome],
  subject: (_answers, { trial }) => trial?.customer.company ?? '',
  lines: (answers, scene) => [
    ...partnerLines(answers, scene),
    ...organizationLine(answers, scene),
    ...buyingLines(answers, scene),
  ],
  finish,
};

/** What became of a designation that waits: one question. */
export const creditOutcome: Journey = {
  name: 'creditSettled',
  about: 'trial',
  steps: [
    {
      ...outcome,
      when: () => true,
      ask: (answers, draft, { say, trial }) => {
        const first = { outcome: trial?.credit?.status ?? '', ...ifKnown('claim', trial?.credit?.claim) };
        return outcomeCard(say, shown(['outcome', 'claim'], draft, answers['outcome'], first), false);
      },
    },
  ],
  subject: (_answers, { trial }) => trial?.customer.company ?? '',
  lines: () => [],
  finish: (answers, fixed, scene) => {
    const { outcome: status, claim } = answers['outcome'] ?? {};
    const settled = OUTCOMES.find((one) => one === status) ?? 'waiting';
    return {
      change: { ...headOf(fixed, scene), code: 'creditSettled', status: settled, ...ifKnown('claim', claim) },
      view: 'trial',
      args: { trial: trialOf(scene).id },
    };
  },
};

function organizationLine(answers: Answers, { say }: Scene): readonly Line[] {
  const value = organizationOf(answers);
  return value === undefined ? [] : [{ step: 'organization', label: say.plain('credit.organization.line'), value }];
}

function finish(answers: Answers, fixed: Fixed, scene: Scene): Finish {
  const change: CreditNoted = { ...headOf(fixed, scene), code: 'creditNoted', credit: creditOf(answers, scene) };
  return { change, view: 'trial', args: { trial: trialOf(scene).id } };
}

function creditOf(answers: Answers, scene: Scene): Credit {
  const advice = adviceFor(answers, scene);
  const { outcome: said, claim } = answers['outcome'] ?? {};
  const { tenantId, personId } = scene.person;
  return {
    partner: partnerOf(answers),
    route: advice.route,
    productLine: PRODUCT_LINE,
    ...ifKnown('organization', organizationOf(answers)),
    status: advice.status === 'now' ? (OUTCOMES.find((one) => one === said) ?? 'waiting') : advice.status,
    ...ifKnown('claim', claim),
    by: { tenantId, personId },
    at: scene.now.toISOString(),
  };
}
