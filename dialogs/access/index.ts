/** A partner's access: who has it, and its removal. */

import { accessList } from './access-list-view';
import { access as accessView } from './access-view';
import { removal as removalJourney, removalWithdrawal } from './removal';
import { removalTasks as tasksView } from './removal-tasks-view';
import type { Subject } from '../engine/subject';
import { onTrial } from './on-trial';
import { access as accessCommand, removal, removalSettled, removalTask, removalTasks, removalWithdrawn } from './commands';
import { removalGuide } from './guide-view';
import { accessReview, removalOfAll, removalOfAllAsked, reviewed, reviewPartner, reviewRemoval } from './review-commands';
import { accessReview as reviewView, removalOfAll as ofAllView, reviewPartner as partnerView } from './review-views';

/** Who has access, the request to remove it, and its tasks. */
export const access = {
  journeys: { removal: removalJourney, removalWithdrawn: removalWithdrawal },
  commands: {
    ...{ removal, access: accessCommand, removalTasks, removalTask, removalSettled, removalWithdrawn },
    ...{ accessReview, reviewPartner, reviewed, reviewRemoval, removalOfAll, removalOfAllAsked },
  },
  views: {
    removal: removalGuide,
    // Cards of the release before open a task as a view of its own.
    removalTask: tasksView,
    removalTasks: tasksView,
    access: accessView,
    accessList: { for: 'known', draw: accessList },
    accessReview: { for: 'known', draw: reviewView },
    reviewPartner: partnerView,
    removalOfAll: { for: 'known', draw: ofAllView },
  },
  onTrial,
} satisfies Subject;
