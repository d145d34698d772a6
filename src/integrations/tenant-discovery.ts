/** Finds the tenant of a domain by OpenID Connect discovery, which Microsoft Entra answers without a token. */

import type { TenantAnswer, TenantDiscovery } from '../domain/people/tenant-discovery';
import { readAtMost } from './read-at-most';

/** Where to ask, and how long to wait for one answer (3 s unless told). */
export interface DiscoveryOptions {
  /** Without a slash at the end, such as `https://login.microsoftonline.com`. */
  readonly baseUrl: string;
  readonly timeoutMs?: number;
}

const answerLimit = 64 * 1024;
const unknown: TenantAnswer = { kind: 'unknown' };
const none: TenantAnswer = { kind: 'none' };

/** Asks anew on every call and follows no redirect. Never rejects: whatever is not a clear answer is `unknown`. */
export function openIdDiscovery({ baseUrl, timeoutMs = 3000 }: DiscoveryOptions): TenantDiscovery {
  return {
    async find(domain) {
      // A name of dots would climb out of its place in the path.
      if (/^\.*$/.test(domain)) return none;
      const url = `${baseUrl}/${encodeURIComponent(domain)}/v2.0/.well-known/openid-configuration`;
      try {
        const response = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(timeoutMs) });
        return readAnswer(response.status, await readAtMost(response.body, answerLimit));
      } catch {
        return unknown;
      }
    },
  };
}

function readAnswer(status: number, text: string | undefined): TenantAnswer {
  if (status === 400) return none;
  const answer = jsonObject(text);
  if (status === 404) return answer?.['error'] === 'invalid_tenant' ? none : unknown;
  const tenantId = status === 200 ? tenantOf(answer?.['issuer']) : undefined;
  return tenantId === undefined ? unknown : { kind: 'found', tenantId };
}

/** The first part of the issuer's path is the tenant id: `https://login.microsoftonline.com/{tenant id}/v2.0`. */
function tenantOf(issuer: unknown): string | undefined {
  if (typeof issuer !== 'string' || !URL.canParse(issuer)) return undefined;
  const [, first = ''] = new URL(issuer).pathname.split('/');
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(first) ? first.toLowerCase() : undefined;
}

function jsonObject(text: string | undefined): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text ?? '');
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
