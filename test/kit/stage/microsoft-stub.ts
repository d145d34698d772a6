/** The Microsoft hosts a bot talks to, on one port of this machine: keys, tokens for the bot, and the connector of Teams. */

import type { ServerResponse } from 'node:http';
import { respond, startStub, type Asked } from './stub';
import type { JsonObject } from '../json';
import { newPair, publicJwk, type SigningPair } from './tokens';

/** How the metadata of the Bot Framework's tokens is answered. */
export type MetadataMood = 'answers' | 'fails' | 'hangs';

/** A call by the host it was meant for. */
export interface Call extends Asked {
  readonly host: string;
}

/** Who signs tokens. The stub's key sets list all but `strange`. */
export type Signers = Readonly<Record<'teams' | 'webchat' | 'plain' | 'entra' | 'strange', SigningPair>>;

/** The stub. */
export interface MicrosoftStub {
  readonly url: string;
  readonly calls: readonly Call[];
  readonly keys: Signers;
  metadata: MetadataMood;
  close(): Promise<void>;
}

/** The bearer token the stub gives the bot. */
export const ownToken = 'the-bots-own-token';

let made: Signers | undefined;

/** New keys for all of them, made once in a process. */
export function newSigners(): Signers {
  return (made ??= {
    teams: newPair('teams'),
    webchat: newPair('webchat'),
    plain: newPair('plain'),
    entra: newPair('entra'),
    strange: newPair('strange'),
  });
}

/** One new key in the place of all, listed for each: for whoever asks nothing of who signs. To make one takes a third of a second. */
export function oneKey(): Signers {
  const { teams } = made ?? { teams: newPair('teams') };
  const as = (kid: string): SigningPair => ({ ...teams, kid });
  return { teams, webchat: as('webchat'), plain: as('plain'), entra: as('entra'), strange: as('strange') };
}

/** Starts it. */
export async function startMicrosoft(keys = newSigners()): Promise<MicrosoftStub> {
  const stub = await startStub((asked, response) => {
    answer(microsoft, hostOf(asked), asked, response);
  });
  const microsoft: MicrosoftStub = {
    url: stub.url,
    keys,
    metadata: 'answers',
    get calls() {
      return stub.asked.map((asked) => ({ ...asked, host: hostOf(asked) }));
    },
    close: () => stub.close(),
  };
  return microsoft;
}

function hostOf({ headers }: Asked): string {
  return String(headers['x-diverted-host'] ?? 'nobody');
}

function answer({ keys, metadata }: MicrosoftStub, host: string, asked: Asked, response: ServerResponse): void {
  const [path = ''] = asked.url.split('?');
  if (host === 'login.botframework.com' && metadata === 'hangs') return;
  if (host === 'login.botframework.com' && metadata === 'fails') {
    respond(response, 500, '{}');
    return;
  }
  const body = bodyFor(keys, host, path);
  respond(response, body ? 200 : 404, JSON.stringify(body ?? {}));
}

function bodyFor(keys: Signers, host: string, path: string): JsonObject | undefined {
  switch (host) {
    case 'login.botframework.com':
      return botFramework(keys, path);
    case 'login.microsoftonline.com':
      return entra(keys, path);
    case 'smba.trafficmanager.net':
      return path.includes('/members/') ? undefined : { id: '1700000000001' };
    default:
      return undefined;
  }
}

function botFramework({ teams, webchat, plain }: Signers, path: string): JsonObject | undefined {
  if (path === '/v1/.well-known/openidconfiguration') {
    return { issuer: 'https://api.botframework.com', jwks_uri: 'https://login.botframework.com/v1/.well-known/keys' };
  }
  if (path !== '/v1/.well-known/keys') return undefined;
  return { keys: [publicJwk(teams, ['msteams', 'skype']), publicJwk(webchat, ['webchat']), publicJwk(plain)] };
}

function entra({ entra: key }: Signers, path: string): JsonObject | undefined {
  const base = 'https://login.microsoftonline.com';
  const [, tenant = ''] = path.split('/');
  if (path === '/common/discovery/instance') {
    const alias = {
      preferred_network: 'login.microsoftonline.com',
      preferred_cache: 'login.windows.net',
      aliases: ['login.microsoftonline.com'],
    };
    return {
      tenant_discovery_endpoint: `${base}/${tenant}/v2.0/.well-known/openid-configuration`,
      'api-version': '1.1',
      metadata: [alias],
    };
  }
  if (path.endsWith('/discovery/v2.0/keys')) return { keys: [publicJwk(key)] };
  if (path.endsWith('/oauth2/v2.0/token'))
    return { token_type: 'Bearer', expires_in: 3599, ext_expires_in: 3599, access_token: ownToken };
  if (!path.endsWith('/openid-configuration')) return undefined;
  return {
    issuer: `${base}/${tenant}/v2.0`,
    jwks_uri: `${base}/${tenant}/discovery/v2.0/keys`,
    token_endpoint: `${base}/${tenant}/oauth2/v2.0/token`,
    authorization_endpoint: `${base}/${tenant}/oauth2/v2.0/authorize`,
    end_session_endpoint: `${base}/${tenant}/oauth2/v2.0/logout`,
  };
}
