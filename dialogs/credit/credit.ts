/** Journey 2 for a partner: designate the partner of record by the mechanism that fits how the customer buys, and whether it is paid. */

import { outcomeCard } from '../../cards/credit';
import type { CreditNoted } from '../../src/domain/record/changes';
import { PRODUCT_LINE, routeFact, type Credit } from '../../src/domain/credit/credit';
import { headOf, trialOf } from '../engine/about-trial';
import { shown } from '../engine/form';
import { ifKnown, type Answers, type Finish, type Fixed, type Journey, type Line, type Scene } from '../engine/script';
import { byHand } from './steps/credit-by-hand';
import { activity, activityLines, activityOf } from './steps/claim-activity';
import { refusal, refusalOf } from './steps/claim-refusal';
import { standing } from './steps/claim-standing';
import { file, outcome, outcomeIn } from './steps/credit-file';
import { partnerLines, partnerOf } from './steps/credit-partner';
import { adviceFor, adviceId, bought, buyingLines } from './steps/credit-route';
import { pick } from './steps/credit-pick';
import { search } from './steps/credit-search';
import { otherCompany } from './steps/own-company';
import { organization, organizationOf } from './steps/organization';

/** Which subscription is claimed; a plan or an order needs none. */
const which = organization('credit.organization', (answers, scene) => adviceId(adviceFor(answers, scene)) === 'cporNow');

/** The partner-of-record journey. */
export const credit: Journey = {
  name: 'credit',
  about: 'trial',
  needs: 'claim',
  steps: [standing, search, pick, byHand, otherCompany, bought, which, activity, file, outcome, refusal],
  subject: (_answers, { trial }) => trial?.customer.company ?? '',
  lines: (answers, scene) => [
    ...partnerLines(answers, scene),
    ...organizationLine(answers, scene),
    ...activityLines(answers, scene),
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
    refusal,
  ],
  subject: (_answers, { trial }) => trial?.customer.company ?? '',
  lines: () => [],
  finish: (answers, fixed, scene) => {
    const refused = refusedAnew(answers, fixed, scene);
    if (refused) return refused;
    const { outcome: status, claim } = answers['outcome'] ?? {};
    return {
      change: { ...headOf(fixed, scene), code: 'creditSettled', status: outcomeIn(status), ...ifKnown('claim', claim) },
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
  return { change, ...shownAfter(change.credit, scene) };
}

/** A claim that was thought to be filed, and is not: it is planned anew, with the error. */
function refusedAnew(answers: Answers, fixed: Fixed, scene: Scene): Finish | undefined {
  const refused = refusalOf(answers);
  const { credit: before } = trialOf(scene);
  if (refused === undefined || before === undefined) return undefined;
  const { tenantId, personId } = scene.person;
  const planned = { ...before, status: 'planned', refused, by: { tenantId, personId }, at: scene.now.toISOString() } as const;
  const change: CreditNoted = { ...headOf(fixed, scene), code: 'creditNoted', credit: planned };
  return { change, ...shownAfter(planned, scene) };
}

/** The trial; of a claim that was refused, what to do about it. */
function shownAfter({ refused }: Credit, scene: Scene): Pick<Finish, 'view' | 'args'> {
  return { view: refused === undefined ? 'trial' : 'claimRefused', args: { trial: trialOf(scene).id } };
}

function creditOf(answers: Answers, scene: Scene): Credit {
  const advice = adviceFor(answers, scene);
  const { outcome: said, claim } = answers['outcome'] ?? {};
  const { tenantId, personId } = scene.person;
  const refused = refusalOf(answers);
  const filed = refused === undefined ? outcomeIn(said) : 'planned';
  return {
    partner: partnerOf(answers),
    route: advice.route,
    fact: routeFact(advice.route),
    productLine: PRODUCT_LINE,
    ...ifKnown('organization', organizationOf(answers)),
    status: advice.status === 'now' ? filed : advice.status,
    ...ifKnown('claim', claim),
    ...activityIn(answers),
    ...(refused === undefined ? {} : { refused }),
    by: { tenantId, personId },
    at: scene.now.toISOString(),
  };
}

function activityIn(answers: Answers): Pick<Credit, 'activity'> {
  const filedAs = activityOf(answers);
  return filedAs === undefined ? {} : { activity: filedAs };
}
