/** An activity as it enters a turn: what happened, who did it, and the context its answer goes through. */

import type { Event } from '../../dialogs/event';
import { forgetTyped } from '../channel/forget-typed';
import { eventOf, isAutomatic, isCardAction, senderOf, shortId, textOf, type Sender } from '../channel/read-activity';
import { actorOf, type Actor, type PartnerTenants } from '../domain/actor';
import type { Ids } from '../domain/ports';
import { ActivityTypes, INVOKE_RESPONSE_KEY, type Activity, type TurnContext } from '../sdk';

/** One activity on its way through a turn. */
export interface Arrival {
  readonly context: TurnContext;
  readonly activity: Activity;
  readonly event: Event;
  readonly sender: Sender;
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

/** Reads the activity of a turn; `undefined` when it gets no answer. Either way the activity then holds nothing typed any more. */
export function arrivalOf(context: TurnContext, partners: PartnerTenants, ids: Ids): Arrival | undefined {
  try {
    return readArrival(context, partners, ids);
  } finally {
    forgetTyped(context.activity);
  }
}

function readArrival(context: TurnContext, partners: PartnerTenants, ids: Ids): Arrival | undefined {
  const { activity } = context;
  const event = eventOf(activity);
  if (!event) return undefined;
  const sender = senderOf(activity);
  // Nobody could be answered there, and all such callers would share one conversation.
  if (sender.reference.conversationId === '') return undefined;
  return {
    context,
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

/** Answers an invoke with the card that takes the pressed one's place. */
export function answerWithCard({ context }: Arrival, card: unknown): void {
  answer(context, { type: 'application/vnd.microsoft.card.adaptive', value: card });
}

/** Answers an invoke with a line of text under the pressed card. */
export function answerWithText({ context }: Arrival, text: string): void {
  answer(context, { type: 'application/vnd.microsoft.activity.message', value: text });
}

/** HTTP always says 200; the status that Teams reads stands in the body (Universal Actions for Adaptive Cards). */
function answer(context: TurnContext, body: { readonly type: string; readonly value: unknown }): void {
  context.turnState.set(INVOKE_RESPONSE_KEY, {
    type: ActivityTypes.InvokeResponse,
    value: { status: 200, body: { statusCode: 200, ...body } },
  });
}
