/** How a partner's access is removed, without a record: what is to go, and the tasks it takes. */

import type { CardContent } from '../../cards/engine/content';
import { removalPlanCard, removalScopeCard } from '../../cards/access';
import type { Say } from '../../cards/engine/words';
import { REMOVAL_SCOPES, removalPlan } from '../../src/domain/access/removal';
import { button, titled } from '../../cards/engine/buttons';
import type { ViewForAnyone } from '../engine/view';

/** Asks what is to be removed, and then says how. */
export const removalGuide: ViewForAnyone = {
  for: 'anyone',
  draw: ({ say, args }) => ({ content: contentFor(say, args['scope']), context: say.plain('removal.context') }),
};

function contentFor(say: Say, wanted: string | undefined): CardContent {
  const scope = REMOVAL_SCOPES.find((one) => one === wanted);
  if (scope === undefined) return removalScopeCard(say, REMOVAL_SCOPES);
  return removalPlanCard(say, scope, removalPlan(scope), [
    titled(say, 'removal', 'removal.other', { args: { scope: 'any' } }),
    button(say, 'home'),
  ]);
}
