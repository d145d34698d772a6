/** How the customer buys, and what follows for the credit. */

import { boughtCard, buyingCard } from '../../../cards/credit';
import type { Problem } from '../../../cards/engine/content';
import { wordId } from '../../../cards/engine/words';
import type { WordId } from '../../../cards/words/language';
import { creditAdvice, type CreditAdvice } from '../../../src/domain/credit/credit';
import type { BuyingRoute } from '../../../src/domain/catalog/offers';
import { trialOf } from '../../engine/about-trial';
import { fill, shown, type Field } from '../../engine/form';
import { choose, typedChoices } from '../../engine/typed-choices';
import {
  again,
  answer,
  type Answers,
  type Inputs,
  type Line,
  type Reading,
  type Reply,
  type Scene,
  type Step,
} from '../../engine/script';
import { partnerOf } from './credit-partner';

const ROUTES: readonly BuyingRoute[] = ['cspUs', 'cspOther', 'web', 'enterprise', 'unknown'];
const PAID = ['yes', 'no'] as const;

/** How the customer buys; the partner is asked only where the record doesn't know. */
export const bought: Step = {
  id: 'bought',
  forks: true,
  when: (_answers, { trial }) => trial?.buying === 'unknown' && trial.paid === undefined,
  choices: (_answers, { say }) => typedChoices(say, 'buying', ROUTES),
  ask: (answers, draft, scene) =>
    boughtCard(scene.say, shown(['buying'], draft, answers['bought']), trialOf(scene).customer.company),
  read(reply, _answers, { say }) {
    const typed = reply.text ?? reply.inputs['buying'] ?? '';
    const route = choose(typed, typedChoices(say, 'buying', ROUTES));
    return route === undefined ? again([unclear('buying', typed)], {}) : answer({ buying: route });
  },
};

/**
 * How the caller's own company buys. A customer is always asked, for what the partner noted is not the customer's to see; whether it
 * is paid is asked where no record says so.
 */
export const buying: Step = {
  id: 'buying',
  forks: true,
  choices: (_answers, scene) => [
    ...typedChoices(scene.say, 'ourBuying', ROUTES),
    ...(asksPaid(scene) ? typedChoices(scene.say, 'paid', PAID) : []),
  ],
  ask: (answers, draft, scene) =>
    buyingCard(scene.say, shown(['buying', 'paid'], draft, answers['buying']), partnerOf(answers).name, asksPaid(scene)),
  read: (reply, _answers, scene, draft) => readBuying(reply, scene, draft),
};

function readBuying(reply: Reply, scene: Scene, draft: Inputs): Reading {
  const { say } = scene;
  const routes = typedChoices(say, 'ourBuying', ROUTES);
  const paid = typedChoices(say, 'paid', PAID);
  const fields: readonly Field[] = [
    { id: 'buying', looksLike: (text) => choose(text, routes) !== undefined },
    ...(asksPaid(scene) ? [{ id: 'paid', looksLike: (text: string) => choose(text, paid) !== undefined }] : []),
  ];
  const inputs = fill(reply, fields, draft);
  const said = { buying: choose(inputs['buying'] ?? '', routes), paid: choose(inputs['paid'] ?? '', paid) };
  if (said.buying === undefined) return askRoute(reply, inputs, said.paid);
  const kept = { ...inputs, buying: said.buying };
  if (!asksPaid(scene)) return answer({ buying: said.buying });
  if (said.paid !== undefined) return answer({ buying: said.buying, paid: said.paid });
  const isAskedOn = reply.text !== undefined && (inputs['paid'] ?? '') === '';
  return isAskedOn ? again([], kept, [{ id: 'notes.paidToo' }]) : again([unclear('paid', inputs['paid'] ?? '')], kept);
}

/** Typed, the other half may come first. */
function askRoute({ text }: Reply, inputs: Inputs, paid: string | undefined): Reading {
  const typed = inputs['buying'] ?? '';
  if (text !== undefined && paid !== undefined && typed === '')
    return again([], { ...inputs, paid }, [{ id: 'notes.buyingToo' }]);
  return again([unclear('buying', typed)], { ...inputs, buying: '' });
}

function unclear(field: string, typed: string): Problem {
  return { field, id: typed === '' ? 'problems.choiceMissing' : 'problems.choiceUnknown' };
}

function asksPaid({ trial }: Scene): boolean {
  return trial === undefined;
}

/** What fits a recorded trial, by what its partner noted, or said now. */
export function adviceFor(answers: Answers, scene: Scene): CreditAdvice {
  const { buying: noted, paid, state, product } = trialOf(scene);
  const said = routeIn(answers['bought']);
  return creditAdvice(paid?.route ?? said ?? noted, state === 'active', product);
}

/** What fits as the customer says it; of a recorded trial only what its state tells everybody counts besides. */
export function ourAdvice(answers: Answers, { trial }: Pick<Scene, 'trial'>): CreditAdvice {
  const isPaid = trial === undefined ? answers['buying']?.['paid'] === 'yes' : trial.state === 'active';
  return creditAdvice(buyingOf(answers), isPaid, trial?.product);
}

/** How the customer says it buys. */
export function buyingOf(answers: Answers): BuyingRoute {
  return routeIn(answers['buying']) ?? 'unknown';
}

/** The name of an advice among the words: what is filed now, planned, or carried by the order. */
export function adviceId({ status }: CreditAdvice): 'cporNow' | 'planned' | 'byOrder' {
  return status === 'now' ? 'cporNow' : status;
}

/** The answers about buying as lines. */
export function buyingLines(answers: Answers, { say }: Scene): readonly Line[] {
  const { buying: ours, bought: theirs } = answers;
  const partner = partnerOf(answers).name;
  const line = (step: string, label: WordId, value: string): Line => ({ step, label: say.plain(label), value });
  return [
    ...(theirs
      ? [line('bought', 'credit.bought.line', say.plain(wordId(say, `signUp.buying.${theirs['buying'] ?? 'unknown'}`)))]
      : []),
    ...(ours ? [line('buying', 'credit.buying.line', say.plain(`credit.buying.${buyingOf(answers)}`, { partner }))] : []),
    ...(ours?.['paid']
      ? [line('buying', 'credit.buying.paidLine', say.plain(wordId(say, `credit.buying.${ours['paid']}`)))]
      : []),
  ];
}

function routeIn(said: Inputs | undefined): BuyingRoute | undefined {
  return ROUTES.find((route) => route === said?.['buying']);
}
