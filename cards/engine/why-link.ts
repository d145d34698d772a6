/** The quiet way from a card that states facts to where they were read. */

import { titled } from './buttons';
import type { Button, CardContent } from './content';
import type { Say } from './words';

/** As many as two cards tell of; a press carries no more. */
const MOST = 12;

/** In the menu of every card that says something with a source; none on one that is over, or that tells of sources itself. */
export function whyLink({ name, quiet }: CardContent, say: Say): readonly Button[] {
  const facts = name === 'why' || quiet === true ? [] : say.stated();
  if (facts.length === 0) return [];
  return [titled(say, 'why', 'why.ask', { args: { facts: facts.slice(0, MOST).join(' ') }, secondary: true })];
}
