/** What an Authorization header says, read without trust: enough to refuse what Teams never sends before the SDK sees it. */

/** Claims of a token, as they stand in it. */
export type Claims = Readonly<Record<string, unknown>>;

/** A token taken apart. Nobody has checked its signature yet. */
export interface BearerToken {
  readonly algorithm: unknown;
  readonly keyId: unknown;
  readonly claims: Claims;
}

/** What a token must say to be one of Teams for this bot, at this time. */
export interface ExpectedClaims {
  readonly appId: string;
  readonly now: Date;
}

/** Teams' own tokens take a good kilobyte. */
const longestHeader = 8192;
const longestKeyId = 200;
const compactToken = /^Bearer ([\w-]+)\.([\w-]+)\.[\w-]+$/;
/** Issuer and algorithms as the SDK has them (AuthenticationConstants, 4.23.3), and its tolerance for clocks. */
const issuer = 'https://api.botframework.com';
const algorithms: readonly unknown[] = ['RS256', 'RS384', 'RS512'];
const toleranceSeconds = 300;

/** The token of a header `Bearer <JWT>`; `undefined` for a header that holds none, or one too long to be from Teams. */
export function readBearer(header: unknown): BearerToken | undefined {
  if (typeof header !== 'string' || header.length > longestHeader) return undefined;
  const [, first, second] = compactToken.exec(header) ?? [];
  const head = jsonObject(first);
  const claims = jsonObject(second);
  return head && claims && { algorithm: head['alg'], keyId: head['kid'], claims };
}

/** Why the SDK must not see this token, in a word; `undefined` when it may. */
export function tokenTrouble({ algorithm, keyId, claims }: BearerToken, expected: ExpectedClaims): string | undefined {
  if (!algorithms.includes(algorithm)) return 'algorithm';
  if (!isKeyId(keyId)) return 'key-id';
  return claimTrouble(claims, expected);
}

/**
 * Why these claims are not those of Teams, in a word; `undefined` when they are. `tid` and `ver` mark the tokens of emulators,
 * skills and users, which the SDK accepts from everywhere; for each new `tid` it keeps four strings for ever (measured).
 */
export function claimTrouble(claims: Claims, { appId, now }: ExpectedClaims): string | undefined {
  const { iss, aud, exp, nbf, serviceurl } = claims;
  const seconds = now.getTime() / 1000;
  if (iss !== issuer) return 'issuer';
  if (Object.hasOwn(claims, 'tid') || Object.hasOwn(claims, 'ver')) return 'kind';
  if (aud !== appId) return 'audience';
  if (typeof exp !== 'number' || exp + toleranceSeconds <= seconds) return 'expiry';
  if (nbf !== undefined && !(typeof nbf === 'number' && nbf - toleranceSeconds <= seconds)) return 'not-before';
  return typeof serviceurl === 'string' && serviceurl !== '' ? undefined : 'service-url';
}

/** Whether the value can name a signing key. */
export function isKeyId(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= longestKeyId;
}

function jsonObject(part = ''): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
