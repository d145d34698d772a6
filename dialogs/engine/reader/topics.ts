/** What a general question is about, in any language that is understood. */

import type { Topic } from './intents';
import { says, type Sense } from './sense';

/** The topic of a question; nothing where it is about something else, or names a product, which has answers of its own. */
export function topicOf(sense: Sense): Topic | undefined {
  if (says(sense, 'cost', 'card')) return 'charge';
  if (isAboutLoss(sense)) return 'data';
  if (says(sense, 'many') && says(sense, 'setup', 'subscription')) return 'users';
  if (sense.atoms.some(({ spot }) => spot?.kind === 'product')) return undefined;
  if (says(sense, 'extend')) return 'extend';
  return says(sense, 'howLong') ? 'length' : undefined;
}

function isAboutLoss(sense: Sense): boolean {
  if (says(sense, 'data', 'everything')) return says(sense, 'lost', 'happens', 'ends', 'expired', 'deleted', 'later');
  return says(sense, 'lost') && says(sense, 'if');
}
