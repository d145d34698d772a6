/** On which trials a command can be used. */

import { changesIn, possibleChanges } from '../../src/domain/record/transitions';
import type { Trial } from '../../src/domain/record/trial';
import type { Standing } from '../../src/domain/watch/standing';
import { isAboutTrial, type Commands } from '../engine/command';
import { opensJourney } from '../engine/command-runs';
import type { CommandName } from '../engine/names';

/** Whether a command can be used on a trial. */
export function fits(name: CommandName, trial: Trial, commands: Commands): boolean {
  const command = commands[name];
  const code = (isAboutTrial(command) ? command.notes : undefined) ?? name;
  if (trial.archivedAt !== undefined && code !== 'unarchived') return false;
  // What opens no form changes nothing by itself: every trial can be asked.
  if (!opensJourney(command)) return true;
  const isShown = isAboutTrial(command) && command.shows?.(trial) === true;
  return isShown || possibleChanges(trial).some((possible) => possible === code);
}

/** Whether it may be used on a trial that stands so, as far as the state tells. */
export function mayFit(name: CommandName, standing: Standing, commands: Commands): boolean {
  const command = commands[name];
  if (!isAboutTrial(command) || command.shows !== undefined || !opensJourney(command)) return true;
  return statesOf(standing).some((state) => changesIn(state).some((code) => code === (command.notes ?? name)));
}

/** The states that may stand so. */
function statesOf(standing: Standing): readonly Trial['state'][] {
  const { kind } = standing;
  if (kind === 'archived') return ['active', 'expired', 'abandoned', 'deleted'];
  if (kind === 'converting') return ['active'];
  if (kind === 'expired' || kind === 'planned') return [kind];
  if (kind !== 'settled') return ['running'];
  return (['running', 'active', 'abandoned', 'deleted'] as const).slice(standing.order).slice(0, 1);
}
