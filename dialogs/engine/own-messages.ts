/** What the bot's own messages in a chat show, so that an answer that quotes one is understood. */

import { resemblesCode } from '../../src/domain/invitation/invitation-code';
import { grown, knownJson } from '../../src/domain/record/growing-list';
import { LONGEST_LINE } from './run';
import { MESSAGES_LIMIT, type Conversation, type OwnMessage, type Screen, type Shown } from './state';

/** What names things; nothing anybody typed is among it. */
const NAMING: readonly string[] = ['trial', 'reminder', 'at', 'command', 'one', 'other'];
/** What tells a view from others of its name, beside that: ids, codes and places in lists. */
const TELLING: readonly string[] = [
  ...NAMING,
  ...[
    'task',
    'from',
    'filter',
    'country',
    'product',
    'ends',
    'scope',
    'invitation',
    'removal',
    'outcome',
    'facts',
    'more',
    'of',
    'recipe',
    'print',
  ],
];
/** What somebody typed: kept of what was shown last alone, and not longer than a form is. */
const TYPED: readonly string[] = ['name', 'to', 'line', 'said', 'saidAt'];
/** Longer than every id. */
const LONGEST = 200;

/** Stands for a message that was sent while nobody turned to the chat. */
const UNASKED: OwnMessage = { messageId: '', view: 'home', args: {} };

/** The conversation with the message that shows this screen now, in place of what it showed before. The oldest make room. */
export function withMessage(conversation: Conversation, messageId: string, screen: Screen): Conversation {
  const shown = shownBy(screen, conversation);
  if (messageId === '' || shown === undefined) return conversation;
  const { messages = [] } = conversation;
  const message = { messageId, ...shown };
  const last = messages.at(-1);
  if (last?.messageId === messageId && JSON.stringify(last) === JSON.stringify(message)) return conversation;
  const isNew = knownJson(messages)?.includes(JSON.stringify(messageId)) === false;
  const others = isNew ? messages : messages.filter((one) => one.messageId !== messageId);
  return { ...conversation, messages: grown(others, message, MESSAGES_LIMIT) };
}

/**
 * The conversation after a message that nobody asked for came below what turns had shown; `undefined` where that is known already. No answer
 * quotes it by this.
 */
export function withUnasked(conversation: Conversation): Conversation | undefined {
  const { messages = [] } = conversation;
  if (isUnasked(messages.at(-1))) return undefined;
  const others = messages.filter((one) => !isUnasked(one));
  return { ...conversation, messages: [...others, UNASKED].slice(-MESSAGES_LIMIT) };
}

/** Whether a message that nobody asked for came after everything that turns had shown. */
export function endsUnasked({ messages }: Conversation): boolean {
  return isUnasked(messages?.at(-1));
}

function isUnasked(message: OwnMessage | undefined): boolean {
  return message?.messageId === UNASKED.messageId;
}

/** Whether something else than its open form was shown last: by the chat's messages, or where the channel names none by what turns led to. */
export function isPassedOver({ open, messages, seen }: Conversation): boolean {
  const last = messages?.at(-1);
  if (last) return last.view !== 'journey' || last.args['journey'] !== open?.id;
  const [, , outcome = 'journey'] = seen.at(-1) ?? [];
  return outcome !== 'journey';
}

/** What is kept of a view that is shown, to draw it again. */
export function keptOf({ name, args }: Extract<Screen, { readonly kind: 'view' }>): Shown {
  const kept = Object.entries(args).filter(([arg, value]) => TELLING.includes(arg) && value.length <= LONGEST);
  const others = Object.entries(args).filter(([arg]) => !kept.some(([one]) => one === arg));
  if (others.length === 0) return { view: name, args };
  const isTyped = others.every(([arg, value]) => TYPED.includes(arg) && value.length <= LONGEST_LINE && !resemblesCode(value));
  return { view: name, args: Object.fromEntries(kept), isPart: true, ...(isTyped ? { typed: Object.fromEntries(others) } : {}) };
}

/** All arguments of a view as it was shown; nothing where not all of them are known. */
export function argsOfShown({ args, isPart, typed }: Shown): Readonly<Record<string, string>> | undefined {
  return isPart === true && typed === undefined ? undefined : { ...args, ...typed };
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
