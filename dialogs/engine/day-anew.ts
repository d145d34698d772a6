/** "No wait, Tuesday" below a question, where a day was given just now: that day is put right, and no other question answered. */

import { once } from '../../src/domain/text/once';
import type { Attempt } from './attempt';
import { isQuestion } from './at-once';
import { read } from './beside-step';
import { corrected } from './corrections';
import type { Decision, Registry } from './decision';
import { lineContext } from './line-context';
import { isRighted } from './reader/affirmed';
import { isName, kindOf } from './reader/answers';
import { readLine, type LineContext } from './reader/reader';
import { facts, senseOf, type Sense } from './reader/sense';
import { isSmallWord, smallPattern } from './reader/small-words';
import type { Inputs } from './script';
import type { OpenJourney } from './state';

/** Where the day of a question stands. */
const INPUTS: Readonly<Record<string, string>> = {
  paid: 'since',
  started: 'startedOn',
  startedOn: 'startedOn',
  ends: 'endsOn',
  term: 'endsOn',
};

/** What comes of a line that takes a day back and says another one; nothing where no day was asked before it. */
export async function dayAnew(
  attempt: Attempt,
  registry: Registry,
  open: OpenJourney,
  text: string,
): Promise<Decision | undefined> {
  const step = stepMeant(registry, open);
  if (step === undefined || isQuestion(text)) return undefined;
  const context = await lineContext(attempt, text);
  const date = dayTakenBack(text, context, { journey: open.journey, step });
  if (date === undefined) return undefined;
  const isAhead = date > context.today && INPUTS[open.step] === 'endsOn';
  if (step === open.step || isAhead) return read(attempt, open.step, { text: date, instead: true });
  return corrected(attempt, registry, open, { step, inputs: { [INPUTS[step] ?? '']: date }, value: attempt.given.say.day(date) });
}

const LONGEST = 80;

/** The question whose day was given last: the open one where its card holds one, else the one before it. */
function stepMeant({ journeys }: Registry, { journey, step, drafts, answers }: OpenJourney): string | undefined {
  const holds = (all: Inputs | undefined, id: string): boolean => (all?.[INPUTS[id] ?? ''] ?? '') !== '';
  if (isName(kindOf({ journey, step }))) return undefined;
  if (holds(drafts[step], step)) return step;
  const ids = journeys.get(journey)?.steps.map(({ id }) => id) ?? [];
  return ids.slice(0, ids.indexOf(step)).findLast((id) => holds(answers[id], id));
}

/** The day behind "no wait", "sorry", "ach nein"; of "not Monday but Tuesday" the second. */
export function dayTakenBack(text: string, context: LineContext, asked: NonNullable<LineContext['asked']>): string | undefined {
  const lean = asked.step === 'ends' || asked.step === 'term' ? 'future' : 'past';
  const sense = senseOf(text, context, { lean, catalog: false, trials: false });
  const opening = openings().exec(text)?.[0].length ?? 0;
  // What names something else is about that.
  const isOther = sense.atoms.some(({ from, spot }) => from >= opening && spot !== undefined && spot.kind !== 'date');
  if (isOther || text.length > LONGEST || (opening === 0 && !isRighted(sense))) return undefined;
  const got = readLine(text.slice(opening), { ...context, asked });
  const { date, ...others } = got.kind === 'answer' ? got.details : {};
  return Object.keys(others).length > 0 ? undefined : (date ?? bareDay(sense, opening));
}

/** "Ach nein, Freitag": alone a day of another language is none. */
function bareDay(sense: Sense, opening: number): string | undefined {
  const [day, ...others] = facts(sense, 'date');
  const isAll = sense.atoms.every(({ from, spot, raw }) => from < opening || spot?.kind === 'date' || isBeside(raw));
  return isAll && others.length === 0 ? day?.value : undefined;
}

function isBeside(word: string): boolean {
  return (['aside', 'onDay', 'takesBack', 'ofDate'] as const).some((kind) => isSmallWord(kind, word));
}

const openings = once(() => {
  const word = `${smallPattern('slip', 'whole').source}|${smallPattern('takesBack', 'whole').source}`;
  return new RegExp(`^(?:(?:${word})[\\s,.;:!–-]+)+`, 'iu');
});
