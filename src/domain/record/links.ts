/** What can be had as a file, and the links to it. */

import type { FreshMember } from '../people/fresh-member';

/**
 * What a file holds: all trials of a company, those open to somebody of a customer (`ours`), the request package of one trial's hand-over, or the statement on one trial's removal, which both
 * sides may have; `keptBy` is the tenant that keeps its record.
 */
export type FileWanted =
  | { readonly kind: 'trials' }
  | { readonly kind: 'ours' }
  | { readonly kind: 'package'; readonly trialId: string }
  | { readonly kind: 'removal'; readonly trialId: string; readonly keptBy: string };

/** Makes links to files: one use, ten minutes, for the one who asks and no one else. Nothing where the bot knows no public address. */
export interface Links {
  make(wanted: FileWanted, locale: string, by: FreshMember): Promise<string | undefined>;
}
