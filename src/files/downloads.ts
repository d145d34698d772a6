/** Opens links to files: only as long as whoever asked for one is a member. A link that can't be opened now is not used up. */

import type { Grant } from '../domain/ports';
import type { PersonRef } from '../domain/trial';
import type { Download } from '../http/server';
import type { FileLinks } from './file-links';

/** What opening works with. */
export interface DownloadParts {
  readonly links: Pick<FileLinks, 'look' | 'take'>;
  /** Where the holder of a link stands in the company now; `silent` when nobody says. */
  readonly standing: (holder: PersonRef) => Promise<'member' | 'guest' | 'silent' | 'unknown'>;
  readonly make: (grant: Grant) => Promise<Download | undefined>;
}

/** Gives the file behind a link's token: nothing for one that opens nothing (any more), `later` when the holder can't be checked now. */
export function downloads({ links, standing, make }: DownloadParts): (token: string) => Promise<Download | 'later' | undefined> {
  return async (token) => {
    const wanted = await links.look(token);
    const holder = wanted && (await standing(wanted));
    if (holder === 'silent') return 'later';
    // Whoever lost the membership uses the link up all the same.
    const grant = await links.take(token);
    return grant && holder === 'member' ? make(grant) : undefined;
  };
}
