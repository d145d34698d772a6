/** The bot's own credentials with a time limit, asked for once: the SDK waits for ever, and each send that waits asks again. */

import { ServiceClientCredentialsFactory, type ServiceClientCredentials } from 'botframework-connector';
import { LATE, within } from '../bounds/within';
import { ConnectorError } from './connector-error';

/** The three questions of the SDK's factory; its own classes answer them without extending it. */
export type CredentialsSource = Pick<
  ServiceClientCredentialsFactory,
  'isValidAppId' | 'isAuthenticationDisabled' | 'createCredentials'
>;

/**
 * Makes credentials that sign within `timeoutMs` or reject with a ConnectorError (`not-sent`: no request has left yet). While one
 * signing waits for a token, others for the same app and audience wait for its end, and find the token in the SDK's cache.
 */
export class BoundedCredentials extends ServiceClientCredentialsFactory {
  readonly #inner: CredentialsSource;
  readonly #timeoutMs: number;
  readonly #first = new Map<string, Promise<unknown>>();

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
    const key = JSON.stringify([appId, audience]);
    return { signRequest: (request) => this.#sign(key, () => signedWithin(this.#timeoutMs, credentials.signRequest(request))) };
  }

  async #sign<T>(key: string, sign: () => Promise<T>): Promise<T> {
    const first = this.#first.get(key);
    await first;
    const mine = sign();
    if (first) return mine;
    this.#first.set(key, mine);
    return mine.finally(() => this.#first.delete(key));
  }
}

async function signedWithin<T>(timeoutMs: number, signing: Promise<T>): Promise<T> {
  const signed = await within(timeoutMs, signing).catch((thrown: unknown) => {
    throw thrown instanceof ConnectorError ? thrown : new ConnectorError({ outcome: 'not-sent', reason: 'TOKEN_REFUSED' });
  });
  if (signed === LATE) throw new ConnectorError({ outcome: 'not-sent', reason: 'TOKEN_TIMEOUT' });
  return signed;
}
