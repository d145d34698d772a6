/** What a person set for themselves; it stands in their conversation. */

import type { SetHours } from '../time/working-hours';
import type { ReminderKind } from './reminder-log';

/** Everything a person can set; what is absent is as the channel says, or as usual. */
export interface Settings extends SetHours {
  /** Kinds of reminders the person doesn't want. */
  readonly off?: readonly ReminderKind[];
  /** No reminders at all. */
  readonly stopped?: true;
}
