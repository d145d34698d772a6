/** What stands between a word such as "password" and what it announces: "is", a colon, whose it is, an "at present". */

import { ABOUT_BEGINS, AS_FILLER, IS } from './password-words';

/** How far from the word the sign may stand: "the password for <so much> is". */
const LONGEST_ABOUT = 80;
const MOST_WORDS_ABOUT = 12;
const CLOSING = `"'”’»)*_]}`;
const MOST_CLOSING = 2;
/** What ends the words about it: a sentence's mark, or a full stop with a space behind it. */
const STOPS = ':=?!;,';

const COLON = String.raw`(?:[:=]{1,8}>?|[-–—]{1,8}>|[→⇒»])`;
const STRICT = new RegExp(` ?${COLON}`, 'uy');
const SIGN = new RegExp(`(?: ?${COLON}|(?:${IS})(?: ?${COLON})?)`, 'uy');
const BRACKET = / ?\([^()]{0,60}\)/uy;
const ABOUT = new RegExp(` (?:${ABOUT_BEGINS})(?=[ ':=–—→⇒»-])`, 'uy');
const FILLER = new RegExp(` ?(?:${AS_FILLER})(?![\\p{L}\\p{N}])`, 'uy');
const AFTER_FILLERS = new RegExp(` ?${COLON}? ?`, 'uy');
const MOST_FILLERS = 4;
/** A sign begins with one of these, or it is none. */
const SIGNS: ReadonlySet<number> = new Set(Array.from(` :=-–—→⇒»'’是为為は은는이가`, (sign) => sign.charCodeAt(0)));

/**
 * Where what is announced begins, in a seen text of small letters; `from` is the end of the announcing word. Nothing where nothing is
 * announced. `strict`: only a colon, an arrow or an equals sign announces. Looks at most so far as a short phrase reaches.
 */
export function announcedAt(lower: string, from: number, strict: boolean): number | undefined {
  const sign = strict ? STRICT : SIGN;
  let at = from;
  for (let marks = 0; marks <= MOST_CLOSING; marks++) {
    const end = signAfter(lower, at, sign);
    if (end !== undefined) return afterFillers(lower, end);
    if (marks === MOST_CLOSING || at >= lower.length || !CLOSING.includes(lower.charAt(at))) break;
    at++;
  }
  const end = afterBracket(lower, at, sign) ?? afterWords(lower, at, sign);
  return end === undefined ? undefined : afterFillers(lower, end);
}

/** The end of a sticky pattern's match at a place, or nothing. */
export function endOf(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

function signAfter(lower: string, at: number, sign: RegExp): number | undefined {
  return SIGNS.has(lower.charCodeAt(at)) ? endOf(sign, lower, at) : undefined;
}

function afterBracket(lower: string, at: number, sign: RegExp): number | undefined {
  const end = endOf(BRACKET, lower, at);
  return end === undefined ? undefined : signAfter(lower, end, sign);
}

function afterWords(lower: string, at: number, sign: RegExp): number | undefined {
  const begin = endOf(ABOUT, lower, at);
  if (begin === undefined) return undefined;
  const isJoined = lower.charAt(begin) === `'`;
  const last = Math.min(begin + LONGEST_ABOUT, lower.length - 1);
  for (let place = begin, words = 0; place <= last && words < MOST_WORDS_ABOUT; place++) {
    const end = signAfter(lower, place, sign);
    if (end !== undefined) return end;
    if (place > begin && endsWords(lower, place, isJoined)) return undefined;
    if (lower.charAt(place) === ' ') words++;
  }
  return undefined;
}

function endsWords(lower: string, at: number, isJoined: boolean): boolean {
  const character = lower.charAt(at);
  if (STOPS.includes(character)) return true;
  return character === '.' ? lower.charAt(at + 1) === ' ' : isJoined && character === ' ';
}

function afterFillers(lower: string, from: number): number {
  let at = from;
  for (let fillers = 0; fillers < MOST_FILLERS; fillers++) at = endOf(FILLER, lower, at) ?? at;
  return endOf(AFTER_FILLERS, lower, at) ?? at;
}
