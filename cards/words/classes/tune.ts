/** What stands behind the words for whoever is not understood twice. */

import { ours, type ClassesOf } from './word-class';

/** Its classes, by id. */
export const tuneClasses: ClassesOf<'tune'> = {
  tune: {
    inside: { ...ours('card why back later trials help startOver cancel support alone') },
    outside: { ...ours('trials trial paste why access reminders support transfer credit join own guidance') },
  },
};
