/** Whether a person can be written to, as their conversation remembers it: lost by a refusal or a removal, won back by any message. */

import { wishesOf, type Conversation, type InDoubt, type Reference } from '../../dialogs/engine/state';
import type { Unreachable } from '../domain/watch/delivery';

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

/** The conversation with what may not have reached its person; `undefined` when all of it is known. */
export function doubted(conversation: Conversation, entries: readonly InDoubt[]): Conversation | undefined {
  const { inDoubt = [] } = conversation;
  const news = entries.filter((one) => !inDoubt.some((other) => isSameDoubt(one, other)));
  if (news.length === 0) return undefined;
  const added = news.map(({ kind, partnerTenantId, trialId, id, at }) => ({ kind, partnerTenantId, trialId, id, at }));
  return { ...conversation, inDoubt: [...inDoubt, ...added] };
}

/** The conversation without what is certain now; `undefined` when there is nothing to change. */
export function undoubted(conversation: Conversation, entries: readonly InDoubt[]): Conversation | undefined {
  const { inDoubt = [], ...rest } = conversation;
  const left = inDoubt.filter((one) => !entries.some((other) => isSameDoubt(one, other)));
  if (left.length === inDoubt.length) return undefined;
  return left.length === 0 ? rest : { ...rest, inDoubt: left };
}

function isSameDoubt(one: InDoubt, other: InDoubt): boolean {
  return one.kind === other.kind && one.trialId === other.trialId && one.id === other.id && one.at === other.at;
}

/** When the person was heard from last, to the second; `undefined` if never. */
export function heardAtOf({ seen }: Conversation): Date | undefined {
  const last = Math.max(...seen.map(([, at]) => at));
  return Number.isFinite(last) ? new Date(last * 1000) : undefined;
}

/** Whether a person is to be reminded at other times than before. Those nobody had met had no times of their own, those out of reach none at all. */
export function isRemindedOtherwise(before: Conversation, after: Conversation): boolean {
  const isReached = ({ reference, reach }: Conversation): boolean => reference !== undefined && reach === undefined;
  return isReached(before) !== isReached(after) || !isSameWish(before, after);
}

function isSameWish(before: Conversation, after: Conversation): boolean {
  const isKept = before.settings === after.settings && before.zone === after.zone && before.locale === after.locale;
  return isKept || JSON.stringify(wishesOf(before)) === JSON.stringify(wishesOf(after));
}
