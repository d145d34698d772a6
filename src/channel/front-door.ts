/** Looks at every request before the SDK does: what can be told from the outside is refused here, quietly and early. */

import type { Clock } from '../domain/time/clock';
import { activityTrouble } from './activity-shape';
import { isKeyId, readBearer, tokenTrouble } from './bearer-token';
import type { ChannelKeys } from './channel-keys';
import type { MessageHead, MessageRequest } from '../http/message-request';
import { isLoopback } from '../settings/loopback';
import { loopbackOnly, teamsOnly } from './service-url';

/** Why a request is not let in: a status for the sender, words for the log. */
export interface Refusal {
  readonly status: 400 | 401 | 403 | 503;
  readonly kind: string;
  readonly reason: string;
}

/** Two looks at a request. Each answers a refusal, or nothing when it may go on. */
export interface FrontDoor {
  /** Before a byte of the body is read. */
  knock(head: MessageHead): Refusal | undefined;
  /** Before the SDK. */
  enter(request: Pick<MessageRequest, 'headers' | 'body'>): Promise<Refusal | undefined>;
}

/** What the door for Teams needs. */
export interface TeamsDoorParts {
  readonly appId: string;
  readonly keys: Pick<ChannelKeys, 'find'>;
  readonly clock: Clock;
}

/**
 * Lets in activities of Teams whose token could be good. Keys are looked up here, so that trouble with them is not blamed on the
 * sender: with 503 the Connector may try again.
 */
export function teamsDoor({ appId, keys, clock }: TeamsDoorParts): FrontDoor {
  return {
    knock: ({ headers }) => (readBearer(headers.authorization) ? undefined : refusal(401, 'authorization', 'no token')),
    enter: async ({ headers, body }) => {
      const shape = activityTrouble(body, teamsOnly);
      if (shape) return refusal(400, 'activity', shape);
      const token = readBearer(headers.authorization);
      const trouble = token ? tokenTrouble(token, { appId, now: clock.now() }) : 'no token';
      return trouble ? refusal(401, 'token', trouble) : keyTrouble(keys, token?.keyId);
    },
  };
}

async function keyTrouble(keys: Pick<ChannelKeys, 'find'>, id: unknown): Promise<Refusal | undefined> {
  const { kind } = isKeyId(id) ? await keys.find(id) : { kind: 'unknown' };
  if (kind === 'out of reach') return refusal(503, 'keys', kind);
  return kind === 'known' ? undefined : refusal(401, 'token', 'unknown key');
}

/**
 * Lets in what programs on this machine send. A page in a browser here is none: it can reach this address too, under a name of
 * its own that leads here, but it can't hide that name or its origin.
 */
export const loopbackDoor: FrontDoor = {
  knock: ({ headers, from }) => {
    if (!isLoopbackAddress(from)) return refusal(403, 'local', 'address');
    if (!isLoopbackHost(headers.host)) return refusal(403, 'local', 'host');
    return headers.origin === undefined ? undefined : refusal(403, 'local', 'origin');
  },
  enter: ({ body }) => {
    const shape = activityTrouble(body, loopbackOnly);
    return Promise.resolve(shape ? refusal(400, 'activity', shape) : undefined);
  },
};

function isLoopbackAddress(address = ''): boolean {
  return address === '::1' || isLoopback(address.replace(/^::ffff:/, ''));
}

function isLoopbackHost(host = ''): boolean {
  const url = /^[\w.[\]:-]+$/.test(host) && URL.canParse(`http://${host}`) ? new URL(`http://${host}`) : undefined;
  return url !== undefined && isLoopback(url.hostname);
}

function refusal(status: Refusal['status'], kind: string, reason: string): Refusal {
  return { status, kind, reason };
}
