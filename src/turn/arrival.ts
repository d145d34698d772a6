/** An activity as it enters a turn: what happened, who did it, and how it is answered. */

import type { Event } from '../../dialogs/engine/event';
import { forgetTyped } from '../channel/forget-typed';
import {
  eventOf,
  getsAnswer,
  isAutomatic,
  isCardAction,
  namedSender,
  senderOf,
  shortId,
  textOf,
  type Sender,
} from '../channel/read-activity';
import { actorOf, type Actor, type PartnerTenants } from '../domain/people/actor';
import type { Ids } from '../domain/record/ids';
import type { RateLimiter, Verdict } from './rate-limit';
import type { Activity, TurnContext } from '../sdk';
import { HttpAnswer } from './http-answer';

/** An activity of which no more than the sender was looked at. */
export interface Caller {
  readonly http: HttpAnswer;
  readonly activity: Activity;
  readonly sender: Sender;
}

/** One activity on its way through a turn. */
export interface Arrival extends Caller {
  readonly event: Event;
  /** Nobody's colleague until the roster was asked. */
  readonly actor: Actor;
  readonly activityId: string;
  /** The press of an Execute: it waits for a card in the answer. */
  readonly isInvoke: boolean;
  /** Teams asks by itself; nothing may change. */
  readonly isAutomatic: boolean;
  /** The message whose card was pressed, empty when the channel doesn't say; undefined for anything but a press. */
  readonly pressed: string | undefined;
}

/** What became of an activity at the door: it is read; or it came too soon after too many, and nothing of it was looked at. */
export type Entry =
  | { readonly kind: 'arrival'; readonly arrival: Arrival }
  | { readonly kind: 'tooFast'; readonly caller: Caller; readonly verdict: Exclude<Verdict, 'pass'> };

/** What arrivals are read with. */
export interface DoorParts {
  readonly partners: PartnerTenants;
  readonly ids: Ids;
  readonly limits: Pick<RateLimiter, 'take'>;
}

/**
 * Lets an activity in: first it is asked whether its sender may, for the look at what was typed is what costs. `undefined` when it gets
 * no answer. In each case the activity then holds nothing typed any more.
 */
export function enter(context: TurnContext, parts: DoorParts): Entry | undefined {
  try {
    return entryOf(context, parts);
  } finally {
    forgetTyped(context.activity);
  }
}

function entryOf(context: TurnContext, parts: DoorParts): Entry | undefined {
  const { activity } = context;
  if (!getsAnswer(activity)) return undefined;
  const caller = { http: new HttpAnswer(context), activity, sender: senderOf(activity) };
  // Nobody could be answered there, and all such callers would share one conversation.
  if (caller.sender.reference.conversationId === '') return undefined;
  const verdict = parts.limits.take(caller.sender);
  return verdict === 'pass' ? { kind: 'arrival', arrival: arrivalOf(caller, parts) } : { kind: 'tooFast', caller, verdict };
}

function arrivalOf({ http, activity, sender: unnamed }: Caller, { partners, ids }: DoorParts): Arrival {
  const sender = namedSender(unnamed, activity);
  const event = eventOf(activity);
  return {
    http,
    activity,
    event,
    sender,
    actor: actorOf(sender.person, partners),
    activityId: shortId(idOf(activity) ?? ids.next()),
    isInvoke: isCardAction(activity),
    isAutomatic: isAutomatic(activity),
    pressed: event.kind === 'press' ? textOf(activity.replyToId) : undefined,
  };
}

/** An edited message comes under the id of the message it was; each edit is an activity of its own. */
function idOf({ type, id: sent, timestamp }: Partial<Activity>): string | undefined {
  const id = textOf(sent);
  if (id === '') return undefined;
  return type === 'messageUpdate' ? `${id} edited ${String(timestamp)}` : id;
}

/** Answers an invoke with the card that takes the pressed one's place; `false` when it was answered already, for it took too long. */
export function answerWithCard({ http }: Arrival, card: unknown): boolean {
  return http.give({ type: 'application/vnd.microsoft.card.adaptive', value: card });
}

/** Answers an invoke with a line of text under the pressed card; `false` when it was answered already. */
export function answerWithText({ http }: Pick<Arrival, 'http'>, text: string): boolean {
  return http.give(textBody(text));
}

/** A line of text as the answer to an invoke (Universal Actions for Adaptive Cards). */
export function textBody(text: string): { readonly type: string; readonly value: string } {
  return { type: 'application/vnd.microsoft.activity.message', value: text };
}
