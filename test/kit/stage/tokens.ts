/** Tokens as Teams, Entra and forgers make them. */

import {
  createHmac,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomUUID,
  sign,
  type JsonWebKey,
  type KeyObject,
} from 'node:crypto';
import type { JsonObject } from '../json';

/** A key pair with an id. */
export interface SigningPair {
  readonly kid: string;
  readonly publicPem: string;
  readonly privatePem: string;
}

/** A JWT's two readable parts, and how it is signed. */
export interface TokenParts {
  readonly header?: JsonObject;
  readonly claims: JsonObject;
}

/** A new RSA key pair. */
export function newPair(kid: string): SigningPair {
  // On Node 20 exporting a fresh key object as a JWK can hang the thread; PEM and back does not.
  const { publicKey, privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  return { kid, publicPem: publicKey, privatePem: privateKey };
}

/** The public half as a key set lists it. */
export function publicJwk({ kid, publicPem }: SigningPair, endorsements?: readonly string[]): JsonWebKey & JsonObject {
  const { kty, n, e } = createPublicKey(publicPem).export({ format: 'jwk' });
  return { kty, n, e, kid, use: 'sig', ...(endorsements === undefined ? {} : { endorsements }) } as JsonWebKey & JsonObject;
}

/** What the Bot Connector claims for a bot, good for an hour. */
export function channelClaims(appId: string, serviceurl: string, nowSeconds = Math.floor(Date.now() / 1000)): JsonObject {
  return { iss: 'https://api.botframework.com', aud: appId, serviceurl, nbf: nowSeconds - 300, exp: nowSeconds + 3600 };
}

/** Read once: a table of tokens is signed with few keys. */
const read = new WeakMap<SigningPair, KeyObject>();

function keyOf(pair: SigningPair): KeyObject {
  const key = read.get(pair) ?? createPrivateKey(pair.privatePem);
  read.set(pair, key);
  return key;
}

/** A token signed by RSA with SHA-256, or SHA-512 if its header says so. */
export function signed(pair: SigningPair, { header = {}, claims }: TokenParts): string {
  const head = { alg: 'RS256', typ: 'JWT', kid: pair.kid, ...header };
  const text = `${part(head)}.${part(claims)}`;
  const hash = head.alg === 'RS512' ? 'sha512' : 'sha256';
  return `${text}.${sign(hash, Buffer.from(text), keyOf(pair)).toString('base64url')}`;
}

/** A token whose signature is whatever is given. */
export function unsigned({ header = { alg: 'none', typ: 'JWT' }, claims }: TokenParts, signature = ''): string {
  return `${part(header)}.${part(claims)}.${signature}`;
}

/** A token signed with HMAC and a text that everybody knows. */
export function signedWithText(text: string, { header = {}, claims }: TokenParts): string {
  const signable = `${part({ alg: 'HS256', typ: 'JWT', ...header })}.${part(claims)}`;
  return `${signable}.${createHmac('sha256', text).update(signable).digest('base64url')}`;
}

/** A token as an emulator of a tenant that nobody has seen before would bring, with a signature of nobody. */
export function floodToken(appId: string, tenantBytes = 36): string {
  const tid = randomUUID().padEnd(tenantBytes, 'x');
  const claims = { iss: 'https://sts.windows.net/anybody/', aud: appId, appid: appId, ver: '1.0', tid, exp: 9_999_999_999 };
  return unsigned({ header: { alg: 'RS256', typ: 'JWT', kid: 'x' }, claims }, 'AAAA');
}

function part(value: JsonObject): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
