/** What a closed removal states: what was seen to, what nobody looked at, and what was never part of it. */

import { removalPlan, type RemovalTask } from './removal';
import { isTaskOpen, type RecordedTask, type Removal } from './removal-record';

/** The tasks of which nobody said that they are done or need not be. */
export function uncheckedTasks({ tasks }: Removal): readonly RecordedTask[] {
  return tasks.filter(isTaskOpen);
}

/** What a partner can have beside what this removal asked for, for a trial of this product; what takes nothing away is none of it. */
export function leftovers({ tasks }: Removal, product: string): readonly RemovalTask[] {
  const asked = tasks.map(({ task }) => task);
  const rest = removalPlan('all', product).filter(({ task }) => !asked.includes(task));
  return rest.map(({ task }) => task).filter((task) => task !== 'twoOwnAdmins' && task !== 'attributionNoted');
}

/** Settled tasks in groups: those with the same outcome that were said alike, in the order of the first of each. */
export function statementLines(
  tasks: readonly RecordedTask[],
  saidOf: (task: RecordedTask) => string,
): readonly (readonly RecordedTask[])[] {
  const groups = new Map<string, RecordedTask[]>();
  for (const task of tasks) {
    const key = `${task.settled?.outcome ?? ''} ${saidOf(task)}`;
    groups.set(key, [...(groups.get(key) ?? []), task]);
  }
  return [...groups.values()];
}
