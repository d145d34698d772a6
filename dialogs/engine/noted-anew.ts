/** "No wait, Tuesday" right after a purchase was noted: the day that was noted is shown with the other one, and a yes corrects it. */

import { purchaseSaid } from '../../src/domain/record/rules/purchase-rules';
import { isQuestion } from './at-once';
import type { Attempt } from './attempt';
import { runCommand } from './command-runs';
import { dayTakenBack } from './day-anew';
import type { Decision, Registry } from './decision';
import { BROUGHT } from './form';
import { lineContext } from './line-context';
import { lastSpokenOf } from './spoken-of';

/** So long after it was noted such a line is about it. */
const SOON_MS = 60 * 60_000;

/** What comes of a line outside of any form that takes a day back and says another one. */
export async function notedAnew(attempt: Attempt, registry: Registry, text: string): Promise<Decision | undefined> {
  const { now, world } = attempt.given;
  const trial = lastSpokenOf(attempt);
  if (trial === undefined || isQuestion(text)) return undefined;
  const since = dayTakenBack(text, await lineContext(attempt, text), { journey: 'activated', step: 'paid' });
  const related = since === undefined ? undefined : await world.trials.find(trial);
  const said = related && purchaseSaid(related.trial, related.relation);
  if (since === undefined || !said || said.value === since || now.getTime() - Date.parse(said.at) > SOON_MS) return undefined;
  const next = await runCommand(attempt, registry.commands, 'purchaseCorrected', { trial });
  if (attempt.open?.journey === 'purchaseCorrected') attempt.setOpen({ drafts: { paid: { since, [BROUGHT]: 'yes' } } });
  return { next };
}
