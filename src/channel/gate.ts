/** The gate in front of the SDK's own authentication, and the one place that hands out connector and token clients. */

import { inspect } from 'node:util';
import {
  AuthenticationConstants,
  AuthenticationError,
  BotFrameworkAuthentication,
  ConnectorFactory,
  type AuthenticateRequestResult,
  type ClaimsIdentity,
  type ConnectorClient,
  type UserTokenClient,
} from 'botframework-connector';
import { claimTrouble } from './bearer-token';
import type { Clock } from '../domain/time/clock';
import { ConnectorError } from './connector-error';
import { RecentlyMade } from '../bounds/recently-made';
import type { Log } from '../log/log';
import type { ServiceUrlRule } from './service-url';
import type { Activity } from '../sdk';

const clientLimit = 100;

/** What the gate needs: the SDK's authentication behind it, the addresses it lets through, a clock and a log. */
export interface GateParts {
  readonly inner: BotFrameworkAuthentication;
  /** Whom tokens must be for; absent in local mode, which has no tokens. */
  readonly appId: string | undefined;
  readonly allowed: ServiceUrlRule;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * Lets a request through when it comes from Teams by an allowed service URL, the SDK accepts its token, and the claims the SDK has
 * checked are those of Teams; else rejects with an AuthenticationError (401). Clients are kept per app, address and audience, so
 * tokens and connections are used again.
 */
export class Gate extends BotFrameworkAuthentication {
  readonly #parts: GateParts;
  readonly #connectors = new RecentlyMade<ConnectorClient>(clientLimit);
  readonly #tokenClients = new RecentlyMade<UserTokenClient>(clientLimit);

  constructor(parts: GateParts) {
    super();
    this.#parts = parts;
  }

  override async authenticateRequest(activity: Activity, authHeader: string): Promise<AuthenticateRequestResult> {
    this.#checkOrigin(activity);
    const result = await this.#checkToken(activity, authHeader);
    this.#checkClaims(activity, result.claimsIdentity);
    return { ...result, connectorFactory: this.createConnectorFactory(result.claimsIdentity) };
  }

  /** Streaming connections have an authentication of their own, which this bot does not offer. */
  override authenticateStreamingRequest(): Promise<AuthenticateRequestResult> {
    return Promise.reject(this.#refusal('streaming'));
  }

  override createConnectorFactory(identity: ClaimsIdentity): ConnectorFactory {
    const make = this.#parts.inner.createConnectorFactory(identity);
    return new CheckedFactory((serviceUrl, audience = AuthenticationConstants.ToChannelFromBotOAuthScope) => {
      if (!this.#parts.allowed(serviceUrl)) throw new ConnectorError({ outcome: 'not-sent', reason: 'SERVICE_URL_REFUSED' });
      const key = JSON.stringify([appIdOf(identity), serviceUrl, audience]);
      return this.#connectors.get(key, () => make.create(serviceUrl, audience));
    });
  }

  override createUserTokenClient(identity: ClaimsIdentity): Promise<UserTokenClient> {
    return this.#tokenClients.get(appIdOf(identity), () => this.#parts.inner.createUserTokenClient(identity));
  }

  #checkOrigin({ channelId, serviceUrl }: Activity): void {
    const from: unknown = serviceUrl;
    if (channelId !== 'msteams') throw this.#refusal('channel');
    if (typeof from !== 'string' || !this.#parts.allowed(from)) throw this.#refusal('service-url');
  }

  async #checkToken(activity: Activity, authHeader: string): Promise<AuthenticateRequestResult> {
    try {
      return await this.#parts.inner.authenticateRequest(activity, authHeader);
    } catch (thrown) {
      if (isAboutToken(thrown)) throw this.#refusal('token');
      this.#parts.log.error('keys for tokens are out of reach', {}, thrown);
      throw unprinted(new Error('keys for tokens are out of reach'));
    }
  }

  /** The SDK compares the service URL with the claim on some kinds of tokens only, and takes tokens that never expire. */
  #checkClaims({ serviceUrl }: Activity, { claims }: ClaimsIdentity): void {
    const { appId, clock } = this.#parts;
    if (appId === undefined) return;
    const checked = Object.fromEntries(claims.map(({ type, value }) => [type, value as unknown]));
    if (claimTrouble(checked, { appId, now: clock.now() }) !== undefined) throw this.#refusal('claims');
    if (checked['serviceurl'] !== serviceUrl) throw this.#refusal('claims');
  }

  #refusal(kind: string): AuthenticationError {
    this.#parts.log.warn('request refused', { kind, status: 401 });
    return unprinted(new AuthenticationError('refused', 401));
  }
}

/** Makes an error that prints as a short phrase: CloudAdapter prints what a turn throws, with message and stack. */
export function unprinted<E extends Error>(error: E): E {
  return Object.assign(error, { [inspect.custom]: () => '[the reason is in the log]' });
}

class CheckedFactory extends ConnectorFactory {
  readonly #make: (serviceUrl: string, audience?: string) => Promise<ConnectorClient>;

  constructor(make: (serviceUrl: string, audience?: string) => Promise<ConnectorClient>) {
    super();
    this.#make = make;
  }

  override async create(serviceUrl: string, audience?: string): Promise<ConnectorClient> {
    return this.#make(serviceUrl, audience);
  }
}

/** The SDK reports some bad tokens by errors of the JWT library, which CloudAdapter would answer with 500. */
function isAboutToken(thrown: unknown): boolean {
  const jwtErrors = ['JsonWebTokenError', 'NotBeforeError', 'TokenExpiredError', 'SyntaxError'];
  return thrown instanceof AuthenticationError || (thrown instanceof Error && jwtErrors.includes(thrown.name));
}

/** The SDK's own rule: tokens of the channel name the app as audience; no claim at all means no app registration. */
function appIdOf(identity: ClaimsIdentity): string {
  const { AudienceClaim, AppIdClaim } = AuthenticationConstants;
  return identity.getClaimValue(AudienceClaim) ?? identity.getClaimValue(AppIdClaim) ?? '';
}
