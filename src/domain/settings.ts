/** What a person set for themselves; it stands in their conversation. */

import type { ReminderKind } from './reminder-log';

/** Everything a person can set; what is absent is as the channel says, or as usual. */
export interface Settings {
  /** BCP 47. */
  readonly language?: string;
  /** IANA zone name. */
  readonly zone?: string;
  /** Whole hours between which reminders may come: 9 and 17 unless told. */
  readonly from?: number;
  readonly to?: number;
  /** Kinds of reminders the person doesn't want. */
  readonly off?: readonly ReminderKind[];
  /** No reminders at all. */
  readonly stopped?: true;
}
