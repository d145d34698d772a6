/** Whether a line says what it names. */

import { isHedged, isQuoted } from './evidence';
import type { Intent } from './intents';
import type { Sense } from './sense';
import { isUnsaid } from './unsaid';

/** Said, and not quoted, thought of, or taken back. */
export function isSaid(name: Intent, sense: Sense, today: string): boolean {
  return !isUnsaid(name, sense, today) && !isQuoted(sense) && !isHedged(sense);
}
