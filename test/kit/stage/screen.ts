/** What one client shows of a conversation: the server's messages, and what only this client was answered. */

import { adaptiveCardType, cardOf, type Conversation, otherAttachments, type StoredMessage } from './conversations';
import type { Delivery } from './delivery';
import { isObject, objectOf, textOf, type JsonObject } from '../json';

/** A message as it is on screen. */
export interface ScreenMessage {
  readonly id: string;
  readonly from: 'bot' | 'person';
  readonly text?: string;
  readonly card?: JsonObject;
  /** Content types attached beside the first Adaptive Card. */
  readonly attachments: readonly string[];
  readonly updatedTimes: number;
}

/** Something shown beside the messages: the strip an invoke's text answer puts under a card, or an error banner. */
export interface Notice {
  readonly kind: 'strip' | 'banner';
  readonly activityId: string;
  readonly text: string;
}

interface Shown {
  readonly card: JsonObject;
  readonly version: number;
}

/** One client's screen. */
export class Screen {
  readonly notices: Notice[] = [];
  private readonly shownHere = new Map<string, Shown>();

  constructor(private readonly conversation: Conversation) {}

  /** The messages in order, each as this client shows it. */
  messages(): readonly ScreenMessage[] {
    return this.conversation.messages.map((message) => this.show(message));
  }

  /** Shows the answer to an invoke: a card in place, a strip, or an error banner. */
  takeAnswer(activityId: string, delivery: Delivery): void {
    const answer = objectOf(delivery.body);
    const { type, value, statusCode } = answer;
    if (delivery.status !== 200 || statusCode !== 200) this.banner(activityId, delivery, statusCode);
    else if (type === adaptiveCardType && isObject(value)) this.replaceCard(activityId, value);
    else if (type === 'application/vnd.microsoft.activity.message') {
      this.notices.push({ kind: 'strip', activityId, text: textOf(value) });
    }
  }

  /** Forgets what only this client was shown. */
  clear(): void {
    this.notices.length = 0;
    this.shownHere.clear();
  }

  private replaceCard(activityId: string, card: JsonObject): void {
    const version = this.conversation.find(activityId)?.updatedTimes ?? 0;
    this.shownHere.set(activityId, { card, version });
    this.conversation.keepPicture(activityId, card);
  }

  private banner(activityId: string, delivery: Delivery, statusCode: unknown): void {
    const code = delivery.status === 200 ? textOf(statusCode) || 'an answer without statusCode' : String(delivery.status);
    this.notices.push({ kind: 'banner', activityId, text: delivery.error ?? code });
  }

  // An update that came after the answer is what Teams shows from then on.
  private show(message: StoredMessage): ScreenMessage {
    const { id, from, activity, updatedTimes } = message;
    const here = this.shownHere.get(id);
    const card = here?.version === updatedTimes ? here.card : cardOf(activity);
    const text = textOf(activity['text']);
    const attachments = from === 'bot' ? otherAttachments(activity) : [];
    return { id, from, ...(text === '' ? {} : { text }), ...(card ? { card } : {}), attachments, updatedTimes };
  }
}
