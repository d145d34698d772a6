/** What stands behind what is said about what is kept of a person. */

import { layout, ours, type ClassesOf } from './word-class';

/** Its classes, by id. */
export const privacyClasses: ClassesOf<'forgetMe' | 'privacyNotice' | 'aboutMe' | 'secrets'> = {
  forgetMe: { ...ours('heading hint chat name record alone teams'), ...layout('yes no') },
  privacyNotice: { ...ours('heading hint seen kept secrets ask'), ...layout('page') },
  aboutMe: { ...layout('heading'), ...ours('hint') },
  secrets: {
    typed: { ...ours('card password token code') },
    pressed: { ...ours('card password token code') },
    field: { ...ours('card password token code') },
  },
};
