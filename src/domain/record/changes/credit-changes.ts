/** What happens to the partner of record of a trial. */

import type { Credit } from '../../credit/credit';
import type { ChangeHead } from './change-head';

/** The partner of record was planned, filed, settled or found to come with the order. */
export interface CreditNoted extends ChangeHead {
  readonly code: 'creditNoted';
  readonly credit: Credit;
}

/** What became of a filed designation. */
export interface CreditSettled extends ChangeHead {
  readonly code: 'creditSettled';
  readonly status: 'waiting' | 'associated' | 'declined';
  readonly claim?: string;
}

/** Every change of the partner of record. */
export type CreditChange = CreditNoted | CreditSettled;
