/** What no company is called. */

import type { Random } from './random';

const MASH = 'asdfghjklqwertzuiopyxcvbnm';
const SENTENCES = [
  'what is the weather today',
  'please call me back',
  'I do not know',
  'who are you',
  'test test',
  'lorem ipsum dolor',
  'order number follows',
  'see attachment',
  'same as last time',
  'keine Ahnung',
  'je ne sais pas',
  'no idea which one',
  'ask my colleague',
  'tomorrow at ten',
  'happy birthday',
  'the big one near the station',
  'whatever you think',
];

export function nonsense(random: Random): string {
  const mash = (length: number): string => Array.from({ length }, () => MASH.charAt(random.below(MASH.length))).join('');
  switch (random.below(5)) {
    case 0:
      return mash(6 + random.below(8));
    case 1:
      return `${mash(5 + random.below(5))} ${mash(5 + random.below(6))}`;
    case 2:
      return random.pick(SENTENCES);
    case 3:
      return `+999 ${random.digits(9)}`;
    default:
      return `0${random.digits(3)}/${random.digits(8)}99`;
  }
}
