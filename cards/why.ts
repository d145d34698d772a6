/** The cards that answer "why?": what stands behind what was said, or the topics there are. */

import type { Button, CardContent, Link } from './engine/content';
import type { Say } from './engine/words';

/** A fact or an open question as the card shows it; ready for a TextBlock. */
export interface SourcedFact {
  readonly statement: string;
  readonly source: string;
  /** Empty while nobody has to look again. */
  readonly overdue: string;
}

/** Some facts with their sources. `asked`: the person's own words, where they led here. */
export function whyCard(
  say: Say,
  facts: readonly SourcedFact[],
  asked: string,
  buttons: readonly (Button | Link)[],
): CardContent {
  const hint = asked === '' ? say('why.hint', { count: facts.length }) : say('why.found', { asked });
  const data = { facts: facts.map(({ statement, source, overdue }) => ({ statement, source, overdue })) };
  return { name: 'why', params: {}, data, said: { heading: say('why.heading'), hint }, buttons };
}
