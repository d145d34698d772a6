/** The bot's own credentials with a time limit: the SDK waits for the token endpoint for ever. */

import { ServiceClientCredentialsFactory, type ServiceClientCredentials } from 'botframework-connector';
import { ConnectorError } from './connector-error';

/** The three questions of the SDK's factory; its own classes answer them without extending it. */
export type CredentialsSource = Pick<
  ServiceClientCredentialsFactory,
  'isValidAppId' | 'isAuthenticationDisabled' | 'createCredentials'
>;

/** Makes credentials that sign within `timeoutMs` or reject with a ConnectorError (`not-sent`: no request has left yet). */
export class BoundedCredentials extends ServiceClientCredentialsFactory {
  readonly #inner: CredentialsSource;
  readonly #timeoutMs: number;

  constructor(inner: CredentialsSource, timeoutMs: number) {
    super();
    this.#inner = inner;
    this.#timeoutMs = timeoutMs;
  }

  override isValidAppId(appId: string): Promise<boolean> {
    return this.#inner.isValidAppId(appId);
  }

  override isAuthenticationDisabled(): Promise<boolean> {
    return this.#inner.isAuthenticationDisabled();
  }

  override async createCredentials(
    appId: string,
    audience: string | undefined,
    loginEndpoint: string,
    validateAuthority: boolean,
  ): Promise<ServiceClientCredentials> {
    const credentials = await this.#inner.createCredentials(appId, audience, loginEndpoint, validateAuthority);
    return { signRequest: (request) => within(this.#timeoutMs, credentials.signRequest(request)) };
  }
}

async function within<T>(timeoutMs: number, signing: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new ConnectorError({ outcome: 'not-sent', reason: 'TOKEN_TIMEOUT' }));
    }, timeoutMs);
  });
  try {
    return await Promise.race([signing, late]);
  } catch (thrown) {
    throw thrown instanceof ConnectorError ? thrown : new ConnectorError({ outcome: 'not-sent', reason: 'TOKEN_REFUSED' });
  } finally {
    clearTimeout(timer);
  }
}
