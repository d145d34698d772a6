/** What stands behind the words about a colleague who takes over. */

import { layout, ours, type ClassesOf } from './word-class';

/** Its classes, by id. */
export const takesOverClasses: ClassesOf<'takesOver'> = {
  takesOver: {
    ...ours('heading hint'),
    ...layout('line leaves stays come'),
    confirm: { ...ours('hint'), ...layout('heading') },
    tell: { ...ours('heading hint') },
    offered: { ...ours('heading hint'), ...layout('opens') },
  },
};
