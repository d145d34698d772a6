/** What people of the customer can say of a trial, on its page. */

import type { Button } from '../../cards/engine/content';
import { titled } from '../../cards/engine/buttons';
import type { WordId } from '../../cards/words/language';
import { possibleChanges } from '../../src/domain/record/transitions';
import type { Trial } from '../../src/domain/record/trial';
import type { CommandName } from '../engine/names';
import type { PageScene } from '../engine/on-trial';

/** What is said in one's own words, the likeliest first; the first is in sight, the others are in the overflow menu. */
const SAYINGS: readonly (readonly [CommandName & ReturnType<typeof possibleChanges>[number], WordId])[] = [
  ['activated', 'buttons.weBought'],
  ['extended', 'buttons.weExtended'],
  ['expired', 'buttons.itEnded'],
  ['endNoted', 'buttons.endNoted'],
];

/** What they can say of a trial as it stands; all of it in the overflow menu where something else comes first. */
export function sayings(trial: Trial, { say }: PageScene, hasRoom: boolean): readonly Button[] {
  if (trial.joinedTo !== undefined) return [];
  const possible = possibleChanges(trial, 'customer');
  const noted = SAYINGS.filter(([code]) => possible.includes(code)).map(([code, title]) =>
    titled(say, code, title, { args: { trial: trial.id }, secondary: !hasRoom || code !== 'activated' }),
  );
  return [...noted, titled(say, 'handTo', 'buttons.takesOver', { args: { trial: trial.id }, secondary: true })];
}
