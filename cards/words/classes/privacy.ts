/** What stands behind what is said about what is kept of a person. */

import { layout, ours, type ClassesOf } from './word-class';

/** Its classes, by id. */
export const privacyClasses: ClassesOf<'forgetMe' | 'privacyNotice' | 'aboutMe' | 'whoAmI' | 'secrets'> = {
  forgetMe: { ...ours('heading hint chat name record alone teams'), ...layout('yes no') },
  privacyNotice: { ...ours('heading hint seen kept secrets ask'), ...layout('page') },
  whoAmI: {
    ...ours('hint'),
    heading: { ...layout('partner customer guest unknown') },
    ...layout('signIn company tenant may wrong notTold'),
    companies: { ...layout('partner customer unnamed') },
    mays: { ...ours('partner customer guest unknown') },
    wrongs: { ...ours('partner customer guest unknown') },
  },
  aboutMe: { ...layout('heading'), ...ours('hint') },
  secrets: {
    typed: { ...ours('card password token code') },
    pressed: { ...ours('card password token code') },
    field: { ...ours('card password token code') },
  },
};
