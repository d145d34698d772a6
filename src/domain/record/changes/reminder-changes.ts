/** What happens to the bot's own messages about a trial: reminders and notices. */

import type { UncertainMessage } from '../../reminders/reminder-log';
import type { Instant } from '../../time/dates';
import type { ChangeHead, Plain } from './change-head';

/** Reminders went out to a person; the keys say what they warn of. */
export interface Reminded extends ChangeHead {
  readonly code: 'reminded';
  readonly keys: readonly string[];
  /** The instant that stands on the card, where that is an earlier one: one of several copies may have arrived. */
  readonly since?: Instant;
  /** The message they stand on, where the channel says. */
  readonly messageId?: string;
}

/** Messages went out to the one who acts here, and nobody can say whether they arrived: they are uncertain from then on. */
export interface MessagesUncertain extends ChangeHead {
  readonly code: 'messagesUncertain';
  readonly messages: readonly UncertainMessage[];
}

/** Notices of which nobody could say whether they arrived did reach the one who acts here. */
export interface MessagesCertain extends ChangeHead {
  readonly code: 'messagesCertain';
  /** The notices' ids. */
  readonly notices: readonly string[];
}

/** A reminder is put off until an instant. */
export interface ReminderSnoozed extends ChangeHead {
  readonly code: 'reminderSnoozed';
  readonly keys: readonly string[];
  readonly until: Instant;
}

/** Reminders are done with. */
export interface ReminderDone extends ChangeHead {
  readonly code: 'reminderDone';
  readonly keys: readonly string[];
}

/** The one who acts wants no reminders about this trial any more, or wants them again. */
export type RemindersSwitched = Plain<'remindersStopped'> | Plain<'remindersResumed'>;

/** The one who acts wants no news of what others did on this trial any more, or wants it again. */
export type NewsSwitched = Plain<'newsStopped'> | Plain<'newsResumed'>;

/** A message about the trial did not reach a person; somebody else got it, or nobody. */
export interface NotReached extends ChangeHead {
  readonly code: 'notReached';
  readonly person: string;
  readonly why: string;
}

/** Every change of the bot's own messages. */
export type ReminderChange =
  Reminded | MessagesUncertain | MessagesCertain | ReminderSnoozed | ReminderDone | RemindersSwitched | NewsSwitched | NotReached;
