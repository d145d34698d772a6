/** Which typed words are taken for slips of others. */

/** Those that no name has, those that few have as well, or every one. */
export type Doubts = 'unknown' | 'rare' | 'every';

/** Whether a word may be one; `isCommon`: many names have it. */
export function mayBeSlip(slips: Doubts | 'none', isKnown: boolean, isCommon: boolean): boolean {
  if (slips === 'rare') return !isCommon;
  return slips === 'every' || (slips === 'unknown' && !isKnown);
}
