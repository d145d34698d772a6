/** Whom a line about a removal names: another partner than those who are here must not be taken for one of them. */

import type { Attempt } from '../engine/attempt';
import { lineContext } from '../engine/line-context';
import { configuredName } from '../engine/partner-name';
import { namesIn } from '../engine/reader/reader';
import { accessTrials } from './access-trials';

/** The name in a line, where it fits one of those whose access may be meant, or can't be one of them: some may have no name here. */
export async function partnerSaid(attempt: Attempt, command: 'removal' | 'access', line: string | undefined): Promise<string> {
  const { world } = attempt.given;
  const [name] = line === undefined || command !== 'removal' ? [] : namesIn(line, await lineContext(attempt, line));
  if (name === undefined) return '';
  if ((await accessTrials(world, name)).length > 0) return name;
  const all = await accessTrials(world, '');
  const isNamed = all.every(({ trial, relation }) => relation === 'partner' || configuredName(trial, world.partners) !== '');
  return isNamed ? name : '';
}
