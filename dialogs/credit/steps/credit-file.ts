/** What a partner files for the credit, where, with everything to copy; and what became of it. */

import { fileCard, outcomeCard, type Copied } from '../../../cards/credit';
import type { Link } from '../../../cards/engine/content';
import { knownOf, wordId } from '../../../cards/engine/words';
import { PRODUCT_LINE } from '../../../src/domain/credit/credit';
import { portals } from '../../../src/domain/catalog/portals';
import { productById } from '../../../src/domain/catalog/products';
import { trialOf } from '../../engine/about-trial';
import { fill, means, nameIn, shown } from '../../engine/form';
import { choose, typedChoices } from '../../engine/typed-choices';
import { again, answer, type Answers, type Inputs, type Reading, type Reply, type Scene, type Step } from '../../engine/script';
import { activityOf } from './claim-activity';
import { partnerOf } from './credit-partner';
import { adviceFor, adviceId } from './credit-route';
import { claimedProduct, organizationOf } from './organization';

/** What can become of a claim; `refused`: it could not be filed. */
const OUTCOMES = ['waiting', 'associated', 'declined', 'refused'] as const;
const CLAIM_LENGTH = 60;

/** What will be filed, by whom and where; with everything to copy. */
export const file: Step = {
  id: 'file',
  ask(answers, _draft, scene) {
    const advice = adviceFor(answers, scene);
    const id = adviceId(advice);
    const { say } = scene;
    const lines = {
      steps: stepsFor(id, answers, scene),
      copy: id === 'cporNow' ? copyFor(answers, scene) : [],
      others: [
        ...advice.also.map((route) => say(`credit.also.${route}`, { product: productById(trialOf(scene).product)?.name ?? '' })),
        ...advice.notThese.map(({ route, because }) => say(`credit.others.${route}.${because}`)),
      ],
    };
    const link: Link | undefined =
      id === 'cporNow' ? { url: portals.claims.url, title: say.plain('credit.file.page') } : undefined;
    return fileCard(
      say,
      `credit.file.${id}`,
      { company: trialOf(scene).customer.company, partner: partnerOf(answers).name },
      lines,
      link,
    );
  },
  read: (reply, _answers, { say }) =>
    reply.text === undefined || means(say, 'yes', reply.text)
      ? answer({ confirmed: 'yes' })
      : again([{ id: 'problems.updateTyped' }], {}),
};

/** What became of the claim. */
export const outcome: Step = {
  id: 'outcome',
  when: (answers, scene) => adviceId(adviceFor(answers, scene)) === 'cporNow',
  choices: (_answers, { say }) => typedChoices(say, 'outcome', OUTCOMES),
  ask: (answers, draft, { say }) =>
    outcomeCard(say, shown(['outcome', 'claim'], draft, answers['outcome'], { outcome: 'waiting' }), true),
  read: (reply, _answers, { say }, draft) => readOutcome(reply, say, draft),
};

/** What became of a claim that was filed; it waits unless it was said otherwise. */
export function outcomeIn(said: string | undefined): 'waiting' | 'associated' | 'declined' {
  const found = OUTCOMES.find((one) => one === said);
  return found === undefined || found === 'refused' ? 'waiting' : found;
}

function readOutcome(reply: Reply, say: Scene['say'], draft: Inputs): Reading {
  const choices = typedChoices(say, 'outcome', OUTCOMES);
  const inputs = fill(
    reply,
    [{ id: 'outcome', looksLike: (text) => choose(text, choices) !== undefined }, { id: 'claim' }],
    draft,
  );
  const chosen = choose(inputs['outcome'] ?? '', choices);
  const { text: claim, tooLong, isAnswer } = nameIn(inputs, 'claim', CLAIM_LENGTH, say);
  if (chosen === undefined)
    return again([{ field: 'outcome', id: 'problems.choiceMissing' }], isAnswer ? { ...inputs, claim: '' } : inputs);
  const isNone = means(say, 'none', inputs['claim'] ?? '') || means(say, 'unknown', inputs['claim'] ?? '');
  if (isAnswer && !isNone) return again([{ field: 'claim', id: 'problems.notAClaimNumber' }], { ...inputs, claim: '' });
  if (tooLong) return again([{ field: 'claim', id: 'problems.tooLong', params: { max: CLAIM_LENGTH } }], inputs);
  return answer({ outcome: chosen, ...(claim === '' ? {} : { claim }) });
}

/** The steps; only one kind of claim asks for a seller. */
function stepsFor(id: string, answers: Answers, { say }: Scene): readonly string[] {
  const steps = ['one', 'two', ...(activityOf(answers) === 'revenue' ? ['seller'] : []), 'three', 'four'];
  return knownOf(say, `credit.file.${id}`, steps).map((step) => say(step));
}

function copyFor(answers: Answers, scene: Scene): readonly Copied[] {
  const { customer, subscriptionId } = trialOf(scene);
  return copied(
    {
      partnerId: partnerOf(answers).partnerId,
      tenant: customer.tenantId,
      domain: customer.domain,
      company: customer.company,
      product: productById(claimedProduct(answers, scene))?.name,
      solution: scene.say.plain('credit.copy.solutionValue', { line: PRODUCT_LINE }),
      subscription: organizationOf(answers) ?? subscriptionId,
      ...claimFacts(answers, scene),
    },
    scene,
  );
}

/** What the claim says of itself and of the customer's contact; what is not known is asked for in brackets. */
function claimFacts(answers: Answers, { say }: Scene): Readonly<Record<'activity' | 'contact' | 'title', string | undefined>> {
  const filedAs = activityOf(answers);
  const { contact = '', title = '' } = answers['activity'] ?? {};
  return {
    activity: filedAs && say.plain(`credit.activity.${filedAs}`),
    contact: contact === '' ? say.plain('credit.copy.open.contact') : contact,
    title: title === '' ? say.plain('credit.copy.open.title') : title,
  };
}

/** Lines to copy, in this order, with their labels; without those of which nothing is known. */
export function copied(facts: Readonly<Record<string, string | undefined>>, { say }: Scene): readonly Copied[] {
  return Object.entries(facts).flatMap(([id, value = '']) =>
    value === '' ? [] : [{ label: say.plain(wordId(say, `credit.copy.${id}`)), value }],
  );
}
