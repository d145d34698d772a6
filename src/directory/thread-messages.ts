/** What the bot and the thread of the index say to each other. */

import type { TableAccount } from '../storage/tables';
import type { SearchFor } from '../domain/credit/partner-directory';

/** What a thread is started with. */
export interface ThreadStart {
  readonly account: TableAccount;
  readonly prefix: string;
  /** Where snapshots are kept; nowhere unless said. */
  readonly folder?: string;
}

/** A question; whose own companies come first is not the thread's business. */
export type Question =
  | { readonly id: number; readonly kind: 'search'; readonly text: string; readonly wanted: Omit<SearchFor, 'tenantId'> }
  | { readonly id: number; readonly kind: 'find'; readonly partnerId: string };

/** What the thread says: that it is ready, or an answer, as JSON of what people see: turns read little, and as one text. */
export type Said =
  | { readonly kind: 'ready'; readonly version: string; readonly count: number; readonly from: 'snapshot' | 'rows' }
  | { readonly kind: 'failed'; readonly code: string }
  | Answered;

/** An answer: a `DirectoryAnswer`, or a list of one `PartnerCompany` or none. */
export interface Answered {
  readonly kind: 'answer';
  readonly id: number;
  readonly json: string;
}
