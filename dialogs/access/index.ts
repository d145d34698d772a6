/** A partner's access: who has it, and its removal. */

import { access as accessView, accessList } from './access-view';
import { removal as removalJourney, removalWithdrawal } from './removal';
import { removalTask as taskView, removalTasks as tasksView } from './removal-view';
import type { Subject } from '../engine/subject';
import { onTrial } from './on-trial';
import { access as accessCommand, removal, removalSettled, removalTask, removalTasks, removalWithdrawn } from './commands';
import { removalGuide } from './guide-view';

/** Who has access, the request to remove it, and its tasks. */
export const access = {
  journeys: { removal: removalJourney, removalWithdrawn: removalWithdrawal },
  commands: { removal, access: accessCommand, removalTasks, removalTask, removalSettled, removalWithdrawn },
  views: {
    removal: removalGuide,
    removalTask: { for: 'related', draw: taskView },
    removalTasks: { for: 'related', draw: tasksView },
    access: { for: 'related', draw: accessView },
    accessList: { for: 'related', draw: accessList },
  },
  onTrial,
} satisfies Subject;
