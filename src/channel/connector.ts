/** Builds the stock CloudAdapter between our front door and our gate, and the connector clients for sends outside a turn. */

import { ConfigurationServiceClientCredentialFactory } from 'botbuilder-core';
import { AuthenticationConstants, type BotFrameworkAuthentication } from 'botframework-connector';
import { RecentlyMade } from '../bounds/recently-made';
import type { AppRegistration } from '../settings/app-registration';
import { BoundedCredentials } from './bounded-credentials';
import { ChannelAdapter } from './channel-adapter';
import { ChannelKeys } from './channel-keys';
import type { Clock } from '../domain/time/clock';
import type { Config } from '../settings/config';
import { ConnectorError } from './connector-error';
import { connectorHttp } from './connector-http';
import { LeanConnector, type ConversationCalls } from './conversation-calls';
import { loopbackDoor, teamsDoor, type FrontDoor } from './front-door';
import { Gate, unprinted } from './gate';
import type { Log } from '../log/log';
import { newReference } from '../log/reference';
import type { MessageRequest } from '../http/message-request';
import type { Reply } from '../http/reply';
import { LateAuthentication } from './late-authentication';
import { handKeysToSdk } from './sdk-keys';
import { loopbackOnly, teamsOnly, type ServiceUrlRule } from './service-url';
import { openIdKeys, type KeySource } from './signing-keys';
import type { TurnContext } from '../sdk';

/** What the adapter needs. `timeoutMs` bounds each call to the connector and to the token endpoint (5 s unless told). */
export interface AdapterParts {
  readonly config: Pick<Config, 'mode' | 'app'>;
  readonly clock: Clock;
  readonly log: Log;
  readonly timeoutMs?: number;
  /** Where the keys of Teams come from; the token service of the Bot Framework unless told. */
  readonly keySource?: KeySource;
}

/** The way in for messages, and a client for a stored service URL. */
export interface Connection {
  /** What a message must get past before its body is read. */
  readonly knock: FrontDoor['knock'];
  /** Answers a message by `reply`: with a refusal, or with what the turn makes of it. */
  readonly receive: (request: MessageRequest, reply: Reply, turn: (context: TurnContext) => Promise<void>) => Promise<void>;
  /** Rejects with a ConnectorError (`not-sent`) when the address is not allowed. One for each address, with its credentials. */
  readonly connectorFor: (serviceUrl: string) => Promise<ConversationCalls>;
}

/**
 * A stock CloudAdapter. In local mode it trusts channels on this machine without a token; in production only Teams with a valid
 * one. An error that leaves a turn is logged with a reference and answered with 500.
 */
export function createAdapter(parts: AdapterParts): Connection {
  const { config, clock, log, timeoutMs = 5000 } = parts;
  const door = frontDoor(parts);
  const allowed = config.mode === 'local' ? loopbackOnly : teamsOnly;
  const credentials = ownCredentials(config.app, timeoutMs);
  const gate = new Gate({
    inner: sdkAuthentication(config.app, credentials, timeoutMs),
    appId: config.app?.id,
    allowed,
    clock,
    log,
  });
  const adapter = cloudAdapter(gate, log);
  return {
    knock: (head) => door.knock(head),
    receive: async (request, reply, turn) => {
      const refusal = await door.enter(request);
      if (refusal) log.warn('request refused', { ...refusal });
      if (refusal) reply.refuse(refusal.status);
      else await adapter.answer(request, reply, turn);
    },
    connectorFor: connectors({ app: config.app, credentials, allowed, timeoutMs }),
  };
}

function cloudAdapter(gate: Gate, log: Log): ChannelAdapter {
  const adapter = new ChannelAdapter(gate);
  adapter.onTurnError = (_context, error) => {
    const reference = newReference();
    log.error('turn failed', { reference }, error);
    return Promise.reject(unprinted(new Error(`turn failed, reference ${reference}`)));
  };
  return adapter;
}

const CONNECTOR_LIMIT = 100;
const channelMetadata = AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl;

function frontDoor({ config: { app }, clock, log, keySource = openIdKeys(channelMetadata) }: AdapterParts): FrontDoor {
  if (!app) return loopbackDoor;
  const keys = new ChannelKeys(keySource, clock, log);
  handKeysToSdk(channelMetadata, keys);
  return teamsDoor({ appId: app.id, keys, clock });
}

function ownCredentials(app: AppRegistration | undefined, timeoutMs: number): BoundedCredentials {
  return new BoundedCredentials(new ConfigurationServiceClientCredentialFactory(sdkSettings(app)), timeoutMs);
}

function sdkAuthentication(
  app: AppRegistration | undefined,
  credentials: BoundedCredentials,
  timeoutMs: number,
): BotFrameworkAuthentication {
  const options = { httpClient: connectorHttp(timeoutMs) };
  return new LateAuthentication(sdkSettings(app), credentials, undefined, undefined, options);
}

/** What connectors are made with. */
interface ConnectorsParts {
  readonly app: AppRegistration | undefined;
  readonly credentials: BoundedCredentials;
  readonly allowed: ServiceUrlRule;
  readonly timeoutMs: number;
}

function connectors({ app, credentials, allowed, timeoutMs }: ConnectorsParts): Connection['connectorFor'] {
  const made = new RecentlyMade<ConversationCalls>(CONNECTOR_LIMIT);
  const { ToChannelFromBotOAuthScope, ToChannelFromBotLoginUrlPrefix } = AuthenticationConstants;
  const make = async (serviceUrl: string): Promise<ConversationCalls> => {
    const own = await credentials.createCredentials(
      app?.id ?? '',
      ToChannelFromBotOAuthScope,
      ToChannelFromBotLoginUrlPrefix,
      true,
    );
    return new LeanConnector(serviceUrl, own, timeoutMs);
  };
  return async (serviceUrl) => {
    if (!allowed(serviceUrl)) throw new ConnectorError({ outcome: 'not-sent', reason: 'SERVICE_URL_REFUSED' });
    return made.get(serviceUrl, () => make(serviceUrl));
  };
}

/** Handed over one by one: given the whole environment, the SDK would also read settings that move its trust elsewhere. */
function sdkSettings(app: AppRegistration | undefined): Record<string, string> {
  if (!app) return {};
  return {
    MicrosoftAppId: app.id,
    MicrosoftAppType: app.type,
    ...(app.tenantId !== undefined && { MicrosoftAppTenantId: app.tenantId }),
    ...(app.password && { MicrosoftAppPassword: app.password.reveal() }),
  };
}
