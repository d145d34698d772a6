/** The trials of a company in parts: what waits for somebody, what ends within a week, one's own, and what a typed text finds. */

import { countingClocks, endOfTrial } from '../../src/domain/record/clocks';
import type { Trial } from '../../src/domain/record/trial';
import { isSame } from '../../src/domain/people/person';
import { daysBetween } from '../../src/domain/time/calendar';
import type { TrialFilter } from '../../cards/portfolio';
import type { Say } from '../../cards/engine/words';
import type { PageScene } from '../engine/on-trial';
import { isToTakeOver } from '../../src/domain/record/rules/looked-after';
import { isUrgent } from './trial-row';
import { todayOf } from './trial-status';

/** The parts, in the order in which they are shown. */
export const FILTERS: readonly TrialFilter[] = ['all', 'waiting', 'week', 'mine'];
/** A week, in days. */
export const WEEK_DAYS = 7;
/** Beyond so many it is not counted how many there are. */
const COUNTED = 1000;

/** Days until a trial's clocks end, negative when they have; nothing where no end is known, or it does not matter any more. */
export function daysLeft(trial: Trial, scene: PageScene): number | undefined {
  const isOver = !['running', 'active', 'expired'].includes(trial.state) || trial.start === 'paid';
  const end = isOver ? undefined : endOfTrial({ clocks: countingClocks(trial) });
  return end === undefined ? undefined : daysBetween(todayOf(scene), end);
}

/** Whether a trial is in a part of the list. */
export function isIn(filter: TrialFilter, trial: Trial, scene: PageScene): boolean {
  const isMine = isSame(trial.owner, scene.actor.person);
  if (filter === 'mine') return isMine;
  if (filter === 'waiting') return isMine ? isUrgent(trial, scene) : isToTakeOver(trial);
  if (filter === 'all') return true;
  const days = daysLeft(trial, scene);
  return days !== undefined && days >= 0 && days <= WEEK_DAYS;
}

/** The part that is named so; all where none is. */
export function filterNamed(name: string | undefined): TrialFilter {
  return FILTERS.find((filter) => filter === name) ?? 'all';
}

/** The part that a typed word stands for, "mine" or "ending this week"; nothing where it is none. */
export function filterTyped(text: string, say: Say): TrialFilter | undefined {
  const typed = text.trim().toLowerCase();
  return FILTERS.find((filter) => say.ways(`portfolio.filterWords.${filter}`).includes(typed));
}

/** A count in words; `isWhole`: there are no more. */
export function counted(count: number, isWhole = true): string {
  if (count > COUNTED || (count === COUNTED && !isWhole)) return '1,000+';
  return isWhole ? String(count) : `${count}+`;
}
