/** "We bought it on Tuesday" where another day is noted: what is noted is shown, with the day of the line, and corrected by a press. */

import type { Side } from '../../src/domain/people/actor';
import { purchaseDayOf } from '../../src/domain/record/rules/purchase-rules';
import { possibleChanges } from '../../src/domain/record/transitions';
import type { Trial } from '../../src/domain/record/trial';
import type { Attempt } from '../engine/attempt';
import { eitherNoted } from '../engine/either-day';
import { lineContext } from '../engine/line-context';
import { ifPossible, opening } from '../engine/opening';
import { readLine } from '../engine/reader/reader';
import { EVERYTHING, says, senseOf } from '../engine/reader/sense';
import type { TrialRun } from '../engine/run';

/** Notes a purchase; where this side did so before, only a line that says something else of it leads on. */
export function saidOrCorrected(side: Side): TrialRun {
  return async (attempt, trial, args) => {
    const isNoted = !possibleChanges(trial, side).includes('activated') && purchaseDayOf(trial, side) !== undefined;
    const isOther = isNoted && (await saysOtherwise(attempt, args.said ?? '', trial, side));
    return isOther
      ? opening('purchaseCorrected')(attempt, trial, args)
      : ifPossible('activated', 'activated', side)(attempt, trial, args);
  };
}

/** Another day, one that can be read either way, or that what was noted is wrong. */
async function saysOtherwise(attempt: Attempt, line: string, trial: Trial, side: Side): Promise<boolean> {
  if (line === '') return false;
  if (eitherNoted(line, attempt.given.say).length > 0) return true;
  const context = await lineContext(attempt, line);
  const got = readLine(line, context);
  const wishes = got.kind === 'intent' ? [got] : got.kind === 'ask' ? got.between : [];
  const date = wishes.find(({ intent }) => intent === 'activated')?.details.date;
  if (date !== undefined) return date !== purchaseDayOf(trial, side);
  return says(senseOf(line, context, EVERYTHING), 'wrong', 'correct', 'changed', 'not');
}
