/** The partner of record in one line of a trial's facts. */

import type { Say } from '../../cards/engine/words';
import { creditStanding, type Credit } from '../../src/domain/credit/credit';

/** Who it is, and how the designation stands. */
export function creditLine(credit: Credit, isPaid: boolean, say: Say): string {
  return `${credit.partner.name}, ${say.plain(`credit.status.${creditStanding(credit, isPaid)}`)}`;
}
