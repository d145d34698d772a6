/** Which words say that something may be so, should be, or is only told of. */

import { once } from '../../../src/domain/text/once';
import type { Sense } from './sense';
import { smallPattern } from './small-words';

const mays = once(() => new RegExp(`^(?:${smallPattern('may', 'whole').source})$`, 'iu'));

/** "Soll gekauft haben", "would buy"; the month of May is none. "Würde" is one, and "wurde" is not. */
export function isMay({ raw, spot }: Sense['atoms'][number]): boolean {
  return spot === undefined && mays().test(raw);
}
