/** Two wishes in one line: each part is understood by itself, and does what it says only where both are clear. */

import type { Intent, LineContext, Understanding } from './intents';
import { objected } from './objections';
import type { Sense } from './sense';
import { judge, decided, type Judgement } from './sentence';

/** Where a line parts; "and" among them, so a part must be a wish of its own. */
const PARTING = /[.;!\n]+\s+|,\s+|\s+(?:and|und|et|y|e|then|dann|puis|luego|depois)\s+|、|。/giu;
/** Wishes that say the same, or of which one is what the other leads to. */
const ONE_THING: readonly (readonly string[])[] = [
  ['activated', 'transferCompleted', 'ready', 'extended'],
  ['extended', 'endNoted', 'termNoted'],
  ['removal', 'access', 'expired', 'abandoned', 'transfer'],
  ['trial', 'myTrials', 'contactCorrected', 'startCorrected', 'companyCorrected', 'domainCorrected', 'handTo', 'handed'],
  ['snooze', 'remindMe', 'remindersOff', 'reminders', 'preferences', 'remindersOn', 'later'],
  ['forgetMe', 'removal', 'deleted'],
  ['archived', 'removal'],
  ['invite', 'join', 'invitations', 'access'],
  ['signUp', 'ready', 'trial'],
  ['signUp', 'contactCorrected', 'startCorrected', 'companyCorrected', 'domainCorrected'],
  ['export', 'forgetMe'],
];
/** Beside another wish these say nothing: a greeting opens many a line. */
const ASIDE: readonly string[] = ['help', 'home'];
const CLEAR = 0.85;
/** A part of a line says less than a line: it must resemble a known one more. */
const NEAR = 0.72;
/** So much the whole line resembles lines that want what its first part wants. */
const SPOKEN_FOR = 0.6;
/** What joins two wishes; a comma alone may part one. */
const JOINED = /[.;!\n]\s+\S|\s(?:and|und|et|y|e|then|dann|puis|luego|depois)\s|、|。/iu;
/** What is only looked at: a part of a sentence that says no more is none. */
const LOOKS: readonly string[] = ['myTrials', 'trial', 'access', 'home'];

/** The first wish with the second to be offered; nothing where the line is one wish. */
export function twoWishes(sense: Sense, context: LineContext, take: (part: string) => Sense): Understanding | undefined {
  const parts = sense.text.split(PARTING).filter((part) => part.trim().split(/\s+/u).length > 1);
  if (parts.length < 2 || parts.length > 4) return undefined;
  const isJoined = JOINED.test(sense.text);
  const wishes = parts.flatMap((part) => {
    const judgement = judge(take(part), context);
    const found = decided(judgement, context);
    const isMeant =
      found.kind === 'intent' && found.confidence >= CLEAR && !ASIDE.includes(found.intent) && isNear(found.intent, judgement);
    return isMeant && (isJoined || !LOOKS.includes(found.intent)) ? [found] : [];
  });
  const [first, ...others] = wishes;
  const second = others.find(({ intent }) => first && intent !== first.intent && !isOneThing(intent, first.intent));
  if (!first || !second || !isOfWhole(sense, context, first.intent)) return undefined;
  const about = first.details.trial ?? second.details.trial;
  const shared = about === undefined ? {} : { trial: about };
  return {
    ...first,
    details: { ...sharedFor(first.intent, shared), ...first.details },
    then: { intent: second.intent, details: { ...sharedFor(second.intent, shared), ...second.details } },
  };
}

/** The whole line must speak for what comes first: a part may say something else by itself. */
function isOfWhole(sense: Sense, context: LineContext, wish: Intent): boolean {
  const judgement = judge(sense, context);
  const [first] = objected(judgement.likely, sense, context);
  return first?.name === wish || (judgement.resemblance.get(wish) ?? 0) >= SPOKEN_FOR;
}

function isNear(intent: Intent, { resemblance }: Judgement): boolean {
  return (resemblance.get(intent) ?? 0) >= NEAR;
}

function sharedFor(intent: string, shared: { readonly trial?: string }): { readonly trial?: string } {
  return ['signUp', 'myTrials', 'export', 'forgetMe', 'help'].includes(intent) ? {} : shared;
}

function isOneThing(one: string, other: string): boolean {
  return ONE_THING.some((group) => group.includes(one) && group.includes(other));
}
