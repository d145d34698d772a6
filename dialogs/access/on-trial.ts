/** The removal of the partner's access on a trial's page: first while it is open, beside who has access otherwise. */

import { button } from '../../cards/engine/buttons';
import type { LegStage } from '../../cards/trial-page';
import { uncheckedTasks } from '../../src/domain/access/statement';
import { isRemovalOpen } from '../../src/domain/access/removal-record';
import type { Trial } from '../../src/domain/record/trial';
import type { OnPage, OnTrial } from '../engine/on-trial';
import { removalButton, removalLine, removalPeople, settledLines, taskName } from './removal-standing';

const partner: OnPage = {
  leg,
  people: removalPeople,
  facts: (trial, people, scene) => ({ removal: removalLine(trial, people, scene) }),
  params: ({ params: { task = '' } }, trial, _people, scene) => ({ task: taskName(String(task), trial, scene) }),
  buttons: (trial, { say }) => {
    const removal = removalButton(trial, 'partner', say);
    const access = [{ ...button(say, 'access', { trial: trial.id }), secondary: true }];
    return isRemovalOpen(trial.removal) ? { now: [removal], access } : { removal: [{ ...removal, secondary: true }], access };
  },
  next: ({ removal }) => (isRemovalOpen(removal) ? 'removal' : undefined),
};

const customer: OnPage = {
  leg,
  people: removalPeople,
  facts: (trial, people, scene) => ({ removal: removalLine(trial, people, scene) }),
  lines: settledLines,
  buttons: (trial, { say }) => ({
    removal: [removalButton(trial, 'customer', say)],
    access: [button(say, 'access', { trial: trial.id })],
  }),
  isUrgent: ({ removal }) => isRemovalOpen(removal),
};

/** What a trial's page says of access. */
export const onTrial: OnTrial = { partner, customer };

/** How far the removal is; one that is closed with something nobody looked at is to be looked at. */
function leg({ removal }: Trial): { readonly name: 'removal'; readonly stage: LegStage } {
  if (removal === undefined) return { name: 'removal', stage: 'later' };
  if (isRemovalOpen(removal)) return { name: 'removal', stage: 'goesOn' };
  return { name: 'removal', stage: uncheckedTasks(removal).length > 0 ? 'check' : 'done' };
}
