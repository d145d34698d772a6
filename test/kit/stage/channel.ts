/** A fake Teams: the connector a bot calls, and the people who write to it, over real HTTP on loopback. */

import { Agent } from 'node:http';
import { type BotAccount, teamsHeaders } from './activities';
import { Chat, type ChatHost } from './chat';
import { ConnectorServer } from './connector-server';
import type { Directory } from './connector-routes';
import { Conversation, type ConversationType, memberId, type TeamsPerson } from './conversations';
import { deliver, type Delivery } from './delivery';
import type { Fault, FaultRule, RequestKind, SeenRequest } from '../faults/faults';
import type { JsonObject } from '../json';
import { WAIT_MS } from '../../run/time-limits';

/** How a channel is set up. Everything has a default. */
export interface ChannelOptions {
  /** The bot's `/api/messages`; may be set later, and anew after a restart. */
  readonly botEndpoint?: string;
  readonly bot?: BotAccount;
  readonly roster?: readonly TeamsPerson[];
  readonly now?: () => Date;
  /** How long the channel waits for the bot's answer; Teams gives up after about 15 s. */
  readonly deliveryTimeoutMs?: number;
  /** Connections are kept, until `hangUp` or the end: for a bot that `hangUp` is called before it ends, since what ends by itself leaves dead ones. */
  readonly keepsConnections?: boolean;
}

/** Who chats, and where. */
export interface ChatOptions {
  readonly person: TeamsPerson;
  readonly conversationType?: ConversationType;
  readonly locale?: string;
  readonly timezone?: string;
  /** To put several people into one group chat, or to fix an id. */
  readonly conversationId?: string;
}

/** The channel. `start` before the first chat. */
export class TeamsChannel implements ChatHost {
  botEndpoint: string;
  readonly bot: BotAccount;
  readonly roster: TeamsPerson[];
  readonly deliveries: Delivery[] = [];
  private readonly conversations = new Map<string, Conversation>();
  private readonly connector: ConnectorServer;
  private readonly agent: Agent | undefined;
  private lastId = 0;

  constructor(private readonly options: ChannelOptions = {}) {
    this.botEndpoint = options.botEndpoint ?? '';
    this.bot = options.bot ?? { id: '28:b0700000-0000-4000-8000-000000000001', name: 'Partner Concierge' };
    this.roster = [...(options.roster ?? [])];
    this.agent = options.keepsConnections === true ? new Agent({ keepAlive: true }) : undefined;
    const directory: Directory = {
      roster: this.roster,
      conversation: (id) => this.conversations.get(id),
      personalChat: (person) => this.personalChat(person),
      nextId: () => this.nextId(),
    };
    this.connector = new ConnectorServer(directory);
  }

  /** What activities name as their `serviceUrl`; like Teams' own it has a region in it and ends with a slash. */
  get serviceUrl(): string {
    return `${this.connector.origin}/emea/`;
  }

  /** Every request bots made, oldest first. */
  get requests(): readonly SeenRequest[] {
    return this.connector.requests;
  }

  /** Listens on a free loopback port. */
  async start(): Promise<this> {
    await this.connector.start();
    return this;
  }

  /** Closes the port and every connection. */
  async stop(): Promise<void> {
    this.connector.faults.clear();
    this.hangUp();
    await this.connector.stop();
  }

  /** Lets go of the connections to the bot that wait for another activity. */
  hangUp(): void {
    for (const socket of Object.values(this.agent?.freeSockets ?? {}).flat()) socket?.destroy();
  }

  /** How many requests of a kind bots made; all of them without a kind. */
  count(kind?: RequestKind): number {
    return this.requests.filter((request) => kind === undefined || request.kind === kind).length;
  }

  /** Lets requests go wrong from now on. */
  fault(rule: FaultRule): Fault {
    return this.connector.faults.add(rule);
  }

  /** Nothing goes wrong any more. */
  clearFaults(): void {
    this.connector.faults.clear();
  }

