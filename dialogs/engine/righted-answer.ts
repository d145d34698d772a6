/** "Fabrikam Inc, no, Fabrikam Ltd": an answer that its person puts right within the line is the second one. */

import { answerWord } from '../../src/domain/text/answer-words';
import { isSmallWord } from './reader/small-words';

const PARTS = /\s*[,;]\s+|\s+[–—-]\s+/u;
const LONGEST = 200;
const BARE_NO = /^(?:no|nope|nein|nee|non)(?:\s+|$)/iu;

/** What is meant of such a line; nothing where it puts nothing right. A "yes" or "no" is never taken from one. */
export function rightedAnswer(text: string): string | undefined {
  if (text.length > LONGEST) return undefined;
  const [first = '', slip = '', second = '', ...others] = text.trim().split(PARTS);
  if (second === '' || others.length > 0 || !isSlip(slip)) return undefined;
  if (answerWord(first) !== undefined || answerWord(second) !== undefined) return undefined;
  return sortOf(first) === sortOf(second) ? second : undefined;
}

/** "No", "sorry", "no wait": nothing else. */
function isSlip(part: string): boolean {
  const rest = part.replace(BARE_NO, '').trim();
  return rest === '' ? part !== '' : isSmallWord('slip', rest);
}

/** "Anna Meyer, no, +49 …" answers three questions, and puts none right. */
function sortOf(part: string): 'address' | 'domain' | 'number' | 'words' {
  if (part.includes('@')) return 'address';
  if (/^\S+\.\p{L}{2,}$/u.test(part)) return 'domain';
  return /\p{L}/u.test(part) ? 'words' : 'number';
}
