/** Understands a typed line: what is wanted, what answers the open question, or what is neither. Pure: no network, no clock. */

import { understandInForm } from './form-line';
import type { Intent, LineContext, Understanding } from './intents';
import { withPastDays } from './past-days';
import { plainLine } from './plain-line';
import { EVERYTHING, facts, senseOf } from './sense';
import { understandSentence } from './sentence';
import { withPartnersSpelt } from './spelt-partners';
import { withoutTakenBack } from './taken-back';
import { isUnfounded } from './unfounded';
import { twoWishes } from './wishes';

export type { Details, DetailName, Intent, LineContext, Understanding, Wish } from './intents';

/** No more of a line is looked at: a sentence stands at its beginning, also behind quotes and marks; what is longer is a paste. */
const LOOKED_AT = 8000;

/**
 * What a line of a person means where it is read. Sure enough it is a wish with its facts or an answer; unsure, two wishes to choose
 * from; else what sort of line it is. Nothing is done by it. Takes time in proportion to the length; never throws.
 */
export function readLine(raw: string, context: LineContext): Understanding {
  const { text: plain } = plainLine(raw.slice(0, LOOKED_AT));
  const text = withoutSlash(plain);
  if (!/[\p{L}\p{N}]/u.test(text)) return { kind: 'unknown' };
  if (context.asked) return understandInForm(text, context);
  return readOutside(withPartnersSpelt(text, context.partners), context);
}

function readOutside(text: string, context: LineContext): Understanding {
  const said = senseOf(text, context, EVERYTHING);
  const left = withoutTakenBack(said);
  const sense = left === undefined ? said : senseOf(left, context, EVERYTHING);
  const got = twoWishes(sense, context, (part) => senseOf(part, context, EVERYTHING)) ?? understandSentence(sense, context);
  return withPastDays(got, sense.text, context.today);
}

/** The names in a sentence that are none of a trial's customer, as they are written. */
export function namesIn(raw: string, context: LineContext): readonly string[] {
  const { text } = plainLine(raw.slice(0, LOOKED_AT));
  const names = facts(senseOf(text, context, EVERYTHING), 'name').map(({ value }) => value);
  return names.filter((name) => /\p{Lu}/u.test(name) && !isOfWords(name, context));
}

/** "Remove Our Access": words with capitals are no name. */
function isOfWords(name: string, context: LineContext): boolean {
  return senseOf(name.toLowerCase(), context, EVERYTHING).atoms.every(({ means }) => means.length > 0);
}

/** Whether a guess at a line may be offered: what acts at once, or ends all access, only where the line itself says so. */
export function mayOffer(intent: Intent, raw: string, context: LineContext): boolean {
  const { text } = plainLine(raw.slice(0, LOOKED_AT));
  return !isUnfounded(intent, senseOf(text, context, EVERYTHING));
}

/** "/sign-up" is a command as other bots have them. */
function withoutSlash(text: string): string {
  const slash = /^[/!](\p{L}[\p{L}-]*)(?=\s|$)/u.exec(text);
  return slash ? `${(slash[1] ?? '').replace(/-/gu, ' ')}${text.slice(slash[0].length)}` : text;
}
