/** Whether a person can be written to, as their conversation remembers it: lost by a refusal or a removal, won back by any message. */

import { wishesOf, type Conversation, type Reference } from '../../dialogs/state';
import type { Unreachable } from '../domain/delivery';

/** The conversation after its person was heard from: whatever stood in the way of writing to them is over. */
export function heardFrom({ reach: _, ...conversation }: Conversation): Conversation {
  return conversation;
}

/**
 * The conversation after its person turned out to be out of reach at `reference`; `undefined` when there is nothing to change,
 * or when they were heard from meanwhile: then they are somewhere else, or wrote later than `asOf`.
 */
export function unreached(
  conversation: Conversation,
  reference: Reference,
  state: Unreachable,
  asOf: Date,
): Conversation | undefined {
  const stands = conversation.reference;
  if (stands?.conversationId !== reference.conversationId || conversation.reach?.state === state) return undefined;
  const heardAt = heardAtOf(conversation);
  if (heardAt !== undefined && heardAt.getTime() > asOf.getTime()) return undefined;
  return { ...conversation, reach: { state, since: asOf.toISOString() } };
}

/** The conversation with the place where its person is reached now; `undefined` when a message named another one meanwhile. */
export function movedTo(conversation: Conversation, from: Reference, to: Reference): Conversation | undefined {
  return conversation.reference?.conversationId === from.conversationId ? { ...conversation, reference: to } : undefined;
}

/** When the person was heard from last, to the second; `undefined` if never. */
export function heardAtOf({ seen }: Conversation): Date | undefined {
  const last = Math.max(...seen.map(([, at]) => at));
  return Number.isFinite(last) ? new Date(last * 1000) : undefined;
}

/** Whether a person is to be reminded at other times than before. Those nobody had met had no times of their own, those out of reach none at all. */
export function isRemindedOtherwise(before: Conversation, after: Conversation): boolean {
  const wanted = ({ reference, reach, ...chat }: Conversation): string =>
    JSON.stringify([reference !== undefined && reach === undefined, wishesOf(chat)]);
  return wanted(before) !== wanted(after);
}
