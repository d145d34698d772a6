/** What the channel holds on its side: conversations, who is in them, and their messages. */

import { isObject, objectsOf, textOf, type JsonObject } from '../json';

/** A person as Teams knows them. */
export interface TeamsPerson {
  readonly aadObjectId: string;
  readonly name: string;
  readonly tenantId: string;
  /** The `29:` id; made from the object id when absent. */
  readonly id?: string;
  readonly email?: string;
  readonly userPrincipalName?: string;
  readonly userRole?: 'user' | 'guest' | 'owner' | 'anonymous';
}

/** Where a chat takes place. */
export type ConversationType = 'personal' | 'groupChat' | 'channel';

/** A message as the server holds it. */
export interface StoredMessage {
  readonly id: string;
  readonly from: 'bot' | 'person';
  activity: JsonObject;
  updatedTimes: number;
}

/** A card as it looked at some moment. */
export interface Picture {
  readonly activityId: string;
  readonly card: JsonObject;
}

/** One conversation on the server, the same for all its devices. */
export class Conversation {
  readonly messages: StoredMessage[] = [];
  /** Every look every card had, oldest first. */
  readonly pictures: Picture[] = [];
  botIsMember = true;

  constructor(
    readonly id: string,
    readonly type: ConversationType,
    readonly tenantId: string,
    readonly members: TeamsPerson[],
  ) {}

  /** The same by itself: what happens in one of them does not happen in the other. */
  copy(): Conversation {
    const copy = new Conversation(this.id, this.type, this.tenantId, [...this.members]);
    copy.messages.push(...this.messages.map((message) => ({ ...message })));
    copy.pictures.push(...this.pictures);
    copy.botIsMember = this.botIsMember;
    return copy;
  }

  /** Puts a message at the end. */
  add(id: string, from: 'bot' | 'person', activity: JsonObject): void {
    this.messages.push({ id, from, activity, updatedTimes: 0 });
    this.keepPicture(id, cardOf(activity));
  }

  /** Replaces a message in place; `false`: there is none. */
  update(id: string, activity: JsonObject): boolean {
    const message = this.find(id);
    if (!message) return false;
    message.activity = activity;
    message.updatedTimes += 1;
    this.keepPicture(id, cardOf(activity));
    return true;
  }

  /** Removes a message; `false`: there is none. */
  remove(id: string): boolean {
    const index = this.messages.findIndex((message) => message.id === id);
    if (index >= 0) this.messages.splice(index, 1);
    return index >= 0;
  }

  /** The message with this id. */
  find(id: string): StoredMessage | undefined {
    return this.messages.find((message) => message.id === id);
  }

  /** Remembers how a card looked, once for each look. */
  keepPicture(activityId: string, card: JsonObject | undefined): void {
    if (!card) return;
    const last = this.pictures.findLast((picture) => picture.activityId === activityId);
    if (JSON.stringify(last?.card) !== JSON.stringify(card)) this.pictures.push({ activityId, card });
  }
}

/** The content type of an Adaptive Card, as an attachment and as an invoke's answer. */
export const adaptiveCardType = 'application/vnd.microsoft.card.adaptive';

/** The first Adaptive Card attached to a message. */
export function cardOf(activity: JsonObject): JsonObject | undefined {
  const attached = objectsOf(activity['attachments']).find((attachment) => attachment['contentType'] === adaptiveCardType);
  return isObject(attached?.['content']) ? attached['content'] : undefined;
}

/** The content types attached beside the first Adaptive Card. */
export function otherAttachments(activity: JsonObject): readonly string[] {
  const types = objectsOf(activity['attachments']).map((attachment) => textOf(attachment['contentType']));
  const first = types.indexOf(adaptiveCardType);
  return types.filter((_, index) => index !== first);
}

/** The id by which a person appears in activities. */
export function memberId(person: TeamsPerson): string {
  return person.id ?? `29:1${person.aadObjectId}`;
}

/** Whether this id (29:, object id or user principal name) means this person. */
export function isPerson(person: TeamsPerson, id: string): boolean {
  return [memberId(person), person.aadObjectId, person.userPrincipalName].includes(id);
}
