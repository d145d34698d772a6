/** One person at one device in one conversation: what they do, and what is on their screen. */

import {
  activityId,
  edited,
  executed,
  installation,
  membersAdded,
  type Origin,
  quoting,
  type QuoteWay,
  reaction,
  type Stamp,
  stickerMessage,
  submitted,
  typed,
} from './activities';
import { type CardAction, fallbackOf } from './card-elements';
import { cardText } from './card-text';
import { CannotPress, fillForm, findAction, type Inputs } from './card-form';
import { memberId, type Picture } from './conversations';
import { type Delivery, heldBack } from './delivery';
import { type JsonObject, objectOf, textOf } from '../json';
import { type Notice, Screen, type ScreenMessage } from './screen';

/** What a chat needs of the channel. */
export interface ChatHost {
  nextId(): string;
  now(): Date;
  deliver(activity: JsonObject, tenantId: string): Promise<Delivery>;
}

/** `force`: send whatever is given, past the client's checks. */
export interface PressOptions {
  readonly force?: boolean;
}

/** Which card to press on: the last one, one by its activity id, or one as it looked earlier. */
export type PressTarget = 'last' | (string & {}) | Picture;

/** One person's view of a conversation. Every call resolves when the bot's HTTP answer is in. */
export class Chat {
  readonly deliveries: Delivery[] = [];
  private readonly screen: Screen;

  constructor(
    private readonly host: ChatHost,
    readonly origin: Origin,
  ) {
    this.screen = new Screen(origin.conversation);
  }

  /** What is on screen now, in order. */
  get messages(): readonly ScreenMessage[] {
    return this.screen.messages();
  }

  /** Strips under cards and error banners, oldest first. */
  get notices(): readonly Notice[] {
    return this.screen.notices;
  }

  /** Every look every card had so far, oldest first. */
  get pictures(): readonly Picture[] {
    return this.origin.conversation.pictures;
  }

  /** The last delivery. */
  get last(): Delivery | undefined {
    return this.deliveries.at(-1);
  }

  /** Types a message. */
  async say(text: string, options: { readonly id?: string; readonly timestamp?: Date } = {}): Promise<Delivery> {
    const stamp = { id: options.id ?? this.host.nextId(), at: options.timestamp ?? this.host.now() };
    return this.post(typed(this.origin, stamp, text));
  }

  /** Answers a message by quoting it: the last one of the bot, or of the person, of whose card or text that is a part. */
  async quote(
    { from, part }: { readonly from: 'bot' | 'person'; readonly part: string },
    text: string,
    way: QuoteWay = 'entity',
  ): Promise<Delivery> {
    const shown = (one: ScreenMessage): string => `${one.card ? cardText(one.card) : ''}\n${one.text ?? ''}`;
    const message = this.messages.findLast((one) => one.from === from && shown(one).includes(part));
    if (!message) throw new CannotPress(`no message says "${part}"`);
    const by = from === 'bot' ? this.origin.bot.name : this.origin.person.name;
    const stamp = { id: this.host.nextId(), at: this.host.now() };
    return this.post(quoting(this.origin, stamp, text, { id: message.id, preview: part, way, by }));
  }

  /** Presses a button the way its type says: `Action.Execute` as an invoke, `Action.Submit` as a message. */
  async press(on: PressTarget, title: string, inputs: Inputs = {}, options: PressOptions = {}): Promise<Delivery> {
    const { activityId: cardId, card } = this.target(on);
    const found = findAction(card, title);
    if (found.type === 'Action.Submit') return this.sendSubmit(cardId, card, found, inputs, options);
    if (found.type !== 'Action.Execute') throw new CannotPress(`"${title}" is ${found.type}: it sends nothing to the bot`);
    const { data, errors } = fillForm(card, found, inputs, options.force);
    const { id, verb } = found.action;
    const action = { type: 'Action.Execute', ...(id === undefined ? {} : { id }), ...(verb === undefined ? {} : { verb }), data };
    const invoke = executed(this.origin, this.stamp(activityId()), cardId, action);
    return errors.length > 0 ? this.keep(heldBack(invoke, errors)) : this.send(invoke);
  }

  /** The same press from a client that takes the Execute's `Action.Submit` fallback. */
  async submit(on: PressTarget, title: string, inputs: Inputs = {}, options: PressOptions = {}): Promise<Delivery> {
    const { activityId: cardId, card } = this.target(on);
    return this.sendSubmit(cardId, card, asSubmit(findAction(card, title)), inputs, options);
  }

