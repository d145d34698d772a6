/** What can be had as a file, and the links to it. */

import type { FreshMember } from '../people/fresh-member';

/** What a file holds: all trials of a company, or the request package of one trial's hand-over. */
export type FileWanted = { readonly kind: 'trials' } | { readonly kind: 'package'; readonly trialId: string };

/** Makes links to files: one use, ten minutes, for the one who asks and no one else. Nothing where the bot knows no public address. */
export interface Links {
  make(wanted: FileWanted, locale: string, by: FreshMember): Promise<string | undefined>;
}
