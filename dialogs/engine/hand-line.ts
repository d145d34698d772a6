/** Reads "hand Adventure Works to Kim": which trial, and to whom. */

import type { Say } from '../../cards/engine/words';

/** What the line named; either may be empty. */
export interface HandLine {
  readonly name: string;
  readonly to: string;
}

const LONGEST = 200;

/** The line as a hand-over among colleagues; nothing for any other line. "Hand over" is the customer's taking over, not this. */
export function handLine(text: string, say: Say): HandLine | undefined {
  if (text.length > LONGEST) return undefined;
  const words = text
    .trim()
    .replace(/[.!?]$/, '')
    .split(/\s+/);
  const [verb = '', next = '', ...rest] = words.map((word) => word.toLowerCase());
  const to = say.plain('commands.handTo.to');
  if (!say.ways('commands.handTo.verbs').includes(verb) || next === 'over') return undefined;
  // A company may have the word in its name: the last one counts.
  const spoken = [verb, next, ...rest];
  const at = spoken.lastIndexOf(to);
  if (at < 1 || at === words.length - 1 || spoken[at - 1] === 'over' || isOfMany(spoken.slice(1, at))) return undefined;
  return { name: words.slice(1, at).join(' '), to: words.slice(at + 1).join(' ') };
}

/** "All my trials": which of them is asked, and none is called so. */
function isOfMany(named: readonly string[]): boolean {
  return named.length > 0 && named.every((word) => MANY.has(word));
}

const MANY: ReadonlySet<string> = new Set('all of my our the these those them trial trials customers ones everything'.split(' '));
