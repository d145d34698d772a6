/** What the bot and the thread of the index say to each other. */

import type { TableAccount } from '../storage/tables';
import type { DirectoryCompany } from './company';
import type { EngineAnswer } from './engine';
import type { Near } from './name-search';

/** What a thread is started with. */
export interface ThreadStart {
  readonly account: TableAccount;
  readonly prefix: string;
  /** Where snapshots are kept; nowhere unless said. */
  readonly folder?: string;
}

/** A question. */
export type Question =
  | { readonly id: number; readonly kind: 'search'; readonly text: string; readonly near: Near; readonly most: number }
  | { readonly id: number; readonly kind: 'find'; readonly partnerId: string };

/** What the thread says: that it is ready, or an answer. */
export type Said =
  | { readonly kind: 'ready'; readonly version: string; readonly count: number; readonly from: 'snapshot' | 'rows' }
  | { readonly kind: 'failed'; readonly code: string }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: EngineAnswer }
  | { readonly kind: 'company'; readonly id: number; readonly company: DirectoryCompany | undefined };
