/** Of whom a press of the hand-over was. */

import { canBeHandedOver } from '../../src/domain/record/rules/hand-over-standing';
import type { Trial } from '../../src/domain/record/trial';
import type { Args } from '../engine/run';

/** Whether what was pressed was said of the admin who is named now, and can be at all. */
export function isOfAdmin(trial: Trial, args: Args): boolean {
  const { ownership: held } = trial;
  return canBeHandedOver(trial) && held?.admin !== undefined && held.admin.personId === args.admin;
}
