/** Builds the stock CloudAdapter over our gate, and the connector clients for sends outside a turn. */

import { randomBytes } from 'node:crypto';
import { CloudAdapter, ConfigurationBotFrameworkAuthentication, ConfigurationServiceClientCredentialFactory } from 'botbuilder';
import { AuthenticationConstants, ClaimsIdentity, type ConnectorClient } from 'botframework-connector';
import type { AppRegistration } from '../settings/app-registration';
import { BoundedCredentials } from './bounded-credentials';
import type { Config } from '../config';
import { connectorHttp } from './connector-http';
import { Gate, unprinted } from './gate';
import type { Log } from '../log/log';
import { loopbackOnly, teamsOnly } from './service-url';

/** What the adapter needs. `timeoutMs` bounds each call to the connector and to the token endpoint (5 s unless told). */
export interface AdapterParts {
  readonly config: Pick<Config, 'mode' | 'app'>;
  readonly log: Log;
  readonly timeoutMs?: number;
}

/** The adapter, and a client for a stored service URL. */
export interface Connection {
  readonly adapter: CloudAdapter;
  /** Rejects with a ConnectorError (`not-sent`) when the address is not allowed. Clients are the same as those of turns. */
  readonly connectorFor: (serviceUrl: string) => Promise<ConnectorClient>;
}

/**
 * A stock CloudAdapter. In local mode it trusts channels on this machine without a token; in production only Teams with a valid
 * one. An error that leaves a turn is logged with a reference and answered with 500.
 */
export function createAdapter({ config, log, timeoutMs = 5000 }: AdapterParts): Connection {
  const gate = new Gate({
    inner: sdkAuthentication(config.app, timeoutMs),
    allowed: config.mode === 'local' ? loopbackOnly : teamsOnly,
    log,
  });
  const adapter = new CloudAdapter(gate);
  adapter.onTurnError = (_context, error) => {
    const reference = randomBytes(4).toString('hex');
    log.error('turn failed', { reference }, error);
    return Promise.reject(unprinted(new Error(`turn failed, reference ${reference}`)));
  };
  return { adapter, connectorFor: (serviceUrl) => gate.createConnectorFactory(ourselves(config.app)).create(serviceUrl) };
}

function sdkAuthentication(app: AppRegistration | undefined, timeoutMs: number): ConfigurationBotFrameworkAuthentication {
  const settings = sdkSettings(app);
  const credentials = new BoundedCredentials(new ConfigurationServiceClientCredentialFactory(settings), timeoutMs);
  const options = { httpClient: connectorHttp(timeoutMs) };
  return new ConfigurationBotFrameworkAuthentication(settings, credentials, undefined, undefined, options);
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

function ourselves(app: AppRegistration | undefined): ClaimsIdentity {
  return new ClaimsIdentity(app ? [{ type: AuthenticationConstants.AudienceClaim, value: app.id }] : []);
}
