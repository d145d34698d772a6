/**
 * The calls of the Bot Connector that the bot makes, over kept connections. The SDK's client for them turns each message over several times
 * on its way, which is two fifths of a turn's work (docs/decisions.md); its credentials sign here as they do there.
 */

import type { ServiceClientCredentials } from 'botframework-connector';
import type { Activity } from '../sdk';
import { connectorExchange } from './connector-http';

/** What opening a personal chat takes (Connector: create conversation). */
export interface NewConversation {
  readonly isGroup: boolean;
  readonly bot: { readonly id: string; readonly name: string };
  readonly members: readonly { readonly id: string; readonly name: string }[];
  readonly tenantId: string;
  readonly channelData: object;
}

/** The connector of one service URL. Every call rejects with a ConnectorError where it was not taken. */
export interface ConversationCalls {
  /** Answers the id of the message; none where the channel names none. */
  sendToConversation(conversationId: string, activity: Partial<Activity>): Promise<{ readonly id?: string }>;
  updateActivity(conversationId: string, activityId: string, activity: Partial<Activity>): Promise<void>;
  createConversation(conversation: NewConversation): Promise<{ readonly id: string }>;
  /** The member as the channel describes it, unchecked. */
  getConversationMember(conversationId: string, memberId: string): Promise<unknown>;
}

const HEADERS = {
  accept: '*/*',
  'content-type': 'application/json; charset=utf-8',
  'user-agent': 'Microsoft-BotFramework/3.1 partner-concierge',
};

/** `ConversationCalls` by one attempt each, at most `timeoutMs`. */
export class LeanConnector implements ConversationCalls {
  private readonly base: string;

  constructor(
    serviceUrl: string,
    private readonly credentials: ServiceClientCredentials,
    private readonly timeoutMs: number,
  ) {
    this.base = `${serviceUrl.replace(/\/$/, '')}/v3/conversations`;
  }

  async sendToConversation(conversationId: string, activity: Partial<Activity>): Promise<{ readonly id?: string }> {
    return idIn(await this.call('POST', `/${encodeURIComponent(conversationId)}/activities`, activity));
  }

  async updateActivity(conversationId: string, activityId: string, activity: Partial<Activity>): Promise<void> {
    await this.call('PUT', `/${encodeURIComponent(conversationId)}/activities/${encodeURIComponent(activityId)}`, activity);
  }

  async createConversation(conversation: NewConversation): Promise<{ readonly id: string }> {
    const { id = '' } = idIn(await this.call('POST', '', conversation));
    return { id };
  }

  getConversationMember(conversationId: string, memberId: string): Promise<unknown> {
    return this.call('GET', `/${encodeURIComponent(conversationId)}/members/${encodeURIComponent(memberId)}`);
  }

  private async call(method: string, path: string, body?: object): Promise<unknown> {
    const url = this.base + path;
    const headers = { ...HEADERS, ...(await this.authorization(url)) };
    const sent = { method, url, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
    return parsed((await connectorExchange(sent, this.timeoutMs)).body);
  }

  /** What the SDK's credentials put on a request: all they ask of it is to take a header. */
  private async authorization(url: string): Promise<Readonly<Record<string, string>>> {
    const signed: Record<string, string> = {};
    const headers = {
      set: (name: string, value: string) => {
        signed[name] = value;
      },
    };
    await this.credentials.signRequest({ url, headers } as unknown as Parameters<ServiceClientCredentials['signRequest']>[0]);
    return signed;
  }
}

function idIn(answer: unknown): { readonly id?: string } {
  const { id } = typeof answer === 'object' && answer !== null ? (answer as { readonly id?: unknown }) : {};
  return typeof id === 'string' ? { id } : {};
}

/** An empty answer, or one that is no JSON, says nothing. */
function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
