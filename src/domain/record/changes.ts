/** What can happen to a trial, as data. The dialogs plan it, `transitions.ts` says when it may happen, the storage records it. */

import type { AccessChange } from './changes/access-changes';
import type { CreditChange } from './changes/credit-changes';
import type { HandOverChange } from './changes/hand-over-changes';
import type { InvitationChange } from './changes/invitation-changes';
import type { ReminderChange } from './changes/reminder-changes';
import type { TrialChange } from './changes/trial-changes';
import type { Refusal } from './refusal';
import type { Trial } from './trial';

export type * from './changes/access-changes';
export type * from './changes/credit-changes';
export type * from './changes/hand-over-changes';
export type * from './changes/invitation-changes';
export type * from './changes/reminder-changes';
export type * from './changes/trial-changes';

/** Everything that can be recorded of a trial. */
export type RecordedChange = TrialChange | CreditChange | HandOverChange | InvitationChange | AccessChange | ReminderChange;

/** A change either gives the trial as it is afterwards, or says why not. */
export type Applied =
  { readonly kind: 'applied'; readonly trial: Trial } | { readonly kind: 'refused'; readonly refusal: Refusal };
