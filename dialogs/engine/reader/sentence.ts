/** What a line wants while no form asks: weighed, guarded where a wrong guess would cost more than a question. */

import { once } from '../../../src/domain/text/once';
import { weigh, model, type Likely } from './classifier';
import { detailsFor } from './details';
import { featuresOf, unknownIn } from './features';
import { isWish, type Class, type Intent, type LineContext, type Understanding, type Wish } from './intents';
import { objected } from './objections';
import { says, fact, type Sense } from './sense';
import { isOfSubject, isOneSlip } from './evidence';
import { ownQuestion } from './own-questions';
import { GRAVE } from './grave';
import { shapeOf } from './asked-shapes';
import { isSaid } from './said';
import { isConfirmed, resembled } from './second-opinion';
import { saysNothing } from './says-nothing';
import { SHOWN } from './shown';
import type { Resemblance } from './resemblance';
import { topicOf } from './topics';
import { done } from './understood-as';

/** What a judgement of a line is: the likeliest class that nothing speaks against, and the next wish. */
export interface Judgement {
  readonly likely: readonly Likely[];
  /** How much the line resembles known ones of each class; worked out when it is first asked for. */
  readonly resemblance: Resemblance;
  readonly sense: Sense;
}

/** From so sure on it is done without asking. Chosen on folds of `test/understanding/`: see docs/understanding.md. */
export const SURE = 0.7;
/** A wish less likely is not offered. */
export const WORTH_ASKING = 0.12;

/** Weighs a line. */
export function judge(sense: Sense, context: LineContext): Judgement {
  const used = context.model ?? model();
  const likely = weigh(featuresOf(sense.atoms, context.side === 'customer' ? 'customer' : 'partner'), used);
  const compared = once(() => used.compare(sense.atoms));
  return {
    sense,
    likely,
    get resemblance() {
      return compared();
    },
  };
}

/** What is understood of a line while no form is open. */
export function understandSentence(sense: Sense, context: LineContext): Understanding {
  return decided(judge(sense, context), context);
}

/** What comes of a judgement. */
export function decided(judgement: Judgement, context: LineContext): Understanding {
  const { sense } = judgement;
  const likely = objected(judgement.likely, sense, context);
  const [first, second] = likely;
  if (!first) return { kind: 'unknown' };
  const own = ownQuestion(sense, context);
  if (own) return done(own, sense, first.chance);
  const asked = shapeOf(first, sense, context);
  if (asked) return asked;
  if (isWish(first.name) && isSure(first.name, first.chance, judgement, context.today))
    return done(first.name, sense, first.chance);
  const said = first.chance >= 0.5 ? sureAside(first.name, sense) : undefined;
  if (said) return said;
  if (isNothing(first, sense)) return { kind: 'unknown' };
  return (
    askBetween([...likely, ...objected(resembled(likely, judgement.resemblance), sense, context).filter(isWhole)], sense) ??
    aside(first.name, second, sense)
  );
}

function sureAside(name: Class, sense: Sense): Understanding | undefined {
  if (name === 'smallTalk') return { kind: isTalk(sense) ? 'smallTalk' : 'unknown' };
  return name === 'question' ? questionOf(sense) : undefined;
}

/** Of what holds a word that nobody knows, only what thanks or greets is said for its own sake. */
function isTalk(sense: Sense): boolean {
  const isStrange = sense.atoms.some(({ means, spot }) => spot?.kind === 'name' || (means.length === 0 && spot === undefined));
  return !isStrange || sense.atoms.length > 2 || says(sense, 'thanks', 'hello', 'smallTalk');
}

/** Whether a wish is done without asking: likely enough, of our subject, said and not quoted, and wanted by the nearest known line too. */
export function isSure(name: Intent, chance: number, judgement: Judgement, today: string): boolean {
  const { sense } = judgement;
  const isOurs = isOfSubject(sense) || isNearlyKnown(name, chance, judgement);
  const isMeant = isOurs && isSaid(name, sense, today) && (SHOWN.has(name) || !isOneSlip(sense));
  return isMeant && chance >= sureFor(name, sense) && isConfirmed(name, judgement.resemblance, sense);
}

/** All but one word of a line is a known line that wants this: the word may be anything. */
function isNearlyKnown(name: Intent, chance: number, judgement: Judgement): boolean {
  return (
    !GRAVE.has(name) && unknownIn(judgement.sense.atoms) === 1 && chance >= 0.98 && (judgement.resemblance.get(name) ?? 0) >= 0.9
  );
}

/** Nothing speaks against it. */
function isWhole({ chance }: Likely): boolean {
  return chance > 0.5;
}

function questionOf(sense: Sense): Understanding {
  const topic = topicOf(sense);
  return { kind: 'question', ...(topic === undefined ? {} : { topic }) };
}

/** Words that nobody knows make a line less sure: it may be about something else. */
function sureFor(intent: Intent, sense: Sense): number {
  const unknown = unknownIn(sense.atoms);
  const isRisky = RISKY.has(intent);
  const isVague = unknown > 0 && OF_TRIAL.has(intent) && fact(sense, 'trial') === undefined;
  const share = unknown / Math.max(sense.atoms.length, 1);
  return SURE + (isRisky ? 0.05 : 0) + (isVague ? 0.1 : 0) + Math.min(Math.max(unknown * 0.03, share * 0.5), 0.25);
}

/** What is told of a trial: where none is named and a word is unknown, it may be told of anything. */
const OF_TRIAL: ReadonlySet<Intent> = new Set([
  ...(['extended', 'activated', 'expired', 'abandoned', 'deleted', 'ready', 'converted', 'archived', 'unarchived'] as const),
  ...(['corrections', 'endNoted', 'termNoted', 'transferCompleted', 'transfer', 'otherAdmin', 'productCorrected'] as const),
]);

/** Wishes that lead to something that can't be taken back, though each asks again. */
const RISKY: ReadonlySet<Intent> = new Set(['forgetMe', 'deleted', 'removal', 'cancel', 'remindersOff']);

function isNothing({ name, chance }: Likely, sense: Sense): boolean {
  return (name === 'none' && chance >= 0.6) || saysNothing(sense);
}

/** Offered beside a wish where no other is likely. */
const HELP: Likely = { name: 'help', chance: 0 };

function askBetween(likely: readonly Likely[], sense: Sense): Understanding | undefined {
  const wishes = likely.filter(({ name, chance }) => isWish(name) && chance >= WORTH_ASKING);
  const [one] = wishes;
  if (!one) return undefined;
  const other = wishes.find(({ name }) => name !== one.name) ?? HELP;
  const wish = ({ name }: Likely): Wish => ({ intent: name as Intent, details: detailsFor(name as Intent, sense) });
  return { kind: 'ask', between: [wish(one), wish(other)] };
}

function aside(name: Class, second: Likely | undefined, sense: Sense): Understanding {
  const named = isWish(name) ? second?.name : name;
  if (named === 'question') return questionOf(sense);
  return named === 'smallTalk' ? { kind: 'smallTalk' } : { kind: 'unknown' };
}
