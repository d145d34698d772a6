/** A trial as it is recorded first: who says what of it, and by which rules. */

import { firstNoted } from './clock-ends';
import { sideOn } from './side-on';
import { withTermRule } from './term-said';
import type { Trial } from './trial';

/** The trial with the provenance of its ends, all of them said by whoever records it. */
export function firstSaid(trial: Trial): Trial {
  const { clocks, owner, createdAt } = trial;
  const side = sideOn(trial, owner.tenantId) ?? 'partner';
  return withTermRule({ ...trial, clocks: clocks.map((clock) => firstNoted(clock, trial, side, createdAt)) });
}
