/** A journey whose one step counts what it is told and never ends: whatever is lost or done twice shows in the number. */

import type { Verb } from '../../../cards/engine/content';
import { noticeCard } from '../../../cards/views';
import { again, type Inputs, type Journey, type Step } from '../../../dialogs/engine/script';

const counting: Step = {
  id: 'counting',
  ask: (_answers, draft, { say }) => ({
    ...noticeCard(say, 'closed.nothing', {}, [{ verb: 'count' as Verb, title: 'Count', primary: true }]),
    said: { heading: `Count ${countIn(draft)}`, hint: '' },
  }),
  read: (_reply, _answers, _scene, draft) => again([], { count: String(countIn(draft) + 1) }),
};

/** Named as the journey that "sign up" opens. */
export const countingJourney: Journey = {
  name: 'signUp',
  about: 'nothing',
  steps: [counting],
  subject: () => '',
  lines: () => [],
  finish: () => ({ view: 'home', args: {} }),
};

/** The count a card shows; undefined for a card of something else. */
export function countOn(card: unknown = {}): number | undefined {
  const [, count] = /"Count (\d+)"/.exec(JSON.stringify(card)) ?? [];
  return count === undefined ? undefined : Number(count);
}

function countIn(draft: Inputs): number {
  return Number(draft['count'] ?? '0');
}
