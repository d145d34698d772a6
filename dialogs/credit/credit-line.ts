/** The partner of record in one line of a trial's facts. */

import type { Say } from '../../cards/engine/words';
import type { Side } from '../../src/domain/people/actor';
import { creditStanding, type Credit } from '../../src/domain/credit/credit';

/** Who it is, and how the designation stands, for somebody of that side. */
export function creditLine(credit: Credit, isPaid: boolean, say: Say, side: Side = 'partner'): string {
  const standing = creditStanding(credit, isPaid);
  const isOwn = side === 'customer' && standing === 'declined';
  return `${credit.partner.name}, ${say.plain(isOwn ? 'credit.declinedHere' : `credit.status.${standing}`)}`;
}