  /** Resolves when the bot left the connector alone for `ms`; rejects when it doesn't within `limitMs`. */
  async idle(ms = 25, limitMs = WAIT_MS): Promise<void> {
    await this.connector.idle(ms, limitMs);
  }

  /** One person's view of a conversation; the same options give another view of the same conversation. */
  chat(options: ChatOptions): Chat {
    const { person, locale = 'en-US', timezone = 'UTC' } = options;
    const conversation = this.join(options);
    return new Chat(this, { serviceUrl: this.serviceUrl, bot: this.bot, conversation, person, locale, timezone });
  }

  /** From now on the roster says something else of somebody, wherever they are listed. */
  becomes(person: TeamsPerson, changes: Partial<TeamsPerson>): void {
    const lists = [this.roster, ...[...this.conversations.values()].map(({ members }) => members)];
    for (const list of lists) for (const [at, one] of list.entries()) if (isSame(one, person)) list[at] = { ...one, ...changes };
  }

  /** Remembers who is known and what was said; answers what makes the channel forget all that came later. */
  kept(): () => void {
    const [roster, conversations] = [[...this.roster], [...this.conversations.values()].map((one) => one.copy())];
    return () => {
      this.clearFaults();
      this.roster.splice(0, Infinity, ...roster);
      this.conversations.clear();
      for (const one of conversations) this.open(one.copy());
    };
  }

  /** The conversation with this id. */
  conversation(id: string): Conversation | undefined {
    return this.conversations.get(id);
  }

  /** The next message id: milliseconds, strictly increasing. */
  nextId(): string {
    this.lastId = Math.max(this.lastId + 1, this.now().getTime());
    return String(this.lastId);
  }

  /** The channel's present instant. */
  now(): Date {
    return this.options.now?.() ?? new Date();
  }

  /** Brings an activity to the bot. */
  async deliver(activity: JsonObject, tenantId: string): Promise<Delivery> {
    const { deliveryTimeoutMs: timeoutMs = 15_000 } = this.options;
    const headers = teamsHeaders(activity, tenantId);
    const kept = this.agent ? { agent: this.agent } : {};
    const delivery = await deliver(activity, { url: this.botEndpoint, timeoutMs, headers, ...kept });
    this.deliveries.push(delivery);
    return delivery;
  }

  private join({ person, conversationType = 'personal', conversationId }: ChatOptions): Conversation {
    if (!this.roster.some((known) => isSame(known, person))) this.roster.push(person);
    if (conversationType === 'personal') return this.personalChat(person, conversationId);
    const id = conversationId ?? defaultGroupId(conversationType, person.tenantId);
    const members = this.roster.filter((known) => known.tenantId === person.tenantId);
    const conversation =
      this.conversations.get(id) ?? this.open(new Conversation(id, conversationType, person.tenantId, members));
    if (!conversation.members.some((known) => isSame(known, person))) conversation.members.push(person);
    return conversation;
  }

  private personalChat(person: TeamsPerson, conversationId?: string): Conversation {
    const open = [...this.conversations.values()].find(
      ({ id, type, members }) =>
        type === 'personal' && members.some((one) => isSame(one, person)) && (conversationId ?? id) === id,
    );
    const id = conversationId ?? `a:1${person.tenantId}-${memberId(person)}`;
    return open ?? this.open(new Conversation(id, 'personal', person.tenantId, [person]));
  }

  private open(conversation: Conversation): Conversation {
    this.conversations.set(conversation.id, conversation);
    return conversation;
  }
}

function isSame(one: TeamsPerson, other: TeamsPerson): boolean {
  return one.tenantId === other.tenantId && one.aadObjectId === other.aadObjectId;
}

function defaultGroupId(type: ConversationType, tenantId: string): string {
  return type === 'channel' ? `19:${tenantId}@thread.tacv2;messageid=1700000000000` : `19:${tenantId}@thread.v2`;
}
