/** The cards for removing a partner's access: what to remove, and the tasks in the order they must be done. */

import type { Button, CardContent, Link } from './content';
import { noticeCard } from './views';
import type { Say } from './words';
import type { PlannedRemoval, RemovalScope } from '../src/domain/removal';

/** Asks what is to be removed: one press. */
export function removalScopeCard(say: Say, scopes: readonly RemovalScope[]): CardContent {
  const buttons: readonly Button[] = scopes.map((scope, index) => ({
    verb: 'removal',
    title: say.plain(`removal.scopes.${scope}`),
    args: { scope },
    ...(index === 0 ? { primary: true } : {}),
  }));
  return noticeCard(say, 'removal', {}, buttons);
}

/** The tasks, each with who can do it, and what to know before. */
export function removalPlanCard(
  say: Say,
  scope: RemovalScope,
  plan: readonly PlannedRemoval[],
  more: readonly Button[],
): CardContent {
  const numbered = (texts: readonly string[]): { number: string; text: string }[] =>
    texts.map((text, index) => ({ number: String(index + 1), text }));
  const tasks = plan.map(({ task, hand, final }) =>
    say('removal.task', { task: say.plain(`removal.tasks.${task}`), hand, final: final ? 'yes' : 'no' }),
  );
  const warnings = ['optional', 'licence', 'twoPeople', 'ownAccount', 'reseller'].map((name) => say(`removal.warnings.${name}`));
  return {
    name: 'guidance',
    params: {},
    said: { heading: say(`removal.headings.${scope}`), hint: say('removal.order') },
    data: {
      topics: [
        { title: say('removal.steps'), steps: numbered(tasks) },
        { title: say('removal.know'), steps: numbered(warnings) },
      ],
    },
    buttons: [...pages(say, plan), ...more],
  };
}

/** One button for every page the tasks need, the first in sight. */
function pages(say: Say, plan: readonly PlannedRemoval[]): readonly Link[] {
  const links = new Map(plan.flatMap(({ task, link }) => (link === undefined ? [] : [[link, task] as const])));
  return [...links].map(([url, task], index) => ({
    url,
    title: say.plain(`removal.pages.${task}`),
    ...(index === 0 ? { primary: true } : { secondary: true }),
  }));
}
