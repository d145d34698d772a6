/** Reads which of a question's choices a line means in words. */

import { limits } from '../../../src/domain/text/limiting-words';
import { says, type Sense } from './sense';

/** How the customer buys. */
export function buyingOf(sense: Sense): string | undefined {
  if (says(sense, 'unsure')) return 'unknown';
  if (says(sense, 'not', 'remove') || limits(sense.text)) return undefined;
  if (says(sense, 'other')) return 'cspOther';
  if (says(sense, 'direct', 'card')) return 'web';
  if (says(sense, 'agreement')) return 'enterprise';
  return says(sense, 'through') || (says(sense, 'we') && sense.atoms.length <= 5) ? 'cspUs' : undefined;
}

/** Where the trial stands at its start. */
export function startOf(sense: Sense): string | undefined {
  if (limits(sense.text) || (says(sense, 'not') && !says(sense, 'running', 'already', 'bought'))) return undefined;
  if (says(sense, 'link', 'itself')) return 'customer';
  if (says(sense, 'bought', 'subscription')) return 'paid';
  if (says(sense, 'running', 'already')) return 'running';
  return says(sense, 'new') && !says(sense, 'not') ? 'new' : undefined;
}
