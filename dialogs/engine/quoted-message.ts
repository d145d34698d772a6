/** Which of the bot's own messages a line quotes: by the chat's memory of them, or by the record's of reminders. */

import { wentOutAt } from '../../src/domain/reminders/reminder-log';
import { logOf } from '../../src/domain/record/rules/reminder-logs';
import type { Attempt } from './attempt';
import { ownMessage } from './own-messages';
import type { OwnMessage } from './state';

/** The message that the event quotes; nothing where it quotes none, or one of somebody else's. */
export async function quotedMessage(attempt: Attempt): Promise<OwnMessage | undefined> {
  const { event } = attempt.given;
  const { quoted } = event.kind === 'text' ? event : {};
  if (quoted === undefined) return undefined;
  return ownMessage(attempt.conversation, quoted) ?? (await reminderIn(attempt, quoted));
}

/** Reminders are sent while nobody turns to the chat; the record knows by which message. */
async function reminderIn({ given: { world, actor } }: Attempt, messageId: string): Promise<OwnMessage | undefined> {
  const { personId } = actor.person;
  const found = (await world.trials.mine()).flatMap((trial) => {
    const log = logOf(trial, personId);
    const keys = log.messages?.find((one) => one.messageId === messageId)?.keys ?? [];
    return keys.map((key) => ({ trial, key, at: wentOutAt(log, key) }));
  });
  const [first, ...others] = found;
  if (!first) return undefined;
  if (others.length === 0) return { messageId, view: 'reminder', args: { trial: first.trial.id, reminder: first.key } };
  return { messageId, view: 'reminders', args: first.at === undefined ? {} : { at: first.at } };
}
