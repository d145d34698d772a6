/** Opens links to files: only as long as whoever asked for one is a member. A link that can't be opened now is not used up. */

import type { Grant } from './grant';
import type { PersonRef } from '../domain/people/person';
import type { Download, FileAnswer } from '../http/file-page';
import type { FileLinks } from './file-links';
import type { LinkGuesses } from './link-guesses';

/** What opening works with. */
export interface DownloadParts {
  readonly links: Pick<FileLinks, 'look' | 'take'>;
  readonly guesses: Pick<LinkGuesses, 'take' | 'giveBack'>;
  /** Where the holder of a link stands in the company now; `silent` when nobody says. */
  readonly standing: (holder: PersonRef) => Promise<'member' | 'guest' | 'silent' | 'unknown'>;
  /** The file as it is now; nothing for a holder who may not have it any more. */
  readonly make: (grant: Grant) => Promise<Download | undefined>;
}

/**
 * Gives the file behind a link's token to an address: `nothing` for a token that opens nothing (any more), `later` when the holder can't be
 * checked now, `tooMany` when this address has guessed too often. Rejects with trouble of the storage; the link is not used up by it.
 */
export function downloads({ guesses, ...parts }: DownloadParts): (token: string, address: string) => Promise<FileAnswer> {
  return async (token, address) => {
    const waitMs = guesses.take(address);
    if (waitMs > 0) return { kind: 'tooMany', waitMs };
    const answer = await opened(parts, token);
    if (answer.kind !== 'nothing') guesses.giveBack(address);
    return answer;
  };
}

async function opened({ links, standing, make }: Omit<DownloadParts, 'guesses'>, token: string): Promise<FileAnswer> {
  const wanted = await links.look(token);
  if (wanted === undefined) return { kind: 'nothing' };
  const holder = await standing(wanted);
  if (holder === 'silent') return { kind: 'later' };
  const file = holder === 'member' ? await make(wanted) : undefined;
  // Made before the link is used up, for trouble may come between. Whoever may not have the file uses the link up all the same.
  const grant = await links.take(token);
  return grant && file ? { kind: 'file', file } : { kind: 'nothing' };
}
