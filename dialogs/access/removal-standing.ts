/** How a trial's removal stands: in a line, task by task, and by the button that leads to it. */

import type { Button } from '../../cards/engine/content';
import { titled } from '../../cards/engine/buttons';
import { wordId, type Say } from '../../cards/engine/words';
import { isRemovalOpen, type Removal } from '../../src/domain/access/removal-record';
import type { Side } from '../../src/domain/people/actor';
import type { PersonRef } from '../../src/domain/people/person';
import type { Trial } from '../../src/domain/record/trial';
import { nameOf, type People } from '../engine/people-names';
import type { ViewScene } from '../engine/view-scene';
import { partiesOf } from './removal';
import { configuredName } from '../engine/partner-name';

/** The people a trial's removal names. */
export function removalPeople({ removal }: Trial): readonly PersonRef[] {
  return removal ? [removal.requestedBy, ...removal.tasks.flatMap(({ settled }) => settled?.by ?? [])] : [];
}

/** How the removal stands, in one line; nothing where none was asked for. */
export function removalLine({ removal }: Trial, people: People, scene: ViewScene): string | undefined {
  if (!removal) return undefined;
  const { say } = scene;
  const by =
    removal.completedAt === undefined ? [removal.requestedBy] : removal.tasks.flatMap(({ settled }) => settled?.by ?? []);
  return say.plain(`removal.standing.${removal.completedAt === undefined ? 'requested' : 'completed'}`, {
    scope: say.plain(`removal.scopes.${removal.scope}`),
    date: dayHere(removal.completedAt ?? removal.requestedAt, scene),
    name: [...new Set(by.map((ref) => nameOf(people, ref)))].join(', '),
    settled: settledCount(removal),
    of: removal.tasks.length,
  });
}

/** What was settled, by whom and when: one line a task. */
export function settledLines(trial: Trial, people: People, scene: ViewScene): readonly string[] {
  const tasks = trial.removal?.tasks ?? [];
  return tasks.flatMap(({ task, settled }) =>
    settled
      ? [
          scene.say('trial.entry.removalTaskSettled', {
            task: taskName(task, trial, scene),
            outcome: settled.outcome,
            date: dayHere(settled.at, scene),
            name: nameOf(people, settled.by),
          }),
        ]
      : [],
  );
}

/** A task by its name in the words, as plain text; empty for one nobody knows any more. */
export function taskName(task: string, trial: Trial, { say, partners }: Pick<ViewScene, 'say' | 'partners'>): string {
  const id = `removal.names.${task}`;
  return say.plain(wordId(say, id), partiesOf(trial, configuredName(trial, partners), 'customer', say));
}

/** The button that leads to a trial's removal as it stands: ask for it, see how far it is, or who removed what. */
export function removalButton(trial: Trial, side: Side, say: Say): Button {
  const args = { trial: trial.id };
  if (!trial.removal) return titled(say, 'removal', `buttons.${side === 'partner' ? 'removalAsked' : 'removal'}`, { args });
  return titled(say, 'removalTasks', `buttons.${isRemovalOpen(trial.removal) ? 'removalTasks' : 'removalSeen'}`, { args });
}

/** How many of its tasks are settled. */
export function settledCount({ tasks }: Removal): number {
  return tasks.filter(({ settled }) => settled !== undefined).length;
}

/** The day of an instant, where the one who looks is. */
export function dayHere(at: string, { say, conversation }: ViewScene): string {
  return say.dayOf(at, conversation.zone);
}
