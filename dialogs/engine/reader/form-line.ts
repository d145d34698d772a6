/** Understands a line while a form asks: an answer first to the question that is open, else a wish to leave it, else a question back. */

import { AT_ONCE } from '../at-once';
import { answerTo, kindOf, type Asked } from './answers';
import type { Likely } from './classifier';
import { isAhead } from './day-answers';
import { asideIn, isCourtesy, isHesitating, isNoName, isProduct } from './form-asides';
import { unknownIn } from './features';
import type { LineContext, Understanding } from './intents';
import { objected } from './objections';
import { withoutHearsay } from './hearsay';
import { isLeftOpen, successorIn, withoutDoubt } from './left-open';
import { speaksOfSomebody } from './nobodys-name';
import { isNotTold } from './not-told';
import { looksLikeName } from './name-lines';
import { EVERYTHING, says, senseOf, type Sense } from './sense';
import { saysNothing } from './says-nothing';
import { judge, type Judgement } from './sentence';
import { isSpoken } from './spoken';
import { detailsFor } from './details';
import { answerWord } from '../../../src/domain/text/answer-words';
import { isNotedAtOnce, isPlainAnswer } from './plain-answer';
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
export function understandInForm(line: string, context: LineContext): Understanding {
  const asked = kindOf(context.asked);
  const text = isNotedAtOnce(context.asked) ? withoutOpening(line) : line;
  const told = NAMED.has(asked) && asked !== 'partner' ? withoutHearsay(text) : text;
  return told === text ? plainlySaid(text, asked, context) : heardOf(told, context);
}

function plainlySaid(text: string, asked: Asked, context: LineContext): Understanding {
  const over = context.asked?.over;
  const isNamed = NAMED.has(asked);
  const sense = senseOf(text, context, { lean: leanOf(context), catalog: !isNamed, trials: false });
  if (over) return overlaid(sense, over);
  const none = noneIn(sense, asked, context);
  if (none) return none;
  if (isNamed && looksLikeName(sense)) return answerIn(sense, asked, context) ?? { kind: 'unknown' };
  const answered = (): Understanding | undefined => (isHesitating(sense, asked) ? undefined : answerIn(sense, asked, context));
  return asideIn(sense, asked) ?? answered() ?? leaving(text, context, asked) ?? neither(asked, sense);
}

/** What somebody else says it is. What is noted at once is asked back. */
function heardOf(told: string, context: LineContext): Understanding {
  const got = understandInForm(told, context);
  return got.kind === 'answer' && isNotedAtOnce(context.asked) ? { kind: 'noName', unsure: got.details } : got;
}

/** The answer; where it would be noted at once, only of a line that says nothing else. */
function answerIn(sense: Sense, asked: Asked, context: LineContext): Understanding | undefined {
  const answer = answerTo(asked, sense, context);
  if (answer?.kind !== 'answer' || !isNotedAtOnce(context.asked) || isPlainAnswer(sense, asked, answer.details, context))
    return answer;
  return { kind: NAMED.has(asked) ? 'noName' : 'unknown', unsure: answer.details };
}

/** "No, Anna Meyer", "nein, fabrikam.de": what comes behind it says what is right. */
function withoutOpening(line: string): string {
  const [, first = '', rest = ''] = /^(\p{L}{2,12})\s*[,.;:!–-]\s*(\S.*)$/su.exec(line) ?? [];
  const word = answerWord(first);
  return (word === 'no' || word === 'yes') && /\p{L}{2}|\d/u.test(rest) ? rest : line;
}

/** Thanks, no name, and what is named and left open. */
function noneIn(sense: Sense, asked: Asked, context: LineContext): Understanding | undefined {
  const isNamed = NAMED.has(asked);
  if (isCourtesy(sense)) return { kind: 'smallTalk' };
  if (isNotTold(sense, asked, context)) return nothingSure(asked);
  const unsure = unsureIn(sense, asked, context);
  if (unsure) return unsure;
  const isNone = isNamed && (isNoName(sense) || (asked === 'company' && (isProduct(sense) || speaksOfSomebody(sense.text))));
  return isNone ? { kind: 'noName' } : openIn(sense, asked, context);
}

function openIn(sense: Sense, asked: Asked, context: LineContext): Understanding | undefined {
  if (!isLeftOpen(sense, asked, context)) return undefined;
  const person = asked === 'person' ? successorIn(sense) : undefined;
  if (person !== undefined) return { kind: 'noName', unsure: { person } };
  return asideIn(sense, asked) ?? (asked === 'identity' ? nothingSure(asked) : { kind: NAMED.has(asked) ? 'noName' : 'unknown' });
}

/** It is asked back: the step would write down what is named. */
function nothingSure(asked: Asked): Understanding {
  return { kind: NAMED.has(asked) ? 'noName' : 'unknown', unsure: {} };
}

/** "I think it is Fabrikam Holding": what it would answer without its doubt is shown, and asked for. */
function unsureIn(sense: Sense, asked: Asked, context: LineContext): Understanding | undefined {
  const sure = withoutDoubt(sense, asked, context);
  if (sure === undefined) return undefined;
  const got = understandInForm(sure, context);
  if ('unsure' in got) return got;
  if (got.kind === 'answer')
    return asideIn(sense, asked) ?? { kind: NAMED.has(asked) ? 'noName' : 'unknown', unsure: got.details };
  return NAMED.has(asked) ? (asideIn(sense, asked) ?? { kind: 'noName' }) : undefined;
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
function isKnown({ name }: Likely, judgement: Judgement): boolean {
  return unknownIn(judgement.sense.atoms) === 0 || OWN.has(name) || (judgement.resemblance.get(name) ?? 0) >= NEARLY;
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
