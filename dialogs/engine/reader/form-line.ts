/** Understands a line while a form asks: an answer first to the question that is open, else a wish to leave it, else a question back. */

import { AT_ONCE } from '../at-once';
import { answerTo, kindOf, type Asked } from './answers';
import type { Likely } from './classifier';
import { isAhead } from './day-answers';
import { asideIn, isCourtesy, isHesitating, isNoName } from './form-asides';
import { unknownIn } from './features';
import type { LineContext, Understanding } from './intents';
import { objected } from './objections';
import { isLeftOpen } from './left-open';
import { looksLikeName } from './name-lines';
import { EVERYTHING, says, senseOf, type Sense } from './sense';
import { saysNothing } from './says-nothing';
import { judge, type Judgement } from './sentence';
import { isSpoken } from './spoken';
import { detailsFor } from './details';
import { isConfirmed } from './second-opinion';
import { CANCEL, yesOrNo } from './yes-no';

/** Wishes that leave the form; everything else in a form is answered, or said to be no answer. */
const LEAVING = new Set([
  'back',
  'cancel',
  'later',
  'startOver',
  'myTrials',
  'export',
  'reminders',
  'access',
  'trial',
  'help',
  'home',
  'forgetMe',
  'remindersOff',
  'invitations',
]);
const SURE = 0.75;
const OFFERED = 0.6;

/** What a line means to the open question. */
export function understandInForm(text: string, context: LineContext): Understanding {
  const asked = kindOf(context.asked);
  const over = context.asked?.over;
  const isNamed = NAMED.has(asked);
  const sense = senseOf(text, context, { lean: leanOf(context), catalog: !isNamed, trials: false });
  if (over) return overlaid(sense, over);
  const none = noneIn(sense, asked, context);
  if (none) return none;
  if (isNamed && looksLikeName(sense)) return answerTo(asked, sense, context) ?? { kind: 'unknown' };
  const answered = (): Understanding | undefined => (isHesitating(sense, asked) ? undefined : answerTo(asked, sense, context));
  return asideIn(sense, asked) ?? answered() ?? leaving(text, context, asked) ?? neither(asked, sense);
}

/** Thanks, no name, and what is named and left open. */
function noneIn(sense: Sense, asked: Asked, context: LineContext): Understanding | undefined {
  const isNamed = NAMED.has(asked);
  if (isCourtesy(sense)) return { kind: 'smallTalk' };
  if (isNamed && isNoName(sense)) return { kind: 'noName' };
  if (!isLeftOpen(sense, asked, context)) return undefined;
  return asideIn(sense, asked) ?? { kind: isNamed ? 'noName' : 'unknown' };
}

/** A partner is searched for, and by any words. */
function neither(asked: Asked, sense: Sense): Understanding {
  return { kind: asked !== 'partner' && NAMED.has(asked) && isSpoken(sense) ? 'noName' : 'unknown' };
}

function leanOf({ asked }: LineContext): 'future' | 'past' {
  return isAhead(asked) ? 'future' : 'past';
}

/** Questions that take any name. */
const NAMED: ReadonlySet<Asked> = new Set<Asked>(['company', 'person', 'partner']);

/** The question over a form is answered by its own words alone. */
function overlaid(sense: Sense, over: 'cancel' | 'startOver'): Understanding {
  const said = yesOrNo(sense) ?? (over === 'cancel' && says(sense, CANCEL) && !says(sense, 'not') ? 'yes' : undefined);
  if (said !== undefined) return { kind: 'answer', details: { yesno: said } };
  return says(sense, 'not') && says(sense, 'cancel', 'restart')
    ? { kind: 'answer', details: { yesno: 'no' } }
    : { kind: 'unknown' };
}

function leaving(text: string, context: LineContext, asked: Asked): Understanding | undefined {
  const { asked: _open, ...outside } = context;
  const sense = senseOf(text, outside, EVERYTHING);
  const judgement = judge(sense, outside);
  const [first] = objected(judgement.likely, sense, outside);
  const isOfOther = sense.atoms.some(({ spot }) => spot !== undefined && spot.kind !== 'country');
  if (asked === 'yesno' && says(sense, 'wrong') && !isOfOther && !says(sense, 'why', 'what')) return wish('back', sense, 0.9);
  return first &&
    isLeaving(first, sense, asked) &&
    isConfirmed(first.name, judgement.resemblance, sense) &&
    isKnown(first, judgement)
    ? wish(first.name as 'back', sense, first.chance)
    : undefined;
}

/** A word that nobody knows, in a form: the line answers in words of its own, unless it is all but a known one. */
function isKnown({ name }: Likely, { sense, resemblance }: Judgement): boolean {
  return unknownIn(sense.atoms) === 0 || OWN.has(name) || (resemblance.get(name) ?? 0) >= NEARLY;
}

const OWN: ReadonlySet<string> = new Set(['back', 'cancel', 'later', 'startOver', 'help', 'home', 'myTrials', 'trial']);
const NEARLY = 0.9;

/** Who wants to see the trials says one of these; "the customer signs up" does not. */
const LISTING = ['trial', 'test', 'list', 'overview', 'all', 'everything', 'which', 'running'] as const;

function isLeaving({ name, chance }: Likely, sense: Sense, asked: Asked): boolean {
  // Where any name may stand, that of a trial is more likely one than a wish to see it.
  if (NAMED.has(asked) && name === 'trial') return false;
  if (name === 'myTrials' && !says(sense, ...LISTING)) return false;
  // What acts at once stands on a button first: less is enough.
  const isLikely = chance >= (AT_ONCE.has(name) ? OFFERED : SURE);
  return LEAVING.has(name) && isLikely && !saysNothing(sense) && !says(sense, 'offTopic');
}

function wish(intent: 'back', sense: Sense, confidence: number): Understanding {
  return { kind: 'intent', intent, details: detailsFor(intent, sense), confidence };
}
