/** A line at a name's question that somebody says rather than calls anybody by: "it's the sales one", "my customer", "see mail". */

import type { Concept } from '../../../cards/words/understood/concepts';
import type { Sense } from './sense';

/** Who speaks, of whom, or what is to be done: no name in small letters begins so. */
const BEGINNING: ReadonlySet<Concept> = new Set<Concept>(['it', 'me', 'we', 'they', 'you', 'want', 'has', 'be', 'please']);

/** Whether a line in small letters begins like a sentence, or holds nothing that is not known to mean something else. */
export function isSpoken({ text, atoms }: Pick<Sense, 'text' | 'atoms'>): boolean {
  if (/\p{Lu}/u.test(text) || atoms.length < 2) return false;
  const [first] = atoms;
  // "No, not that" answers.
  if (first?.means.some((one) => one === 'no' || one === 'yes') === true) return false;
  return (
    first?.means.some((one) => BEGINNING.has(one)) === true ||
    atoms.every(({ means, spot }) => means.length > 0 || spot?.kind === 'date')
  );
}
