/** What people ask of their own trials and of what is kept of them: it is shown, where a general question is answered by facts. */

import type { Concept } from '../../../cards/words/understood/concepts';
import { unknownIn } from './features';
import type { Intent, LineContext } from './intents';
import { says, type Sense } from './sense';

interface OwnQuestion {
  readonly wish: Intent;
  /** Of each of these groups the line says one. */
  readonly says: readonly (readonly Concept[])[];
  /** None of these: it is asked about something else. */
  readonly never: readonly Concept[];
  /** Whether the customer's side need not say whose: it has no other trials. */
  readonly isTheirs?: true;
}

const WHOSE = ['we', 'me'] as const;
const ELSE = ['if', 'happens', 'why', 'cost', 'extend', 'data', 'not', 'can', 'remind'] as const;

const QUESTIONS: readonly OwnQuestion[] = [
  {
    wish: 'myTrials',
    says: [
      ['when', 'howLong'],
      ['ends', 'expired', 'running'],
      ['trial', 'test'],
    ],
    never: ELSE,
    isTheirs: true,
  },
  { wish: 'myTrials', says: [['what'], ['must'], WHOSE], never: [...ELSE, 'partner', 'remove', 'credit', 'access', 'handOver'] },
  {
    wish: 'myTrials',
    says: [['what'], ['next']],
    never: [...ELSE, 'partner', 'remove', 'credit', 'access', 'thisMonth', 'thisWeek'],
  },
  { wish: 'forgetMe', says: [['which', 'what'], ['data'], ['you']], never: ['trial', 'test', 'ends', 'happens'] },
];

/** The wish that such a question is; nothing where it names a fact, or a word in it is not known. Nothing is noted by any of them. */
export function ownQuestion(sense: Sense, { side }: LineContext): Intent | undefined {
  const isAlone = sense.atoms.every(({ spot }) => spot === undefined) && sense.atoms.length <= LONGEST;
  if (!isAlone) return undefined;
  const found = QUESTIONS.find((one) => one.says.every((group) => says(sense, ...group)) && !says(sense, ...one.never));
  if (!found || unknownIn(sense.atoms) > (found.wish === 'forgetMe' ? 1 : 0)) return undefined;
  return found.isTheirs !== true || side === 'customer' || says(sense, ...WHOSE) ? found.wish : undefined;
}

/** A longer line says more. */
const LONGEST = 12;
