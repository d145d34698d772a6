/** A certificate nobody vouches for but itself, made anew with its key: no key lies in the repository. */

import { createPrivateKey, generateKeyPairSync, sign } from 'node:crypto';

/** What a TLS server needs, as PEM. */
export interface Certified {
  readonly key: string;
  readonly cert: string;
}

const SEQUENCE = 0x30;
// ecdsa-with-SHA256 (RFC 5758) and commonName (X.520), as DER.
const SIGNED_BY = Buffer.from('300a06082a8648ce3d040302', 'hex');
const COMMON_NAME = Buffer.from('0603550403', 'hex');

/** One for this name, from today on for a day or so. */
export function selfSigned(name: string): Certified {
  const pair = generateKeyPairSync('ec', {
    namedCurve: 'P-256',
    publicKeyEncoding: { type: 'spki', format: 'der' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  const called = der(SEQUENCE, der(0x31, der(SEQUENCE, COMMON_NAME, der(0x0c, Buffer.from(name)))));
  const valid = der(SEQUENCE, ...[-1, 1].map((days) => der(0x17, Buffer.from(utcTime(Date.now() + days * 86_400_000)))));
  const body = der(SEQUENCE, der(0x02, Buffer.from([1])), SIGNED_BY, called, valid, called, pair.publicKey);
  const signature = sign('sha256', body, createPrivateKey(pair.privateKey));
  const whole = der(SEQUENCE, body, SIGNED_BY, der(0x03, Buffer.from([0]), signature));
  const lines = whole.toString('base64').replaceAll(/.{64}/gu, '$&\n');
  return { key: pair.privateKey, cert: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n` };
}

function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size = length < 0x80 ? [length] : length < 0x1_00 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

/** YYMMDDhhmmssZ. */
function utcTime(ms: number): string {
  return `${new Date(ms).toISOString().replaceAll(/[-:T]/gu, '').slice(2, 14)}Z`;
}
