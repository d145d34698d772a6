/** A trial as one line of a list: how it stands, and what comes next. */

import type { TrialRow } from '../../cards/views';
import type { NameUnder } from '../../cards/words/language';
import type { Side } from '../../src/domain/people/actor';
import type { Trial } from '../../src/domain/record/trial';
import { attention, type Attention } from '../../src/domain/watch/urgency';
import { GOING_ON, partsOn, PRESSING, type GivenNext, type PageScene } from '../engine/on-trial';
import { isToTakeOver } from '../../src/domain/record/rules/looked-after';
import { dayProgress, endText, todayOf } from './trial-status';

const URGENT: readonly Attention[] = [
  ...(['endsSoon', 'ended', 'billed', 'notConverted', 'convertedInTime', 'notLaunched', 'recurringBillingOn'] as const),
];

/** What its day has passed for. */
const LATE: readonly Attention[] = ['ended', 'billed', 'convertedInTime'];

/** Whether it stands out in the list: its days call for something soon, or a subject does. */
export function isUrgent(trial: Trial, scene: PageScene): boolean {
  const given = partsOn(scene, 'partner').some((part) => part.isUrgent?.(trial) === true);
  return given || URGENT.includes(attention(trial, todayOf(scene)));
}

/** A trial as one line of a list. */
export function row(found: Trial, scene: PageScene): TrialRow {
  const { say } = scene;
  const code = attention(found, todayOf(scene));
  const progress = dayProgress(found, scene);
  const day = progress ? `${say('frame.day', { day: progress.done, of: progress.of })} · ` : '';
  return {
    id: found.id,
    company: found.customer.company,
    status: say(`trial.attention.${code}`, { state: say.plain(`trial.state.${found.state}`), date: endText(found, say) }),
    isLate: LATE.includes(code),
    next: `${day}${say(`trial.next.${nextOf(found, code, scene)}`)}`,
    ...(progress ? { progress } : {}),
  };
}

/** What presses by what subjects know, then what the days call for, then that nobody looks after it, then what somebody began. */
export function nextOf(found: Trial, code: Attention, scene: PageScene): NameUnder<'trial.next'> {
  const given = givenNext(found, 'partner', scene);
  const calm = isToTakeOver(found) ? 'nobody' : (given(GOING_ON) ?? 'none');
  return given(PRESSING) ?? (code === 'none' ? calm : code);
}

/** The first of some names that a subject gives for a row of that side. */
export function givenNext(trial: Trial, side: Side, scene: PageScene): (names: readonly GivenNext[]) => GivenNext | undefined {
  const given = partsOn(scene, side).map((part) => part.next?.(trial, scene));
  return (names) => names.find((name) => given.includes(name));
}
