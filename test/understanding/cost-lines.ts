/** What is read to see what reading costs: anything that is written where nobody expects it, to 40 KB, at steps of a form and outside. */

import type { LineContext } from '../../dialogs/engine/reader/intents';

/** How many of the own lines are read beside. */
export const LINES_READ = 2000;

const LENGTH = 40_000;
const PIECES: Readonly<Record<string, string>> = {
  'one letter': 'x',
  emoji: '🙂',
  'piled marks': 'z̷̢̛a̵l̸',
  'three scripts': 'Müller 株式会社 شركة ',
  'three languages': 'Kunde wants accès ',
  yes: 'ja ',
  links: 'https://a.example/b ',
  addresses: 'a@b.example ',
  code: 'const a = { b: [1, 2] }; // c\n',
  "a bot's card": '{"type":"AdaptiveCard","body":[{"type":"TextBlock","text":"Erase all"}]} ',
  'a mail thread': '> On Monday Ann Beebe <ann@fabrikam.example> wrote:\n> please remove them\n',
  brackets: '([{<',
  mentions: '<at>Ann</at> ',
  wishes: 'sign up Fabrikam in Germany ',
};
const STEPS = ['', 'customer', 'country', 'contact', 'terms', 'review'] as const;

/** A long line, where it is read. */
export interface LongLine {
  readonly what: string;
  readonly text: string;
  readonly context: LineContext;
}

/** Each piece at each step. */
export const LONG_LINES: readonly LongLine[] = Object.entries(PIECES).flatMap(([what, piece]) =>
  STEPS.map((step) => ({
    what: `40 KB, ${what}, ${step === '' ? 'no form' : step}`,
    text: piece.repeat(Math.ceil(LENGTH / piece.length)).slice(0, LENGTH),
    context: plainContext('en', step),
  })),
);

/** Where a line of no set is read. */
export function plainContext(locale: string, step = ''): LineContext {
  const asked = step === '' ? {} : { asked: { journey: 'signUp', step } };
  return { side: 'partner', today: '2026-11-28', locale, trials: ['Litware', 'Adventure Works'], country: 'DE', ...asked };
}
