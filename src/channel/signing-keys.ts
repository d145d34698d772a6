/** Reads the keys that a token service signs with, from its OpenID metadata. */

import { createPublicKey, type JsonWebKey } from 'node:crypto';
import { readAtMost } from '../integrations/read-at-most';
import { isKeyId } from './bearer-token';

/** A public key. `endorsements` are the channels it may sign for; none given means all. */
export interface SigningKey {
  readonly pem: string;
  readonly endorsements: readonly string[];
}

/** Keys by their ids. */
export type SigningKeys = ReadonlyMap<string, SigningKey>;

/** Fetches the keys; rejects when there is no clear answer within the time. */
export type KeySource = () => Promise<SigningKeys>;

const answerLimit = 1024 * 1024;

/** Asks the metadata where the keys are, and then for the keys: two answers in `timeoutMs` together, over https, no redirects. */
export function openIdKeys(metadataUrl: string, timeoutMs = 4000): KeySource {
  return async () => {
    const signal = AbortSignal.timeout(timeoutMs);
    const { jwks_uri: address } = await ask(metadataUrl, signal);
    if (typeof address !== 'string' || !address.startsWith('https://')) throw new Error('the metadata names no keys');
    return keysOf(await ask(address, signal));
  };
}

async function ask(url: string, signal: AbortSignal): Promise<Record<string, unknown>> {
  const response = await fetch(url, { redirect: 'error', signal });
  const text = await readAtMost(response.body, answerLimit);
  if (!response.ok || text === undefined) throw new Error('no usable answer');
  return record(JSON.parse(text));
}

/** The RSA keys of a key set; other kinds are left out. Throws when none is left: that is no answer of a token service. */
export function keysOf(keySet: Readonly<Record<string, unknown>>): SigningKeys {
  const given: readonly unknown[] = Array.isArray(keySet['keys']) ? keySet['keys'] : [];
  const keys = new Map(given.map(record).flatMap(entryOf));
  if (keys.size === 0) throw new Error('the key set is empty');
  return keys;
}

function entryOf({ kid, kty, n, e, endorsements }: Record<string, unknown>): readonly [string, SigningKey][] {
  if (!isKeyId(kid) || kty !== 'RSA' || typeof n !== 'string' || typeof e !== 'string') return [];
  const pem = pemOf({ kty, n, e });
  const channels: readonly unknown[] = Array.isArray(endorsements) ? endorsements : [];
  return pem === undefined ? [] : [[kid, { pem, endorsements: channels.map(String) }]];
}

function pemOf(key: JsonWebKey): string | undefined {
  try {
    return createPublicKey({ key, format: 'jwk' }).export({ type: 'spki', format: 'pem' }).toString();
  } catch {
    return undefined;
  }
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
