/** Whether something was done with a trial that is named, or with a customer’s own: "did Fabrikam remove our access", "have we claimed". It is looked at, and no form opens. */

import type { Concept } from '../../../cards/words/understood/concepts';
import { trialIn } from './affirmed';
import type { Intent, LineContext } from './intents';
import { says, type Sense } from './sense';

/** The wish that shows how it stands: who has access, or the trial; nothing where a line asks something else. */
export function askedDone(sense: Sense, side: LineContext['side']): Intent | undefined {
  if (!asksOfPast(sense) || (side === 'partner' && trialIn(sense) === undefined) || sense.atoms.filter(isElse).length > 1)
    return undefined;
  if (says(sense, 'remove', 'leave')) return 'access';
  return side === 'partner' && says(sense, ...DONE) ? 'trial' : undefined;
}

/** "Have Fabrikam removed" is no question; "have we removed" is. */
function asksOfPast({ text, atoms: [, subject] }: Sense): boolean {
  if (!PAST.test(text)) return false;
  return !/^\s*have\s/iu.test(text) || subject?.means.some((one) => WHO.has(one)) === true;
}

const PAST = /^\s*(?:did|has|have|was|were|hat|haben|wurden?)\s/iu;
const WHO: ReadonlySet<Concept> = new Set<Concept>(['we', 'they', 'you', 'me', 'it']);
const DONE = ['handOver', 'takeOver', 'claim', 'credit', 'bought', 'owns'] as const;
const BESIDE: ReadonlySet<Concept> = new Set<Concept>([
  ...(['glue', 'be', 'has', 'now', 'already', 'still', 'notYet', 'all', 'done'] as const),
  ...(['trial', 'test', 'ours', 'theirs', 'partner', 'customer', 'colleague', 'account'] as const),
  ...(['remove', 'leave', 'noLonger', 'access', 'admin', 'through', 'direct', 'ownership'] as const),
  ...WHO,
  ...DONE,
]);

/** One word that says something else, or that nobody knows, leaves the question what it is. */
function isElse({ means, spot, raw }: Sense['atoms'][number]): boolean {
  return raw !== '?' && (spot ? spot.kind !== 'trial' && spot.kind !== 'name' : !means.some((one) => BESIDE.has(one)));
}
