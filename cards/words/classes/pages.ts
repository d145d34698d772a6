/** What stands behind the public pages. */

import { layout, ours, type ClassesOf } from './word-class';

/** Its classes, by id. */
export const pagesClasses: ClassesOf<'pages'> = { pages: { ...ours('home privacy terms model'), ...layout('nobody') } };
