/** What the questions about the partner of record lead to where there is no record. */

import { guidedCard } from './credit-guide';
export { claimRefused } from './steps/claim-refusal';
import type { ViewForAnyone } from '../engine/view';

/** What to do about the partner of record, from the answers alone. */
export const creditGuided: ViewForAnyone = {
  for: 'anyone',
  draw: ({ say, actor, args }) => ({
    content: guidedCard(args, { say, person: actor.person }),
    context: say.plain('journeys.creditGuide.title'),
  }),
};
