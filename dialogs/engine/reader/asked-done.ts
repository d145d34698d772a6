/** Whether something was done with a trial that is named, or with a customer’s own: "did Fabrikam remove our access", "have we claimed". It is looked at, and no form opens. */

import type { Concept } from '../../../cards/words/understood/concepts';
import { trialIn } from './affirmed';
import type { Intent, LineContext } from './intents';
import { says, type Sense } from './sense';

/** The wish that shows how it stands: who has access, or the trial; nothing where a line asks something else. */
export function askedDone(sense: Sense, side: LineContext['side']): Intent | undefined {
  if (!asksOfPast(sense) || (side === 'partner' && trialIn(sense) === undefined) || !isAllOfIt(sense)) return undefined;
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

/** One word that nobody knows leaves the question what it is; one of something else does not: "did you remove my data". */
function isAllOfIt({ atoms }: Sense): boolean {
  const isOther = ({ means, spot, raw }: Sense['atoms'][number]): boolean =>
    spot ? spot.kind !== 'trial' && spot.kind !== 'name' : raw !== '?' && !means.some((one) => BESIDE.has(one));
  // What opens the question asks, whatever else it says elsewhere ("haben sie").
  const rest = atoms.slice(1).filter(isOther);
  return rest.length <= 1 && rest.every(({ means, spot }) => spot === undefined && means.length === 0);
}