  /** The app is installed for this person. */
  async install(): Promise<Delivery> {
    this.origin.conversation.botIsMember = true;
    return this.send(installation(this.origin, this.stamp(activityId()), 'add'));
  }

  /** The app is removed: from here on the connector refuses to post. */
  async uninstall(): Promise<Delivery> {
    this.origin.conversation.botIsMember = false;
    return this.send(installation(this.origin, this.stamp(activityId()), 'remove'));
  }

  /** A new version of the app takes the place of the old one. */
  async upgrade(): Promise<readonly Delivery[]> {
    const removed = await this.send(installation(this.origin, this.stamp(activityId()), 'remove-upgrade'));
    return [removed, await this.send(installation(this.origin, this.stamp(activityId()), 'add-upgrade'))];
  }

  /** The chat is opened as the Playground does it each time: installed, and members added. */
  async open(): Promise<readonly Delivery[]> {
    const installed = await this.install();
    return [installed, await this.send(membersAdded(this.origin, this.stamp(activityId())))];
  }

  /** Likes a message: the bot's last one unless said otherwise. */
  async react(messageId?: string): Promise<Delivery> {
    const id = messageId ?? this.messages.findLast((message) => message.from === 'bot')?.id ?? '';
    return this.send(reaction(this.origin, this.stamp(activityId()), id));
  }

  /** Changes the text of the person's last message. */
  async edit(text: string): Promise<Delivery> {
    const mine = this.origin.conversation.messages.findLast(
      (one) => objectOf(one.activity['from'])['id'] === memberId(this.origin.person),
    );
    if (!mine) throw new CannotPress('there is no message to edit');
    const activity = edited(this.origin, this.stamp(mine.id), text);
    this.origin.conversation.update(mine.id, activity);
    return this.send(activity);
  }

  /** Sends a sticker: a message without text. */
  async sticker(): Promise<Delivery> {
    return this.post(stickerMessage(this.origin, this.stamp(this.host.nextId())));
  }

  /** Sends an activity exactly as given. */
  async send(activity: JsonObject): Promise<Delivery> {
    const delivery = this.keep(await this.host.deliver(activity, this.origin.conversation.tenantId));
    if (activity['name'] === 'adaptiveCard/action') this.screen.takeAnswer(textOf(activity['replyToId']), delivery);
    return delivery;
  }

  /** The channel delivers an activity again, unchanged: the last one unless said otherwise. */
  async redeliver(activity: JsonObject | undefined = this.last?.activity): Promise<Delivery> {
    if (!activity) throw new CannotPress('nothing was delivered yet');
    return this.send(activity);
  }

  /** Another device of the same person, showing what the server holds. */
  otherDevice(): Chat {
    return new Chat(this.host, this.origin);
  }

  /** Reloads the page: what only this client was shown is gone. */
  reload(): void {
    this.screen.clear();
  }

  private async sendSubmit(
    cardId: string,
    card: JsonObject,
    found: CardAction,
    inputs: Inputs,
    options: PressOptions,
  ): Promise<Delivery> {
    const { data, errors } = fillForm(card, found, inputs, options.force);
    const message = submitted(this.origin, this.stamp(this.host.nextId()), cardId, data);
    return errors.length > 0 ? this.keep(heldBack(message, errors)) : this.send(message);
  }

  private target(on: PressTarget): Picture {
    if (typeof on === 'object') return on;
    const message = this.messages.findLast((one) => one.card !== undefined && (on === 'last' || one.id === on));
    if (!message?.card) throw new CannotPress(on === 'last' ? 'there is no card on screen' : `no card on message ${on}`);
    return { activityId: message.id, card: message.card };
  }

  private async post(activity: JsonObject): Promise<Delivery> {
    this.origin.conversation.add(textOf(activity['id']), 'person', activity);
    return this.send(activity);
  }

  private keep(delivery: Delivery): Delivery {
    this.deliveries.push(delivery);
    return delivery;
  }

  private stamp(id: string): Stamp {
    return { id, at: this.host.now() };
  }
}

function asSubmit(found: CardAction): CardAction {
  if (found.type === 'Action.Submit') return found;
  const fallback = fallbackOf(found.action);
  if (fallback?.['type'] !== 'Action.Submit') throw new CannotPress(`"${found.title}" has no Action.Submit as its fallback`);
  return { ...found, type: 'Action.Submit', action: fallback };
}
