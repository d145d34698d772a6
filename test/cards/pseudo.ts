/** A language that is English made 40 % longer, with letters from beyond ASCII: shows what a translation will do to a card. */

import { createWords, type Say } from '../../cards/engine/words';
import type { WordTree } from '../../cards/words/tree';
import { english } from '../../cards/words/en/index';

const LETTERS: Readonly<Record<string, string>> = { a: 'å', e: 'é', i: 'î', o: 'ö', u: 'ü', A: 'Å', E: 'É', O: 'Ö', U: 'Ü' };

/** Speaks the pseudo language. */
export function pseudoWords(): Say {
  return createWords({ en: lengthened(english) })('en-GB');
}

/** English made longer: the same ids. */
export function lengthened(tree: WordTree): WordTree {
  const grow = ([key, value]: readonly [string, string | WordTree]): readonly [string, string | WordTree] => [
    key,
    typeof value === 'string' ? longer(value) : lengthened(value),
  ];
  return Object.fromEntries(Object.entries(tree).map(grow));
}

/** Only words outside of ICU's braces change; plural and select forms stay as they are. */
function longer(message: string): string {
  const words = outsideBraces(message).replace(/[^\s]/g, '').length;
  const plain = message.includes('{') ? message : message.replace(/[aeiouAEOU]/g, (letter) => LETTERS[letter] ?? letter);
  return `${plain}${' ñø'.repeat(Math.ceil((words * 0.4) / 3))}`;
}

function outsideBraces(message: string): string {
  let depth = 0;
  return Array.from(message)
    .filter((sign) => {
      if (sign === '{') depth += 1;
      if (sign === '}') depth -= 1;
      return depth === 0;
    })
    .join('');
}
