/** What the bot's own messages in a chat show, so that an answer that quotes one is understood. */

import { MESSAGES_LIMIT, type Conversation, type OwnMessage, type Screen } from './state';

/** What names things; nothing anybody typed is among it. */
const NAMING: readonly string[] = ['trial', 'reminder', 'at', 'command', 'one', 'other'];
/** Longer than every id. */
const LONGEST = 200;

/** The conversation with the message that shows this screen now, in place of what it showed before. The oldest make room. */
export function withMessage(conversation: Conversation, messageId: string, screen: Screen): Conversation {
  const shown = shownBy(screen, conversation);
  if (messageId === '' || shown === undefined) return conversation;
  const others = (conversation.messages ?? []).filter((one) => one.messageId !== messageId);
  return { ...conversation, messages: [...others, { messageId, ...shown }].slice(-MESSAGES_LIMIT) };
}

/** The message of this id; nothing where it is somebody else's, or too long ago. */
export function ownMessage({ messages = [] }: Conversation, messageId: string): OwnMessage | undefined {
  return messages.find((one) => one.messageId === messageId);
}

function shownBy(screen: Screen, { open }: Conversation): Omit<OwnMessage, 'messageId'> | undefined {
  if (screen.kind === 'journey') return open && { view: 'journey', args: { journey: open.id, step: open.step } };
  const args = Object.entries(screen.args).filter(([name, value]) => NAMING.includes(name) && value.length <= LONGEST);
  return { view: screen.name, args: Object.fromEntries(args) };
}
