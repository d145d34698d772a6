/** Whom the question whether every partner shall go names, and a print of that: a card from before asks nobody it did not name. */

import { isRemovalOpen } from '../../src/domain/access/removal-record';
import type { Trial } from '../../src/domain/record/trial';
import { partnersHere } from './partners-here';

/** Whom it is about, and how that stands. */
export interface AskedOfAll {
  /** One trial for each partner that was not asked yet. */
  readonly meant: readonly Trial[];
  /** Short; another one as soon as a partner comes or goes, or anything is noted of one of the trials, a request taken back included. */
  readonly print: string;
}

/** Looks whom it would be about now. */
export async function askedOfAll(trials: Parameters<typeof partnersHere>[0]): Promise<AskedOfAll> {
  const here = await partnersHere(trials);
  const meant = here.map(({ trial }) => trial).filter(({ removal }) => !isRemovalOpen(removal));
  const marks = meant.map(({ id, changedAt }) => `${id} ${changedAt}`).toSorted();
  return { meant, print: printOf(marks.join('\n')) };
}

/** FNV-1a: tells texts apart that differ by accident, which is all that is asked of it. */
function printOf(text: string): string {
  let hash = 0x811c9dc5;
  for (const char of text) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(36);
}
