/** What stands behind the quarterly look at who still has access. */

import { layout, ours, rule, type ClassesOf } from './word-class';

/** Its classes, by id. */
export const accessReviewClasses: ClassesOf<'accessReview'> = {
  accessReview: {
    ...layout('context see opens needed remove unsure'),
    final: rule('rm.path'),
    ask: { ...layout('heading'), hint: rule('rm.quarterly') },
    list: { ...layout('heading'), hint: rule('rm.quarterly') },
    none: { ...ours('heading'), hint: rule('rm.quarterly') },
    all: { ...ours('hint'), ...layout('heading') },
    nobody: { ...ours('heading hint') },
    standing: { ...ours('remove'), ...layout('never needed unsure asked otherwise') },
  },
};
