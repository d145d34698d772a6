/** The notices that are owed, beside the trials they are about. */

import type { Notice } from './notices';

/** The notices that changes owe. A notice of another tenant is not found. */
export interface KeptNotices {
  /** A notice that a change owes; nothing once it was sent. */
  notice(tenantId: string, trialId: string, id: string): Promise<Notice | undefined>;
  /** Nobody is owed this notice any more. A second time is fine. */
  settleNotice(notice: Notice): Promise<void>;
}
