/** How the customer will buy it, and recurring billing where there is such a thing; typed, the halves come in either order. */

import { buyingCard } from '../../../cards/sign-up';
import type { WordId } from '../../../cards/words/language';
import { fill, shown, type Field } from '../../engine/form';
import { choose, typedChoices } from '../../engine/typed-choices';
import { again, answer, ifKnown, type Inputs, type Reading, type Reply, type Step, type TypedChoice } from '../../engine/script';
import { companyOf } from './customer';
import { hasRecurring, isOrdered, isPaid } from './deal';

const ROUTES = ['cspUs', 'cspOther', 'web', 'enterprise', 'unknown'];
const RECURRING = ['off', 'on', 'unknown'];

/** How the customer will buy, and whether recurring billing is on where there is such a thing. */
export const buying: Step = {
  id: 'buying',
  choices: (answers, { say }) => [
    ...typedChoices(say, 'buying', ROUTES),
    ...(hasRecurring(answers) ? typedChoices(say, 'recurring', RECURRING) : []),
  ],
  lapsed: (given, answers) => hasRecurring(answers) && given['recurring'] === undefined,
  ask: (answers, draft, { say }) => {
    const first = isOrdered(answers) ? { buying: 'cspUs', recurring: 'on' } : {};
    const values = shown(['buying', 'recurring'], draft, answers['buying'], first);
    return buyingCard(say, values, companyOf(answers), isPaid(answers), hasRecurring(answers));
  },
  read(reply, answers, { say }, draft) {
    const routes = typedChoices(say, 'buying', ROUTES);
    if (!hasRecurring(answers)) return readRoute(reply, routes);
    const billing = typedChoices(say, 'recurring', RECURRING);
    const before = { ...ifKnown('buying', answers['buying']?.['buying']), ...draft };
    const inputs = fill(reply, buyingFields(routes, billing), before);
    const said = {
      ...ifKnown('buying', choose(inputs['buying'] ?? '', routes)),
      ...ifKnown('recurring', choose(inputs['recurring'] ?? '', billing)),
    };
    if (said.buying !== undefined && said.recurring !== undefined) return answer({ ...said });
    return reply.text === undefined ? unclearDeal(inputs, said) : otherHalf(inputs, said);
  },
};

function readRoute(reply: Reply, routes: readonly TypedChoice[]): Reading {
  const said = reply.text ?? reply.inputs['buying'];
  const buying = choose(said ?? '', routes);
  return buying === undefined ? again([{ field: 'buying', id: choiceProblem(said) }], {}) : answer({ buying });
}

/** What was understood of the two questions. */
interface Deal {
  readonly buying?: string;
  readonly recurring?: string;
}

/** Typed, the halves may come one by one, in either order. */
function otherHalf(inputs: Inputs, said: Deal): Reading {
  const kept = { ...inputs, ...said };
  if (said.buying !== undefined) return again([], kept, [{ id: 'notes.recurringToo' }]);
  const isHalf = said.recurring !== undefined && (inputs['buying'] ?? '') === '';
  return isHalf ? again([], kept, [{ id: 'notes.buyingToo' }]) : unclearDeal(inputs, said);
}

function unclearDeal(inputs: Inputs, said: Deal): Reading {
  const problems = [
    ...(said.buying === undefined ? [{ field: 'buying', id: choiceProblem(inputs['buying']) }] : []),
    ...(said.recurring === undefined ? [{ field: 'recurring', id: choiceProblem(inputs['recurring']) }] : []),
  ];
  return again(problems, { ...inputs, ...said, ...(said.buying === undefined ? { buying: '' } : {}) });
}

function buyingFields(routes: readonly TypedChoice[], billing: readonly TypedChoice[]): readonly Field[] {
  return [
    { id: 'buying', looksLike: (text) => choose(text, routes) !== undefined },
    { id: 'recurring', looksLike: (text) => choose(text, billing) !== undefined },
  ];
}

function choiceProblem(typed: string | undefined): WordId {
  return (typed ?? '') === '' ? 'problems.choiceMissing' : 'problems.choiceUnknown';
}
