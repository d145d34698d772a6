/** "Continue" and "next" inside a form: what stands on its card is pressed where somebody said it, and else the bot says what is needed. */

import { isGoOn } from '../../src/domain/text/go-on-words';
import type { Attempt } from './attempt';
import { read } from './beside-step';
import { here, type Decision } from './decision';
import { doubted } from './doubted';
import { isPassedOver } from './own-messages';
import { isName, kindOf } from './reader/answers';
import type { OpenJourney } from './state';

/** What comes of a line that only wants to go on; nothing where it is typed again as a name. */
export function goesOn(attempt: Attempt, open: OpenJourney, text: string): Decision | undefined {
  if (!isGoOn(text)) return undefined;
  // Below something else it asks for the form.
  if (isPassedOver(attempt.conversation)) return here(attempt);
  const kind = kindOf(open);
  const isNameless = isName(kind) && Object.values(open.drafts[open.step] ?? {}).every((value) => value === '' || value === text);
  if (isNameless) return doubted(attempt, open, kind, text);
  return read(attempt, open.step, { text: NOTHING, instead: true });
}

/** What such a line says to a step. */
const NOTHING = '';
