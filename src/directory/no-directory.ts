/** No directory: nothing is found, and the person names the partner by hand. */

import type { PartnerDirectory } from '../domain/credit/partner-directory';

/** Finds nobody. */
export const noDirectory: PartnerDirectory = {
  isEmpty: true,
  search: () => Promise.resolve({ kind: 'away' }),
  find: () => Promise.resolve(undefined),
  own: () => [],
};
