/** Tokens that nobody signed, one behind the other over one connection. */

import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { productionSettings } from '../kit/stage/production-bot';
import { channelClaims, floodToken, unsigned } from '../kit/stage/tokens';
import { teamsMessage, teamsUrl } from './token-cases';

const { MicrosoftAppId: appId } = productionSettings;

/** Kinds of such tokens: many, long, as long as may be, and with a key nobody has. */
export const floods: readonly (() => string)[] = [
  () => floodToken(appId),
  () => floodToken(appId, 5_000),
  () => floodToken(appId, 8_192),
  () => unsigned({ header: { alg: 'RS256', kid: String(Math.random()) }, claims: channelClaims(appId, teamsUrl) }, 'AAAA'),
];

/** Sends these one behind the other over one connection, without waiting in between; answers the statuses that came. */
export async function flood(url: string, count: number, make: () => string): Promise<readonly string[]> {
  const body = JSON.stringify(teamsMessage());
  const { host, hostname, port } = new URL(url);
  const head = `POST /api/messages HTTP/1.1\r\nhost: ${host}\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n`;
  const socket = connect(Number(port), hostname);
  const answers = text(socket);
  for (let sent = 0; sent < count; sent++) {
    const last = sent === count - 1 ? 'connection: close\r\n' : '';
    if (!socket.write(`${head}${last}authorization: Bearer ${make()}\r\n\r\n${body}`)) await once(socket, 'drain');
  }
  return [...(await answers).matchAll(/^HTTP\/1\.1 (\d+)/gm)].map(([, status = '']) => status);
}
