/** Tells a line that says by none of its words what is wanted. */

import type { Concept } from '../../../cards/words/understood/concepts';
import type { Sense } from './sense';
import type { Spot } from './spots';

/** No word of the line says what is wanted, whatever the weights make of its shape: a name, a yes or a no don't by themselves. */
export function saysNothing({ atoms }: Sense): boolean {
  return atoms.every(
    ({ means, spot }) => (spot === undefined || OF_NOTHING.has(spot.kind)) && means.every((one) => SILENT.has(one)),
  );
}

/** What says nothing of a wish by itself. */
const OF_NOTHING: ReadonlySet<Spot['kind']> = new Set(['name', 'product', 'country']);
const SILENT: ReadonlySet<Concept> = new Set(['glue', 'please', 'yes', 'no']);
